package org.licet.internal.reasoning;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.licet.evaluation.Evidence;
import org.licet.evaluation.Question;
import org.licet.evaluation.Range;
import org.licet.evaluation.Verdict;
import org.licet.text.Text;

/**
 * A record at the end of a selection, with what every step said of it. Immutable and thread-safe.
 *
 * @param entry the record
 * @param conditions what the steps said, in their order
 * @param verdict whether it counts
 * @param open the steps that are open, unless another settles that it does not count
 * @param questions what must be answered in favor for it to count; empty once that is settled
 * @param <T> the type of the record
 */
record JudgedRecord<T>(
    RecordEntry<T> entry,
    List<Condition<T>> conditions,
    Verdict verdict,
    List<Open> open,
    Set<Question> questions) {

  /**
   * A step that is open.
   *
   * @param questions what must be answered in favor for the record to pass it
   * @param against the verdict on it if they are answered against, and what then is open
   */
  record Open(List<Question> questions, Verdict against, List<Open> then) {

    static <T> Open of(Condition<T> condition, RecordEntry<T> entry) {
      Optional<Condition<T>> against = condition.against();
      Verdict verdict = against.map(Condition::verdict).orElse(Verdict.NOT_MET);
      return new Open(
          condition.questions(entry),
          verdict,
          verdict == Verdict.UNDETERMINED ? List.of(of(against.orElseThrow(), entry)) : List.of());
    }

    /** Returns the questions to ask now: of several rulings, of which any one will do, all. */
    private Set<Question> asked() {
      Set<Question> asked = new LinkedHashSet<>(questions);
      if (!then.isEmpty() && questions.stream().allMatch(Question.OfIssuer.class::isInstance)) {
        asked.addAll(then.get(0).asked());
      }
      return asked;
    }

    Verdict given(AssumedAnswers answers) {
      Verdict all = answers.toAll(questions);
      if (all != Verdict.NOT_MET) {
        return all;
      }
      return then.isEmpty() ? against : then.get(0).given(answers);
    }
  }

  static <T> JudgedRecord<T> of(RecordEntry<T> entry, List<Condition<T>> conditions) {
    Verdict verdict = Verdict.MET;
    for (Condition<T> condition : conditions) {
      verdict = verdict.and(condition.verdict());
    }
    if (verdict != Verdict.UNDETERMINED) {
      return new JudgedRecord<>(entry, conditions, verdict, List.of(), Set.of());
    }
    Set<Question> questions = new LinkedHashSet<>();
    List<Open> open = new ArrayList<>();
    for (Condition<T> condition : conditions) {
      if (condition.verdict() == Verdict.UNDETERMINED) {
        Open one = Open.of(condition, entry);
        open.add(one);
        questions.addAll(one.asked());
      }
    }
    return new JudgedRecord<>(entry, conditions, verdict, open, questions);
  }

  /** Returns whether the record counts under the assumed answers. */
  Verdict given(AssumedAnswers answers) {
    if (verdict != Verdict.UNDETERMINED) {
      return verdict;
    }
    Verdict all = Verdict.MET;
    for (Open one : open) {
      all = all.and(one.given(answers));
    }
    return all;
  }

  /**
   * Tells whether the record might count on one day and not on another: it fails on no day for what
   * never changes.
   */
  boolean dated() {
    boolean any = false;
    for (Condition<T> condition : conditions) {
      if (!condition.dated() && condition.verdict() == Verdict.NOT_MET) {
        return false;
      }
      any |= condition.dated();
    }
    return any;
  }

  /** Adds ids of the sources on which it rests that the record counts, or does not. */
  void addSources(Set<String> ids) {
    boolean out = verdict == Verdict.NOT_MET;
    for (Condition<T> condition : conditions) {
      if (!out || condition.verdict() == Verdict.NOT_MET) {
        ids.addAll(condition.sources(entry));
      }
    }
  }

  /** Returns why the record does not count. */
  Text whyNot() {
    List<Text> why = new ArrayList<>();
    for (Condition<T> condition : conditions) {
      if (condition.verdict() == Verdict.NOT_MET) {
        why.add(condition.because(entry));
      }
    }
    return Text.joined("; ", why);
  }

  /**
   * Returns what was seen of the record.
   *
   * @param counted what it counts on its own
   * @param alsoOpen what is open about how much it counts
   */
  Evidence evidence(Optional<Range> counted, List<Question> alsoOpen) {
    Text because =
        switch (verdict) {
          case MET -> withDetails("record.counts", alsoOpen);
          case NOT_MET -> Text.of("record.does-not-count", whyNot());
          case UNDETERMINED -> withDetails("record.may-count", alsoOpen);
        };
    return Evidence.of(entry.pointer(), counted, because);
  }

  private Text withDetails(String start, List<Question> alsoOpen) {
    List<Text> details = new ArrayList<>();
    for (Condition<T> condition : conditions) {
      Text because = condition.because(entry);
      if (!because.isEmpty() && !details.contains(because)) {
        details.add(because);
      }
    }
    questions.forEach(question -> details.add(Text.of("open", question.ask())));
    alsoOpen.forEach(question -> details.add(Text.of("open", question.ask())));
    return details.isEmpty()
        ? Text.of(start)
        : Text.of(start + ".details", Text.joined("; ", details));
  }
}
