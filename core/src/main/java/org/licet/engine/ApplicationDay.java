package org.licet.engine;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.licet.candidate.Candidate;
import org.licet.candidate.Examination;
import org.licet.candidate.Fact;
import org.licet.candidate.PartialDate;
import org.licet.evaluation.Question;
import org.licet.reasoning.Noun;
import org.licet.text.Text;

/** The day on which the application was submitted for the examination. */
sealed interface ApplicationDay {

  /** There is no sitting, and so no such day. */
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
      implements ApplicationDay {

    @Override
    public Stream<LocalDate> judgedOn(LocalDate on) {
      LocalDate end = last.isBefore(on) ? last : on;
      return end.isAfter(first) ? first.datesUntil(end.plusDays(1)) : Stream.of(first);
    }

    /** Two sittings that were applied for on one day give the same day, whichever is asked. */
    @Override
    public boolean equals(Object other) {
      return other instanceof Stated day
          && stated.equals(day.stated)
          && first.equals(day.first)
          && last.equals(day.last)
          && (isOneDay() || ask.equals(day.ask));
    }

    private boolean isOneDay() {
      return first.equals(last);
    }

    @Override
    public int hashCode() {
      return Objects.hash(stated, first, last);
    }
  }

  /**
   * It is open which day it is.
   *
   * @param questions the questions that settle it
   * @param cases what it may be, where these are known; else none
   */
  record Open(List<Question> questions, List<Case> cases) implements ApplicationDay {

    /** Opens it for any day. */
    Open(List<Question> questions) {
      this(questions, List.of());
    }

    @Override
    public Stream<LocalDate> judgedOn(LocalDate on) {
      return cases.isEmpty()
          ? Stream.of(on)
          : cases.stream().flatMap(one -> one.day().judgedOn(on)).distinct().sorted();
    }
  }

  /**
   * One of the answers that leave the day open.
   *
   * @param inFavor the questions that are answered with yes; the others are answered with no
   * @param day the day that it then is
   */
  record Case(Set<Question> inFavor, ApplicationDay day) {}

  /** A sitting with the day of its application: as stated, else the day of the sitting. */
  record Sitting(String exam, Fact<Boolean> passed, Fact<PartialDate> applied, String pointer) {
    LocalDate latest() {
      return applied.toOptional().map(PartialDate::latest).orElse(LocalDate.MAX);
    }

    LocalDate earliest() {
      return applied.toOptional().map(PartialDate::earliest).orElse(LocalDate.MIN);
    }
  }

  /**
   * Returns the days as of which to judge: every day up to the day of evaluation that may be the
   * day of application, where these are known (the first if all are later); else the day of
   * evaluation.
   */
  default Stream<LocalDate> judgedOn(LocalDate on) {
    return Stream.of(on);
  }

  /** With more open results than this the day is taken to be open instead of trying them all. */
  int TRIED_RESULTS = 6;

  /**
   * Finds the day: the latest passed sitting of each examination counts, and of these the earliest
   * application; the latest sitting where none is passed. Results that nobody has stated leave it
   * open only if they could change it.
   */
  static ApplicationDay of(Candidate candidate, Set<String> exams, LocalDate on) {
    if (!candidate.examinations().isKnown()) {
      String ask = candidate.examinations().isPartial() ? "ask.list.others" : "ask.list";
      return new Open(
          List.of(new Question.OfCandidate("/examinations", Text.of(ask, Noun.SITTING.many()))));
    }
    List<Sitting> sittings = new ArrayList<>();
    List<Question> open = new ArrayList<>();
    List<Examination> all = candidate.examinations().entries();
    for (int i = 0; i < all.size(); i++) {
      Examination sitting = all.get(i);
      String pointer = "/examinations/" + i;
      boolean future =
          sitting.taken().toOptional().map(day -> day.earliest().isAfter(on)).orElse(false);
      if (future) {
        continue;
      }
      if (!sitting.exam().isKnown()) {
        open.add(
            new Question.OfCandidate(
                pointer + "/exam", Text.of("ask.exam", Noun.SITTING.numbered(i + 1))));
      } else if (sitting.exam().toOptional().map(exams::contains).orElse(false)) {
        sittings.add(
            new Sitting(
                sitting.exam().toOptional().orElseThrow(),
                sitting.passed(),
                sitting.applied().isKnown() ? sitting.applied() : sitting.taken(),
                pointer));
      }
    }
    List<Sitting> unknown =
        sittings.stream().filter(sitting -> !sitting.passed().isKnown()).toList();
    unknown.forEach(
        sitting ->
            open.add(
                new Question.OfCandidate(
                    sitting.pointer() + "/passed", Text.of("ask.passed", name(sitting, all)))));
    if (open.size() > unknown.size() || unknown.size() > TRIED_RESULTS) {
      return new Open(open);
    }
    List<Case> cases = new ArrayList<>();
    for (int results = 0; results < 1 << unknown.size(); results++) {
      Set<Sitting> passed = new HashSet<>();
      Set<Question> inFavor = new LinkedHashSet<>();
      for (int i = 0; i < unknown.size(); i++) {
        if ((results >> i & 1) == 1) {
          passed.add(unknown.get(i));
          inFavor.add(open.get(i));
        }
      }
      cases.add(
          new Case(
              inFavor,
              given(sittings, sitting -> sitting.passed().is(true) || passed.contains(sitting))));
    }
    boolean same = cases.stream().map(Case::day).distinct().count() == 1;
    return same ? cases.get(0).day() : new Open(open, cases);
  }

  private static Text name(Sitting sitting, List<Examination> all) {
    int index = Integer.parseInt(sitting.pointer().substring("/examinations/".length()));
    Text name = Text.of("name.sitting", sitting.exam());
    return all.get(index)
        .taken()
        .toOptional()
        .map(day -> Text.of("name.on", name, day))
        .orElse(name);
  }

  private static ApplicationDay given(List<Sitting> sittings, Predicate<Sitting> passed) {
    List<Sitting> counting =
        sittings.stream().anyMatch(passed)
            ? sittings.stream().filter(passed).toList()
            : latest(sittings).stream().toList();
    return earliestOf(
        counting.stream()
            .map(Sitting::exam)
            .distinct()
            .sorted()
            .flatMap(
                exam ->
                    latest(counting.stream().filter(one -> one.exam().equals(exam)).toList())
                        .stream())
            .toList());
  }

  private static Optional<Sitting> latest(List<Sitting> sittings) {
    return sittings.stream()
        .max(
            Comparator.comparing(Sitting::latest)
                .thenComparing(Sitting::earliest)
                .thenComparing(sitting -> sitting.passed().is(true)));
  }

  private static ApplicationDay earliestOf(List<Sitting> parts) {
    Optional<Sitting> earliest =
        parts.stream().min(Comparator.comparing(Sitting::earliest).thenComparing(Sitting::latest));
    if (earliest.isEmpty()) {
      return new None();
    }
    Sitting part = earliest.get();
    Optional<PartialDate> stated = part.applied().toOptional();
    if (stated.isEmpty()) {
      return new Open(
          List.of(
              new Question.OfCandidate(
                  part.pointer() + "/applied", Text.of("ask.applied", part.exam()))));
    }
    LocalDate last =
        parts.stream().map(Sitting::latest).min(Comparator.naturalOrder()).orElseThrow();
    return new Stated(
        stated.get(),
        part.earliest(),
        last,
        new Question.OfCandidate(
            part.pointer() + "/applied", Text.of("ask.applied.day", part.exam(), stated.get())));
  }
}
