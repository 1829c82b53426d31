package org.licet.internal.reasoning.record;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.licet.evaluation.Question;
import org.licet.evaluation.Verdict;
import org.licet.internal.reasoning.Inquiry;
import org.licet.internal.reasoning.RecordedRulings;
import org.licet.text.Text;

/**
 * The effect of recorded rulings on the questions of a condition. Immutable and thread-safe.
 *
 * @param decided the decisions
 * @param open the questions that are left
 * @param verdict the verdict of the decisions on all questions together
 */
record RuledQuestions(List<Text> decided, List<Inquiry> open, Verdict verdict) {

  /** Applies recorded rulings to questions that all need favorable answers. */
  static RuledQuestions of(List<Inquiry> inquiries, RecordedRulings rulings) {
    List<Text> decided = new ArrayList<>();
    List<Inquiry> open = new ArrayList<>();
    Verdict all = Verdict.MET;
    for (Inquiry inquiry : inquiries) {
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
    return new RuledQuestions(List.copyOf(decided), List.copyOf(open), all);
  }

  /** Returns a reason with the decisions before it. */
  <T> Function<RecordEntry<T>, Text> before(Function<RecordEntry<T>, Text> because) {
    return entry -> {
      List<Text> all = new ArrayList<>(decided);
      Text own = because.apply(entry);
      if (!own.isEmpty()) {
        all.add(own);
      }
      return Text.joined("; ", all);
    };
  }
}
