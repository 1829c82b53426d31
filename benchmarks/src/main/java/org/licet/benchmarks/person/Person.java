package org.licet.benchmarks.person;

import java.util.List;

/**
 * A person in the form of an application without Licet: flat, and with every fact known. Immutable
 * and thread-safe.
 */
public final class Person {

  private final String id;
  private final List<License> licenses;
  private final List<Degree> degrees;
  private final List<Job> jobs;
  private final List<Attempt> attempts;
  private final boolean codeOfConductAccepted;
  private final boolean felonyConviction;
  private final boolean licenseDiscipline;

  /** Creates a person with every record. */
  public Person(
      String id,
      List<License> licenses,
      List<Degree> degrees,
      List<Job> jobs,
      List<Attempt> attempts,
      boolean codeOfConductAccepted,
      boolean felonyConviction,
      boolean licenseDiscipline) {
    this.id = id;
    this.licenses = licenses;
    this.degrees = degrees;
    this.jobs = jobs;
    this.attempts = attempts;
    this.codeOfConductAccepted = codeOfConductAccepted;
    this.felonyConviction = felonyConviction;
    this.licenseDiscipline = licenseDiscipline;
  }

  public String getId() {
    return id;
  }

  public List<License> getLicenses() {
    return licenses;
  }

  public List<Degree> getDegrees() {
    return degrees;
  }

  public List<Job> getJobs() {
    return jobs;
  }

  public List<Attempt> getAttempts() {
    return attempts;
  }

  public boolean isCodeOfConductAccepted() {
    return codeOfConductAccepted;
  }

  public boolean isFelonyConviction() {
    return felonyConviction;
  }

  public boolean isLicenseDiscipline() {
    return licenseDiscipline;
  }
}
