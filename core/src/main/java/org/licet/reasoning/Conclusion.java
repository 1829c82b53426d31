package org.licet.reasoning;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.licet.evaluation.Evidence;
import org.licet.evaluation.Part;
import org.licet.evaluation.Question;
import org.licet.evaluation.Verdict;

/**
 * What a rule concludes, with all that explains it.
 *
 * @param reason why, one or more sentences
 * @param parts the amounts asked for and found
 * @param evidence the records that were looked at
 * @param questions what is still open; empty unless the verdict is undetermined
 * @param sources ids of the sources that it rests on beside those of the rule
 * @param dated whether it might be another on another day
 * @param logic the verdict as a function of the answers to open questions
 */
public record Conclusion(
    String reason,
    List<Part> parts,
    List<Evidence> evidence,
    List<Question> questions,
    Set<String> sources,
    boolean dated,
    Logic logic) {

  /** A verdict as a function of the answers to open questions. */
  @FunctionalInterface
  public interface Logic {
    /** Returns the verdict under the assumed answers. */
    Verdict given(Answers answers);
  }

  /** Returns the verdict. */
  public Verdict verdict() {
    return logic.given(Answers.OPEN);
  }

  /** Returns that both hold. */
  public static Conclusion both(Conclusion one, Conclusion other) {
    return combine(one, other, Verdict::and, Verdict.MET);
  }

  /** Returns that either holds. */
  public static Conclusion either(Conclusion one, Conclusion other) {
    return combine(one, other, Verdict::or, Verdict.NOT_MET);
  }

  /** Returns the opposite; what is open stays open. */
  public Conclusion opposite() {
    return new Conclusion(
        reason,
        parts,
        evidence,
        questions,
        sources,
        dated,
        answers -> logic.given(answers.opposite()).opposite());
  }

  /** Returns this conclusion, open for a ruling where it holds. */
  public Conclusion onlyIfRuledBy(String body, String ask) {
    return ruled(Verdict.MET, new Question.OfIssuer(body, ask));
  }

  /** Returns this conclusion, open for a ruling where it does not hold. */
  public Conclusion orRulingBy(String body, String ask) {
    return ruled(Verdict.NOT_MET, new Question.OfIssuer(body, ask));
  }

  /**
   * Leaves one verdict to a ruling. While it is open whether there is anything to rule on, nobody
   * is asked for it.
   */
  private Conclusion ruled(Verdict left, Question ruling) {
    Logic opened =
        answers -> {
          Verdict verdict = logic.given(answers);
          return verdict == left ? answers.to(ruling) : verdict;
        };
    return verdict() == left
        ? new Conclusion(
            reason + " " + ruling.ask(), parts, evidence, List.of(ruling), sources, dated, opened)
        : new Conclusion(reason, parts, evidence, questions, sources, dated, opened);
  }

  /** Returns this conclusion as one that is open until the questions are answered in its favor. */
  public Conclusion openFor(List<Question> asked) {
    return new Conclusion(
        "It depends on what nobody has said yet.",
        parts,
        evidence,
        asked,
        sources,
        dated,
        answers -> asked.stream().map(answers::to).reduce(Verdict.MET, Verdict::and));
  }

  /** Returns this conclusion with other amounts. */
  public Conclusion withParts(List<Part> others) {
    return new Conclusion(reason, others, evidence, questions, sources, dated, logic);
  }

  /** Returns this conclusion with a remark that holds whatever the verdict. */
  public Conclusion noting(String remark) {
    return new Conclusion(reason + " " + remark, parts, evidence, questions, sources, dated, logic);
  }

  /**
   * Joins two conclusions. The side that decides explains the whole: for "both" the one that fails,
   * for "either" the one that holds; where nothing is decided the open sides do, and where both
   * sides are as they should be, both.
   */
  private static Conclusion combine(
      Conclusion one, Conclusion other, BinaryOperator<Verdict> operator, Verdict neutral) {
    Logic logic = answers -> operator.apply(one.logic.given(answers), other.logic.given(answers));
    Verdict verdict = logic.given(Answers.OPEN);
    List<Conclusion> sides = List.of(one, other);
    List<Conclusion> deciding = sides.stream().filter(side -> side.verdict() == verdict).toList();
    String reason =
        (verdict == neutral || verdict == Verdict.UNDETERMINED ? deciding : deciding.subList(0, 1))
            .stream().map(Conclusion::reason).distinct().collect(Collectors.joining(" "));
    List<Question> questions =
        verdict == Verdict.UNDETERMINED
            ? deciding.stream().flatMap(side -> side.questions.stream()).distinct().toList()
            : List.of();
    return new Conclusion(
        reason,
        joined(sides, Conclusion::parts),
        evidence(sides),
        questions,
        sides.stream()
            .flatMap(side -> side.sources.stream())
            .collect(Collectors.toCollection(LinkedHashSet::new)),
        one.dated || other.dated,
        logic);
  }

  /** Leaves out what a side says of a record that another side says too, with the amount. */
  private static List<Evidence> evidence(List<Conclusion> sides) {
    List<Evidence> all = joined(sides, Conclusion::evidence);
    return all.stream()
        .filter(
            one ->
                one.counted().isPresent() || all.stream().noneMatch(other -> saysMore(other, one)))
        .toList();
  }

  private static boolean saysMore(Evidence other, Evidence one) {
    return other.counted().isPresent()
        && other.fact().equals(one.fact())
        && other.because().equals(one.because());
  }

  private static <E> List<E> joined(List<Conclusion> sides, Function<Conclusion, List<E>> list) {
    return Stream.concat(list.apply(sides.get(0)).stream(), list.apply(sides.get(1)).stream())
        .distinct()
        .toList();
  }
}
