package org.licet.reasoning;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.licet.candidate.Fact;
import org.licet.evaluation.Question;
import org.licet.evaluation.Verdict;

/**
 * Whether one record passes one step of a selection.
 *
 * @param verdict whether it passes
 * @param because what was seen, a clause that can follow "since"; may be empty where a step passes
 * @param questions all that must be answered in the record's favor for it to pass; empty once it is
 *     settled
 * @param matter what an issuing body would be asked to accept if it does not pass, a noun phrase
 * @param sources ids of the sources that this answer rests on beside those of the rule
 * @param dated whether it might be another on another day
 */
public record Condition(
    Verdict verdict,
    String because,
    List<Question> questions,
    Optional<String> matter,
    Set<String> sources,
    boolean dated) {

  /** The record passes and there is nothing to say about it. */
  public static final Condition HOLDS = holds("");

  /** Returns that the record passes. */
  public static Condition holds(String because) {
    return new Condition(Verdict.MET, because, List.of(), Optional.empty(), Set.of(), false);
  }

  /** Returns that the record does not pass, whatever anybody might rule. */
  public static Condition fails(String because) {
    return new Condition(Verdict.NOT_MET, because, List.of(), Optional.empty(), Set.of(), false);
  }

  /** Returns that the record does not pass, unless an issuing body accepts the matter. */
  public static Condition fails(String because, String matter) {
    return new Condition(Verdict.NOT_MET, because, List.of(), Optional.of(matter), Set.of(), false);
  }

  /** Returns that the record passes if the questions are answered in its favor. */
  public static Condition open(String because, Question... questions) {
    return new Condition(
        Verdict.UNDETERMINED, because, List.of(questions), Optional.empty(), Set.of(), false);
  }

  /** Returns that the record passes if the fact, still unknown, turns out in its favor. */
  public static Condition ask(String pointer, String ask) {
    return open("", new Question.OfCandidate(pointer, ask));
  }

  /** Returns whether a stated yes-or-no fact is as wanted. */
  public static Condition that(
      Fact<Boolean> fact, boolean wanted, String pointer, String ask, String otherwise) {
    return fact.toOptional()
        .map(stated -> stated == wanted ? HOLDS : fails(otherwise, otherwise))
        .orElseGet(() -> ask(pointer, ask));
  }

  /** Returns this condition as one that might be another on another day. */
  Condition onTheDay() {
    return new Condition(verdict, because, questions, matter, sources, true);
  }

  /** Returns this condition as one that rests on further sources. */
  public Condition restingOn(Set<String> ids) {
    return ids.isEmpty() ? this : new Condition(verdict, because, questions, matter, ids, dated);
  }

  /**
   * Returns this condition, open for a ruling where it failed on a matter that a body might accept.
   */
  public Condition orRulingBy(String body) {
    return verdict == Verdict.NOT_MET && matter.isPresent()
        ? new Condition(
            Verdict.UNDETERMINED,
            because,
            List.of(new Question.OfIssuer(body, "Does " + body + " accept " + matter.get() + "?")),
            matter,
            sources,
            dated)
        : this;
  }

  /** Returns the opposite; what is open stays open. */
  public Condition opposite() {
    return new Condition(verdict.opposite(), because, questions, matter, sources, dated);
  }

  /** Returns this condition with advice added to the reason for which it failed. */
  public Condition orAdvise(String advice) {
    return verdict == Verdict.NOT_MET
        ? new Condition(verdict, because + ". " + advice, questions, matter, sources, dated)
        : this;
  }

  /** Returns whether the record passes under the assumed answers. */
  public Verdict given(Answers answers) {
    if (verdict != Verdict.UNDETERMINED) {
      return verdict;
    }
    Verdict all = Verdict.MET;
    for (Question question : questions) {
      all = all.and(answers.to(question));
    }
    return all;
  }
}
