package org.licet.candidate;

import java.time.LocalDate;
import java.util.stream.Stream;

/**
 * A credential already held, such as {@code CRC} or {@code CCM}.
 *
 * <p>Immutable and thread-safe. Every component may be unknown. The constructor refuses values that
 * cannot be right with an {@link InvalidFactException}.
 *
 * @param credential the credential: {@code CCM}, {@code CRC}, {@code CDMS}, ...; an open vocabulary
 * @param status the status today; {@link Status#ACTIVE} settles its standing
 * @param issued the day of award, perhaps of the first award
 * @param expires the last day on which it is good
 * @param history the status that it had before, for a time each; most certifications have none
 */
public record Certification(
    Fact<String> credential,
    Fact<Status> status,
    Fact<PartialDate> issued,
    Fact<PartialDate> expires,
    Listing<PastStatus> history) {

  /** States a certification of whose past nobody has said anything. */
  public Certification(
      Fact<String> credential,
      Fact<Status> status,
      Fact<PartialDate> issued,
      Fact<PartialDate> expires) {
    this(credential, status, issued, expires, Listing.unknown());
  }

  /** Refuses values that cannot be right. */
  public Certification {
    Checks.code("credential", credential);
    Checks.inOrder("issued", issued, "expires", expires);
  }

  /** Starts a builder from the credential; everything else is unknown until it is said. */
  public static Builder of(String credential) {
    return new Builder().credential(credential);
  }

  /** Starts a builder in which everything is unknown. */
  public static Builder builder() {
    return new Builder();
  }

  /** Collects what is said; what is not said stays unknown. Not thread-safe. */
  public static final class Builder {
    private Fact<String> credential = Fact.unknown();
    private Fact<Status> status = Fact.unknown();
    private Fact<PartialDate> issued = Fact.unknown();
    private Fact<PartialDate> expires = Fact.unknown();
    private Listing<PastStatus> history = Listing.unknown();

    private Builder() {}

    /** Says the credential: {@code CCM}, {@code CRC}, {@code CDMS}, ...; an open vocabulary. */
    public Builder credential(String credential) {
      this.credential = Fact.known(credential);
      return this;
    }

    /** Says the status today; {@link Status#ACTIVE} settles its standing. */
    public Builder status(Status status) {
      this.status = Fact.known(status);
      return this;
    }

    /** Says the day of award, perhaps of the first award. */
    public Builder issued(LocalDate issued) {
      this.issued = Fact.known(PartialDate.of(issued));
      return this;
    }

    /** Says the day of award, perhaps of the first award, perhaps only to the month or year. */
    public Builder issued(PartialDate issued) {
      this.issued = Fact.known(issued);
      return this;
    }

    /**
     * Says the day of award, perhaps of the first award, as {@code 2024-05-03}, {@code 2024-05} or
     * {@code 2024}.
     */
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
    public Certification build() {
      return new Certification(credential, status, issued, expires, history);
    }
  }
}
