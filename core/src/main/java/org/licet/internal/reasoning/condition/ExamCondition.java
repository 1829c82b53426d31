package org.licet.internal.reasoning.condition;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.licet.candidate.Examination;
import org.licet.candidate.Fact;
import org.licet.evaluation.Question;
import org.licet.internal.reasoning.RecordedRulings;
import org.licet.internal.reasoning.record.Condition;
import org.licet.internal.reasoning.record.RecordEntry;
import org.licet.text.Text;

/**
 * Passes attempts at one of some examinations. An unknown code may be a different spelling. It
 * raises one question for each examination, so that rules about the core, a simulation or both
 * share them: a yes to one is a no to the others. Immutable and thread-safe.
 */
public final class ExamCondition {

  private static final String FIELD = "exam";

  private final Set<String> exams;
  private final CodeCondition<Examination> stated;
  private final Set<String> known;
  private final Condition<Examination> unlisted;

  private ExamCondition(Set<String> exams, CodeCondition<Examination> stated, Set<String> known) {
    this.exams = exams;
    this.stated = stated;
    this.known = known;
    this.unlisted = unlisted();
  }

  /**
   * Passes attempts at one of the examinations.
   *
   * @param known codes with a known meaning
   */
  public static ExamCondition of(List<String> exams, Set<String> known) {
    return new ExamCondition(
        new TreeSet<>(exams),
        CodeCondition.of(exams, known, Examination::exam, FIELD, "ask.exam"),
        known);
  }

  /** Returns whether an attempt passes. */
  public Condition<Examination> of(Fact<String> exam) {
    return exam instanceof Fact.Known<String> code
            && !exams.contains(code.value())
            && !known.contains(code.value())
        ? unlisted
        : stated.of(exam);
  }

  /** Asks for one examination after the other, until one has a favorable answer. */
  private Condition<Examination> unlisted() {
    Condition<Examination> next = stated.other();
    for (String exam : ((TreeSet<String>) exams).descendingSet()) {
      next = Condition.<Examination>open(entry -> List.of(ask(entry, exam))).otherwise(next);
    }
    Condition<Examination> each = next;
    return each.ruledBy(entry -> ruled(entry, each));
  }

  private Condition<Examination> ruled(
      RecordEntry<Examination> entry, Condition<Examination> each) {
    RecordedRulings rulings = entry.context().rulings();
    Optional<String> same = rulings.same(entry.at(FIELD));
    if (same.isEmpty()) {
      return each.ruled(entry);
    }
    return exams.contains(same.get())
        ? Condition.holds(one -> rulings.words(ask(one, same.get())))
        : stated.other();
  }

  private static Question ask(RecordEntry<Examination> entry, String exam) {
    return ask(
        entry.pointer(), entry.name(), entry.record().exam().toOptional().orElseThrow(), exam);
  }

  /**
   * Returns the question whether an unknown code stands for an examination.
   *
   * @param pointer the JSON pointer to the attempt
   * @param attempt the name of the attempt
   * @param stated the unknown code
   */
  public static Question ask(String pointer, Text attempt, String stated, String exam) {
    return Question.OfCandidate.of(
        pointer + "/" + RecordEntry.sameAs(FIELD, List.of(exam)),
        Text.of("ask.same-code", attempt, Text.verbatim(stated), Text.verbatim(exam)));
  }
}
