package org.licet.benchmarks.person;

import java.time.LocalDate;

/**
 * A license or a certification. The jurisdiction of a certification is empty. Immutable and
 * thread-safe.
 */
public final class License {

  private final String type;
  private final boolean certification;
  private final String jurisdiction;
  private final String status;
  private final boolean restricted;
  private final boolean independentAssessment;
  private final LocalDate issued;
  private final LocalDate expires;

  /** Creates a license with every fact. */
  public License(
      String type,
      boolean certification,
      String jurisdiction,
      String status,
      boolean restricted,
      boolean independentAssessment,
      LocalDate issued,
      LocalDate expires) {
    this.type = type;
    this.certification = certification;
    this.jurisdiction = jurisdiction;
    this.status = status;
    this.restricted = restricted;
    this.independentAssessment = independentAssessment;
    this.issued = issued;
    this.expires = expires;
  }

  public String getType() {
    return type;
  }

  public boolean isCertification() {
    return certification;
  }

  public String getJurisdiction() {
    return jurisdiction;
  }

  public String getStatus() {
    return status;
  }

  public boolean isRestricted() {
    return restricted;
  }

  public boolean isIndependentAssessment() {
    return independentAssessment;
  }

  public LocalDate getIssued() {
    return issued;
  }

  public LocalDate getExpires() {
    return expires;
  }
}
