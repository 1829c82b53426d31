package org.licet.rule.record;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.licet.evaluation.Question;

/** The application that the forms of a rule judge. Not thread-safe: it belongs to one session. */
public final class Judging {

  private final Value on;

  private Judging(Value on) {
    this.on = on;
  }

  /**
   * Returns an application.
   *
   * @param on the day of evaluation
   */
  public static Judging of(Value on) {
    return new Judging(on);
  }

  /** Returns a field of the application: {@code on}. */
  public Value at(String field) {
    if (!field.equals("on")) {
      throw new IllegalArgumentException("An application has no field " + field + ".");
    }
    return on;
  }

  /**
   * Returns a total over records as a range.
   *
   * @param function {@code count}, {@code sum}, {@code min} or {@code max}
   * @param field the field, or empty to count
   * @param certain the records that certainly match
   * @param possible the records that match or may match, which include the others
   */
  public Value total(String function, String field, List<?> certain, List<?> possible) {
    return total(function, 0, field, joined(certain), joined(possible), List.of());
  }

  /**
   * Returns a total over records that match together as a range.
   *
   * @param pattern the number of the pattern whose field is totalled, from 0
   * @param certain the {@link JoinedRecords} that certainly match
   * @param possible the {@link JoinedRecords} that match or may match, which include the others
   */
  public Value total(
      String function, int pattern, String field, List<?> certain, List<?> possible) {
    return total(function, pattern, field, joined(certain), joined(possible), List.of());
  }

  private static List<JoinedRecords> joined(List<?> matches) {
    List<JoinedRecords> all = new ArrayList<>(matches.size());
    for (Object match : matches) {
      all.add(
          match instanceof JoinedRecords joined
              ? joined
              : JoinedRecords.of(List.of((CandidateRecord) match)));
    }
    return all;
  }

  /**
   * Returns a total over matches as a range, with the questions that would settle it. A record
   * counts as often as it matches.
   */
  public static Value total(
      String function,
      int pattern,
      String field,
      List<JoinedRecords> certain,
      List<JoinedRecords> possible,
      List<Supplier<Question>> asks) {
    List<Supplier<Question>> unknown = new ArrayList<>(asks);
    if (function.equals("count")) {
      boolean further = possible.stream().anyMatch(JoinedRecords::further);
      return Value.number(
          BigDecimal.valueOf(certain.size()),
          further ? null : BigDecimal.valueOf(possible.size()),
          unknown);
    }
    for (JoinedRecords match : possible) {
      Value value = match.record(pattern).at(field);
      if (!value.isKnown()) {
        unknown.addAll(value.asks());
      }
    }
    return function.equals("sum")
        ? sum(pattern, field, certain, possible, unknown)
        : extreme(
            function.equals("max"),
            field,
            certain.stream().map(match -> match.record(pattern)).toList(),
            possible.stream().map(match -> match.record(pattern)).toList(),
            unknown);
  }

  private static Value sum(
      int pattern,
      String field,
      List<JoinedRecords> certain,
      List<JoinedRecords> possible,
      List<Supplier<Question>> unknown) {
    BigDecimal least = BigDecimal.ZERO;
    BigDecimal most = BigDecimal.ZERO;
    boolean below = false;
    boolean above = false;
    // Positive values raise the least total if they certainly match, and the most if they may.
    for (JoinedRecords match : certain) {
      Value value = match.record(pattern).at(field);
      least = least.add(positive((BigDecimal) value.least()));
      most = most.subtract(positive(negated((BigDecimal) value.most())));
    }
    for (JoinedRecords match : possible) {
      Value value = match.record(pattern).at(field);
      BigDecimal low = (BigDecimal) value.least();
      BigDecimal high = (BigDecimal) value.most();
      boolean many = match.further();
      below |= low == null || (many && low.signum() < 0);
      above |= high == null || (many && high.signum() > 0);
      least = least.subtract(positive(negated(low)));
      most = most.add(positive(high));
    }
    return Value.number(below ? null : least, above ? null : most, unknown);
  }

  private static @Nullable BigDecimal negated(@Nullable BigDecimal number) {
    return number == null ? null : number.negate();
  }

  private static BigDecimal positive(@Nullable BigDecimal number) {
    return number == null ? BigDecimal.ZERO : number.max(BigDecimal.ZERO);
  }

  private static Value extreme(
      boolean largest,
      String field,
      List<CandidateRecord> certain,
      List<CandidateRecord> possible,
      List<Supplier<Question>> unknown) {
    if (possible.isEmpty()) {
      return Value.number(null, null, List.of()).ifPresent(Truth.NO);
    }
    List<Value> sure = certain.stream().map(record -> record.at(field)).toList();
    List<Value> all = possible.stream().map(record -> record.at(field)).toList();
    // The largest is at least that of the certain records, and at most that of all.
    List<Value> inner = sure.isEmpty() ? all : sure;
    Comparable<?> least =
        largest ? sure.isEmpty() ? lowest(all, true) : highest(inner, true) : lowest(all, true);
    Comparable<?> most =
        largest ? highest(all, false) : sure.isEmpty() ? highest(all, false) : lowest(inner, false);
    Value value =
        all.get(0).kind() == Value.Kind.DATE
            ? Value.date(
                (LocalDate) Objects.requireNonNull(least),
                (LocalDate) Objects.requireNonNull(most),
                unknown)
            : Value.number((BigDecimal) least, (BigDecimal) most, unknown);
    return value.ifPresent(certain.isEmpty() ? Truth.open(unknown) : Truth.YES);
  }

  /** Returns the highest of the lower or upper bounds; {@code null} if there is none. */
  private static @Nullable Comparable<?> highest(List<Value> values, boolean lower) {
    Comparable<?> best = null;
    for (Value value : values) {
      Comparable<?> bound = lower ? value.least() : value.most();
      if (bound == null) {
        if (!lower) {
          return null; // no upper bound
        }
      } else if (best == null || Value.compare(bound, best) > 0) {
        best = bound;
      }
    }
    return best;
  }

  /** Returns the lowest of the lower or upper bounds; {@code null} if there is none. */
  private static @Nullable Comparable<?> lowest(List<Value> values, boolean lower) {
    Comparable<?> best = null;
    for (Value value : values) {
      Comparable<?> bound = lower ? value.least() : value.most();
      if (bound == null) {
        if (lower) {
          return null; // no lower bound
        }
      } else if (best == null || Value.compare(bound, best) < 0) {
        best = bound;
      }
    }
    return best;
  }
}
