package org.licet.candidate;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A job, or a period of a job with the same duties.
 *
 * <p>Immutable and thread-safe. Every fact may be unknown. The builder rejects impossible values
 * with an {@link InvalidFactException}.
 */
public final class Job {

  private static final RecordFields<Job, Builder> FIELDS =
      RecordFields.of(
              Builder::new, Builder::build, record -> record.values, builder -> builder.values)
          .text("employer", Job::employer, Builder::employer)
          .text("title", Job::title, Builder::title)
          .date("from", Job::from, Builder::from)
          .date("to", Job::to, Builder::to)
          .yesNo("current", Job::current, Builder::current)
          .number(
              "hoursPerWeek",
              "HOURS_A_WEEK",
              Checks.HOURS_OF_A_WEEK,
              Job::hoursPerWeek,
              Builder::hoursPerWeek)
          .yesNo("fullTime", Job::fullTime, Builder::fullTime)
          .country("country", Job::country, Builder::country)
          .yesNo("paid", 97)
          .yesNo("selfEmployed", 93)
          .code("practicedAs", 85)
          .codes("areas", 30)
          .yesNo("caseManagement", 35)
          .number(
              "caseManagementHoursPerWeek",
              "HOURS_A_WEEK",
              Checks.HOURS_OF_A_WEEK,
              Job::caseManagementHoursPerWeek,
              Builder::caseManagementHoursPerWeek)
          .yesNo("directClientContact", 80)
          .yesNo("allEssentialActivities", 75)
          .yesNo("acrossContinuum", 75)
          .yesNo("supervised", 60)
          .letters("supervisorCredentials", 45)
          .yesNo("supervisesCaseManagers", 12)
          .yesNo("healthDeliverySystem", 90)
          .count("purchasers", 30)
          .yesNo("separate", Job::separate, Builder::separate)
          .inner("verified", Verification.TYPE, Job::verified, Builder::verified)
          .facts(Job::facts, Builder::facts);

  /** The fields of the candidate format. */
  public static final RecordType<Job> TYPE = FIELDS;

  private final Fact<String> employer;
  private final Fact<String> title;
  private final Fact<PartialDate> from;
  private final Fact<PartialDate> to;
  private final Fact<Boolean> current;
  private final Fact<BigDecimal> hoursPerWeek;
  private final Fact<Boolean> fullTime;
  private final Fact<String> country;
  private final NamedValues values;
  private final Fact<BigDecimal> caseManagementHoursPerWeek;
  private final Fact<Boolean> separate;
  private final Verification verified;
  private final Facts facts;

  private Job(Builder builder) {
    this.employer = builder.employer;
    this.title = builder.title;
    this.from = builder.from;
    this.to = builder.to;
    this.current = builder.current;
    this.hoursPerWeek = Checks.hoursOfAWeek("hoursPerWeek", builder.hoursPerWeek);
    this.fullTime = builder.fullTime;
    this.country = builder.country;
    this.values = builder.values.copy();
    this.caseManagementHoursPerWeek =
        Checks.hoursOfAWeek("caseManagementHoursPerWeek", builder.caseManagementHoursPerWeek);
    this.separate = builder.separate;
    this.verified = builder.verified;
    this.facts = builder.facts;

    Checks.text("employer", employer);
    Checks.text("title", title);
    Checks.country("country", country);
    Checks.code("practicedAs", practicedAs());
    Checks.letters("supervisorCredentials", supervisorCredentials());
    Checks.inOrder("from", from, "to", to);
    Checks.withinHoursOfJob(caseManagementHoursPerWeek, hoursPerWeek);
    Checks.notCurrentAndEnded(current, to);
    Checks.supervised(supervised(), supervisorCredentials());
    Checks.count("purchasers", purchasers());
    Checks.codes("areas", areas());
  }

  /** Returns a builder with the employer; everything else is unknown. */
  public static Builder at(String employer) {
    return new Builder().employer(employer);
  }

  /** Returns a builder in which everything is unknown. */
  public static Builder builder() {
    return new Builder();
  }

  /** Returns the employer's name, which only explanations use. */
  public Fact<String> employer() {
    return employer;
  }

  /** Returns the job's title, which only explanations use. */
  public Fact<String> title() {
    return title;
  }

  /** Returns the first day worked. */
  public Fact<PartialDate> from() {
    return from;
  }

  /** Returns the last day worked. */
  public Fact<PartialDate> to() {
    return to;
  }

  /** Returns whether the candidate still works there, whatever the evaluation date. */
  public Fact<Boolean> current() {
    return current;
  }

  /** Returns the hours a week, 0 to 168. */
  public Fact<BigDecimal> hoursPerWeek() {
    return hoursPerWeek;
  }

  /** Returns whether the employer calls the job full-time, which settles the question. */
  public Fact<Boolean> fullTime() {
    return fullTime;
  }

  /** Returns the country of the work, an ISO 3166-1 code. */
  public Fact<String> country() {
    return country;
  }

  /** Returns whether the work is paid. */
  public Fact<Boolean> paid() {
    return values.of("paid");
  }

  /** Returns whether the candidate is self-employed in this job. */
  public Fact<Boolean> selfEmployed() {
    return values.of("selfEmployed");
  }

  /** Returns the license that the candidate practiced under, such as {@code RN} or {@code LCSW}. */
  public Fact<String> practicedAs() {
    return values.of("practicedAs");
  }

  /**
   * Returns the kinds of work, such as {@code ONCOLOGY} or {@code CRITICAL_CARE}; an open
   * vocabulary.
   */
  public Listing<String> areas() {
    return values.codes("areas");
  }

  /** Returns whether the job is primarily case management. */
  public Fact<Boolean> caseManagement() {
    return values.of("caseManagement");
  }

  /** Returns the hours a week of case management in a mixed job, 0 to {@code hoursPerWeek}. */
  public Fact<BigDecimal> caseManagementHoursPerWeek() {
    return caseManagementHoursPerWeek;
  }

  /** Returns whether the work is done in direct contact with clients. */
  public Fact<Boolean> directClientContact() {
    return values.of("directClientContact");
  }

  /** Returns whether all essential activities of case management are performed. */
  public Fact<Boolean> allEssentialActivities() {
    return values.of("allEssentialActivities");
  }

  /** Returns whether services run across the continuum of care. */
  public Fact<Boolean> acrossContinuum() {
    return values.of("acrossContinuum");
  }

  /** Returns whether the work is supervised. */
  public Fact<Boolean> supervised() {
    return values.of("supervised");
  }

  /** Returns the credentials that the supervisor held. */
  public Listing<String> supervisorCredentials() {
    return values.codes("supervisorCredentials");
  }

  /** Returns whether the job is supervising people who provide case management. */
  public Fact<Boolean> supervisesCaseManagers() {
    return values.of("supervisesCaseManagers");
  }

  /** Returns whether the employer is a health delivery system. */
  public Fact<Boolean> healthDeliverySystem() {
    return values.of("healthDeliverySystem");
  }

  /** Returns the number of firms that buy a self-employed candidate's services. */
  public Fact<Integer> purchasers() {
    return values.of("purchasers");
  }

  /** Returns whether the job differs from every other one on the list, even if they look alike. */
  public Fact<Boolean> separate() {
    return separate;
  }

  /** Returns who checked this record, and when; unknown if it is self-reported. */
  public Verification verified() {
    return verified;
  }

  /** Returns the facts that rulesets declare. */
  public Facts facts() {
    return facts;
  }

  /** Returns a builder with the facts of this job. */
  public Builder toBuilder() {
    return FIELDS.copy(this, new Builder());
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Job that && FIELDS.equal(this, that);
  }

  @Override
  public int hashCode() {
    return FIELDS.hash(this);
  }

  @Override
  public String toString() {
    return FIELDS.show(this);
  }

  /** Builds a {@link Job}. A fact that is not set stays unknown. Not thread-safe. */
  public static final class Builder {
    private Fact<String> employer = Fact.unknown();
    private Fact<String> title = Fact.unknown();
    private Fact<PartialDate> from = Fact.unknown();
    private Fact<PartialDate> to = Fact.unknown();
    private Fact<Boolean> current = Fact.unknown();
    private Fact<BigDecimal> hoursPerWeek = Fact.unknown();
    private Fact<Boolean> fullTime = Fact.unknown();
    private Fact<String> country = Fact.unknown();
    private final NamedValues values = FIELDS.unknownValues();
    private Fact<BigDecimal> caseManagementHoursPerWeek = Fact.unknown();
    private Fact<Boolean> separate = Fact.unknown();
    private Verification verified = Verification.NONE;
    private Facts facts = Facts.NONE;

    private Builder() {}

    /** Sets the employer's name, which only explanations use. */
    public Builder employer(String employer) {
      this.employer = Fact.known(employer);
      return this;
    }

    /** Sets the job's title, which only explanations use. */
    public Builder title(String title) {
      this.title = Fact.known(title);
      return this;
    }

    /** Sets the first day worked. */
    public Builder from(LocalDate from) {
      this.from = Fact.known(PartialDate.of(from));
      return this;
    }

    /** Sets the first day worked, which may be known to the month or year only. */
    public Builder from(PartialDate from) {
      this.from = Fact.known(from);
      return this;
    }

    /**
     * Sets the first day worked, written as {@code 2024-05-03}, {@code 2024-05} or {@code 2024}.
     *
     * @throws InvalidFactException if the text is no such date
     */
    public Builder from(String from) {
      this.from = Checks.date("from", from);
      return this;
    }

    /** Sets the last day worked. */
    public Builder to(LocalDate to) {
      this.to = Fact.known(PartialDate.of(to));
      return this;
    }

    /** Sets the last day worked, which may be known to the month or year only. */
    public Builder to(PartialDate to) {
      this.to = Fact.known(to);
      return this;
    }

    /**
     * Sets the last day worked, written as {@code 2024-05-03}, {@code 2024-05} or {@code 2024}.
     *
     * @throws InvalidFactException if the text is no such date
     */
    public Builder to(String to) {
      this.to = Checks.date("to", to);
      return this;
    }

    /** Sets whether the candidate still works there, whatever the evaluation date. */
    public Builder current(boolean current) {
      this.current = Fact.known(current);
      return this;
    }

    /** Sets the hours a week, 0 to 168. */
    public Builder hoursPerWeek(double hoursPerWeek) {
      this.hoursPerWeek = Fact.known(BigDecimal.valueOf(hoursPerWeek));
      return this;
    }

    /** Sets the hours a week, 0 to 168. */
    public Builder hoursPerWeek(BigDecimal hoursPerWeek) {
      this.hoursPerWeek = Fact.known(hoursPerWeek);
      return this;
    }

    /** Sets whether the employer calls the job full-time, which settles the question. */
    public Builder fullTime(boolean fullTime) {
      this.fullTime = Fact.known(fullTime);
      return this;
    }

    /** Sets the country of the work, an ISO 3166-1 code. */
    public Builder country(String country) {
      this.country = Fact.known(country);
      return this;
    }

    /** Sets whether the work is paid. */
    public Builder paid(boolean paid) {
      return paid(Fact.known(paid));
    }

    /** Sets whether the candidate is self-employed in this job. */
    public Builder selfEmployed(boolean selfEmployed) {
      return selfEmployed(Fact.known(selfEmployed));
    }

    /** Sets the license that the candidate practiced under, such as {@code RN} or {@code LCSW}. */
    public Builder practicedAs(String practicedAs) {
      values.set("practicedAs", Fact.known(practicedAs));
      return this;
    }

    /** Sets whether the job is primarily case management. */
    public Builder caseManagement(boolean caseManagement) {
      return caseManagement(Fact.known(caseManagement));
    }

    /** Sets the hours a week of case management in a mixed job, 0 to {@code hoursPerWeek}. */
    public Builder caseManagementHoursPerWeek(double caseManagementHoursPerWeek) {
      this.caseManagementHoursPerWeek = Fact.known(BigDecimal.valueOf(caseManagementHoursPerWeek));
      return this;
    }

    /** Sets the hours a week of case management in a mixed job, 0 to {@code hoursPerWeek}. */
    public Builder caseManagementHoursPerWeek(BigDecimal caseManagementHoursPerWeek) {
      this.caseManagementHoursPerWeek = Fact.known(caseManagementHoursPerWeek);
      return this;
    }

    /** Sets whether the work is done in direct contact with clients. */
    public Builder directClientContact(boolean directClientContact) {
      return directClientContact(Fact.known(directClientContact));
    }

    /** Sets whether all essential activities of case management are performed. */
    public Builder allEssentialActivities(boolean allEssentialActivities) {
      return allEssentialActivities(Fact.known(allEssentialActivities));
    }

    /** Sets whether services run across the continuum of care. */
    public Builder acrossContinuum(boolean acrossContinuum) {
      return acrossContinuum(Fact.known(acrossContinuum));
    }

    /** Sets whether the work is supervised. */
    public Builder supervised(boolean supervised) {
      return supervised(Fact.known(supervised));
    }

    /** Sets the credentials that the supervisor held. Without arguments, there are none. */
    public Builder supervisorCredentials(String... supervisorCredentials) {
      values.set("supervisorCredentials", Listing.of(supervisorCredentials));
      return this;
    }

    /** Sets whether the job is supervising people who provide case management. */
    public Builder supervisesCaseManagers(boolean supervisesCaseManagers) {
      return supervisesCaseManagers(Fact.known(supervisesCaseManagers));
    }

    /** Sets whether the employer is a health delivery system. */
    public Builder healthDeliverySystem(boolean healthDeliverySystem) {
      return healthDeliverySystem(Fact.known(healthDeliverySystem));
    }

    /** Sets the number of firms that buy a self-employed candidate's services. */
    public Builder purchasers(int purchasers) {
      values.set("purchasers", Fact.known(purchasers));
      return this;
    }

    /** States that the candidate still works there, whatever the evaluation date. */
    public Builder current() {
      return current(true);
    }

    /** Sets the employer's name, known or unknown. */
    public Builder employer(Fact<String> employer) {
      this.employer = Given.of("employer", employer);
      return this;
    }

    /** Sets the job's title, known or unknown. */
    public Builder title(Fact<String> title) {
      this.title = Given.of("title", title);
      return this;
    }

    /** Sets the first day worked, known or unknown. */
    public Builder from(Fact<PartialDate> from) {
      this.from = Given.of("from", from);
      return this;
    }

    /** Sets the last day worked, known or unknown. */
    public Builder to(Fact<PartialDate> to) {
      this.to = Given.of("to", to);
      return this;
    }

    /**
     * Sets whether the candidate still works there, whatever the evaluation date, known or unknown.
     */
    public Builder current(Fact<Boolean> current) {
      this.current = Given.of("current", current);
      return this;
    }

    /** Sets the hours a week, 0 to 168, known or unknown. */
    public Builder hoursPerWeek(Fact<BigDecimal> hoursPerWeek) {
      this.hoursPerWeek = Given.of("hoursPerWeek", hoursPerWeek);
      return this;
    }

    /** Sets whether the employer calls the job full-time, known or unknown. */
    public Builder fullTime(Fact<Boolean> fullTime) {
      this.fullTime = Given.of("fullTime", fullTime);
      return this;
    }

    /** Sets the country of the work, an ISO 3166-1 code, known or unknown. */
    public Builder country(Fact<String> country) {
      this.country = Given.of("country", country);
      return this;
    }

    /** Sets whether the work is paid, known or unknown. */
    public Builder paid(Fact<Boolean> paid) {
      values.set("paid", paid);
      return this;
    }

    /** Sets whether the candidate is self-employed in this job, known or unknown. */
    public Builder selfEmployed(Fact<Boolean> selfEmployed) {
      values.set("selfEmployed", selfEmployed);
      return this;
    }

    /** Sets the license that the candidate practiced under, known or unknown. */
    public Builder practicedAs(Fact<String> practicedAs) {
      values.set("practicedAs", practicedAs);
      return this;
    }

    /** Sets whether the job is primarily case management, known or unknown. */
    public Builder caseManagement(Fact<Boolean> caseManagement) {
      values.set("caseManagement", caseManagement);
      return this;
    }

    /**
     * Sets the hours a week of case management in a mixed job, 0 to {@code hoursPerWeek}, known or
     * unknown.
     */
    public Builder caseManagementHoursPerWeek(Fact<BigDecimal> caseManagementHoursPerWeek) {
      this.caseManagementHoursPerWeek =
          Given.of("caseManagementHoursPerWeek", caseManagementHoursPerWeek);
      return this;
    }

    /** Sets whether the work is done in direct contact with clients, known or unknown. */
    public Builder directClientContact(Fact<Boolean> directClientContact) {
      values.set("directClientContact", directClientContact);
      return this;
    }

    /** Sets whether all essential activities of case management are performed, known or unknown. */
    public Builder allEssentialActivities(Fact<Boolean> allEssentialActivities) {
      values.set("allEssentialActivities", allEssentialActivities);
      return this;
    }

    /** Sets whether services run across the continuum of care, known or unknown. */
    public Builder acrossContinuum(Fact<Boolean> acrossContinuum) {
      values.set("acrossContinuum", acrossContinuum);
      return this;
    }

    /** Sets whether the work is supervised, known or unknown. */
    public Builder supervised(Fact<Boolean> supervised) {
      values.set("supervised", supervised);
      return this;
    }

    /** Sets the credentials that the supervisor held, known or unknown. */
    public Builder supervisorCredentials(Listing<String> supervisorCredentials) {
      values.set("supervisorCredentials", supervisorCredentials);
      return this;
    }

    /** Sets whether the job is supervising people who provide case management, known or unknown. */
    public Builder supervisesCaseManagers(Fact<Boolean> supervisesCaseManagers) {
      values.set("supervisesCaseManagers", supervisesCaseManagers);
      return this;
    }

    /** Sets whether the employer is a health delivery system, known or unknown. */
    public Builder healthDeliverySystem(Fact<Boolean> healthDeliverySystem) {
      values.set("healthDeliverySystem", healthDeliverySystem);
      return this;
    }

    /** Sets the number of firms that buy a self-employed candidate's services, known or unknown. */
    public Builder purchasers(Fact<Integer> purchasers) {
      values.set("purchasers", purchasers);
      return this;
    }

    /** Sets whether the job differs from every other one on the list, even if they look alike. */
    public Builder separate(boolean separate) {
      return separate(Fact.known(separate));
    }

    /** Sets whether the job differs from every other one on the list; it may be unknown. */
    public Builder separate(Fact<Boolean> separate) {
      this.separate = Given.of("separate", separate);
      return this;
    }

    /**
     * Sets the kinds of work, such as {@code ONCOLOGY}; an open vocabulary. Without arguments,
     * there are none.
     */
    public Builder areas(String... areas) {
      values.set("areas", Listing.of(areas));
      return this;
    }

    /** Sets the kinds of work, known or unknown. */
    public Builder areas(Listing<String> areas) {
      values.set("areas", areas);
      return this;
    }

    /** Sets who checked this record, and when. */
    public Builder verified(Verification verified) {
      this.verified = Given.of("verified", verified);
      return this;
    }

    /** Sets who checked this record, and when. */
    public Builder verified(Verification.Builder verified) {
      return verified(verified.build());
    }

    /** Sets the facts that rulesets declare. */
    public Builder facts(Facts facts) {
      this.facts = Given.of("facts", facts);
      return this;
    }

    /** Sets a declared fact to yes or no. */
    public Builder fact(String name, boolean value) {
      return facts(facts.with(name, value));
    }

    /** Sets a declared fact to a number. */
    public Builder fact(String name, long value) {
      return facts(facts.with(name, value));
    }

    /**
     * Sets a declared fact to a code, or to a date such as {@code 2024-05-03} or {@code 2024-05}.
     */
    public Builder fact(String name, String value) {
      return facts(facts.with(name, value));
    }

    /** Sets a declared fact to a complete list of codes; an empty list means none. */
    public Builder fact(String name, List<String> codes) {
      return facts(facts.with(name, codes));
    }

    /**
     * Builds the record.
     *
     * @throws InvalidFactException if a value is impossible
     */
    public Job build() {
      return new Job(this);
    }
  }
}
