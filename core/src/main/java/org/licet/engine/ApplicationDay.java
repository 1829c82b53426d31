package org.licet.engine;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.licet.candidate.Candidate;
import org.licet.candidate.Examination;
import org.licet.candidate.Fact;
import org.licet.candidate.PartialDate;
import org.licet.evaluation.Question;

/** The day on which the application was submitted for the examination that was passed. */
sealed interface ApplicationDay {

  /** No examination is passed: there is no such day. */
  record None() implements ApplicationDay {}

  /**
   * The day is stated, perhaps only to the month or year.
   *
   * @param stated what is stated
   * @param first the earliest day that it may be
   * @param last the latest day that it may be
   * @param ask the question that settles it
   */
  record Stated(PartialDate stated, LocalDate first, LocalDate last, Question ask)
      implements ApplicationDay {}

  /**
   * It is open which day it is.
   *
   * @param questions the questions that settle it
   */
  record Open(List<Question> questions) implements ApplicationDay {}

  /** A passed sitting with the day of its application: as stated, else the day of the sitting. */
  record Passed(String exam, Fact<PartialDate> applied, String pointer) {
    LocalDate latest() {
      return applied.toOptional().map(PartialDate::latest).orElse(LocalDate.MAX);
    }

    LocalDate earliest() {
      return applied.toOptional().map(PartialDate::earliest).orElse(LocalDate.MIN);
    }
  }

  /**
   * Finds the day: the latest passed sitting of each examination counts, and of these the earliest
   * application.
   */
  static ApplicationDay of(Candidate candidate, Set<String> exams, LocalDate on) {
    if (!candidate.examinations().isKnown()) {
      return new Open(
          List.of(
              new Question.OfCandidate(
                  "/examinations", "Which sittings does the candidate have, if any?")));
    }
    List<Passed> passed = new ArrayList<>();
    List<Question> open = new ArrayList<>();
    List<Examination> sittings = candidate.examinations().entries();
    for (int i = 0; i < sittings.size(); i++) {
      Examination sitting = sittings.get(i);
      String pointer = "/examinations/" + i;
      boolean matters = sitting.exam().toOptional().map(exams::contains).orElse(true);
      boolean future =
          sitting.taken().toOptional().map(day -> day.earliest().isAfter(on)).orElse(false);
      if (!matters || future || sitting.passed().is(false)) {
        continue;
      }
      if (!sitting.exam().isKnown()) {
        open.add(
            new Question.OfCandidate(
                pointer + "/exam", "Which examination was sitting " + (i + 1) + "?"));
      } else if (!sitting.passed().isKnown()) {
        open.add(
            new Question.OfCandidate(
                pointer + "/passed",
                "Was the "
                    + sitting.exam().toOptional().orElseThrow()
                    + " sitting"
                    + sitting.taken().toOptional().map(day -> " of " + day).orElse("")
                    + " passed?"));
      } else {
        passed.add(
            new Passed(
                sitting.exam().toOptional().orElseThrow(),
                sitting.applied().isKnown() ? sitting.applied() : sitting.taken(),
                pointer));
      }
    }
    if (!open.isEmpty()) {
      return new Open(open);
    }
    return earliestOf(
        exams.stream().sorted().flatMap(exam -> latestOf(passed, exam).stream()).toList());
  }

  private static Optional<Passed> latestOf(List<Passed> passed, String exam) {
    return passed.stream()
        .filter(sitting -> sitting.exam().equals(exam))
        .max(Comparator.comparing(Passed::latest));
  }

  private static ApplicationDay earliestOf(List<Passed> parts) {
    Optional<Passed> earliest = parts.stream().min(Comparator.comparing(Passed::earliest));
    if (earliest.isEmpty()) {
      return new None();
    }
    Passed part = earliest.get();
    Optional<PartialDate> stated = part.applied().toOptional();
    if (stated.isEmpty()) {
      return new Open(
          List.of(
              new Question.OfCandidate(
                  part.pointer() + "/applied",
                  "When was the application for the " + part.exam() + " examination submitted?")));
    }
    LocalDate last =
        parts.stream().map(Passed::latest).min(Comparator.naturalOrder()).orElseThrow();
    return new Stated(
        stated.get(),
        part.earliest(),
        last,
        new Question.OfCandidate(
            part.pointer() + "/applied",
            "On which day of "
                + stated.get()
                + " was the application for the "
                + part.exam()
                + " examination submitted?"));
  }
}
