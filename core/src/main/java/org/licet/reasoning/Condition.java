package org.licet.reasoning;

import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.licet.evaluation.Question;
import org.licet.evaluation.Verdict;
import org.licet.text.Text;

/**
 * Whether one record passes one step of a selection. What it says is put into words only when it is
 * read. Immutable and thread-safe.
 */
public final class Condition {

  /** The record passes and there is nothing to say about it. */
  public static final Condition HOLDS = holds(Condition::nothing);

  private static final Condition HOLDS_ON_THE_DAY =
      new Condition(Verdict.MET, Condition::nothing, List::of, null, Set.of(), true);

  private final Verdict verdict;
  private final Supplier<Text> because;
  private final Supplier<List<Question>> questions;
  private final @Nullable Supplier<Text> matter;
  private final Set<String> sources;
  private final boolean dated;

  private Condition(
      Verdict verdict,
      Supplier<Text> because,
      Supplier<List<Question>> questions,
      @Nullable Supplier<Text> matter,
      Set<String> sources,
      boolean dated) {
    this.verdict = verdict;
    this.because = because;
    this.questions = questions;
    this.matter = matter;
    this.sources = sources;
    this.dated = dated;
  }

  private static Text nothing() {
    return Text.NONE;
  }

  /** Returns that the record passes. */
  public static Condition holds(Supplier<Text> because) {
    return new Condition(Verdict.MET, because, List::of, null, Set.of(), false);
  }

  /** Returns that the record does not pass, whatever anybody might rule. */
  public static Condition fails(Supplier<Text> because) {
    return new Condition(Verdict.NOT_MET, because, List::of, null, Set.of(), false);
  }

  /**
   * Returns that the record does not pass, unless an issuing body accepts the matter.
   *
   * @param matter what the body would be asked to accept, a noun phrase
   */
  public static Condition fails(Supplier<Text> because, Supplier<Text> matter) {
    return new Condition(Verdict.NOT_MET, because, List::of, matter, Set.of(), false);
  }

  /** Returns that the record passes if the questions are answered in its favor. */
  public static Condition open(Supplier<List<Question>> questions) {
    return open(Condition::nothing, questions);
  }

  /** Returns that the record passes if the questions are answered in its favor. */
  static Condition open(Supplier<Text> because, Supplier<List<Question>> questions) {
    return new Condition(Verdict.UNDETERMINED, because, questions, null, Set.of(), false);
  }

  /**
   * Returns that the record passes if a fact of it, still unknown, turns out in its favor.
   *
   * @param ask the message that asks, with the record in its first place
   */
  public static Condition ask(Entry<?> entry, String field, String ask) {
    return open(() -> List.of(entry.ask(field, Text.of(ask, entry.name()))));
  }

  /**
   * Returns that the record passes if a fact of it, still unknown, turns out in its favor.
   *
   * @param ask the question
   */
  public static Condition ask(Entry<?> entry, String field, Supplier<Text> ask) {
    return open(() -> List.of(entry.ask(field, ask.get())));
  }

  /** Returns this condition as one that might be another on another day. */
  Condition onTheDay() {
    if (this == HOLDS) {
      return HOLDS_ON_THE_DAY;
    }
    return dated ? this : new Condition(verdict, because, questions, matter, sources, true);
  }

  /** Returns this condition as one that rests on further sources. */
  public Condition restingOn(Set<String> ids) {
    return ids.isEmpty() ? this : new Condition(verdict, because, questions, matter, ids, dated);
  }

  /**
   * Returns this condition, open for a ruling where it failed on a matter that a body might accept.
   */
  public Condition orRulingBy(String body) {
    Supplier<Text> accepted = matter;
    if (verdict != Verdict.NOT_MET || accepted == null) {
      return this;
    }
    return new Condition(
        Verdict.UNDETERMINED,
        because,
        () -> List.of(new Question.OfIssuer(body, Text.of("ask.accept", body, accepted.get()))),
        matter,
        sources,
        dated);
  }

  /** Returns the opposite; what is open stays open. */
  public Condition opposite() {
    return new Condition(verdict.opposite(), because, questions, matter, sources, dated);
  }

  /** Returns this condition with advice added to the reason for which it failed. */
  public Condition orAdvise(String advice) {
    return verdict == Verdict.NOT_MET
        ? new Condition(
            verdict,
            () -> Text.of("advice", because(), Text.phrase(advice)),
            questions,
            matter,
            sources,
            dated)
        : this;
  }

  /** Returns whether the record passes. */
  Verdict verdict() {
    return verdict;
  }

  /**
   * Returns what was seen, a clause that can follow "since"; may be empty where the record passes.
   */
  Text because() {
    return because.get();
  }

  /** Returns all that must be answered in favor for the record to pass; empty once settled. */
  List<Question> questions() {
    return questions.get();
  }

  /** Returns ids of the sources that this rests on beside those of the rule. */
  Set<String> sources() {
    return sources;
  }

  /** Tells whether this might be another on another day. */
  boolean dated() {
    return dated;
  }

  /** Returns whether the record passes under the assumed answers. */
  Verdict given(Answers answers) {
    return verdict == Verdict.UNDETERMINED ? answers.toAll(questions()) : verdict;
  }
}
