package org.licet.internal.pattern;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Function;
import org.licet.internal.reasoning.ApplicationContext;
import org.licet.internal.reasoning.selection.RulesetContext;
import org.licet.rule.record.CandidateRecord;
import org.licet.rule.record.Judging;
import org.licet.rule.record.Value;

/** The records of one candidate that patterns match, on a day. Not thread-safe. */
public final class PatternFacts {

  /**
   * The most comparisons of records with patterns. Nobody waits longer for one candidate, and
   * records that belong together take far fewer.
   */
  private static final int MOST_COMPARISONS = 2_000_000;

  private final ApplicationContext application;
  private final Map<RecordKind, List<CandidateRecord>> records = new EnumMap<>(RecordKind.class);

  private int comparisons;

  private PatternFacts(ApplicationContext application) {
    this.application = application;
  }

  /** Returns the records of some kinds. */
  public static PatternFacts of(
      Set<RecordKind> kinds, ApplicationContext application, RulesetContext basis) {
    RecordContents contents = new RecordContents(application, basis);
    PatternFacts facts = new PatternFacts(application);
    for (RecordKind kind : kinds) {
      facts.records.put(kind, contents.of(kind));
    }
    return facts;
  }

  /** Returns the records of a kind. */
  List<CandidateRecord> records(RecordKind kind) {
    return records.getOrDefault(kind, List.of());
  }

  /**
   * Counts a comparison of a record with a pattern.
   *
   * @throws IllegalStateException if there are too many
   */
  void countComparison() {
    if (++comparisons > MOST_COMPARISONS) {
      throw new IllegalStateException(
          String.format(
              Locale.ROOT,
              "its patterns compare the records of this candidate more than %,d times",
              MOST_COMPARISONS));
    }
  }

  /** Keeps some of the records. */
  void keep(BiPredicate<RecordKind, CandidateRecord> kept) {
    records.replaceAll(
        (kind, all) -> all.stream().filter(record -> kept.test(kind, record)).toList());
  }

  /** Returns all records. */
  public List<CandidateRecord> all() {
    return records.values().stream().flatMap(List::stream).toList();
  }

  /** Returns the application for the forms of a rule. */
  public Judging judging() {
    return Judging.of(on());
  }

  /** Returns the day of evaluation. */
  Value on() {
    return Value.date(application.on(), application.on(), List.of());
  }

  /** Returns the day on which the records are judged. */
  LocalDate day() {
    return application.on();
  }

  /** Returns a function that reads a field of a record. */
  static Function<CandidateRecord, Value> reading(Term.Field field) {
    return record -> field.declared() ? record.fact(field.name()) : record.at(field.name());
  }
}
