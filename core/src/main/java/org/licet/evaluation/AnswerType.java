package org.licet.evaluation;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.licet.candidate.Candidate;
import org.licet.candidate.Field;
import org.licet.candidate.RecordType;
import org.licet.candidate.Verification;

/** The type of answer that a question takes. Immutable and thread-safe. */
public final class AnswerType {

  /** The kinds of answers. */
  public enum Kind {
    /** Yes or no. */
    YES_NO,
    /** A number, perhaps with a unit and limits. */
    NUMBER,
    /** A day, a month or a year. */
    DATE,
    /** A code; {@link AnswerType#codes} lists those that are known. */
    CODE,
    /** A complete list of codes; {@link AnswerType#codes} lists those that are known. */
    CODES,
    /** Free text. */
    TEXT,
    /** A list of records: all of them, or the further ones if the list is incomplete. */
    LIST,
    /** The decision of an issuing body, yes or no. */
    RULING,
    /** Who checked a record with its source, and when; false if the source does not confirm it. */
    VERIFICATION
  }

  /** The decision of an issuing body. */
  static final AnswerType RULING = of(Kind.RULING, List.of());

  private static final AnswerType YES_NO = of(Kind.YES_NO, List.of());
  private static final AnswerType TEXT = of(Kind.TEXT, List.of());
  private static final AnswerType LIST = of(Kind.LIST, List.of());
  private static final AnswerType VERIFICATION = of(Kind.VERIFICATION, List.of());

  private final Kind kind;
  private final List<String> codes;
  private final @Nullable String unit;
  private final @Nullable BigDecimal atLeast;
  private final @Nullable BigDecimal atMost;

  private AnswerType(
      Kind kind,
      List<String> codes,
      @Nullable String unit,
      @Nullable BigDecimal atLeast,
      @Nullable BigDecimal atMost) {
    this.kind = kind;
    this.codes = List.copyOf(codes);
    this.unit = unit;
    this.atLeast = atLeast;
    this.atMost = atMost;
  }

  /**
   * Returns a type of answer.
   *
   * @param codes the known codes; empty for other kinds, and if none are known
   */
  public static AnswerType of(Kind kind, List<String> codes) {
    return new AnswerType(kind, codes, null, null, null);
  }

  /**
   * Returns the type of a number.
   *
   * @param unit the unit, such as {@code HOURS}; {@code null} if it has none
   * @param atLeast the smallest possible number; {@code null} if there is none
   * @param atMost the largest possible number; {@code null} if there is none
   */
  public static AnswerType number(
      @Nullable String unit, @Nullable BigDecimal atLeast, @Nullable BigDecimal atMost) {
    return new AnswerType(Kind.NUMBER, List.of(), unit, atLeast, atMost);
  }

  /**
   * Returns the type of a fact of the candidate format.
   *
   * @param pointer the JSON pointer to the fact, perhaps with a day of the past, such as {@code
   *     /licenses/0/history@2026-01-31}, or with codes that it may state, such as {@code
   *     /licenses/0/type#RN}
   */
  static AnswerType at(String pointer) {
    if (pointer.indexOf('@') >= 0 || pointer.indexOf('#') >= 0 || isRecord(pointer)) {
      return YES_NO;
    }
    RecordType<?> type = Candidate.TYPE;
    AnswerType found = TEXT;
    for (String name : pointer.split("/", -1)) {
      Field<?> field = name.isEmpty() ? null : field(type, name);
      if (field instanceof Field.Records<?, ?> records) {
        type = records.type();
        found = LIST;
      } else if (field instanceof Field.Inner<?, ?> inner) {
        type = inner.type();
        found = type.equals(Verification.TYPE) ? VERIFICATION : found;
      } else if (field instanceof Field.Codes<?>) {
        found = of(Kind.CODES, List.of());
      } else if (field instanceof Field.Numbers<?> numbers) {
        found = number(numbers.unit(), BigDecimal.ZERO, null);
      } else if (field instanceof Field.Value<?> value) {
        found = of(value);
      }
    }
    return found;
  }

  /** Returns whether a pointer names a whole record: the question is whether it is separate. */
  private static boolean isRecord(String pointer) {
    return pointer.length() > 1
        && Character.isDigit(pointer.charAt(pointer.length() - 1))
        && pointer.substring(pointer.lastIndexOf('/') + 1).chars().allMatch(Character::isDigit);
  }

  private static @Nullable Field<?> field(RecordType<?> type, String name) {
    for (Field<?> field : type.fields()) {
      if (field.name().equals(name)) {
        return field;
      }
    }
    return null;
  }

  private static AnswerType of(Field.Value<?> value) {
    return switch (value.kind()) {
      case YES_NO -> YES_NO;
      case NUMBER, COUNT ->
          number(value.unit().orElse(null), value.least().orElse(null), value.most().orElse(null));
      case DATE -> of(Kind.DATE, List.of());
      case ONE_OF, CODE, COUNTRY, JURISDICTION -> of(Kind.CODE, value.codes());
      case TEXT -> TEXT;
      case ANSWER -> RULING;
    };
  }

  /** Returns the kind of answer. */
  public Kind kind() {
    return kind;
  }

  /** Returns the known codes; others may be possible unless the format lists all of them. */
  public List<String> codes() {
    return codes;
  }

  /** Returns the unit of a number, such as {@code HOURS_A_WEEK}; empty if it has none. */
  public Optional<String> unit() {
    return Optional.ofNullable(unit);
  }

  /** Returns the smallest possible number; empty if there is none. */
  public Optional<BigDecimal> atLeast() {
    return Optional.ofNullable(atLeast);
  }

  /** Returns the largest possible number; empty if there is none. */
  public Optional<BigDecimal> atMost() {
    return Optional.ofNullable(atMost);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof AnswerType that
        && kind == that.kind
        && codes.equals(that.codes)
        && Objects.equals(unit, that.unit)
        && Objects.equals(atLeast, that.atLeast)
        && Objects.equals(atMost, that.atMost);
  }

  @Override
  public int hashCode() {
    return Objects.hash(kind, codes, unit, atLeast, atMost);
  }

  @Override
  public String toString() {
    return kind + (codes.isEmpty() ? "" : " " + codes) + (unit == null ? "" : " " + unit);
  }
}
