package org.licet.internal.reasoning.record;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.licet.evaluation.Evidence;
import org.licet.evaluation.Question;
import org.licet.evaluation.Range;
import org.licet.evaluation.Verdict;
import org.licet.internal.reasoning.AssumedAnswers;
import org.licet.internal.reasoning.Inquiry;
import org.licet.internal.reasoning.Together;
import org.licet.text.Text;

/**
 * A record at the end of a selection, with the result of every step. Immutable and thread-safe.
 *
 * @param entry the record
 * @param conditions the results of the steps, in order
 * @param verdict whether the record counts
 * @param open the open steps, unless another step excludes the record
 * @param <T> the type of the record
 */
public record JudgedRecord<T>(
    RecordEntry<T> entry, List<Condition<T>> conditions, Verdict verdict, OpenSteps open) {

  /**
   * The open steps of a record that may count.
   *
   * @param steps the open steps
   * @param asked the questions that need favorable answers for the record to count
   */
  public record OpenSteps(List<Open> steps, Together asked) {

    /** No steps are open. */
    public static final OpenSteps NONE = new OpenSteps(List.of(), new Together(List.of()));

    public static <T> OpenSteps of(RecordEntry<T> entry, List<Condition<T>> conditions) {
      Set<Inquiry> asked = new LinkedHashSet<>();
      List<Open> open = new ArrayList<>();
      for (Condition<T> condition : conditions) {
        if (condition.verdict() == Verdict.UNDETERMINED) {
          Open one = Open.of(condition, entry);
          open.add(one);
          one.addAsked(asked);
        }
      }
      return new OpenSteps(open, new Together(List.copyOf(asked)));
    }
  }

  /**
   * An open step.
   *
   * @param inquiries the inquiries that need favorable answers for the record to pass
   * @param against the verdict after unfavorable answers
   * @param then the steps that are open then
   * @param alternatives the steps of which one list suffices, instead of all inquiries; empty if
   *     all are needed
   */
  public record Open(
      List<Inquiry> inquiries, Verdict against, List<Open> then, List<List<Open>> alternatives) {

    public static <T> Open of(Condition<T> condition, RecordEntry<T> entry) {
      Optional<Condition<T>> against = condition.against();
      Verdict verdict = against.map(Condition::verdict).orElse(Verdict.NOT_MET);
      return new Open(
          condition.inquiries(entry),
          verdict,
          verdict == Verdict.UNDETERMINED ? List.of(of(against.orElseThrow(), entry)) : List.of(),
          condition.alternatives().map(either -> either.open(entry)).orElse(List.of()));
    }

    /**
     * Adds the inquiries to ask now. If several decisions of issuing bodies would each suffice, all
     * are asked.
     */
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

    public Verdict given(AssumedAnswers answers) {
      Verdict passes =
          alternatives.isEmpty() ? Together.given(inquiries, answers) : anyGiven(answers);
      if (passes != Verdict.NOT_MET) {
        return passes;
      }
      return then.isEmpty() ? against : then.get(0).given(answers);
    }

    private Verdict anyGiven(AssumedAnswers answers) {
      Verdict any = Verdict.NOT_MET;
      for (List<Open> alternative : alternatives) {
        Verdict all = Verdict.MET;
        for (Open one : alternative) {
          all = all.and(one.given(answers));
        }
        any = any.or(all);
      }
      return any;
    }
  }

  /** Returns the questions that need favorable answers for the record to count, in groups. */
  public Together asked() {
    return open.asked;
  }

  /** Returns the questions that need favorable answers for the record to count. */
  public List<Question> questions() {
    return Together.questions(List.of(open.asked));
  }

  /** Returns whether the record counts under the assumed answers. */
  public Verdict given(AssumedAnswers answers) {
    if (verdict != Verdict.UNDETERMINED) {
      return verdict;
    }
    Verdict all = Verdict.MET;
    for (int i = 0; i < open.steps.size(); i++) {
      all = all.and(open.steps.get(i).given(answers));
    }
    return all;
  }

  /** Returns whether the record may count on one day and not on another. */
  public boolean dated() {
    boolean any = false;
    for (Condition<T> condition : conditions) {
      if (!condition.dated() && condition.verdict() == Verdict.NOT_MET) {
        return false;
      }
      any |= condition.dated();
    }
    return any;
  }

  /** Adds the ids of the sources that decide whether the record counts. */
  public void addSources(Set<String> ids) {
    boolean out = verdict == Verdict.NOT_MET;
    for (Condition<T> condition : conditions) {
      if (!out || condition.verdict() == Verdict.NOT_MET) {
        Set<String> sources = condition.sources(entry);
        if (!sources.isEmpty()) {
          ids.addAll(sources);
        }
      }
    }
  }

  /**
   * Returns the reason why the record does not count. If it is of another kind, such as an attempt
   * at a different exam, nothing else about it matters.
   */
  public Text whyNot() {
    List<Text> why = new ArrayList<>();
    for (Condition<T> condition : conditions) {
      if (condition.verdict() == Verdict.NOT_MET) {
        if (condition.isOtherKind()) {
          return condition.because(entry);
        }
        why.add(condition.because(entry));
      }
    }
    return Text.joined("; ", why);
  }

  private boolean isOfOtherKind() {
    for (Condition<T> condition : conditions) {
      if (condition.verdict() == Verdict.NOT_MET && condition.isOtherKind()) {
        return true;
      }
    }
    return false;
  }

  /** Returns the advice for a record that does not count. */
  public List<Text> advice() {
    List<Text> advice = new ArrayList<>(0);
    for (Condition<T> condition : conditions) {
      if (condition.verdict() == Verdict.NOT_MET && condition.advice().isPresent()) {
        advice.add(condition.advice().get());
      }
    }
    return advice;
  }

  /**
   * Returns the evidence of the record.
   *
   * @param counted the amount of this record alone
   * @param alsoOpen the questions about that amount
   */
  public Evidence evidence(Optional<Range> counted, List<Question> alsoOpen) {
    return Evidence.of(entry.pointer(), counted, Text.later(() -> because(alsoOpen)));
  }

  private Text because(List<Question> alsoOpen) {
    return switch (verdict) {
      case MET -> withDetails("record.counts", alsoOpen);
      case NOT_MET -> Text.of("record.does-not-count", whyNot());
      case UNDETERMINED -> withDetails("record.may-count", alsoOpen);
    };
  }

  /** Returns the evidence of the record for a requirement that there is no such record. */
  public Evidence evidenceAgainst() {
    return Evidence.of(entry.pointer(), Optional.empty(), Text.later(this::becauseInTheWay));
  }

  private Text becauseInTheWay() {
    return switch (verdict) {
      case MET -> withDetails("record.in-the-way", List.of());
      case NOT_MET ->
          Text.of(isOfOtherKind() ? "record.does-not-count" : "record.not-in-the-way", whyNot());
      case UNDETERMINED -> withDetails("record.may-be-in-the-way", List.of());
    };
  }

  private Text withDetails(String start, List<Question> alsoOpen) {
    List<Text> details = new ArrayList<>();
    for (Condition<T> condition : conditions) {
      Text because = condition.because(entry);
      if (!because.isEmpty() && !details.contains(because)) {
        details.add(because);
      }
    }
    int open = alsoOpen.size() + asked().count();
    if (open > 0) {
      details.add(Text.of("open", open));
    }
    return details.isEmpty()
        ? Text.of(start)
        : Text.of(start + ".details", Text.joined("; ", details));
  }
}
