package org.licet.candidate;

import java.time.LocalDate;
import java.util.stream.Stream;

/**
 * A license to practise, as the candidate or a register states it.
 *
 * <p>Immutable and thread-safe. Every component may be unknown. The constructor refuses values that
 * cannot be right with an {@link InvalidFactException}.
 *
 * @param type what is licensed: {@code RN}, {@code LCSW}, ...; an open vocabulary
 * @param jurisdiction who licenses: ISO 3166-2 ({@code US-TX}), or ISO 3166-1 ({@code PH}) for a
 *     country-wide license
 * @param number the number on the license; kept for the host, never judged
 * @param status the status today
 * @param encumbered whether any restriction is in force, as stated; see {@link #restricted()}
 * @param independentAssessment whether its scope of practice allows assessing a client
 *     independently
 * @param multistate whether it is a multistate license of the nurse licensure compact
 * @param issued the day of issue
 * @param expires the last day on which it is good
 * @param history the status that it had before, for a time each; most licenses have none
 */
public record License(
    Fact<String> type,
    Fact<String> jurisdiction,
    Fact<String> number,
    Fact<Status> status,
    Fact<Boolean> encumbered,
    Fact<Boolean> independentAssessment,
    Fact<Boolean> multistate,
    Fact<PartialDate> issued,
    Fact<PartialDate> expires,
    Listing<PastStatus> history) {

  /** States a license of whose past nobody has said anything. */
  public License(
      Fact<String> type,
      Fact<String> jurisdiction,
      Fact<String> number,
      Fact<Status> status,
      Fact<Boolean> encumbered,
      Fact<Boolean> independentAssessment,
      Fact<Boolean> multistate,
      Fact<PartialDate> issued,
      Fact<PartialDate> expires) {
    this(
        type,
        jurisdiction,
        number,
        status,
        encumbered,
        independentAssessment,
        multistate,
        issued,
        expires,
        Listing.unknown());
  }

  /** Refuses values that cannot be right. */
  public License {
    Checks.code("type", type);
    Checks.jurisdiction("jurisdiction", jurisdiction);
    Checks.text("number", number);
    Checks.inOrder("issued", issued, "expires", expires);
  }

  /** Starts a builder from the type; everything else is unknown until it is said. */
  public static Builder ofType(String type) {
    return new Builder().type(type);
  }

  /** Starts a builder in which everything is unknown. */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * Tells whether a restriction is in force: what {@link #encumbered()} states, except that {@link
   * Status#PROBATION} is itself a restriction.
   */
  public Fact<Boolean> restricted() {
    return status.is(Status.PROBATION) ? Fact.known(true) : encumbered;
  }

  /** Returns a builder that says all that this license says, to change some of it. */
  public Builder toBuilder() {
    Builder builder = new Builder();
    builder.type = type;
    builder.jurisdiction = jurisdiction;
    builder.number = number;
    builder.status = status;
    builder.encumbered = encumbered;
    builder.independentAssessment = independentAssessment;
    builder.multistate = multistate;
    builder.issued = issued;
    builder.expires = expires;
    builder.history = history;
    return builder;
  }

  /** Collects what is said; what is not said stays unknown. Not thread-safe. */
  public static final class Builder {
    private Fact<String> type = Fact.unknown();
    private Fact<String> jurisdiction = Fact.unknown();
    private Fact<String> number = Fact.unknown();
    private Fact<Status> status = Fact.unknown();
    private Fact<Boolean> encumbered = Fact.unknown();
    private Fact<Boolean> independentAssessment = Fact.unknown();
    private Fact<Boolean> multistate = Fact.unknown();
    private Fact<PartialDate> issued = Fact.unknown();
    private Fact<PartialDate> expires = Fact.unknown();
    private Listing<PastStatus> history = Listing.unknown();

    private Builder() {}

    /** Says what is licensed: {@code RN}, {@code LCSW}, ...; an open vocabulary. */
    public Builder type(String type) {
      this.type = Fact.known(type);
      return this;
    }

    /**
     * Says who licenses: ISO 3166-2 ({@code US-TX}), or ISO 3166-1 ({@code PH}) for a country-wide
     * license.
     */
    public Builder jurisdiction(String jurisdiction) {
      this.jurisdiction = Fact.known(jurisdiction);
      return this;
    }

    /** Says the number on the license; kept for the host, never judged. */
    public Builder number(String number) {
      this.number = Fact.known(number);
      return this;
    }

    /** Says the status today. */
    public Builder status(Status status) {
      this.status = Fact.known(status);
      return this;
    }

    /** Says whether any restriction is in force, as stated; see {@link #restricted()}. */
    public Builder encumbered(boolean encumbered) {
      this.encumbered = Fact.known(encumbered);
      return this;
    }

    /** Says whether its scope of practice allows assessing a client independently. */
    public Builder independentAssessment(boolean independentAssessment) {
      this.independentAssessment = Fact.known(independentAssessment);
      return this;
    }

    /** Says whether it is a multistate license of the nurse licensure compact. */
    public Builder multistate(boolean multistate) {
      this.multistate = Fact.known(multistate);
      return this;
    }

    /** Says the day of issue. */
    public Builder issued(LocalDate issued) {
      this.issued = Fact.known(PartialDate.of(issued));
      return this;
    }

    /** Says the day of issue, perhaps only to the month or year. */
    public Builder issued(PartialDate issued) {
      this.issued = Fact.known(issued);
      return this;
    }

    /** Says the day of issue, as {@code 2024-05-03}, {@code 2024-05} or {@code 2024}. */
    public Builder issued(String issued) {
      this.issued = Checks.date("issued", issued);
      return this;
    }

    /** Says the last day on which it is good. */
    public Builder expires(LocalDate expires) {
      this.expires = Fact.known(PartialDate.of(expires));
      return this;
    }

    /** Says the last day on which it is good, perhaps only to the month or year. */
    public Builder expires(PartialDate expires) {
      this.expires = Fact.known(expires);
      return this;
    }

    /**
     * Says the last day on which it is good, as {@code 2024-05-03}, {@code 2024-05} or {@code
     * 2024}.
     */
    public Builder expires(String expires) {
      this.expires = Checks.date("expires", expires);
      return this;
    }

    /** Says the status that it had before, for a time each. */
    public Builder history(PastStatus.Builder... history) {
      return history(Listing.of(Stream.of(history).map(PastStatus.Builder::build).toList()));
    }

    /** Says the status that it had before, for a time each, or that nobody has said. */
    public Builder history(Listing<PastStatus> history) {
      this.history = history;
      return this;
    }

    /**
     * Builds the record.
     *
     * @throws InvalidFactException if a value cannot be right
     */
    public License build() {
      return new License(
          type,
          jurisdiction,
          number,
          status,
          encumbered,
          independentAssessment,
          multistate,
          issued,
          expires,
          history);
    }
  }
}
