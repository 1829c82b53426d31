package org.licet.candidate;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The check of a record with its source, such as of a license with Nursys. A record without it is
 * self-reported. No rule reads it; the host's policy decides whether self-reported records count.
 *
 * <p>Immutable and thread-safe. Every fact may be unknown. The builder rejects impossible values
 * with an {@link InvalidFactException}.
 */
public final class Verification {

  private static final RecordFields<Verification, Builder> FIELDS =
      RecordFields.of(Builder::new, Builder::build)
          .text("by", Verification::by, Builder::by)
          .date("on", Verification::on, Builder::on)
          .text("reference", Verification::reference, Builder::reference);

  /** The fields of the candidate format. */
  public static final RecordType<Verification> TYPE = FIELDS;

  /** The verification of a self-reported record: nothing is known. */
  public static final Verification NONE = new Verification(new Builder());

  private final Fact<String> by;
  private final Fact<PartialDate> on;
  private final Fact<String> reference;

  private Verification(Builder builder) {
    this.by = builder.by;
    this.on = builder.on;
    this.reference = builder.reference;

    Checks.text("by", by);
    Checks.text("reference", reference);
  }

  /** Returns a builder with who checked the record; everything else is unknown. */
  public static Builder by(String by) {
    return new Builder().by(Fact.known(by));
  }

  /** Returns a builder in which everything is unknown. */
  public static Builder builder() {
    return new Builder();
  }

  /** Returns whether nothing is known: the record is self-reported. */
  public boolean isUnknown() {
    return !by.isKnown() && !on.isKnown() && !reference.isKnown();
  }

  /** Returns who checked the record, such as {@code Nursys} or an employer. */
  public Fact<String> by() {
    return by;
  }

  /** Returns the day of the check. */
  public Fact<PartialDate> on() {
    return on;
  }

  /** Returns the document that shows the check, such as a report number. */
  public Fact<String> reference() {
    return reference;
  }

  /** Returns a builder with the facts of this verification. */
  public Builder toBuilder() {
    return FIELDS.copy(this, new Builder());
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return this == other || (other instanceof Verification that && FIELDS.equal(this, that));
  }

  @Override
  public int hashCode() {
    return FIELDS.hash(this);
  }

  @Override
  public String toString() {
    return FIELDS.show(this);
  }

  /** Builds a {@link Verification}. A fact that is not set stays unknown. Not thread-safe. */
  public static final class Builder {
    private Fact<String> by = Fact.unknown();
    private Fact<PartialDate> on = Fact.unknown();
    private Fact<String> reference = Fact.unknown();

    private Builder() {}

    /** Sets the day of the check. */
    public Builder on(LocalDate on) {
      return on(Fact.known(PartialDate.of(on)));
    }

    /**
     * Sets the day of the check, written as {@code 2024-05-03}, {@code 2024-05} or {@code 2024}.
     *
     * @throws InvalidFactException if the text is no such date
     */
    public Builder on(String on) {
      return on(Checks.date("on", on));
    }

    /** Sets the document that shows the check, such as a report number. */
    public Builder reference(String reference) {
      return reference(Fact.known(reference));
    }

    /** Sets who checked the record, known or unknown. */
    public Builder by(Fact<String> by) {
      this.by = Given.of("by", by);
      return this;
    }

    /** Sets the day of the check, known or unknown. */
    public Builder on(Fact<PartialDate> on) {
      this.on = Given.of("on", on);
      return this;
    }

    /** Sets the document that shows the check, known or unknown. */
    public Builder reference(Fact<String> reference) {
      this.reference = Given.of("reference", reference);
      return this;
    }

    /**
     * Builds the verification.
     *
     * @throws InvalidFactException if a value is impossible
     */
    public Verification build() {
      boolean nothing = !by.isKnown() && !on.isKnown() && !reference.isKnown();
      return nothing ? NONE : new Verification(this);
    }
  }
}
