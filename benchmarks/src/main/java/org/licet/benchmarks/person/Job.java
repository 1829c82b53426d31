package org.licet.benchmarks.person;

import java.time.LocalDate;

/** A job. Its end is the day after the last day worked. Immutable and thread-safe. */
public final class Job {

  private final LocalDate start;
  private final LocalDate end;
  private final boolean fullTime;
  private final String country;
  private final boolean paid;
  private final boolean selfEmployed;
  private final int purchasers;
  private final boolean caseManagement;
  private final boolean directClientContact;
  private final boolean allEssentialActivities;
  private final boolean acrossContinuum;
  private final boolean supervisedByCcm;
  private final boolean supervisesCaseManagers;

  /** Creates a job with every fact. */
  public Job(
      LocalDate start,
      LocalDate end,
      boolean fullTime,
      String country,
      boolean paid,
      boolean selfEmployed,
      int purchasers,
      boolean caseManagement,
      boolean directClientContact,
      boolean allEssentialActivities,
      boolean acrossContinuum,
      boolean supervisedByCcm,
      boolean supervisesCaseManagers) {
    this.start = start;
    this.end = end;
    this.fullTime = fullTime;
    this.country = country;
    this.paid = paid;
    this.selfEmployed = selfEmployed;
    this.purchasers = purchasers;
    this.caseManagement = caseManagement;
    this.directClientContact = directClientContact;
    this.allEssentialActivities = allEssentialActivities;
    this.acrossContinuum = acrossContinuum;
    this.supervisedByCcm = supervisedByCcm;
    this.supervisesCaseManagers = supervisesCaseManagers;
  }

  public LocalDate getStart() {
    return start;
  }

  public LocalDate getEnd() {
    return end;
  }

  public boolean isFullTime() {
    return fullTime;
  }

  public String getCountry() {
    return country;
  }

  public boolean isPaid() {
    return paid;
  }

  public boolean isSelfEmployed() {
    return selfEmployed;
  }

  public int getPurchasers() {
    return purchasers;
  }

  public boolean isCaseManagement() {
    return caseManagement;
  }

  public boolean isDirectClientContact() {
    return directClientContact;
  }

  public boolean isAllEssentialActivities() {
    return allEssentialActivities;
  }

  public boolean isAcrossContinuum() {
    return acrossContinuum;
  }

  public boolean isSupervisedByCcm() {
    return supervisedByCcm;
  }

  public boolean isSupervisesCaseManagers() {
    return supervisesCaseManagers;
  }
}
