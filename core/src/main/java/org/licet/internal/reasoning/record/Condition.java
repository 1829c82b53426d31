package org.licet.internal.reasoning.record;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.licet.evaluation.Question;
import org.licet.evaluation.Verdict;
import org.licet.internal.reasoning.Inquiry;
import org.licet.internal.reasoning.RecordedRulings;
import org.licet.internal.reasoning.Together;
import org.licet.text.Text;

/**
 * The three-valued result of a selection step for a record. Its explanation is computed on first
 * use. Immutable and thread-safe.
 *
 * @param <T> the type of the records
 */
public final class Condition<T> {

  private static final Condition<Object> HOLDS = holds(Condition::nothing);

  private static final Condition<Object> HOLDS_ON_THE_DAY =
      new Condition<>(HOLDS.verdict, HOLDS.reason, HOLDS.questions, true);

  private final Verdict verdict;
  private final Reason<T> reason;
  private final ConditionQuestions<T> questions;
  private final boolean dated;

  private Condition(
      Verdict verdict, Reason<T> reason, ConditionQuestions<T> questions, boolean dated) {
    this.verdict = verdict;
    this.reason = reason;
    this.questions = questions;
    this.dated = dated;
  }

  private static Text nothing(RecordEntry<?> entry) {
    return Text.NONE;
  }

  /** Returns the condition of a record that passes without a reason. */
  @SuppressWarnings("unchecked") // the condition reads no record
  public static <T> Condition<T> holds() {
    return (Condition<T>) HOLDS;
  }

  /** Returns the condition of a record that passes. */
  public static <T> Condition<T> holds(Function<RecordEntry<T>, Text> because) {
    return new Condition<>(Verdict.MET, Reason.of(because), ConditionQuestions.none(), false);
  }

  /** Returns the condition of a record that fails. */
  public static <T> Condition<T> fails(Function<RecordEntry<T>, Text> because) {
    return fails(Reason.of(because));
  }

  /**
   * Returns the condition of a record that fails.
   *
   * @param name the name of the matter that an issuing body may accept, such as a field
   */
  public static <T> Condition<T> failsBy(String name, Function<RecordEntry<T>, Text> because) {
    return fails(Reason.about(new AcceptableMatter<>(name, null), because));
  }

  /**
   * Returns the condition of a record that fails unless an issuing body accepts the matter.
   *
   * @param name the name of the matter to accept, such as the field that it is about
   * @param matter the matter to accept, a noun phrase
   */
  public static <T> Condition<T> fails(
      Function<RecordEntry<T>, Text> because, String name, Function<RecordEntry<T>, Text> matter) {
    return fails(Reason.about(new AcceptableMatter<>(name, matter), because));
  }

  private static <T> Condition<T> fails(Reason<T> reason) {
    return new Condition<>(Verdict.NOT_MET, reason, ConditionQuestions.none(), false);
  }

  /** Returns the condition of a record that passes if the questions have favorable answers. */
  public static <T> Condition<T> open(Function<RecordEntry<T>, List<Question>> questions) {
    return open(Condition::nothing, questions);
  }

  /** Returns the condition of a record that passes if the questions have favorable answers. */
  public static <T> Condition<T> open(
      Function<RecordEntry<T>, Text> because, Function<RecordEntry<T>, List<Question>> questions) {
    return openFor(
        Reason.of(because),
        ConditionQuestions.of(entry -> List.of(Inquiry.of(questions.apply(entry)))));
  }

  /**
   * Returns the condition of a record that passes if the inquiries have favorable answers. Other
   * records may share them.
   */
  public static <T> Condition<T> openFor(Function<RecordEntry<T>, List<Inquiry>> inquiries) {
    return openFor(Reason.of(Condition::nothing), ConditionQuestions.of(inquiries));
  }

  /** Returns the condition of a record that passes if one of several open alternatives holds. */
  static <T> Condition<T> openFor(Alternatives<T> alternatives) {
    return openFor(Reason.of(alternatives::because), ConditionQuestions.of(alternatives));
  }

  private static <T> Condition<T> openFor(Reason<T> reason, ConditionQuestions<T> questions) {
    return new Condition<>(Verdict.UNDETERMINED, reason, questions, false);
  }

  /** Returns this open condition with the condition that follows unfavorable answers. */
  public Condition<T> otherwise(@Nullable Condition<T> then) {
    return with(questions.otherwise(then));
  }

  /**
   * Returns the condition of a record that passes if an unknown fact turns out favorable.
   *
   * @param ask the key of the question, with the record as its first argument
   */
  public static <T> Condition<T> ask(String field, String ask) {
    return ask(field, entry -> Text.of(ask, entry.name()));
  }

  /**
   * Returns the condition of a record that passes if an unknown fact turns out favorable.
   *
   * @param ask returns the question
   */
  public static <T> Condition<T> ask(String field, Function<RecordEntry<T>, Text> ask) {
    return open(entry -> List.of(entry.ask(field, ask.apply(entry))));
  }

  /**
   * Returns this open condition with another way to apply recorded rulings than to take their
   * answers as favorable.
   */
  public Condition<T> ruledBy(Function<RecordEntry<T>, Condition<T>> other) {
    return with(questions.ruledBy(other));
  }

  /** Returns this condition marked as dependent on the evaluation date. */
  @SuppressWarnings("unchecked") // the condition reads no record
  public Condition<T> onTheDay() {
    if (this == HOLDS) {
      return (Condition<T>) HOLDS_ON_THE_DAY;
    }
    return dated ? this : new Condition<>(verdict, reason, questions, true);
  }

  /** Returns this condition with further sources. */
  public Condition<T> restingOn(Function<RecordEntry<T>, Set<String>> ids) {
    return with(reason.restingOn(ids));
  }

  /**
   * Returns this condition with a possible decision of an issuing body: a record that fails may
   * still pass. Any one of several bodies may accept it.
   */
  public Condition<T> orRulingBy(String body) {
    Condition<T> then = questions.against();
    if (then != null) {
      Condition<T> accepted = otherwise(then.orRulingBy(body));
      Function<RecordEntry<T>, Condition<T>> before = questions.ruled();
      return before == null
          ? accepted
          : accepted.ruledBy(entry -> before.apply(entry).orRecordedRulingBy(body, entry));
    }
    AcceptableMatter<T> matter = reason.matter();
    return switch (verdict) {
      case MET -> this;
      case NOT_MET -> accepting(matter == null ? AcceptableMatter.ofRecord() : matter, body);
      case UNDETERMINED -> // this body may accept what the other one refuses
          matter == null
              ? this
              : otherwise(
                  new Condition<>(Verdict.NOT_MET, reason, ConditionQuestions.<T>none(), dated)
                      .accepting(matter, body));
    };
  }

  /** Returns the question whether a body accepts a matter of this condition, which fails. */
  private Condition<T> accepting(AcceptableMatter<T> matter, String body) {
    return new Condition<>(
        Verdict.UNDETERMINED,
        reason.about(matter),
        ConditionQuestions.of(
            entry ->
                List.of(
                    Inquiry.of(
                        List.of(
                            entry.askIssuer(
                                body, matter.name(), matter.ask(body, entry, reason.because())))))),
        dated);
  }

  /** Returns this condition, whose rulings are applied, with a possible decision of a body. */
  private Condition<T> orRecordedRulingBy(String body, RecordEntry<T> entry) {
    Condition<T> then = questions.against();
    return switch (verdict) {
      case MET -> this;
      case NOT_MET -> orRulingBy(body).ruled(entry);
      case UNDETERMINED -> then == null ? this : otherwise(then.orRulingBy(body).ruled(entry));
    };
  }

  /**
   * Returns this condition with the recorded rulings on its questions: a question that is answered
   * is no longer asked.
   */
  public Condition<T> ruled(RecordEntry<T> entry) {
    RecordedRulings rulings = entry.context().rulings();
    if (verdict != Verdict.UNDETERMINED || rulings.isEmpty()) {
      return this;
    }
    Function<RecordEntry<T>, Condition<T>> ruled = questions.ruled();
    if (ruled != null) {
      return ruled.apply(entry);
    }
    Condition<T> against = questions.against();
    Condition<T> then = against == null ? null : against.ruled(entry);
    RuledQuestions decisions = RuledQuestions.of(inquiries(entry), rulings);
    if (decisions.decided().isEmpty()) {
      return then == against ? this : otherwise(then);
    }
    Reason<T> after = Reason.of(decisions.before(reason.because())).restingOn(reason.sources());
    return switch (decisions.verdict()) {
      case MET -> new Condition<>(Verdict.MET, after, ConditionQuestions.none(), false);
      case NOT_MET -> then == null ? fails(after) : then.after(decisions);
      case UNDETERMINED ->
          openFor(after, ConditionQuestions.<T>of(one -> decisions.open()).otherwise(then));
    };
  }

  /** Returns this condition with what was decided before its own reason. */
  private Condition<T> after(RuledQuestions decisions) {
    return new Condition<>(
        verdict,
        reason.because(decisions.before(reason.because())),
        questions.ruledBy(null),
        dated);
  }

  /** Returns the opposite condition; an open one stays open. */
  public Condition<T> opposite() {
    return opposite(Text.NONE);
  }

  /**
   * Returns the opposite condition; an open one stays open.
   *
   * @param other the reason for a record that passed without one and now fails
   */
  public Condition<T> opposite(Text other) {
    return new Condition<>(
        verdict.opposite(),
        reason.inOtherWords(
            entry -> {
              Text own = because(entry);
              return own.isEmpty() ? other : own;
            }),
        ConditionQuestions.of(questions.inquiries()),
        dated);
  }

  /** Returns this condition with advice for a record that fails. */
  public Condition<T> orAdvise(String advice) {
    return verdict == Verdict.NOT_MET ? advising(Optional.of(Text.phrase(advice))) : this;
  }

  /** Returns this condition with the advice of others for a record that fails. */
  Condition<T> advising(Optional<Text> advice) {
    return with(reason.advising(advice));
  }

  /** Returns this condition for records of another kind than the wanted one. */
  public Condition<T> ofOtherKind() {
    return with(reason.ofAnotherKind());
  }

  private Condition<T> with(Reason<T> other) {
    return new Condition<>(verdict, other, questions, dated);
  }

  private Condition<T> with(ConditionQuestions<T> other) {
    return new Condition<>(verdict, reason, other, dated);
  }

  /** Returns whether a record fails because it is of another kind. */
  boolean isOtherKind() {
    return reason.ofOtherKind();
  }

  /** Returns the advice for a record that fails. */
  Optional<Text> advice() {
    return reason.advice();
  }

  /** Returns whether a record passes. */
  public Verdict verdict() {
    return verdict;
  }

  /** Returns the reason, a clause that can follow "since"; it may be empty if the record passes. */
  public Text because(RecordEntry<T> entry) {
    return reason.because().apply(entry);
  }

  /**
   * Returns the questions that need favorable answers for the record to pass; empty if it is
   * certain.
   */
  public List<Question> questions(RecordEntry<T> entry) {
    return Together.questions(List.of(new Together(inquiries(entry))));
  }

  /** Returns the same questions as inquiries, which other records may share. */
  public List<Inquiry> inquiries(RecordEntry<T> entry) {
    return questions.inquiries().apply(entry);
  }

  /** Returns the open alternatives, of which one suffices. */
  Optional<Alternatives<T>> alternatives() {
    return Optional.ofNullable(questions.alternatives());
  }

  /** Returns the condition after unfavorable answers. */
  Optional<Condition<T>> against() {
    return Optional.ofNullable(questions.against());
  }

  /** Returns the ids of further sources beyond those of the rule. */
  Set<String> sources(RecordEntry<T> entry) {
    return reason.sources().apply(entry);
  }

  /** Returns whether the condition depends on the evaluation date. */
  boolean dated() {
    return dated;
  }
}
