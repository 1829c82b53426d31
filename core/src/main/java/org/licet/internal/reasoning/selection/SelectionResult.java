package org.licet.internal.reasoning.selection;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.licet.evaluation.Evidence;
import org.licet.evaluation.Question;
import org.licet.evaluation.Verdict;
import org.licet.internal.reasoning.AssumedAnswers;
import org.licet.internal.reasoning.Conclusion;
import org.licet.internal.reasoning.DayIndependent;
import org.licet.internal.reasoning.Explanation;
import org.licet.internal.reasoning.Together;
import org.licet.internal.reasoning.record.Condition;
import org.licet.internal.reasoning.record.JudgedRecord;
import org.licet.internal.reasoning.record.RecordEntry;
import org.licet.internal.reasoning.record.RecordNoun;
import org.licet.internal.reasoning.record.Records;
import org.licet.text.Text;

/**
 * The result of a selection for one application, with every step's result for every record.
 * Immutable and thread-safe.
 *
 * @param <T> the type of the records
 */
public final class SelectionResult<T> {

  private final Selection<T> selection;
  private final Records<T> records;

  /** Computed on first use; concurrent threads compute equal results. */
  private @Nullable List<JudgedRecord<T>> weighed;

  SelectionResult(Selection<T> selection, Records<T> records) {
    this.selection = selection;
    this.records = records;
  }

  /** Returns every record, including those that do not count. */
  public List<RecordEntry<T>> entries() {
    return records.entries();
  }

  /** Returns the records with a verdict on whether they count. */
  List<RecordEntry<T>> entries(Verdict verdict) {
    return records.entries().stream().filter(entry -> selection.verdict(entry) == verdict).toList();
  }

  private static <T> Condition<T> condition(Narrowing<T> narrowing, RecordEntry<T> entry) {
    Condition<T> condition = narrowing.step().of(entry.record(), entry.context()).ruled(entry);
    return narrowing.datedFor().test(entry) ? condition.onTheDay() : condition;
  }

  /** Returns whether it is uncertain which records count. */
  boolean isOpen() {
    return !records.missingLists().isEmpty() || !entries(Verdict.UNDETERMINED).isEmpty();
  }

  /** Returns the questions for lists that are unknown or incomplete. */
  public List<Question> missingLists() {
    return records.missingLists();
  }

  /** Returns every record with the results of the steps. */
  public List<JudgedRecord<T>> weighed() {
    List<JudgedRecord<T>> all = weighed;
    if (all == null) {
      List<JudgedRecord<T>> made = new ArrayList<>(records.entries().size());
      for (RecordEntry<T> entry : records.entries()) {
        made.add(judged(made.size(), entry));
      }
      all = List.copyOf(made);
      weighed = all;
    }
    return all;
  }

  private JudgedRecord<T> judged(int place, RecordEntry<T> entry) {
    List<Narrowing<T>> narrowings = selection.narrowings().all();
    List<Condition<T>> conditions = new ArrayList<>(narrowings.size());
    Verdict verdict = Verdict.MET;
    boolean openOnTheDay = false;
    for (int i = 0; i < narrowings.size(); i++) {
      Narrowing<T> narrowing = narrowings.get(i);
      Condition<T> condition = condition(narrowing, entry);
      conditions.add(condition);
      verdict = verdict.and(condition.verdict());
      openOnTheDay |= narrowing.dated() && condition.verdict() == Verdict.UNDETERMINED;
    }
    DayIndependent shared = openOnTheDay ? null : entry.context().shared();
    JudgedRecord.OpenSteps open =
        verdict != Verdict.UNDETERMINED
            ? JudgedRecord.OpenSteps.NONE
            : shared == null
                ? JudgedRecord.OpenSteps.of(entry, conditions)
                : shared.of(selection, place, () -> JudgedRecord.OpenSteps.of(entry, conditions));
    return new JudgedRecord<>(entry, conditions, verdict, open);
  }

  /** Returns whether the conclusion depends on the evaluation date. */
  boolean dated() {
    for (JudgedRecord<T> one : weighed()) {
      if (one.dated()) {
        return true;
      }
    }
    return !records.missingLists().isEmpty()
        && selection.narrowings().all().stream().anyMatch(Narrowing::datedForMissingLists);
  }

  /** Returns the conclusion that at least one record counts. */
  Conclusion any() {
    Verdict any = anyOpen();
    return conclude(
        any,
        this::anyGiven,
        () -> whyAny(any),
        record -> record.evidence(Optional.empty(), List.of()));
  }

  private Text whyAny(Verdict any) {
    return switch (any) {
      case MET -> Text.of("reason.counts", names(Verdict.MET), count(Verdict.MET));
      case NOT_MET -> noneBecause();
      case UNDETERMINED -> openBecause();
    };
  }

  /** Returns the conclusion that no record counts. */
  Conclusion none() {
    Verdict any = anyOpen();
    return conclude(
        any.opposite(),
        answers -> anyGiven(answers.opposite()).opposite(),
        () -> whyNone(any),
        JudgedRecord::evidenceAgainst);
  }

  private Text whyNone(Verdict any) {
    RecordNoun noun = selection.noun();
    return switch (any) {
      case MET -> Text.of("reason.there-is", names(Verdict.MET), count(Verdict.MET));
      case NOT_MET -> Text.of("reason.none-prevents", noun.one(), noun.many());
      case UNDETERMINED -> openBecause();
    };
  }

  private Conclusion conclude(
      Verdict verdict,
      Conclusion.Logic logic,
      Supplier<Text> reason,
      Function<JudgedRecord<T>, Evidence> evidence) {
    return Conclusion.of(
        verdict,
        logic,
        () ->
            new Explanation(
                Text.later(reason),
                List.of(),
                each(evidence),
                verdict == Verdict.UNDETERMINED ? asked() : List.of(),
                sources(),
                dated()));
  }

  private <E> List<E> each(Function<JudgedRecord<T>, E> change) {
    List<JudgedRecord<T>> all = weighed();
    List<E> changed = new ArrayList<>(all.size());
    for (int i = 0; i < all.size(); i++) {
      changed.add(change.apply(all.get(i)));
    }
    return Collections.unmodifiableList(changed);
  }

  private Verdict anyOpen() {
    Verdict any = records.missingLists().isEmpty() ? Verdict.NOT_MET : Verdict.UNDETERMINED;
    for (JudgedRecord<T> one : weighed()) {
      any = any.or(one.verdict());
    }
    return any;
  }

  private Verdict anyGiven(AssumedAnswers answers) {
    Verdict any = Verdict.NOT_MET;
    for (JudgedRecord<T> one : weighed()) {
      any = any.or(one.given(answers));
    }
    for (Question list : records.missingLists()) {
      any = any.or(answers.to(list));
    }
    return any;
  }

  /** Returns the questions about each record that may count, and about missing lists. */
  List<Together> asked() {
    List<Together> asked = new ArrayList<>();
    for (JudgedRecord<T> one : weighed()) {
      if (!one.asked().isEmpty()) {
        asked.add(one.asked());
      }
    }
    records.missingLists().forEach(list -> asked.add(Together.of(List.of(list))));
    return asked;
  }

  /** Returns all questions about records that may count, and about missing lists. */
  List<Question> questions() {
    return Together.questions(asked());
  }

  /** Returns the ids of the sources of the records that count or may count. */
  Set<String> sources() {
    Set<String> ids = new LinkedHashSet<>();
    for (JudgedRecord<T> one : weighed()) {
      one.addSources(ids);
    }
    return ids;
  }

  private long count(Verdict verdict) {
    return weighed().stream().filter(one -> one.verdict() == verdict).count();
  }

  private Text names(Verdict verdict) {
    return Text.list(
        weighed().stream()
            .filter(one -> one.verdict() == verdict)
            .map(one -> one.entry().name())
            .toList());
  }

  private Text noneBecause() {
    Text one = selection.noun().one();
    Text many = selection.noun().many();
    if (records.entries().isEmpty()) {
      return Text.of("reason.has-none", one, many);
    }
    Set<Text> each = new LinkedHashSet<>();
    Set<Text> advice = new LinkedHashSet<>();
    for (JudgedRecord<T> weighed : weighed()) {
      each.add(Text.of("reason.each", weighed.entry().name(), weighed.whyNot()));
      weighed.advice().forEach(text -> advice.add(Text.of("reason.advice", text)));
    }
    each.addAll(advice);
    return Text.joined(" ", List.copyOf(each));
  }

  private Text openBecause() {
    List<Text> open = new ArrayList<>();
    long mayCount = count(Verdict.UNDETERMINED);
    if (mayCount > 0) {
      open.add(Text.of("reason.open", names(Verdict.UNDETERMINED), mayCount));
    } else if (!records.entries().isEmpty()) {
      open.add(noneBecause());
    }
    open.addAll(records.missingListReasons());
    return Text.joined(" ", open);
  }
}
