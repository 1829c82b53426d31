package org.licet.internal.reasoning.selection;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.licet.evaluation.Question;
import org.licet.evaluation.Verdict;
import org.licet.internal.reasoning.ApplicationContext;
import org.licet.internal.reasoning.AssumedAnswers;
import org.licet.internal.reasoning.MetDays;
import org.licet.internal.reasoning.OtherCredentials;
import org.licet.internal.reasoning.record.Condition;
import org.licet.internal.reasoning.record.EitherStep;
import org.licet.internal.reasoning.record.JudgedRecord;
import org.licet.internal.reasoning.record.RecordEntry;
import org.licet.internal.reasoning.record.SelectionStep;

/** The steps of a selection, and the verdict of all of them on a record. Immutable. */
final class Narrowings<T> {

  /**
   * The most records whose next change is searched. Of more records, each day is judged instead of
   * skipped, with the same results: they change every few days, so that the work for a year would
   * grow with the number of records times that of the changes.
   */
  private static final int MOST_SEARCHED = 16;

  private final List<Narrowing<T>> all;

  /** The steps in the order of evaluation: steps that compare dates come last. */
  private final SelectionStep<T>[] steps;

  @SuppressWarnings({"unchecked", "rawtypes"}) // every step has the record type of the selection
  private Narrowings(List<Narrowing<T>> all) {
    this.all = all;
    this.steps = new SelectionStep[all.size()];
    int next = 0;
    for (boolean dated : new boolean[] {false, true}) {
      for (Narrowing<T> narrowing : all) {
        if (narrowing.dated() == dated) {
          steps[next++] = narrowing.step();
        }
      }
    }
  }

  /** Returns no steps: every record counts. */
  static <T> Narrowings<T> none() {
    return new Narrowings<>(List.of());
  }

  /** Returns the steps in the order of the words. */
  List<Narrowing<T>> all() {
    return all;
  }

  /** Returns the last step. */
  @Nullable SelectionStep<T> last() {
    return all.isEmpty() ? null : all.get(all.size() - 1).step();
  }

  /** Adds a step. */
  Narrowings<T> and(Narrowing<T> narrowing) {
    List<Narrowing<T>> longer = new ArrayList<>(all.size() + 1);
    longer.addAll(all);
    longer.add(narrowing);
    return new Narrowings<>(longer);
  }

  /** Returns the one step that a record passes these steps or others. */
  Narrowings<T> or(Narrowings<T> others) {
    List<Narrowing<T>> both = new ArrayList<>(all);
    both.addAll(others.all);
    return new Narrowings<>(
        List.of(
            new Narrowing<>(
                new EitherStep<>(inOrder(), others.inOrder()),
                both.stream().anyMatch(Narrowing::dated),
                entry -> both.stream().anyMatch(one -> one.datedFor().test(entry)),
                both.stream().anyMatch(Narrowing::datedForMissingLists))));
  }

  private List<SelectionStep<T>> inOrder() {
    return all.stream().map(Narrowing::step).toList();
  }

  /** Changes each step. */
  Narrowings<T> changing(UnaryOperator<SelectionStep<T>> change) {
    return new Narrowings<>(all.stream().map(one -> one.changed(change)).toList());
  }

  /**
   * Changes the result of the last step.
   *
   * @throws IllegalStateException if there is no step
   */
  Narrowings<T> changingLast(UnaryOperator<Condition<T>> change) {
    if (all.isEmpty()) {
      throw new IllegalStateException(
          "This word changes the step before it, but there is none. Add a step first.");
    }
    List<Narrowing<T>> changed = new ArrayList<>(all);
    changed.set(all.size() - 1, all.get(all.size() - 1).changed(step -> step.changed(change)));
    return new Narrowings<>(changed);
  }

  /** Returns whether a record counts. The first step that fails ends the evaluation. */
  Verdict verdict(T record, ApplicationContext application) {
    Verdict verdict = Verdict.MET;
    for (SelectionStep<T> step : steps) {
      verdict = verdict.and(step.of(record, application).verdict());
      if (verdict == Verdict.NOT_MET) {
        return verdict;
      }
    }
    return verdict;
  }

  /** Returns whether a record counts, with the recorded rulings. */
  Verdict verdict(RecordEntry<T> entry) {
    if (!entry.context().isRuled()) {
      return verdict(entry.record(), entry.context());
    }
    Verdict verdict = Verdict.MET;
    for (Narrowing<T> narrowing : all) {
      verdict = verdict.and(ruled(narrowing, entry).verdict());
    }
    return verdict;
  }

  /** Returns the questions that settle whether a record counts. */
  List<Question> asked(RecordEntry<T> entry) {
    List<Question> asked = new ArrayList<>();
    for (Narrowing<T> narrowing : all) {
      Condition<T> condition = ruled(narrowing, entry);
      if (condition.verdict() == Verdict.UNDETERMINED) {
        asked.addAll(condition.questions(entry));
      }
    }
    return asked;
  }

  private Condition<T> ruled(Narrowing<T> narrowing, RecordEntry<T> entry) {
    return narrowing.step().of(entry.record(), entry.context()).ruled(entry);
  }

  /**
   * Returns whether a record counts under the assumed answers, on a day on which it passes every
   * step that depends on the day.
   */
  Verdict givenOnAnyDay(RecordEntry<T> entry, AssumedAnswers answers) {
    Verdict verdict = Verdict.MET;
    for (Narrowing<T> narrowing : all) {
      if (!narrowing.dated() && verdict != Verdict.NOT_MET) {
        Condition<T> condition = narrowing.step().of(entry.record(), entry.context());
        verdict =
            verdict.and(
                condition.verdict() == Verdict.UNDETERMINED
                    ? JudgedRecord.Open.of(condition, entry).given(answers)
                    : condition.verdict());
      }
    }
    return verdict;
  }

  /** Returns whether it depends on the evaluation date which records count. */
  boolean areDated() {
    for (Narrowing<T> narrowing : all) {
      if (narrowing.dated()) {
        return true;
      }
    }
    return false;
  }

  /** Returns the stages of other credentials that the steps ask for. */
  Set<OtherCredentials.AskedStage> asks() {
    Set<OtherCredentials.AskedStage> asked = new TreeSet<>();
    for (Narrowing<T> narrowing : all) {
      asked.addAll(narrowing.step().asks());
    }
    return asked;
  }

  /**
   * Returns the last of the consecutive days from the judged day on which the same records count;
   * the day before the judged one if that is not known.
   */
  int sameThrough(List<T> records, ApplicationContext application) {
    if (application.isPast() || application.attempt() != null || !asks().isEmpty()) {
      return application.day() - 1;
    }
    int through = MetDays.NEVER;
    for (Narrowing<T> narrowing : all) {
      for (int i = 0; narrowing.dated() && i < records.size(); i++) {
        int until = records.size() > MOST_SEARCHED ? application.day() : through;
        int same = narrowing.step().sameThrough(records.get(i), application, until);
        through = Math.min(through, same);
        if (through <= application.day()) {
          return through;
        }
      }
    }
    return through;
  }
}
