package org.licet.rule.record;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.licet.candidate.PartialDate;
import org.licet.evaluation.Question;

/**
 * A value of a record: known, unknown, or known to lie in a range. Comparisons have three results.
 * Immutable and thread-safe.
 */
public final class Value {

  /** Kinds of values. */
  public enum Kind {
    /** A code or a text. */
    CODE,
    /** Yes or no. */
    YES_NO,
    /** A number. */
    NUMBER,
    /** A day. */
    DATE,
    /** A list of codes. */
    CODES
  }

  /** The most years, months or days by which a rule moves a day. */
  private static final long FARTHEST = 1_000_000;

  private final Kind kind;

  /** The value of a code, or of a yes or no; {@code null} if it is unknown. */
  private final @Nullable Object exact;

  /** The bounds of a number or date; {@code null} if there is none. */
  private final @Nullable Comparable<?> least;

  private final @Nullable Comparable<?> most;

  private final List<String> codes;
  private final boolean complete;
  private final List<Supplier<Question>> unknown;

  /** Whether there is a value at all: a smallest value of no records is none. */
  private final Truth present;

  private Value(
      Kind kind,
      @Nullable Object exact,
      @Nullable Comparable<?> least,
      @Nullable Comparable<?> most,
      List<String> codes,
      boolean complete,
      List<Supplier<Question>> unknown,
      Truth present) {
    this.kind = kind;
    this.exact = exact;
    this.least = least;
    this.most = most;
    this.codes = codes;
    this.complete = complete;
    this.unknown = unknown;
    this.present = present;
  }

  /** Returns a code or text; {@code null} if it is unknown. */
  public static Value code(@Nullable String code, List<Supplier<Question>> unknown) {
    return new Value(Kind.CODE, code, null, null, List.of(), true, unknown, Truth.YES);
  }

  /** Returns a yes or no; {@code null} if it is unknown. */
  public static Value yesNo(@Nullable Boolean yes, List<Supplier<Question>> unknown) {
    return new Value(Kind.YES_NO, yes, null, null, List.of(), true, unknown, Truth.YES);
  }

  /** Returns a number in a range; {@code null} is no bound. */
  public static Value number(
      @Nullable BigDecimal least, @Nullable BigDecimal most, List<Supplier<Question>> unknown) {
    return new Value(Kind.NUMBER, null, least, most, List.of(), true, unknown, Truth.YES);
  }

  /** Returns a day in a range. */
  public static Value date(LocalDate least, LocalDate most, List<Supplier<Question>> unknown) {
    return new Value(Kind.DATE, null, least, most, List.of(), true, unknown, Truth.YES);
  }

  /** Returns a list of codes. */
  public static Value codes(
      List<String> codes, boolean complete, List<Supplier<Question>> unknown) {
    return new Value(Kind.CODES, null, null, null, codes, complete, unknown, Truth.YES);
  }

  /** Returns an unknown value. */
  public static Value unknown(Kind kind, List<Supplier<Question>> unknown) {
    return switch (kind) {
      case DATE -> date(PartialDate.FIRST_DAY, PartialDate.LAST_DAY, unknown);
      case CODES -> codes(List.of(), false, unknown);
      default -> new Value(kind, null, null, null, List.of(), true, unknown, Truth.YES);
    };
  }

  /** Returns a value of the same kind that may be absent. */
  public Value ifPresent(Truth there) {
    return new Value(kind, exact, least, most, codes, complete, unknown, there);
  }

  /** Returns the kind. */
  public Kind kind() {
    return kind;
  }

  /** Returns whether the value is known exactly. */
  public boolean isKnown() {
    return switch (kind) {
      case CODE, YES_NO -> exact != null;
      case NUMBER, DATE -> least != null && most != null && compare(least, most) == 0;
      case CODES -> complete;
    };
  }

  /** Returns the lower bound, or {@code null}. */
  public @Nullable Comparable<?> least() {
    return least;
  }

  /** Returns the upper bound, or {@code null}. */
  public @Nullable Comparable<?> most() {
    return most;
  }

  /** Returns the questions for the value. */
  public List<Supplier<Question>> asks() {
    return unknown;
  }

  /** Returns the value for people; empty if it is unknown. */
  public String shown() {
    if (!isKnown()) {
      return "";
    }
    return switch (kind) {
      case CODES -> String.join(", ", codes);
      case NUMBER, DATE -> shown(Objects.requireNonNull(least));
      case CODE, YES_NO -> String.valueOf(exact);
    };
  }

  /** Returns a number or day for people. */
  public static String shown(Comparable<?> bound) {
    return bound instanceof BigDecimal number ? number.toPlainString() : bound.toString();
  }

  private Value literal(String text) {
    return switch (kind) {
      case DATE -> {
        PartialDate date = PartialDate.parse(text);
        yield date(date.earliest(), date.latest(), List.of());
      }
      case NUMBER -> number(text);
      case YES_NO -> yesNo(Boolean.valueOf(text), List.of());
      case CODE, CODES -> code(text, List.of());
    };
  }

  /** Returns whether the value is a yes. */
  public Truth holds() {
    return exact == null ? Truth.open(unknown) : Truth.of(exact.equals(true));
  }

  /** Returns whether two values are equal. */
  public Truth isEqual(Value other) {
    Truth equal;
    if (kind == Kind.CODE || kind == Kind.YES_NO) {
      equal =
          exact == null || other.exact == null
              ? Truth.open(asksOf(other))
              : Truth.of(exact.equals(other.exact));
    } else if (below(this, other) || below(other, this)) {
      equal = Truth.NO;
    } else {
      equal = isKnown() && other.isKnown() ? Truth.YES : Truth.open(asksOf(other));
    }
    return there(other, equal);
  }

  /** Returns whether two values differ. */
  public Truth isUnequal(Value other) {
    return there(other, isEqual(other).opposite());
  }

  /** Returns whether the value is smaller, or earlier. */
  public Truth isBelow(Value other) {
    return there(
        other,
        below(this, other)
            ? Truth.YES
            : atMost(other, this) ? Truth.NO : Truth.open(asksOf(other)));
  }

  /** Returns whether the value is at most the other, or on or before it. */
  public Truth isAtMost(Value other) {
    return there(
        other,
        atMost(this, other)
            ? Truth.YES
            : below(other, this) ? Truth.NO : Truth.open(asksOf(other)));
  }

  /** Returns whether the value is larger, or later. */
  public Truth isAbove(Value other) {
    return other.isBelow(this);
  }

  /** Returns whether the value is at least the other, or on or after it. */
  public Truth isAtLeast(Value other) {
    return other.isAtMost(this);
  }

  /** Returns whether the list has a code. */
  public Truth includes(Value code) {
    if (code.exact == null) {
      return codes.isEmpty() && complete ? Truth.NO : Truth.open(asksOf(code));
    }
    return codes.contains(code.exact) ? Truth.YES : complete ? Truth.NO : Truth.open(unknown);
  }

  /** Returns whether the value equals a text in the rule. */
  public Truth isEqual(String text) {
    return isEqual(literal(text));
  }

  /** Returns whether the value differs from a text in the rule. */
  public Truth isUnequal(String text) {
    return isUnequal(literal(text));
  }

  /** Returns whether the value is below a number or day in the rule. */
  public Truth isBelow(String text) {
    return isBelow(literal(text));
  }

  /** Returns whether the value is at most a number or day in the rule. */
  public Truth isAtMost(String text) {
    return isAtMost(literal(text));
  }

  /** Returns whether the value is above a number or day in the rule. */
  public Truth isAbove(String text) {
    return isAbove(literal(text));
  }

  /** Returns whether the value is at least a number or day in the rule. */
  public Truth isAtLeast(String text) {
    return isAtLeast(literal(text));
  }

  /** Returns whether the list has a code that the rule names. */
  public Truth includes(String code) {
    return includes(code(code, List.of()));
  }

  /** Returns whether the value is one of several in the rule. */
  public Truth isOneOf(String... texts) {
    Truth any = Truth.NO;
    for (String text : texts) {
      any = any.either(isEqual(text));
    }
    // One question settles them all.
    return any.verdict() == Truth.YES.verdict() || !any.possible() ? any : Truth.open(unknown);
  }

  private Truth there(Value other, Truth compared) {
    return present.both(other.present).both(compared);
  }

  private List<Supplier<Question>> asksOf(Value other) {
    if (unknown.isEmpty() || isKnown()) {
      return other.unknown;
    }
    if (other.unknown.isEmpty() || other.isKnown()) {
      return unknown;
    }
    List<Supplier<Question>> both = new ArrayList<>(unknown);
    both.addAll(other.unknown);
    return both;
  }

  /** Returns whether every value of one lies below every value of the other. */
  private static boolean below(Value one, Value other) {
    return one.most != null && other.least != null && compare(one.most, other.least) < 0;
  }

  private static boolean atMost(Value one, Value other) {
    return one.most != null && other.least != null && compare(one.most, other.least) <= 0;
  }

  @SuppressWarnings("unchecked") // the check of a rule refuses values of different kinds
  static int compare(Comparable<?> one, Comparable<?> other) {
    return ((Comparable<Object>) one).compareTo(other);
  }

  private Value moved(Value by, int sign, MovedDay move) {
    long fewest = by.least == null ? -FARTHEST : count(by.least);
    long most = by.most == null ? FARTHEST : count(by.most);
    return new Value(
        Kind.DATE,
        null,
        move.by((LocalDate) Objects.requireNonNull(least), sign > 0 ? fewest : -most),
        move.by((LocalDate) Objects.requireNonNull(this.most), sign > 0 ? most : -fewest),
        List.of(),
        true,
        asksOf(by),
        present.both(by.present));
  }

  private static long count(Comparable<?> number) {
    BigDecimal limit = BigDecimal.valueOf(FARTHEST);
    return ((BigDecimal) number).min(limit).max(limit.negate()).longValue();
  }

  private interface MovedDay {
    LocalDate by(LocalDate day, long count);
  }

  /** Returns a day some years later. */
  public Value plusYears(Value years) {
    return moved(years, 1, LocalDate::plusYears);
  }

  /** Returns a day some months later. */
  public Value plusMonths(Value months) {
    return moved(months, 1, LocalDate::plusMonths);
  }

  /** Returns a day some days later. */
  public Value plusDays(Value days) {
    return moved(days, 1, LocalDate::plusDays);
  }

  /** Returns a day some years earlier. */
  public Value minusYears(Value years) {
    return moved(years, -1, LocalDate::plusYears);
  }

  /** Returns a day some months earlier. */
  public Value minusMonths(Value months) {
    return moved(months, -1, LocalDate::plusMonths);
  }

  /** Returns a day some days earlier. */
  public Value minusDays(Value days) {
    return moved(days, -1, LocalDate::plusDays);
  }

  /** Returns a number in the rule. */
  public static Value number(String number) {
    BigDecimal value = new BigDecimal(number);
    return number(value, value, List.of());
  }

  private Value calculated(
      @Nullable BigDecimal fewest, @Nullable BigDecimal greatest, Value other) {
    return new Value(
        Kind.NUMBER,
        null,
        fewest,
        greatest,
        List.of(),
        true,
        asksOf(other),
        present.both(other.present));
  }

  private static @Nullable BigDecimal sum(
      @Nullable Comparable<?> one, @Nullable Comparable<?> two) {
    return one == null || two == null ? null : ((BigDecimal) one).add((BigDecimal) two);
  }

  /** Returns the sum of two numbers. */
  public Value plus(Value other) {
    return calculated(sum(least, other.least), sum(most, other.most), other);
  }

  /** Returns the difference of two numbers. */
  public Value minus(Value other) {
    return plus(other.times("-1"));
  }

  /** Returns the product of two numbers. A product of unbounded numbers is unbounded. */
  public Value times(Value other) {
    if (other.isKnown()) {
      BigDecimal factor = (BigDecimal) Objects.requireNonNull(other.least);
      BigDecimal low = product(least, factor);
      BigDecimal high = product(most, factor);
      return factor.signum() < 0 ? calculated(high, low, other) : calculated(low, high, other);
    }
    if (isKnown()) {
      return other.times(this);
    }
    if (least == null || most == null || other.least == null || other.most == null) {
      boolean positive = isPositive() && other.isPositive();
      return calculated(
          positive ? product(least, (BigDecimal) Objects.requireNonNull(other.least)) : null,
          null,
          other);
    }
    List<BigDecimal> products = new ArrayList<>();
    for (Comparable<?> one : List.of(least, most)) {
      for (Comparable<?> two : List.of(other.least, other.most)) {
        products.add(((BigDecimal) one).multiply((BigDecimal) two));
      }
    }
    return calculated(Collections.min(products), Collections.max(products), other);
  }

  /** Returns the smaller of two numbers: what is above the limit does not count. */
  public Value cappedAt(Value limit) {
    return calculated(
        least == null || limit.least == null ? null : smaller(least, limit.least),
        least(most, limit.most),
        limit);
  }

  private static BigDecimal smaller(Comparable<?> one, Comparable<?> two) {
    return ((BigDecimal) one).min((BigDecimal) two);
  }

  private static @Nullable BigDecimal least(
      @Nullable Comparable<?> one, @Nullable Comparable<?> two) {
    if (one == null || two == null) {
      return (BigDecimal) (one == null ? two : one);
    }
    return smaller(one, two);
  }

  private boolean isPositive() {
    return least != null && ((BigDecimal) least).signum() >= 0;
  }

  private static @Nullable BigDecimal product(@Nullable Comparable<?> one, BigDecimal factor) {
    if (factor.signum() == 0) {
      return BigDecimal.ZERO;
    }
    return one == null ? null : ((BigDecimal) one).multiply(factor);
  }

  /** Returns the sum of the number and one in the rule. */
  public Value plus(String other) {
    return plus(number(other));
  }

  /** Returns the difference of the number and one in the rule. */
  public Value minus(String other) {
    return minus(number(other));
  }

  /** Returns the product of the number and one in the rule. */
  public Value times(String other) {
    return times(number(other));
  }

  /** Returns the smaller of the number and one in the rule. */
  public Value cappedAt(String limit) {
    return cappedAt(number(limit));
  }

  /** Returns a day some years later. */
  public Value plusYears(String years) {
    return plusYears(number(years));
  }

  /** Returns a day some months later. */
  public Value plusMonths(String months) {
    return plusMonths(number(months));
  }

  /** Returns a day some days later. */
  public Value plusDays(String days) {
    return plusDays(number(days));
  }

  /** Returns a day some years earlier. */
  public Value minusYears(String years) {
    return minusYears(number(years));
  }

  /** Returns a day some months earlier. */
  public Value minusMonths(String months) {
    return minusMonths(number(months));
  }

  /** Returns a day some days earlier. */
  public Value minusDays(String days) {
    return minusDays(number(days));
  }

  @Override
  public String toString() {
    return isKnown() ? shown() : least + " to " + most;
  }
}
