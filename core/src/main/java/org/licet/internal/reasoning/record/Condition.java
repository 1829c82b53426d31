package org.licet.internal.reasoning.record;

import java.util.ArrayList;
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

  /**
   * The meaning of a failure, beyond its reason.
   *
   * @param ofOtherKind whether the record is of another kind, so that no other step matters
   * @param advice advice for the candidate
   */
  private record Failure(boolean ofOtherKind, Optional<Text> advice) {

    static final Failure PLAIN = new Failure(false, Optional.empty());
  }

  private static final Condition<Object> HOLDS = holds(Condition::nothing);

  private static final Condition<Object> HOLDS_ON_THE_DAY =
      new Condition<>(
          Verdict.MET, Condition::nothing, Condition::none, null, Condition::noSources, true);

  /**
   * A matter that an issuing body may accept.
   *
   * @param name the name of the matter, such as the field that it is about
   * @param words a noun phrase; null if it is the record, in spite of the reason
   */
  private record Matter<T>(String name, @Nullable Function<RecordEntry<T>, Text> words) {

    /** Returns the matter of a condition that names none. */
    static <T> Matter<T> ofRecord() {
      return new Matter<>("record", null);
    }

    /** Returns the question whether a body accepts it. */
    Text ask(String body, RecordEntry<T> entry, Function<RecordEntry<T>, Text> because) {
      if (words != null) {
        return Text.of("ask.accept", body, words.apply(entry));
      }
      Text reason = because.apply(entry);
      return reason.isEmpty()
          ? Text.of("ask.accept", body, entry.name())
          : Text.of("ask.accept-although", body, entry.name(), reason);
    }
  }

  private final Verdict verdict;
  private final Function<RecordEntry<T>, Text> because;
  private final Function<RecordEntry<T>, List<Inquiry>> inquiries;
  private final @Nullable Matter<T> matter;
  private final Function<RecordEntry<T>, Set<String>> sources;
  private final boolean dated;

  private final Failure failure;

  /**
   * The condition after unfavorable answers; null if the record then fails without an explanation.
   */
  private final @Nullable Condition<T> against;

  /** Returns the condition with recorded rulings; null if they answer the questions directly. */
  private final @Nullable Function<RecordEntry<T>, Condition<T>> ruled;

  /** The open alternatives, of which one suffices; null if all questions need favorable answers. */
  private final @Nullable Alternatives<T> alternatives;

  private Condition(
      Verdict verdict,
      Function<RecordEntry<T>, Text> because,
      Function<RecordEntry<T>, List<Inquiry>> inquiries,
      @Nullable Matter<T> matter,
      Function<RecordEntry<T>, Set<String>> sources,
      boolean dated) {
    this(verdict, because, inquiries, matter, sources, dated, Failure.PLAIN, null, null, null);
  }

  private Condition(
      Verdict verdict,
      Function<RecordEntry<T>, Text> because,
      Function<RecordEntry<T>, List<Inquiry>> inquiries,
      @Nullable Matter<T> matter,
      Function<RecordEntry<T>, Set<String>> sources,
      boolean dated,
      Failure failure,
      @Nullable Condition<T> against,
      @Nullable Function<RecordEntry<T>, Condition<T>> ruled,
      @Nullable Alternatives<T> alternatives) {
    this.verdict = verdict;
    this.because = because;
    this.inquiries = inquiries;
    this.matter = matter;
    this.sources = sources;
    this.dated = dated;
    this.failure = failure;
    this.against = against;
    this.ruled = ruled;
    this.alternatives = alternatives;
  }

  private static Text nothing(RecordEntry<?> entry) {
    return Text.NONE;
  }

  private static List<Inquiry> none(RecordEntry<?> entry) {
    return List.of();
  }

  private static Set<String> noSources(RecordEntry<?> entry) {
    return Set.of();
  }

  /** Returns the condition of a record that passes without a reason. */
  @SuppressWarnings("unchecked") // the condition reads no record
  public static <T> Condition<T> holds() {
    return (Condition<T>) HOLDS;
  }

  /** Returns the condition of a record that passes. */
  public static <T> Condition<T> holds(Function<RecordEntry<T>, Text> because) {
    return new Condition<>(
        Verdict.MET, because, Condition::none, null, Condition::noSources, false);
  }

  /** Returns the condition of a record that fails. */
  public static <T> Condition<T> fails(Function<RecordEntry<T>, Text> because) {
    return new Condition<>(
        Verdict.NOT_MET, because, Condition::none, null, Condition::noSources, false);
  }

  /**
   * Returns the condition of a record that fails.
   *
   * @param name the name of the matter that an issuing body may accept, such as a field
   */
  public static <T> Condition<T> failsBy(String name, Function<RecordEntry<T>, Text> because) {
    return new Condition<>(
        Verdict.NOT_MET,
        because,
        Condition::none,
        new Matter<>(name, null),
        Condition::noSources,
        false);
  }

  /**
   * Returns the condition of a record that fails unless an issuing body accepts the matter.
   *
   * @param name the name of the matter to accept, such as the field that it is about
   * @param matter the matter to accept, a noun phrase
   */
  public static <T> Condition<T> fails(
      Function<RecordEntry<T>, Text> because, String name, Function<RecordEntry<T>, Text> matter) {
    return new Condition<>(
        Verdict.NOT_MET,
        because,
        Condition::none,
        new Matter<>(name, matter),
        Condition::noSources,
        false);
  }

  /** Returns the condition of a record that passes if the questions have favorable answers. */
  public static <T> Condition<T> open(Function<RecordEntry<T>, List<Question>> questions) {
    return open(Condition::nothing, questions);
  }

  /** Returns the condition of a record that passes if the questions have favorable answers. */
  public static <T> Condition<T> open(
      Function<RecordEntry<T>, Text> because, Function<RecordEntry<T>, List<Question>> questions) {
    return openFor(because, entry -> List.of(Inquiry.of(questions.apply(entry))));
  }

  /**
   * Returns the condition of a record that passes if the inquiries have favorable answers. Other
   * records may share them.
   */
  public static <T> Condition<T> openFor(Function<RecordEntry<T>, List<Inquiry>> inquiries) {
    return openFor(Condition::nothing, inquiries);
  }

  private static <T> Condition<T> openFor(
      Function<RecordEntry<T>, Text> because, Function<RecordEntry<T>, List<Inquiry>> inquiries) {
    return new Condition<>(
        Verdict.UNDETERMINED, because, inquiries, null, Condition::noSources, false);
  }

  /** Returns the condition of a record that passes if one of several open alternatives holds. */
  static <T> Condition<T> openFor(Alternatives<T> alternatives) {
    return new Condition<>(
        Verdict.UNDETERMINED,
        alternatives::because,
        alternatives::inquiries,
        null,
        Condition::noSources,
        false,
        Failure.PLAIN,
        null,
        null,
        alternatives);
  }

  /** Returns this open condition with the condition that follows unfavorable answers. */
  public Condition<T> otherwise(@Nullable Condition<T> then) {
    return new Condition<>(
        verdict, because, inquiries, matter, sources, dated, failure, then, ruled, alternatives);
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
    return new Condition<>(
        verdict, because, inquiries, matter, sources, dated, failure, against, other, alternatives);
  }

  /** Returns this condition marked as dependent on the evaluation date. */
  @SuppressWarnings("unchecked") // the condition reads no record
  public Condition<T> onTheDay() {
    if (this == HOLDS) {
      return (Condition<T>) HOLDS_ON_THE_DAY;
    }
    return dated
        ? this
        : new Condition<>(
            verdict,
            because,
            inquiries,
            matter,
            sources,
            true,
            failure,
            against,
            ruled,
            alternatives);
  }

  /** Returns this condition with further sources. */
  public Condition<T> restingOn(Function<RecordEntry<T>, Set<String>> ids) {
    return new Condition<>(
        verdict, because, inquiries, matter, ids, dated, failure, against, ruled, alternatives);
  }

  /**
   * Returns this condition with a possible decision of an issuing body: a record that fails may
   * still pass. Any one of several bodies may accept it.
   */
  public Condition<T> orRulingBy(String body) {
    Condition<T> then = against;
    if (then != null) {
      Condition<T> accepted = otherwise(then.orRulingBy(body));
      Function<RecordEntry<T>, Condition<T>> before = ruled;
      return before == null
          ? accepted
          : accepted.ruledBy(entry -> before.apply(entry).orRecordedRulingBy(body, entry));
    }
    if (verdict == Verdict.MET || (verdict == Verdict.UNDETERMINED && matter == null)) {
      return this;
    }
    Matter<T> accepted = matter == null ? Matter.ofRecord() : matter;
    if (verdict == Verdict.UNDETERMINED) { // this body may accept what the other one refuses
      return otherwise(
          new Condition<T>(
                  Verdict.NOT_MET,
                  because,
                  Condition::none,
                  accepted,
                  sources,
                  dated,
                  failure,
                  null,
                  null,
                  null)
              .orRulingBy(body));
    }
    return new Condition<>(
        Verdict.UNDETERMINED,
        because,
        entry ->
            List.of(
                Inquiry.of(
                    List.of(
                        entry.askIssuer(body, accepted.name, accepted.ask(body, entry, because))))),
        accepted,
        sources,
        dated,
        failure,
        null,
        null,
        null);
  }

  /** Returns this condition, whose rulings are applied, with a possible decision of a body. */
  private Condition<T> orRecordedRulingBy(String body, RecordEntry<T> entry) {
    Condition<T> then = against;
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
    if (ruled != null) {
      return ruled.apply(entry);
    }
    Condition<T> then = against == null ? null : against.ruled(entry);
    List<Text> decided = new ArrayList<>();
    List<Inquiry> open = new ArrayList<>();
    Verdict all = Verdict.MET;
    for (Inquiry inquiry : inquiries(entry)) {
      List<Question> asked = new ArrayList<>();
      for (Question question : inquiry.questions()) {
        Verdict answer = rulings.answer(question);
        all = all.and(answer);
        if (answer == Verdict.UNDETERMINED) {
          asked.add(question);
        } else {
          decided.add(rulings.words(question));
        }
      }
      if (asked.size() == inquiry.questions().size()) {
        open.add(inquiry);
      } else if (!asked.isEmpty()) {
        open.add(Inquiry.of(asked));
      }
    }
    if (decided.isEmpty()) {
      return then == against ? this : otherwise(then);
    }
    return switch (all) {
      case MET -> holds(with(decided)).restingOn(sources);
      case NOT_MET -> then == null ? fails(with(decided)).restingOn(sources) : then.after(decided);
      case UNDETERMINED -> {
        Condition<T> left = openFor(with(decided), one -> List.copyOf(open)).restingOn(sources);
        yield then == null ? left : left.otherwise(then);
      }
    };
  }

  /** Returns this condition with what was decided before its own reason. */
  private Condition<T> after(List<Text> decided) {
    return new Condition<>(
        verdict,
        with(decided),
        inquiries,
        matter,
        sources,
        dated,
        failure,
        against,
        null,
        alternatives);
  }

  /** Returns the reason with decisions before it. */
  private Function<RecordEntry<T>, Text> with(List<Text> decided) {
    return entry -> {
      List<Text> all = new ArrayList<>(decided);
      Text own = because.apply(entry);
      if (!own.isEmpty()) {
        all.add(own);
      }
      return Text.joined("; ", all);
    };
  }

  /** Returns the opposite condition; an open one stays open. */
  public Condition<T> opposite() {
    return opposite(Text.NONE);
  }

  /**
   * Returns the opposite condition; an open one stays open.
   *
   * @param reason the reason for a record that passed without one and now fails
   */
  public Condition<T> opposite(Text reason) {
    return new Condition<>(
        verdict.opposite(),
        entry -> {
          Text own = because.apply(entry);
          return own.isEmpty() ? reason : own;
        },
        inquiries,
        matter,
        sources,
        dated);
  }

  /** Returns this condition with advice for a record that fails. */
  public Condition<T> orAdvise(String advice) {
    return verdict == Verdict.NOT_MET
        ? with(new Failure(failure.ofOtherKind(), Optional.of(Text.phrase(advice))))
        : this;
  }

  /** Returns this condition with the advice of others for a record that fails. */
  Condition<T> advising(Optional<Text> advice) {
    return with(new Failure(failure.ofOtherKind(), advice));
  }

  /** Returns this condition for records of another kind than the wanted one. */
  public Condition<T> ofOtherKind() {
    return with(new Failure(true, failure.advice()));
  }

  private Condition<T> with(Failure other) {
    return new Condition<>(
        verdict, because, inquiries, matter, sources, dated, other, against, ruled, alternatives);
  }

  /** Returns whether a record fails because it is of another kind. */
  boolean isOtherKind() {
    return failure.ofOtherKind();
  }

  /** Returns the advice for a record that fails. */
  Optional<Text> advice() {
    return failure.advice();
  }

  /** Returns whether a record passes. */
  public Verdict verdict() {
    return verdict;
  }

  /** Returns the reason, a clause that can follow "since"; it may be empty if the record passes. */
  public Text because(RecordEntry<T> entry) {
    return because.apply(entry);
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
    return inquiries.apply(entry);
  }

  /** Returns the open alternatives, of which one suffices. */
  Optional<Alternatives<T>> alternatives() {
    return Optional.ofNullable(alternatives);
  }

  /** Returns the condition after unfavorable answers. */
  Optional<Condition<T>> against() {
    return Optional.ofNullable(against);
  }

  /** Returns the ids of further sources beyond those of the rule. */
  Set<String> sources(RecordEntry<T> entry) {
    return sources.apply(entry);
  }

  /** Returns whether the condition depends on the evaluation date. */
  boolean dated() {
    return dated;
  }
}
