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
 * A record at the end of a selection, with the result of every step. Immutable and thread-safe.
 *
 * @param entry the record
 * @param conditions what the steps said, in their order
 * @param verdict whether it counts
 * @param open the steps that are open, unless another settles that it does not count
 * @param asked what must be answered favorably for it to count; empty once that is settled
 * @param <T> the type of the record
 */
record JudgedRecord<T>(
    RecordEntry<T> entry,
    List<Condition<T>> conditions,
    Verdict verdict,
    List<Open> open,
    Together asked) {

  /** So many questions are repeated in what is said of a record; of more, the number. */
  private static final int MOST_REPEATED = 8;

  private static final Together NOTHING = new Together(List.of());

  /**
   * A step that is open.
   *
   * @param inquiries what must be answered favorably for the record to pass it
   * @param against the verdict on it if they are answered against, and what then is open
   */
  record Open(List<Inquiry> inquiries, Verdict against, List<Open> then) {

    static <T> Open of(Condition<T> condition, RecordEntry<T> entry) {
      Optional<Condition<T>> against = condition.against();
      Verdict verdict = against.map(Condition::verdict).orElse(Verdict.NOT_MET);
      return new Open(
          condition.inquiries(entry),
          verdict,
          verdict == Verdict.UNDETERMINED ? List.of(of(against.orElseThrow(), entry)) : List.of());
    }

    /** Adds what is to ask now: of several rulings, of which any one will do, all. */
    private void addAsked(Set<Inquiry> asked) {
      asked.addAll(inquiries);
      if (!then.isEmpty() && isForIssuers()) {
        then.get(0).addAsked(asked);
      }
    }

    private boolean isForIssuers() {
      return inquiries.stream()
          .flatMap(inquiry -> inquiry.questions().stream())
          .allMatch(Question.OfIssuer.class::isInstance);
    }

    Verdict given(AssumedAnswers answers) {
      Verdict all = Together.given(inquiries, answers);
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
      return new JudgedRecord<>(entry, conditions, verdict, List.of(), NOTHING);
    }
    Set<Inquiry> asked = new LinkedHashSet<>();
    List<Open> open = new ArrayList<>();
    for (Condition<T> condition : conditions) {
      if (condition.verdict() == Verdict.UNDETERMINED) {
        Open one = Open.of(condition, entry);
        open.add(one);
        one.addAsked(asked);
      }
    }
    return new JudgedRecord<>(entry, conditions, verdict, open, new Together(List.copyOf(asked)));
  }

  /** Returns the questions that must be answered favorably for it to count. */
  List<Question> questions() {
    return Together.questions(List.of(asked));
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
    int asked = asked().inquiries().stream().mapToInt(one -> one.questions().size()).sum();
    if (asked <= MOST_REPEATED) {
      questions().forEach(question -> details.add(Text.of("open", question.ask())));
    } else {
      asked().inquiries().stream()
          .flatMap(one -> one.questions().stream())
          .limit(MOST_REPEATED)
          .forEach(question -> details.add(Text.of("open", question.ask())));
      details.add(Text.of("open.more", asked - MOST_REPEATED));
    }
    alsoOpen.forEach(question -> details.add(Text.of("open", question.ask())));
    return details.isEmpty()
        ? Text.of(start)
        : Text.of(start + ".details", Text.joined("; ", details));
  }
}
