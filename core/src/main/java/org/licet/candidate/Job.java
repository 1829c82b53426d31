package org.licet.candidate;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * A job, or a stretch of one with the same duties.
 *
 * <p>Immutable and thread-safe. Every component may be unknown. The constructor refuses values that
 * cannot be right with an {@link InvalidFactException}.
 *
 * @param employer the employer's name, used in explanations only
 * @param title the job's title, used in explanations only
 * @param from the first day worked
 * @param to the last day worked
 * @param current whether the candidate is still employed, on whatever date is evaluated
 * @param hoursPerWeek hours a week, 0 to 168
 * @param fullTime the employer's statement; it settles the question of full time either way
 * @param country ISO 3166-1, where the work is done
 * @param paid whether the work is paid
 * @param selfEmployed whether the candidate is self-employed in it
 * @param practicedAs the license worked under: {@code RN}, {@code LCSW}, ...
 * @param caseManagement whether the job is primarily case management
 * @param caseManagementHoursPerWeek hours a week of case management in a mixed job, 0 to {@code
 *     hoursPerWeek}
 * @param directClientContact whether it is direct work with clients
 * @param allEssentialActivities whether all essential activities of case management are performed
 * @param acrossContinuum whether services run across the continuum of care
 * @param supervised whether the work is supervised
 * @param supervisorCredentials credentials that the supervisor held
 * @param supervisesCaseManagers whether the job is supervising people who provide case management
 * @param healthDeliverySystem whether the employer is a health delivery system
 * @param purchasers for the self-employed: how many firms buy the services
 */
public record Job(
    Fact<String> employer,
    Fact<String> title,
    Fact<PartialDate> from,
    Fact<PartialDate> to,
    Fact<Boolean> current,
    Fact<BigDecimal> hoursPerWeek,
    Fact<Boolean> fullTime,
    Fact<String> country,
    Fact<Boolean> paid,
    Fact<Boolean> selfEmployed,
    Fact<String> practicedAs,
    Fact<Boolean> caseManagement,
    Fact<BigDecimal> caseManagementHoursPerWeek,
    Fact<Boolean> directClientContact,
    Fact<Boolean> allEssentialActivities,
    Fact<Boolean> acrossContinuum,
    Fact<Boolean> supervised,
    Listing<String> supervisorCredentials,
    Fact<Boolean> supervisesCaseManagers,
    Fact<Boolean> healthDeliverySystem,
    Fact<Integer> purchasers) {

  /** Refuses values that cannot be right. */
  public Job {
    Checks.text("employer", employer);
    Checks.text("title", title);
    Checks.country("country", country);
    Checks.code("practicedAs", practicedAs);
    Checks.letters("supervisorCredentials", supervisorCredentials);
    Checks.inOrder("from", from, "to", to);
    hoursPerWeek = Checks.hoursOfAWeek("hoursPerWeek", hoursPerWeek);
    caseManagementHoursPerWeek =
        Checks.hoursOfAWeek("caseManagementHoursPerWeek", caseManagementHoursPerWeek);
    Checks.withinHoursOfJob(caseManagementHoursPerWeek, hoursPerWeek);
    Checks.notCurrentAndEnded(current, to);
    Checks.count("purchasers", purchasers);
  }

  /** Starts a builder from the employer; everything else is unknown until it is said. */
  public static Builder at(String employer) {
    return new Builder().employer(employer);
  }

  /** Starts a builder in which everything is unknown. */
  public static Builder builder() {
    return new Builder();
  }

  /** Returns a builder that says all that this job says, to change some of it. */
  public Builder toBuilder() {
    Builder builder = new Builder();
    builder.employer = employer;
    builder.title = title;
    builder.from = from;
    builder.to = to;
    builder.current = current;
    builder.hoursPerWeek = hoursPerWeek;
    builder.fullTime = fullTime;
    builder.country = country;
    builder.paid = paid;
    builder.selfEmployed = selfEmployed;
    builder.practicedAs = practicedAs;
    builder.caseManagement = caseManagement;
    builder.caseManagementHoursPerWeek = caseManagementHoursPerWeek;
    builder.directClientContact = directClientContact;
    builder.allEssentialActivities = allEssentialActivities;
    builder.acrossContinuum = acrossContinuum;
    builder.supervised = supervised;
    builder.supervisorCredentials = supervisorCredentials;
    builder.supervisesCaseManagers = supervisesCaseManagers;
    builder.healthDeliverySystem = healthDeliverySystem;
    builder.purchasers = purchasers;
    return builder;
  }

  /** Collects what is said; what is not said stays unknown. Not thread-safe. */
  public static final class Builder {
    private Fact<String> employer = Fact.unknown();
    private Fact<String> title = Fact.unknown();
    private Fact<PartialDate> from = Fact.unknown();
    private Fact<PartialDate> to = Fact.unknown();
    private Fact<Boolean> current = Fact.unknown();
    private Fact<BigDecimal> hoursPerWeek = Fact.unknown();
    private Fact<Boolean> fullTime = Fact.unknown();
    private Fact<String> country = Fact.unknown();
    private Fact<Boolean> paid = Fact.unknown();
    private Fact<Boolean> selfEmployed = Fact.unknown();
    private Fact<String> practicedAs = Fact.unknown();
    private Fact<Boolean> caseManagement = Fact.unknown();
    private Fact<BigDecimal> caseManagementHoursPerWeek = Fact.unknown();
    private Fact<Boolean> directClientContact = Fact.unknown();
    private Fact<Boolean> allEssentialActivities = Fact.unknown();
    private Fact<Boolean> acrossContinuum = Fact.unknown();
    private Fact<Boolean> supervised = Fact.unknown();
    private Listing<String> supervisorCredentials = Listing.unknown();
    private Fact<Boolean> supervisesCaseManagers = Fact.unknown();
    private Fact<Boolean> healthDeliverySystem = Fact.unknown();
    private Fact<Integer> purchasers = Fact.unknown();

    private Builder() {}

    /** Says the employer's name, used in explanations only. */
    public Builder employer(String employer) {
      this.employer = Fact.known(employer);
      return this;
    }

    /** Says the job's title, used in explanations only. */
    public Builder title(String title) {
      this.title = Fact.known(title);
      return this;
    }

    /** Says the first day worked. */
    public Builder from(LocalDate from) {
      this.from = Fact.known(PartialDate.of(from));
      return this;
    }

    /** Says the first day worked, perhaps only to the month or year. */
    public Builder from(PartialDate from) {
      this.from = Fact.known(from);
      return this;
    }

    /** Says the first day worked, as {@code 2024-05-03}, {@code 2024-05} or {@code 2024}. */
    public Builder from(String from) {
      this.from = Checks.date("from", from);
      return this;
    }

    /** Says the last day worked. */
    public Builder to(LocalDate to) {
      this.to = Fact.known(PartialDate.of(to));
      return this;
    }

    /** Says the last day worked, perhaps only to the month or year. */
    public Builder to(PartialDate to) {
      this.to = Fact.known(to);
      return this;
    }

    /** Says the last day worked, as {@code 2024-05-03}, {@code 2024-05} or {@code 2024}. */
    public Builder to(String to) {
      this.to = Checks.date("to", to);
      return this;
    }

    /** Says whether the candidate is still employed, on whatever date is evaluated. */
    public Builder current(boolean current) {
      this.current = Fact.known(current);
      return this;
    }

    /** Says hours a week, 0 to 168. */
    public Builder hoursPerWeek(double hoursPerWeek) {
      this.hoursPerWeek = Fact.known(BigDecimal.valueOf(hoursPerWeek));
      return this;
    }

    /** Says hours a week, 0 to 168. */
    public Builder hoursPerWeek(BigDecimal hoursPerWeek) {
      this.hoursPerWeek = Fact.known(hoursPerWeek);
      return this;
    }

    /** Says the employer's statement; it settles the question of full time either way. */
    public Builder fullTime(boolean fullTime) {
      this.fullTime = Fact.known(fullTime);
      return this;
    }

    /** Says ISO 3166-1, where the work is done. */
    public Builder country(String country) {
      this.country = Fact.known(country);
      return this;
    }

    /** Says whether the work is paid. */
    public Builder paid(boolean paid) {
      this.paid = Fact.known(paid);
      return this;
    }

    /** Says whether the candidate is self-employed in it. */
    public Builder selfEmployed(boolean selfEmployed) {
      this.selfEmployed = Fact.known(selfEmployed);
      return this;
    }

    /** Says the license worked under: {@code RN}, {@code LCSW}, .... */
    public Builder practicedAs(String practicedAs) {
      this.practicedAs = Fact.known(practicedAs);
      return this;
    }

    /** Says whether the job is primarily case management. */
    public Builder caseManagement(boolean caseManagement) {
      this.caseManagement = Fact.known(caseManagement);
      return this;
    }

    /** Says hours a week of case management in a mixed job, 0 to {@code hoursPerWeek}. */
    public Builder caseManagementHoursPerWeek(double caseManagementHoursPerWeek) {
      this.caseManagementHoursPerWeek = Fact.known(BigDecimal.valueOf(caseManagementHoursPerWeek));
      return this;
    }

    /** Says hours a week of case management in a mixed job, 0 to {@code hoursPerWeek}. */
    public Builder caseManagementHoursPerWeek(BigDecimal caseManagementHoursPerWeek) {
      this.caseManagementHoursPerWeek = Fact.known(caseManagementHoursPerWeek);
      return this;
    }

    /** Says whether it is direct work with clients. */
    public Builder directClientContact(boolean directClientContact) {
      this.directClientContact = Fact.known(directClientContact);
      return this;
    }

    /** Says whether all essential activities of case management are performed. */
    public Builder allEssentialActivities(boolean allEssentialActivities) {
      this.allEssentialActivities = Fact.known(allEssentialActivities);
      return this;
    }

    /** Says whether services run across the continuum of care. */
    public Builder acrossContinuum(boolean acrossContinuum) {
      this.acrossContinuum = Fact.known(acrossContinuum);
      return this;
    }

    /** Says whether the work is supervised. */
    public Builder supervised(boolean supervised) {
      this.supervised = Fact.known(supervised);
      return this;
    }

    /** Says credentials that the supervisor held; called without any, that there are none. */
    public Builder supervisorCredentials(String... supervisorCredentials) {
      this.supervisorCredentials = Listing.of(supervisorCredentials);
      return this;
    }

    /** Says whether the job is supervising people who provide case management. */
    public Builder supervisesCaseManagers(boolean supervisesCaseManagers) {
      this.supervisesCaseManagers = Fact.known(supervisesCaseManagers);
      return this;
    }

    /** Says whether the employer is a health delivery system. */
    public Builder healthDeliverySystem(boolean healthDeliverySystem) {
      this.healthDeliverySystem = Fact.known(healthDeliverySystem);
      return this;
    }

    /** Says for the self-employed: how many firms buy the services. */
    public Builder purchasers(int purchasers) {
      this.purchasers = Fact.known(purchasers);
      return this;
    }

    /** Says that the candidate is still employed, on whatever date is evaluated. */
    public Builder current() {
      return current(true);
    }

    /**
     * Builds the record.
     *
     * @throws InvalidFactException if a value cannot be right
     */
    public Job build() {
      return new Job(
          employer,
          title,
          from,
          to,
          current,
          hoursPerWeek,
          fullTime,
          country,
          paid,
          selfEmployed,
          practicedAs,
          caseManagement,
          caseManagementHoursPerWeek,
          directClientContact,
          allEssentialActivities,
          acrossContinuum,
          supervised,
          supervisorCredentials,
          supervisesCaseManagers,
          healthDeliverySystem,
          purchasers);
    }
  }
}
