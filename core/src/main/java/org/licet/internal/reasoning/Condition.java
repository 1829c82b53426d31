package org.licet.internal.reasoning;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.licet.evaluation.Question;
import org.licet.evaluation.Verdict;
import org.licet.text.Text;

/**
 * The three-valued result of a selection step for a record. Its explanation is computed when it is
 * read. Immutable and thread-safe.
 *
 * @param <T> the type of the records
 */
public final class Condition<T> {

  private static final Condition<Object> HOLDS = holds(Condition::nothing);

  private static final Condition<Object> HOLDS_ON_THE_DAY =
      new Condition<>(
          Verdict.MET, Condition::nothing, Condition::none, null, Condition::noSources, true);

  private final Verdict verdict;
  private final Function<RecordEntry<T>, Text> because;
  private final Function<RecordEntry<T>, List<Inquiry>> inquiries;
  private final @Nullable Function<RecordEntry<T>, Text> matter;
  private final Function<RecordEntry<T>, Set<String>> sources;
  private final boolean dated;

  /** Returns the explanation if the answers are against the record; fails if there is none. */
  private final @Nullable Condition<T> against;

  private Condition(
      Verdict verdict,
      Function<RecordEntry<T>, Text> because,
      Function<RecordEntry<T>, List<Inquiry>> inquiries,
      @Nullable Function<RecordEntry<T>, Text> matter,
      Function<RecordEntry<T>, Set<String>> sources,
      boolean dated) {
    this(verdict, because, inquiries, matter, sources, dated, null);
  }

  private Condition(
      Verdict verdict,
      Function<RecordEntry<T>, Text> because,
      Function<RecordEntry<T>, List<Inquiry>> inquiries,
      @Nullable Function<RecordEntry<T>, Text> matter,
      Function<RecordEntry<T>, Set<String>> sources,
      boolean dated,
      @Nullable Condition<T> against) {
    this.verdict = verdict;
    this.because = because;
    this.inquiries = inquiries;
    this.matter = matter;
    this.sources = sources;
    this.dated = dated;
    this.against = against;
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

  /** Returns that a record passes and there is nothing to say about it. */
  @SuppressWarnings("unchecked") // it looks at no record
  public static <T> Condition<T> holds() {
    return (Condition<T>) HOLDS;
  }

  /** Returns that a record passes. */
  public static <T> Condition<T> holds(Function<RecordEntry<T>, Text> because) {
    return new Condition<>(
        Verdict.MET, because, Condition::none, null, Condition::noSources, false);
  }

  /** Returns that a record does not pass, whatever anybody might rule. */
  public static <T> Condition<T> fails(Function<RecordEntry<T>, Text> because) {
    return new Condition<>(
        Verdict.NOT_MET, because, Condition::none, null, Condition::noSources, false);
  }

  /**
   * Returns that a record does not pass, unless an issuing body accepts the matter.
   *
   * @param matter what the body would be asked to accept, a noun phrase
   */
  public static <T> Condition<T> fails(
      Function<RecordEntry<T>, Text> because, Function<RecordEntry<T>, Text> matter) {
    return new Condition<>(
        Verdict.NOT_MET, because, Condition::none, matter, Condition::noSources, false);
  }

  /** Returns that a record passes if the questions are answered in its favor. */
  public static <T> Condition<T> open(Function<RecordEntry<T>, List<Question>> questions) {
    return open(Condition::nothing, questions);
  }

  /** Returns that a record passes if the questions are answered in its favor. */
  static <T> Condition<T> open(
      Function<RecordEntry<T>, Text> because, Function<RecordEntry<T>, List<Question>> questions) {
    return openFor(because, entry -> List.of(Inquiry.of(questions.apply(entry))));
  }

  /**
   * Returns that a record passes if all of some inquiries, which other records may share, are
   * answered in its favor.
   */
  static <T> Condition<T> openFor(Function<RecordEntry<T>, List<Inquiry>> inquiries) {
    return openFor(Condition::nothing, inquiries);
  }

  private static <T> Condition<T> openFor(
      Function<RecordEntry<T>, Text> because, Function<RecordEntry<T>, List<Inquiry>> inquiries) {
    return new Condition<>(
        Verdict.UNDETERMINED, because, inquiries, null, Condition::noSources, false);
  }

  /** Returns this open condition with what is said of a record if the answers are against it. */
  Condition<T> otherwise(Condition<T> then) {
    return new Condition<>(verdict, because, inquiries, matter, sources, dated, then);
  }

  /**
   * Returns that a record passes if a fact of it, still unknown, turns out in its favor.
   *
   * @param ask the message that asks, with the record in its first place
   */
  public static <T> Condition<T> ask(String field, String ask) {
    return ask(field, entry -> Text.of(ask, entry.name()));
  }

  /**
   * Returns that a record passes if a fact of it, still unknown, turns out in its favor.
   *
   * @param ask the question
   */
  public static <T> Condition<T> ask(String field, Function<RecordEntry<T>, Text> ask) {
    return open(entry -> List.of(entry.ask(field, ask.apply(entry))));
  }

  /** Returns this condition as one that might be another on another day. */
  @SuppressWarnings("unchecked") // it looks at no record
  Condition<T> onTheDay() {
    if (this == HOLDS) {
      return (Condition<T>) HOLDS_ON_THE_DAY;
    }
    return dated
        ? this
        : new Condition<>(verdict, because, inquiries, matter, sources, true, against);
  }

  /** Returns this condition as one that rests on further sources. */
  public Condition<T> restingOn(Function<RecordEntry<T>, Set<String>> ids) {
    return new Condition<>(verdict, because, inquiries, matter, ids, dated, against);
  }

  /**
   * Returns this condition, open for a ruling where it failed, or would fail, on a matter that a
   * body might accept. Of several bodies any one may.
   */
  public Condition<T> orRulingBy(String body) {
    Condition<T> then = against;
    if (then != null) {
      return otherwise(then.orRulingBy(body));
    }
    Function<RecordEntry<T>, Text> accepted = matter;
    if (verdict == Verdict.MET || accepted == null) {
      return this;
    }
    if (verdict == Verdict.UNDETERMINED) { // left to another body, after which this one may accept
      return otherwise(
          new Condition<T>(Verdict.NOT_MET, because, Condition::none, matter, sources, dated)
              .orRulingBy(body));
    }
    return new Condition<>(
        Verdict.UNDETERMINED,
        because,
        entry ->
            List.of(
                Inquiry.of(
                    List.of(
                        Question.OfIssuer.of(
                            body, Text.of("ask.accept", body, accepted.apply(entry)))))),
        matter,
        sources,
        dated);
  }

  /** Returns the opposite; what is open stays open. */
  public Condition<T> opposite() {
    return new Condition<>(verdict.opposite(), because, inquiries, matter, sources, dated);
  }

  /** Returns this condition with advice added to the reason for which it failed. */
  public Condition<T> orAdvise(String advice) {
    return verdict == Verdict.NOT_MET
        ? new Condition<>(
            verdict,
            entry -> Text.of("advice", because(entry), Text.phrase(advice)),
            inquiries,
            matter,
            sources,
            dated)
        : this;
  }

  /** Returns whether a record passes. */
  Verdict verdict() {
    return verdict;
  }

  /**
   * Returns what was seen of a record, a clause that can follow "since"; may be empty where it
   * passes.
   */
  Text because(RecordEntry<T> entry) {
    return because.apply(entry);
  }

  /** Returns all that must be answered favorably for a record to pass; empty once settled. */
  List<Question> questions(RecordEntry<T> entry) {
    return Together.questions(List.of(new Together(inquiries(entry))));
  }

  /** Returns the same as inquiries, which other records may share. */
  List<Inquiry> inquiries(RecordEntry<T> entry) {
    return inquiries.apply(entry);
  }

  /** Returns what is said of a record if the questions are answered against it. */
  Optional<Condition<T>> against() {
    return Optional.ofNullable(against);
  }

  /** Returns ids of the sources that this rests on beside those of the rule. */
  Set<String> sources(RecordEntry<T> entry) {
    return sources.apply(entry);
  }

  /** Tells whether this might be another on another day. */
  boolean dated() {
    return dated;
  }
}
