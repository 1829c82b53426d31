package org.licet.reasoning;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.licet.candidate.Fact;
import org.licet.candidate.PartialDate;
import org.licet.evaluation.Question;
import org.licet.evaluation.Verdict;

/**
 * The term of a credential that is held: the years that end with the day on which it expires. Of
 * several with the same name the one that expires last counts.
 *
 * @param credential the credential
 * @param years the length of the term
 * @param end the day on which it expires, or unknown
 * @param missing why there is no term, or what must be answered for there to be one; it holds if
 *     there is one
 * @param askEnd the question that settles the end
 */
public record Term(
    String credential, long years, Fact<PartialDate> end, Condition missing, Question askEnd) {

  /** Finds the term among the candidate's certifications. */
  public static Term of(Context context, String credential, long years) {
    Selection<Held> held =
        Held.certifications(context).where(entry -> Codes.in(entry, Set.of(credential)));
    Optional<Entry<Held>> last =
        held.entries().stream()
            .filter(entry -> entry.verdict() == Verdict.MET)
            .max(Comparator.comparing(entry -> latest(entry.record().expires())));
    List<Question> open = held.questions();
    if (last.isPresent() && open.isEmpty()) {
      String ask = "When does " + last.get().name() + " expire?";
      return new Term(
          credential,
          years,
          last.get().record().expires(),
          Condition.HOLDS,
          new Question.OfCandidate(last.get().at("expires"), ask));
    }
    Condition missing =
        open.isEmpty()
            ? Condition.fails("no " + credential + " is held")
            : Condition.open("", open.toArray(Question[]::new));
    return new Term(
        credential,
        years,
        Fact.unknown(),
        missing,
        new Question.OfCandidate("/certifications", ""));
  }

  private static LocalDate latest(Fact<PartialDate> day) {
    return day.toOptional().map(PartialDate::latest).orElse(LocalDate.MAX);
  }

  /**
   * Returns whether something happened in the term.
   *
   * @param day when it happened
   * @param pointer JSON pointer to that date
   * @param what what happened, in words
   */
  public Condition contains(Fact<PartialDate> day, String pointer, String what) {
    if (missing.verdict() != Verdict.MET) {
      return missing;
    }
    Optional<PartialDate> last = end.toOptional();
    if (last.isEmpty()) {
      return Condition.open("", askEnd);
    }
    Condition ifEarly = inYearsEndingWith(last.get().earliest(), day, pointer, what);
    Condition ifLate = inYearsEndingWith(last.get().latest(), day, pointer, what);
    if (ifEarly.verdict() == ifLate.verdict()) {
      return ifEarly;
    }
    return day.toOptional().map(PartialDate::isExact).orElse(false)
        ? Condition.open("", askEnd)
        : Condition.open("", askEnd, Happened.when(day, pointer, what));
  }

  private Condition inYearsEndingWith(
      LocalDate last, Fact<PartialDate> day, String pointer, String what) {
    return Happened.between(last.plusDays(1).minusYears(years), last, day, pointer, what);
  }
}
