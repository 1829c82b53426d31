package org.licet.reasoning;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.licet.candidate.Listing;
import org.licet.evaluation.Evidence;
import org.licet.evaluation.Question;
import org.licet.evaluation.Verdict;
import org.licet.text.Text;

/**
 * Records of a candidate, narrowed step by step; every step is three-valued. A verdict takes no
 * more steps than it needs; for the explanation every step says what it sees of every record.
 * Immutable and thread-safe.
 *
 * @param <T> the type of the records
 */
public final class Selection<T> {

  /**
   * What is selected from.
   *
   * @param noun what a record is
   * @param entries every record
   * @param untold questions for lists that nobody has given; there may be further records in them
   */
  private record Records<T>(Noun noun, List<Entry<T>> entries, List<Question> untold) {}

  private final Records<T> records;

  /** The selection that the last step narrowed, or {@code null} if there is no step. */
  private final @Nullable Selection<T> before;

  private final Function<Entry<T>, Condition> step;
  private final boolean stepLooksAtDay;

  /** Made when it is first read; threads that do so at once make equal ones. */
  private @Nullable List<Weighed<T>> weighed;

  private Selection(Records<T> records) {
    this(records, null, entry -> Condition.HOLDS, false);
  }

  private Selection(
      Records<T> records,
      @Nullable Selection<T> before,
      Function<Entry<T>, Condition> step,
      boolean stepLooksAtDay) {
    this.records = records;
    this.before = before;
    this.step = step;
    this.stepLooksAtDay = stepLooksAtDay;
  }

  /** Returns all records of a list. */
  public static <T> Selection<T> of(
      Noun noun, String list, Listing<T> listing, BiFunction<? super T, Integer, Text> naming) {
    return of(noun, list, listing, Function.identity(), naming);
  }

  /**
   * Returns all records of a list, each as something that is made of it.
   *
   * @param record makes it
   */
  static <R, T> Selection<T> of(
      Noun noun,
      String list,
      Listing<R> listing,
      Function<? super R, ? extends T> record,
      BiFunction<? super T, Integer, Text> naming) {
    List<R> records = listing.entries();
    List<Entry<T>> entries = new ArrayList<>(records.size());
    for (int i = 0; i < records.size(); i++) {
      entries.add(new Entry<>(record.apply(records.get(i)), list, i, naming));
    }
    List<Question> untold =
        listing.isKnown()
            ? List.of()
            : List.of(new Question.OfCandidate("/" + list, Text.of("ask.list", noun.many())));
    return new Selection<>(new Records<>(noun, entries, untold));
  }

  /**
   * Returns the records of both selections, as one that is called by a noun of its own.
   *
   * @throws IllegalStateException if one is narrowed already
   */
  public Selection<T> with(Noun joinedNoun, Selection<T> other) {
    if (before != null || other.before != null) {
      throw new IllegalStateException("Selections are joined before they are narrowed");
    }
    return new Selection<>(
        new Records<>(
            joinedNoun,
            joined(records.entries, other.records.entries),
            joined(records.untold, other.records.untold)));
  }

  private static <E> List<E> joined(List<E> one, List<E> other) {
    List<E> joined = new ArrayList<>(one.size() + other.size());
    joined.addAll(one);
    joined.addAll(other);
    return joined;
  }

  /** Narrows by a step that does not look at the day of evaluation. */
  public Selection<T> where(Function<Entry<T>, Condition> narrowing) {
    return new Selection<>(records, this, narrowing, false);
  }

  /** Narrows by a step that looks at the day of evaluation. */
  public Selection<T> whereOnTheDay(Function<Entry<T>, Condition> narrowing) {
    return new Selection<>(records, this, narrowing, true);
  }

  /**
   * Changes what the last step says.
   *
   * @throws IllegalStateException if there is none
   */
  public Selection<T> changingLast(Function<Condition, Condition> change) {
    if (before == null) {
      throw new IllegalStateException("There is no step before this one, to which it could apply");
    }
    return new Selection<>(records, before, step.andThen(change), stepLooksAtDay);
  }

  /** Returns every record, also those that do not count. */
  List<Entry<T>> entries() {
    return records.entries;
  }

  /** Returns whether a record counts; once a step refuses it, no more of them are asked. */
  Verdict verdict(Entry<T> entry) {
    if (before == null) {
      return Verdict.MET;
    }
    Verdict soFar = before.verdict(entry);
    return soFar == Verdict.NOT_MET ? soFar : soFar.and(step.apply(entry).verdict());
  }

  /** Returns questions for lists that nobody has given; there may be further records in them. */
  List<Question> untold() {
    return records.untold;
  }

  /** Returns every record with what each step says of it. */
  List<Weighed<T>> weighed() {
    List<Weighed<T>> all = weighed;
    if (all == null) {
      List<Weighed<T>> made = new ArrayList<>(records.entries.size());
      for (Entry<T> entry : records.entries) {
        made.add(Weighed.of(entry, conditions(entry)));
      }
      all = List.copyOf(made);
      weighed = all;
    }
    return all;
  }

  private List<Condition> conditions(Entry<T> entry) {
    List<Condition> conditions = new ArrayList<>(10);
    addConditions(entry, conditions);
    return Collections.unmodifiableList(conditions);
  }

  private void addConditions(Entry<T> entry, List<Condition> conditions) {
    if (before != null) {
      before.addConditions(entry, conditions);
      Condition condition = step.apply(entry);
      conditions.add(stepLooksAtDay ? condition.onTheDay() : condition);
    }
  }

  private boolean looksAtDay() {
    return stepLooksAtDay || (before != null && before.looksAtDay());
  }

  /** Tells whether what is concluded might be another on another day. */
  boolean dated() {
    if (!looksAtDay()) {
      return false;
    }
    for (Weighed<T> one : weighed()) {
      if (one.dated()) {
        return true;
      }
    }
    return !records.untold.isEmpty();
  }

  /** Concludes that at least one record counts. */
  public Conclusion any() {
    Verdict any = anyOpen();
    return conclude(any, this::anyGiven, () -> whyAny(any));
  }

  private Text whyAny(Verdict any) {
    return switch (any) {
      case MET -> Text.of("reason.counts", names(Verdict.MET));
      case NOT_MET -> noneBecause();
      case UNDETERMINED -> openBecause();
    };
  }

  /** Concludes that no record counts. */
  public Conclusion none() {
    Verdict any = anyOpen();
    return conclude(
        any.opposite(), answers -> anyGiven(answers.opposite()).opposite(), () -> whyNone(any));
  }

  private Text whyNone(Verdict any) {
    return switch (any) {
      case MET -> Text.of("reason.there-is", names(Verdict.MET));
      case NOT_MET -> Text.of("reason.none-in-the-way", records.noun.one(), records.noun.many());
      case UNDETERMINED -> openBecause();
    };
  }

  private Conclusion conclude(Verdict verdict, Conclusion.Logic logic, Supplier<Text> reason) {
    return Conclusion.of(
        verdict,
        logic,
        () ->
            new Grounds(
                reason.get(),
                List.of(),
                evidence(),
                verdict == Verdict.UNDETERMINED ? asked() : List.of(),
                sources(),
                dated()));
  }

  private Verdict anyOpen() {
    Verdict any = records.untold.isEmpty() ? Verdict.NOT_MET : Verdict.UNDETERMINED;
    for (int i = 0; i < records.entries.size(); i++) {
      any = any.or(verdict(records.entries.get(i)));
      if (any == Verdict.MET) {
        return any;
      }
    }
    return any;
  }

  private Verdict anyGiven(Answers answers) {
    Verdict any = Verdict.NOT_MET;
    for (Weighed<T> one : weighed()) {
      any = any.or(one.given(answers));
    }
    for (Question list : records.untold) {
      any = any.or(answers.to(list));
    }
    return any;
  }

  /** Returns the questions of each record that may count, and of lists that nobody has given. */
  List<Set<Question>> asked() {
    List<Set<Question>> asked = new ArrayList<>();
    for (Weighed<T> one : weighed()) {
      if (!one.questions().isEmpty()) {
        asked.add(one.questions());
      }
    }
    records.untold.forEach(list -> asked.add(Set.of(list)));
    return asked;
  }

  /** Returns the questions of all records that may count, and of lists that nobody has given. */
  List<Question> questions() {
    Set<Question> questions = new LinkedHashSet<>();
    asked().forEach(questions::addAll);
    return List.copyOf(questions);
  }

  /** Returns ids of the sources on which the records that count, or may count, rest. */
  Set<String> sources() {
    Set<String> ids = new LinkedHashSet<>();
    for (Weighed<T> one : weighed()) {
      one.addSources(ids);
    }
    return ids;
  }

  private List<Evidence> evidence() {
    List<Evidence> evidence = new ArrayList<>(records.entries.size());
    for (Weighed<T> one : weighed()) {
      evidence.add(one.evidence(Optional.empty(), List.of()));
    }
    return evidence;
  }

  private Text names(Verdict verdict) {
    return Text.list(
        records.entries.stream()
            .filter(entry -> verdict(entry) == verdict)
            .map(Entry::name)
            .toList());
  }

  private Text noneBecause() {
    Text one = records.noun.one();
    Text many = records.noun.many();
    if (records.entries.isEmpty()) {
      return Text.of("reason.has-none", one, many);
    }
    List<Text> each = new ArrayList<>();
    for (Weighed<T> weighed : weighed()) {
      each.add(Text.of("reason.each", weighed.entry().name(), weighed.whyNot()));
    }
    return Text.of("reason.none-counts", one, many, Text.joined(", ", each));
  }

  private Text openBecause() {
    List<Text> open = new ArrayList<>();
    if (records.entries.stream().anyMatch(entry -> verdict(entry) == Verdict.UNDETERMINED)) {
      open.add(Text.of("reason.open", names(Verdict.UNDETERMINED)));
    }
    if (!records.untold.isEmpty()) {
      open.add(Text.of("reason.untold", records.noun.many()));
    }
    return Text.joined(" ", open);
  }
}
