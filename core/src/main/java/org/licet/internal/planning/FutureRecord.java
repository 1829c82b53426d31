package org.licet.internal.planning;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.licet.candidate.Candidate;
import org.licet.candidate.Certification;
import org.licet.candidate.Conduct;
import org.licet.candidate.ContinuingEducation;
import org.licet.candidate.Degree;
import org.licet.candidate.Examination;
import org.licet.candidate.Fact;
import org.licet.candidate.Job;
import org.licet.candidate.License;
import org.licet.candidate.Listing;
import org.licet.candidate.PartialDate;
import org.licet.candidate.ProfessionalDevelopment;
import org.licet.candidate.Status;
import org.licet.evaluation.Question;
import org.licet.internal.reasoning.fact.DeclaredFacts;
import org.licet.outlook.PlanStep;

/**
 * A record that a candidate could still earn. Its unknown facts raise questions, and it counts if
 * the answers are favorable; the rules themselves thus describe the record. Immutable and
 * thread-safe.
 *
 * @param kind the kind of step that earns it
 * @param name the credential, license, examination or declaration, if it is a certain one
 * @param applied the application date of an attempt, if it differs from the exam date
 * @param fact the fact to declare or reach, if it is one that a ruleset declares
 */
record FutureRecord(
    PlanStep.Kind kind,
    Optional<String> name,
    Optional<LocalDate> applied,
    Optional<ReachableFact> fact) {

  private static final double FULL_TIME_HOURS = 40;

  FutureRecord(PlanStep.Kind kind, Optional<String> name) {
    this(kind, name, Optional.empty(), Optional.empty());
  }

  private static FutureRecord of(ReachableFact fact) {
    return new FutureRecord(
        PlanStep.Kind.DECLARE, Optional.of(fact.pointer()), Optional.empty(), Optional.of(fact));
  }

  /** Returns an attempt at an examination. */
  static FutureRecord attemptOf(String exam) {
    return new FutureRecord(PlanStep.Kind.TAKE_EXAM, Optional.of(exam));
  }

  /** Returns this attempt with an application date. */
  FutureRecord applied(LocalDate day) {
    return new FutureRecord(kind, name, Optional.of(day), fact);
  }

  /**
   * Returns every record that a candidate could add.
   *
   * @param facts the facts that the rules declare
   */
  static List<FutureRecord> all(
      Candidate candidate,
      DeclaredFacts facts,
      Stream<String> licenses,
      Stream<String> credentials) {
    List<FutureRecord> all = new ArrayList<>();
    ReachableFact.of(candidate, facts).stream().map(FutureRecord::of).forEach(all::add);
    if (candidate.conduct().codeOfConductAccepted().is(false)) {
      all.add(new FutureRecord(PlanStep.Kind.DECLARE, Optional.of("codeOfConductAccepted")));
    }
    if (candidate.conduct().supervisorAttestation().is(false)) {
      all.add(new FutureRecord(PlanStep.Kind.DECLARE, Optional.of("supervisorAttestation")));
    }
    for (PlanStep.Kind kind :
        List.of(
            PlanStep.Kind.LEARN,
            PlanStep.Kind.DEVELOP,
            PlanStep.Kind.WORK,
            PlanStep.Kind.GRADUATE)) {
      all.add(new FutureRecord(kind, Optional.empty()));
    }
    all.add(new FutureRecord(PlanStep.Kind.TAKE_EXAM, Optional.empty()));
    credentials.forEach(
        name -> all.add(new FutureRecord(PlanStep.Kind.CERTIFY, Optional.of(name))));
    licenses.forEach(name -> all.add(new FutureRecord(PlanStep.Kind.LICENSE, Optional.of(name))));
    all.add(new FutureRecord(PlanStep.Kind.LICENSE, Optional.empty()));
    return all;
  }

  /**
   * Returns the candidate with this record.
   *
   * @param day the first day of a job, or the date of any other record
   */
  Candidate addTo(Candidate candidate, LocalDate day) {
    if (fact.isPresent()) {
      return fact.get().reached(candidate, day);
    }
    Candidate.Builder with = candidate.toBuilder();
    switch (kind) {
      case WORK ->
          with.employment(
              ended(candidate.employment(), day.minusDays(1))
                  .and(
                      Job.builder()
                          .from(day)
                          .current()
                          .fullTime(true)
                          .hoursPerWeek(FULL_TIME_HOURS)
                          .build()));
      case LEARN ->
          with.continuingEducation(
              candidate
                  .continuingEducation()
                  .and(ContinuingEducation.builder().completed(day).build()));
      case DEVELOP ->
          with.professionalDevelopment(
              candidate
                  .professionalDevelopment()
                  .and(ProfessionalDevelopment.builder().completed(day).build()));
      case GRADUATE ->
          with.degrees(candidate.degrees().and(Degree.builder().conferred(day).build()));
      case TAKE_EXAM ->
          with.examinations(
              freeDay(candidate, day)
                  .map(free -> candidate.examinations().and(attempt(free)))
                  .orElse(candidate.examinations()));
      case CERTIFY -> {
        Certification.Builder held = Certification.builder().status(Status.ACTIVE).issued(day);
        name.ifPresent(held::credential);
        with.certifications(candidate.certifications().and(held.build()));
      }
      case LICENSE -> {
        License.Builder held =
            License.builder().status(Status.ACTIVE).encumbered(false).issued(day);
        name.ifPresent(held::type);
        with.licenses(candidate.licenses().and(held.build()));
      }
      case DECLARE -> with.conduct(declared(candidate.conduct()));
      case WAIT, ANSWER, APPLY, RENEW -> throw new IllegalStateException(kind + " adds no record");
    }
    return with.build();
  }

  private Examination attempt(LocalDate day) {
    Examination.Builder attempt = Examination.builder().taken(day);
    name.ifPresent(attempt::exam);
    return attempt.applied(applied.orElse(day)).build();
  }

  /** Returns the first day on or after a day without a recorded attempt at the examination. */
  private Optional<LocalDate> freeDay(Candidate candidate, LocalDate first) {
    Set<LocalDate> taken =
        candidate.examinations().entries().stream()
            .filter(attempt -> attempt.exam().toOptional().equals(name))
            .flatMap(attempt -> attempt.taken().toOptional().stream())
            .filter(PartialDate::isExact)
            .map(PartialDate::earliest)
            .collect(Collectors.toSet());
    return Stream.iterate(first, day -> !day.isAfter(PartialDate.LAST_DAY), day -> day.plusDays(1))
        .filter(day -> !taken.contains(day))
        .findFirst();
  }

  /** Returns whether the record has a date and counts from then on only. */
  boolean isDated() {
    return kind != PlanStep.Kind.DECLARE;
  }

  /** Returns the candidate with the list of this record marked as complete. */
  Candidate withNoOthers(Candidate candidate) {
    Candidate.Builder with = candidate.toBuilder();
    switch (kind) {
      case WORK -> with.employment(whole(candidate.employment()));
      case LEARN -> with.continuingEducation(whole(candidate.continuingEducation()));
      case DEVELOP -> with.professionalDevelopment(whole(candidate.professionalDevelopment()));
      case GRADUATE -> with.degrees(whole(candidate.degrees()));
      case TAKE_EXAM -> with.examinations(whole(candidate.examinations()));
      case CERTIFY -> with.certifications(whole(candidate.certifications()));
      case LICENSE -> with.licenses(whole(candidate.licenses()));
      case WAIT, ANSWER, DECLARE, APPLY, RENEW -> {}
    }
    return with.build();
  }

  private static <E> Listing<E> whole(Listing<E> listing) {
    return Listing.of(listing.entries());
  }

  private Conduct declared(Conduct stated) {
    boolean code = name.orElseThrow().equals("codeOfConductAccepted");
    return code
        ? stated.toBuilder().codeOfConductAccepted(true).build()
        : stated.toBuilder().supervisorAttestation(true).build();
  }

  /** Ends current jobs, because a new full-time job replaces them. */
  private static Listing<Job> ended(Listing<Job> jobs, LocalDate lastDay) {
    return jobs.map(job -> ended(job, lastDay));
  }

  private static Job ended(Job job, LocalDate lastDay) {
    boolean begun =
        !(job.from() instanceof Fact.Known<PartialDate> from)
            || !from.value().latest().isAfter(lastDay);
    LocalDate to = lastDay.isBefore(PartialDate.FIRST_DAY) ? PartialDate.FIRST_DAY : lastDay;
    return job.current().is(true) && begun ? job.toBuilder().current(false).to(to).build() : job;
  }

  /**
   * Returns a test for questions about this record.
   *
   * @param candidate the candidate without this record
   */
  Predicate<Question> askedBy(Candidate candidate) {
    String within = pointer(candidate) + "/";
    return question ->
        question instanceof Question.OfCandidate asked && asked.fact().startsWith(within);
  }

  private String pointer(Candidate candidate) {
    int place =
        switch (kind) {
          case WORK -> candidate.employment().entries().size();
          case LEARN -> candidate.continuingEducation().entries().size();
          case DEVELOP -> candidate.professionalDevelopment().entries().size();
          case GRADUATE -> candidate.degrees().entries().size();
          case TAKE_EXAM -> candidate.examinations().entries().size();
          case CERTIFY -> candidate.certifications().entries().size();
          case LICENSE -> candidate.licenses().entries().size();
          case DECLARE, WAIT, ANSWER, APPLY, RENEW -> 0;
        };
    return fact.isPresent()
        ? fact.get().pointer()
        : part() + "/" + (kind == PlanStep.Kind.DECLARE ? name.orElseThrow() : place);
  }

  /** Returns the JSON pointer to the list that this record changes. */
  String part() {
    if (fact.isPresent()) {
      return fact.get().part();
    }
    return switch (kind) {
      case WORK -> "/employment";
      case LEARN -> "/continuingEducation";
      case DEVELOP -> "/professionalDevelopment";
      case GRADUATE -> "/degrees";
      case TAKE_EXAM -> "/examinations";
      case CERTIFY -> "/certifications";
      case LICENSE -> "/licenses";
      case DECLARE -> "/conduct";
      case WAIT, ANSWER, APPLY, RENEW -> throw new IllegalStateException(kind + " adds no record");
    };
  }
}
