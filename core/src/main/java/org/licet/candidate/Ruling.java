package org.licet.candidate;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A decision of an issuing body about the candidate. It answers one question of an evaluation, and
 * no other. A ruling also settles whether an unknown code of a record stands for another one, such
 * as {@code /certifications/0/credential#CCM}, whoever decided it.
 *
 * <p>Immutable and thread-safe. Every fact may be unknown; a ruling without a key or an answer
 * answers nothing. The builder rejects impossible values with an {@link InvalidFactException}.
 */
public final class Ruling {

  /** A criterion, a name, and perhaps the JSON pointer to a record. */
  private static final Pattern KEY =
      Pattern.compile("([A-Z0-9][A-Z0-9_./+-]*)#([^@\\s]+(?:@(/[A-Za-z]+/\\d+))?)");

  /** The JSON pointer to a code of a record, and the codes that it may stand for. */
  private static final Pattern SAME =
      Pattern.compile("/[A-Za-z]+/\\d+/[A-Za-z]+(/[A-Z0-9_]+)?#[^@#\\s]+");

  private static final RecordFields<Ruling, Builder> FIELDS =
      RecordFields.of(Builder::new, Builder::build)
          .text("key", Ruling::key, Builder::key)
          .code("by", Ruling::by, Builder::by)
          .answer("answer", ruling -> ruling.given, Builder::answer)
          .date("on", Ruling::on, Builder::on)
          .text("reference", Ruling::reference, Builder::reference);

  /** The fields of the candidate format. */
  public static final RecordType<Ruling> TYPE = FIELDS;

  private final Fact<String> key;
  private final Fact<String> by;

  /** The answer: Boolean, BigDecimal or String (a code). */
  private final Fact<Object> given;

  private final Fact<PartialDate> on;
  private final Fact<String> reference;

  private Ruling(Builder builder) {
    this.key = builder.key;
    this.by = builder.by;
    this.given = builder.given;
    this.on = builder.on;
    this.reference = builder.reference;

    if (key instanceof Fact.Known<String> known
        && !KEY.matcher(known.value()).matches()
        && !SAME.matcher(known.value()).matches()) {
      throw new InvalidFactException(
          "key",
          known.value(),
          "the key of a question to an issuing body, as an evaluation gives it, such as"
              + " CCM-EXPERIENCE-1#country@/employment/1");
    }
    Checks.code("by", by);
    Checks.code("answer", code());
    if (given instanceof Fact.Known<Object> known && !isAnswer(known.value())) {
      throw new InvalidFactException(
          "answer", known.value(), "true, false, a number of 0 or more, or a code");
    }
    if (key.toOptional().filter(known -> known.startsWith("/")).isPresent()
        && given instanceof Fact.Known<Object> known
        && !(known.value() instanceof Boolean)) {
      throw new InvalidFactException(
          "answer",
          known.value(),
          "true or false, because the key asks whether a code stands for another one");
    }
    Checks.text("reference", reference);
  }

  /**
   * Returns the answer to a question that takes yes or no.
   *
   * @param key the key of the question, such as {@code CCM-EXPERIENCE-1#country@/employment/1}
   */
  public static Builder on(String key, boolean answer) {
    return new Builder().key(Fact.known(key)).answer(Fact.known(answer));
  }

  /**
   * Returns the answer to a question that takes a number.
   *
   * @param key the key of the question, such as {@code XYZ-HOURS#how-many-hours-does-xyz-require}
   */
  public static Builder on(String key, long answer) {
    return on(key, BigDecimal.valueOf(answer));
  }

  /** Returns the answer to a question that takes a number, such as 37.5. */
  public static Builder on(String key, BigDecimal answer) {
    return new Builder().key(Fact.known(key)).answer(Fact.known(answer));
  }

  /** Returns the answer to a question that takes a code, such as {@code TRACK_ONE}. */
  public static Builder on(String key, String answer) {
    return new Builder().key(Fact.known(key)).answer(Fact.known(answer));
  }

  /** Returns the key of the question, such as {@code CCM-EXPERIENCE-1#country@/employment/1}. */
  public Fact<String> key() {
    return key;
  }

  /** Returns the criterion in the key; empty if the key is unknown or names a fact. */
  public String criterion() {
    return part(1);
  }

  /** Returns the key without the criterion; all of it if it names a fact. */
  public String matter() {
    return part(2);
  }

  private String part(int group) {
    String text = key.toOptional().orElse("");
    Matcher parts = KEY.matcher(text);
    if (text.startsWith("/")) {
      return group == 1 ? "" : text;
    }
    return parts.matches() ? parts.group(group) : "";
  }

  /** Returns the issuing body, such as {@code CCMC}. */
  public Fact<String> by() {
    return by;
  }

  /** Returns the answer to a question that takes yes or no; unknown if it is of another type. */
  public Fact<Boolean> answer() {
    return as(Boolean.class);
  }

  /** Returns the answer to a question that takes a number; unknown if it is of another type. */
  public Fact<BigDecimal> number() {
    return as(BigDecimal.class);
  }

  /** Returns the answer to a question that takes a code; unknown if it is of another type. */
  public Fact<String> code() {
    return as(String.class);
  }

  private static boolean isAnswer(Object value) {
    return value instanceof Boolean
        || value instanceof String
        || (value instanceof BigDecimal number && number.signum() >= 0);
  }

  private <T> Fact<T> as(Class<T> type) {
    return given instanceof Fact.Known<Object> known && type.isInstance(known.value())
        ? Fact.known(type.cast(known.value()))
        : Fact.unknown();
  }

  /** Returns the day of the decision. */
  public Fact<PartialDate> on() {
    return on;
  }

  /** Returns the document that contains the decision, such as a letter. */
  public Fact<String> reference() {
    return reference;
  }

  /** Returns a builder with the facts of this ruling. */
  public Builder toBuilder() {
    return FIELDS.copy(this, new Builder());
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Ruling that && FIELDS.equal(this, that);
  }

  @Override
  public int hashCode() {
    return FIELDS.hash(this);
  }

  @Override
  public String toString() {
    return FIELDS.show(this);
  }

  /** Builds a {@link Ruling}. A fact that is not set stays unknown. Not thread-safe. */
  public static final class Builder {
    private Fact<String> key = Fact.unknown();
    private Fact<String> by = Fact.unknown();
    private Fact<Object> given = Fact.unknown();
    private Fact<PartialDate> on = Fact.unknown();
    private Fact<String> reference = Fact.unknown();

    private Builder() {}

    /** Sets the issuing body, such as {@code CCMC}. */
    public Builder by(String by) {
      return by(Fact.known(by));
    }

    /** Sets the day of the decision. */
    public Builder on(LocalDate on) {
      return on(Fact.known(PartialDate.of(on)));
    }

    /**
     * Sets the day of the decision, written as {@code 2024-05-03}, {@code 2024-05} or {@code 2024}.
     *
     * @throws InvalidFactException if the text is no such date
     */
    public Builder on(String on) {
      return on(Checks.date("on", on));
    }

    /** Sets the document that contains the decision, such as a letter. */
    public Builder reference(String reference) {
      return reference(Fact.known(reference));
    }

    /** Sets the key of the question, known or unknown. */
    public Builder key(Fact<String> key) {
      this.key = Given.of("key", key);
      return this;
    }

    /** Sets the issuing body, known or unknown. */
    public Builder by(Fact<String> by) {
      this.by = Given.of("by", by);
      return this;
    }

    /**
     * Sets the answer, known or unknown: a {@link Boolean} for yes or no, a {@link BigDecimal}, or
     * a {@link String} for a code.
     */
    public Builder answer(Fact<?> answer) {
      this.given =
          Given.of("answer", answer)
              .map(value -> value instanceof BigDecimal number ? Checks.plain(number) : value);
      return this;
    }

    /** Sets the day of the decision, known or unknown. */
    public Builder on(Fact<PartialDate> on) {
      this.on = Given.of("on", on);
      return this;
    }

    /** Sets the document that contains the decision, known or unknown. */
    public Builder reference(Fact<String> reference) {
      this.reference = Given.of("reference", reference);
      return this;
    }

    /**
     * Builds the record.
     *
     * @throws InvalidFactException if a value is impossible
     */
    public Ruling build() {
      return new Ruling(this);
    }
  }
}
