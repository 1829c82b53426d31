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
    return total(function, field, records(certain), records(possible), List.of());
  }

  private static List<CandidateRecord> records(List<?> records) {
    List<CandidateRecord> all = new ArrayList<>(records.size());
    records.forEach(record -> all.add((CandidateRecord) record));
    return all;
  }

  /** Returns a total over records as a range, with the questions that would settle it. */
  public static Value total(
      String function,
      String field,
      List<CandidateRecord> certain,
      List<CandidateRecord> possible,
      List<Supplier<Question>> asks) {
    List<Supplier<Question>> unknown = new ArrayList<>(asks);
    if (!field.isEmpty()) {
      possible.forEach(
          record -> {
            if (!record.at(field).isKnown()) {
              unknown.addAll(record.at(field).asks());
            }
          });
    }
    boolean further =
        possible.stream().anyMatch(record -> CandidateRecord.content(record).further());
    return switch (function) {
      case "count" ->
          Value.number(
              BigDecimal.valueOf(certain.size()),
              further ? null : BigDecimal.valueOf(possible.size()),
              unknown);
      case "sum" -> sum(field, certain, possible, unknown);
      default -> extreme(function.equals("max"), field, certain, possible, unknown);
    };
  }

  private static Value sum(
      String field,
      List<CandidateRecord> certain,
      List<CandidateRecord> possible,
      List<Supplier<Question>> unknown) {
    BigDecimal least = BigDecimal.ZERO;
    BigDecimal most = BigDecimal.ZERO;
    boolean below = false;
    boolean above = false;
    for (CandidateRecord record : possible) {
      Value value = record.at(field);
      BigDecimal low = (BigDecimal) value.least();
      BigDecimal high = (BigDecimal) value.most();
      boolean surely = contains(certain, record);
      boolean many = CandidateRecord.content(record).further();
      if (low == null || (many && low.signum() < 0)) {
        below = true;
      } else if (surely || low.signum() < 0) {
        least = least.add(low);
      }
      if (high == null || (many && high.signum() > 0)) {
        above = true;
      } else if (surely || high.signum() > 0) {
        most = most.add(high);
      }
    }
    return Value.number(below ? null : least, above ? null : most, unknown);
  }

  @SuppressWarnings("ReferenceEquality") // a record is one fact of the session
  private static boolean contains(List<CandidateRecord> records, CandidateRecord record) {
    for (CandidateRecord one : records) {
      if (one == record) {
        return true;
      }
    }
    return false;
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
