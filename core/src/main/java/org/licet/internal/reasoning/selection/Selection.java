package org.licet.internal.reasoning.selection;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.licet.evaluation.Unit;
import org.licet.evaluation.Verdict;
import org.licet.internal.reasoning.ApplicationContext;
import org.licet.internal.reasoning.AssumedAnswers;
import org.licet.internal.reasoning.MisplacedWordException;
import org.licet.internal.reasoning.Reasoning;
import org.licet.internal.reasoning.amount.AmountReasoning;
import org.licet.internal.reasoning.condition.FactSteps;
import org.licet.internal.reasoning.condition.NamedFact;
import org.licet.internal.reasoning.condition.RecordPlace;
import org.licet.internal.reasoning.condition.Table;
import org.licet.internal.reasoning.fact.DeclaredFact;
import org.licet.internal.reasoning.fact.DeclaredFacts;
import org.licet.internal.reasoning.identity.RecordIdentity;
import org.licet.internal.reasoning.record.Condition;
import org.licet.internal.reasoning.record.EventDate;
import org.licet.internal.reasoning.record.RecordEntry;
import org.licet.internal.reasoning.record.RecordNoun;
import org.licet.internal.reasoning.record.SelectionStep;
import org.licet.text.Text;

/**
 * A selection of records from a list, narrowed step by step. Every step is three-valued. Judging
 * stops as soon as the verdict is certain; {@link SelectionResult} explains it. Immutable and
 * thread-safe.
 *
 * @param <T> the type of the records
 */
public final class Selection<T> {

  private final RecordList<T> list;
  private final Narrowings<T> narrowings;

  private Selection(RecordList<T> list, Narrowings<T> narrowings) {
    this.list = list;
    this.narrowings = narrowings;
  }

  /** Returns all records of a list. */
  public static <T> Selection<T> of(RecordList<T> list) {
    return new Selection<>(list, Narrowings.none());
  }

  /** Adds a step that does not depend on the evaluation date. */
  public Selection<T> where(SelectionStep<T> step) {
    return with(new Narrowing<>(step, false, entry -> false, false));
  }

  /** Adds a step that depends on the evaluation date. */
  public Selection<T> whereOnTheDay(SelectionStep<T> step) {
    return with(new Narrowing<>(step, true, entry -> true, true));
  }

  /**
   * Adds a step that depends on the evaluation date for some records.
   *
   * @param datedFor returns for which records; it does not for records of unknown lists
   */
  public Selection<T> whereOnTheDay(SelectionStep<T> step, Predicate<RecordEntry<T>> datedFor) {
    return with(new Narrowing<>(step, true, datedFor, false));
  }

  /** Narrows to the records of which a yes-or-no field or declared fact is so, or is not so. */
  public Selection<T> whereFactIs(DeclaredFacts facts, String name, boolean wanted) {
    return where(named(facts, name, DeclaredFact.Type.YES_NO).is(wanted));
  }

  /** Narrows to the records with a number within bounds. */
  public Selection<T> whereFactIsWithin(
      DeclaredFacts facts, String name, Predicate<BigDecimal> bounds) {
    return where(named(facts, name, DeclaredFact.Type.NUMBER).within(bounds));
  }

  /**
   * Narrows to the records with one of some codes.
   *
   * @param known codes that are known to be what they say
   */
  public Selection<T> whereFactIsOneOf(
      DeclaredFacts facts, String name, List<String> codes, Set<String> known) {
    return where(
        named(facts, name, DeclaredFact.Type.CODE, DeclaredFact.Type.CODES).oneOf(codes, known));
  }

  /**
   * Narrows to the records with a date from a first day up to the evaluation date.
   *
   * @param first returns the first day for an evaluation date
   */
  public Selection<T> whereFactIsIn(
      DeclaredFacts facts, String name, UnaryOperator<LocalDate> first) {
    return whereOnTheDay(
        fact(facts, name, DeclaredFact.Type.DATE).date().between(first, UnaryOperator.identity()));
  }

  /** Returns a date that the records declare. */
  public EventDate<T> dateOf(DeclaredFacts facts, String name) {
    return fact(facts, name, DeclaredFact.Type.DATE).date();
  }

  /** Narrows to the records with a date in the term of a certification or license. */
  public Selection<T> whereFactIsIn(DeclaredFacts facts, String name, Term term) {
    return whereOnTheDay(term.holds(fact(facts, name, DeclaredFact.Type.DATE).date()));
  }

  /** Returns the sum of a declared number over the records. */
  public AmountReasoning sumOf(DeclaredFacts facts, String name, Unit unit) {
    FactSteps<T> number = fact(facts, name, DeclaredFact.Type.NUMBER);
    return Sums.of(where(number.isKnown()), number.called(), unit, 2, number::amount);
  }

  /** Returns the date of the records. */
  EventDate<T> date() {
    return list.date();
  }

  /**
   * Narrows to the records with a date between two days, both included.
   *
   * @param first returns the first day for the day from which the records are seen
   * @param last returns the last day
   */
  public Selection<T> whereDated(UnaryOperator<LocalDate> first, UnaryOperator<LocalDate> last) {
    return whereOnTheDay(list.date().between(first, last));
  }

  /** Narrows to the records with a date on a day or after it. */
  public Selection<T> whereSince(LocalDate first) {
    return whereOnTheDay(
        list.date().on((date, on) -> !date.isBefore(first), Text.of("dated.before", first)));
  }

  /** Narrows to the records with a date before a day. */
  public Selection<T> whereBefore(LocalDate end) {
    return whereOnTheDay(
        list.date().on((date, on) -> date.isBefore(end), Text.of("dated.not-before", end)));
  }

  /**
   * Narrows to the records with a date before another day.
   *
   * @param end returns that day for the day from which the records are seen
   */
  public Selection<T> whereBefore(UnaryOperator<LocalDate> end, Text otherwise) {
    return whereOnTheDay(list.date().on((date, on) -> date.isBefore(end.apply(on)), otherwise));
  }

  /** Narrows to the records with a date that is at least some time ago. */
  public Selection<T> whereAgo(UnaryOperator<LocalDate> latest, Text otherwise) {
    return whereOnTheDay(list.date().on((date, on) -> !date.isAfter(latest.apply(on)), otherwise));
  }

  /** Narrows to the records from the earliest date of others on. */
  public Selection<T> whereSince(FirstDate first) {
    return whereOnTheDay(first.since(list.date()));
  }

  /**
   * Narrows to the records from the earliest date of others to the day before another day.
   *
   * @param end returns that day for the earliest date
   */
  public Selection<T> whereUntil(FirstDate first, UnaryOperator<LocalDate> end) {
    return whereOnTheDay(first.until(list.date(), end));
  }

  /**
   * Narrows to the records that are not in another selection.
   *
   * @param excluded a selection from the same list
   */
  @SuppressWarnings("unchecked") // the words select it from the same kind of records
  public Selection<T> except(Selection<?> excluded) {
    SelectionStep<T> step = new Exclusion<>((Selection<T>) excluded);
    return excluded.isDated() ? whereOnTheDay(step) : where(step);
  }

  /**
   * Widens to the records of this selection or of another one.
   *
   * @param others a selection from the same list
   * @throws IllegalStateException if it is from another list
   */
  @SuppressWarnings("unchecked") // it selects from the same list
  public Selection<T> including(Selection<?> others) {
    if (others.list != list) {
      throw new MisplacedWordException(
          "including",
          "joins records of one list, found two."
              + " Begin with licensesAndCertifications, or write a criterion for each list.");
    }
    return new Selection<>(list, narrowings.or(((Selection<T>) others).narrowings));
  }

  /** Narrows to the records in one of several states or countries. */
  public Selection<T> whereIn(RecordPlace<T> place, List<String> wanted) {
    return where(place.in(wanted));
  }

  /** Narrows to the records in a state or country that a table lists. */
  public Selection<T> whereIn(RecordPlace<T> place, Table table, String issuer) {
    return where(place.in(table, issuer));
  }

  /** Accepts records that fail the last step by a decision of an issuing body. */
  public Selection<T> orRulingBy(String body) {
    return changingLast(condition -> condition.orRulingBy(body));
  }

  /** Adds advice for records that fail the last step. */
  public Selection<T> orAdvise(String advice) {
    return changingLast(condition -> condition.orAdvise(advice));
  }

  /** Negates the last step. */
  public Selection<T> withLastTurned() {
    return changingLast(Condition::opposite);
  }

  /** Counts the records. */
  public AmountReasoning count() {
    return Sums.of(this, noun().many(), Unit.RECORDS, 0, record -> 1);
  }

  private NamedFact<T> named(DeclaredFacts facts, String name, DeclaredFact.Type... type) {
    return list.field(name).orElseGet(() -> fact(facts, name, type));
  }

  /** Returns the steps for a fact that the records declare. */
  public FactSteps<T> fact(DeclaredFacts facts, String name, DeclaredFact.Type... type) {
    return new FactSteps<>(list::facts, list.declared(facts, name, type));
  }

  private Selection<T> with(Narrowing<T> narrowing) {
    return new Selection<>(list, narrowings.and(narrowing));
  }

  /**
   * Changes the result of the last step.
   *
   * @throws IllegalStateException if there is no step
   */
  public Selection<T> changingLast(UnaryOperator<Condition<T>> change) {
    return new Selection<>(list, narrowings.changingLast(change));
  }

  /** Returns this selection with other steps in the place of some. */
  Selection<T> withSteps(UnaryOperator<SelectionStep<T>> change) {
    return new Selection<>(list, narrowings.changing(change));
  }

  /** Returns the steps. */
  Narrowings<T> narrowings() {
    return narrowings;
  }

  /** Returns the noun for the records. */
  RecordNoun noun() {
    return list.noun();
  }

  /** Returns the identity of the records, or {@code null} if they are never added up. */
  @Nullable RecordIdentity<T> likeness() {
    return list.likeness();
  }

  /** Returns every record of a candidate, including those that do not count. */
  public List<T> records(ApplicationContext application) {
    return list.records(application);
  }

  /** Returns whether the list is complete. */
  public boolean isTold(ApplicationContext application) {
    return list.isTold(application);
  }

  /** Returns whether a record counts. The first step that fails ends the evaluation. */
  public Verdict verdict(T record, ApplicationContext application) {
    return narrowings.verdict(record, application);
  }

  /** Returns whether a record counts, with the recorded rulings. */
  Verdict verdict(RecordEntry<T> entry) {
    return narrowings.verdict(entry);
  }

  /** Returns whether it depends on the evaluation date which records count. */
  public boolean isDated() {
    return narrowings.areDated();
  }

  /**
   * Returns whether a record counts under the assumed answers, on a day on which it passes every
   * step that depends on the day.
   */
  public Verdict givenOnAnyDay(RecordEntry<T> entry, AssumedAnswers answers) {
    return narrowings.givenOnAnyDay(entry, answers);
  }

  /** Returns whether any record of an application counts. */
  Verdict any(ApplicationContext application) {
    if (application.isRuled()) {
      return in(application).any().verdict();
    }
    List<T> records = list.records(application);
    Verdict any = list.isTold(application) ? Verdict.NOT_MET : Verdict.UNDETERMINED;
    for (int i = 0; i < records.size() && any != Verdict.MET; i++) {
      any = any.or(verdict(records.get(i), application));
    }
    return any;
  }

  /** Returns the result of this selection for an application. */
  public SelectionResult<T> in(ApplicationContext application) {
    return new SelectionResult<>(this, list.entries(application));
  }

  /**
   * Returns the last of the consecutive days from the judged day on which the same records count;
   * the day before the judged one if that is not known.
   */
  int sameThrough(ApplicationContext application) {
    return narrowings.sameThrough(list.records(application), application);
  }

  /** Returns the reasoning that at least one record counts. */
  public Reasoning any() {
    return new RecordExistence<>(this, true);
  }

  /** Returns the reasoning that no record counts. */
  public Reasoning none() {
    return new RecordExistence<>(this, false);
  }
}
