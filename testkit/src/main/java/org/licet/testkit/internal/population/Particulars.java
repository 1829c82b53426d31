package org.licet.testkit.internal.population;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import org.licet.candidate.Candidate;
import org.licet.candidate.ContinuingEducation;
import org.licet.candidate.Degree;
import org.licet.candidate.Examination;
import org.licet.candidate.Fact;
import org.licet.candidate.Job;
import org.licet.candidate.Listing;
import org.licet.candidate.OtherRecord;

/**
 * Adds the fields that only some credentials ask for: residence, kinds of work, approvals,
 * accreditors, boards, and records of other kinds. Each list has its own dice, so the other fields
 * of a population do not change. Not thread-safe.
 */
final class Particulars {

  private static final Shares<Listing<String>> AREAS =
      Shares.of(450, Listing.of("MEDICAL_SURGICAL"))
          .and(150, Listing.of("CRITICAL_CARE"))
          .and(100, Listing.of("ONCOLOGY"))
          .and(100, Listing.of("PERIOPERATIVE"))
          .and(60, Listing.of("REHABILITATION"))
          .and(50, Listing.of("HOSPICE", "PALLIATIVE"))
          .and(50, Listing.of("DISABILITY_MANAGEMENT"))
          .and(40, Listing.<String>of())
          .table();
  private static final Shares<Listing<String>> APPROVERS =
      Shares.of(400, Listing.of("ANCC"))
          .and(150, Listing.of("ANCC", "CCMC"))
          .and(150, Listing.of("CCMC"))
          .and(50, Listing.of("NAHQ"))
          .and(250, Listing.<String>of())
          .table();
  private static final Shares<Listing<String>> ACCREDITORS =
      Shares.of(400, Listing.of("HLC"))
          .and(250, Listing.of("CCNE"))
          .and(200, Listing.of("HLC", "CSWE"))
          .and(100, Listing.of("CACREP"))
          .and(50, Listing.<String>of())
          .table();
  private static final Shares<String> KINDS =
      Shares.of(400, "IMMUNIZATION").and(350, "COURSEWORK").and(250, "LIFE_SUPPORT").table();
  private static final Shares<Integer> RECORDS =
      Shares.of(600, 0).and(200, 1).and(150, 2).and(50, 3).table();

  private static final int HOME = 900;
  private static final int FIVE_YEARS = 5 * 365;
  private static final int TWO_YEARS = 2 * 365;

  private final Person person;
  private final Memory memory;
  private final IntFunction<Dice> dice;

  /**
   * @param dice returns the dice with a number
   */
  Particulars(Person person, Memory memory, IntFunction<Dice> dice) {
    this.person = person;
    this.memory = memory;
    this.dice = dice;
  }

  Candidate in(Candidate candidate) {
    Memory said = memory.with(dice.apply(0));
    return candidate.toBuilder()
        .residence(said.fact(MissingFact.RESIDENCE, person.home().jurisdiction()))
        .degrees(each(candidate.degrees(), 1, this::degree))
        .employment(each(candidate.employment(), 3, this::job))
        .continuingEducation(
            each(each(candidate.continuingEducation(), 5, this::course), 11, this::topicHours))
        .examinations(each(candidate.examinations(), 7, this::attempt))
        .records(records(dice.apply(9), memory.with(dice.apply(10))))
        .build();
  }

  private interface Change<T> {
    T of(T record, Dice truth, Memory said);
  }

  private <T> Listing<T> each(Listing<T> records, int stream, Change<T> change) {
    Dice truth = dice.apply(stream);
    Memory said = memory.with(dice.apply(stream + 1));
    return records.map(record -> change.of(record, truth, said));
  }

  private Degree degree(Degree degree, Dice truth, Memory said) {
    return degree.toBuilder()
        .accreditedBy(said.list(MissingFact.DEGREES_ACCREDITED_BY, ACCREDITORS.draw(truth)))
        .build();
  }

  private Job job(Job job, Dice truth, Memory said) {
    return job.toBuilder()
        .areas(said.list(MissingFact.EMPLOYMENT_AREAS, AREAS.draw(truth)))
        .build();
  }

  private ContinuingEducation course(ContinuingEducation course, Dice truth, Memory said) {
    return course.toBuilder()
        .approvedBy(said.list(MissingFact.CONTINUING_EDUCATION_APPROVED_BY, APPROVERS.draw(truth)))
        .build();
  }

  /** Splits the hours of a course with several topics, and adds up to all of them. */
  private ContinuingEducation topicHours(ContinuingEducation course, Dice truth, Memory said) {
    int parts = 2 + truth.below(9);
    List<String> topics = course.topics().entries();
    if (topics.size() < 2
        || !(course.hours() instanceof Fact.Known<BigDecimal> hours)
        || !said.fact(MissingFact.CONTINUING_EDUCATION_TOPIC_HOURS, parts).isKnown()) {
      return course;
    }
    BigDecimal first = hours.value().divide(BigDecimal.valueOf(parts), 1, RoundingMode.DOWN);
    ContinuingEducation.Builder stated =
        course.toBuilder().topicHours(topics.get(0), first.doubleValue());
    for (String other : topics.subList(1, topics.size())) {
      stated.topicHours(other, hours.value().subtract(first).doubleValue());
    }
    return stated.build();
  }

  private Examination attempt(Examination attempt, Dice truth, Memory said) {
    State state = truth.happens(HOME) ? person.home() : State.draw(truth);
    return attempt.toBuilder()
        .jurisdiction(said.fact(MissingFact.EXAMINATIONS_JURISDICTION, state.jurisdiction()))
        .build();
  }

  private Listing<OtherRecord> records(Dice truth, Memory said) {
    int count = RECORDS.draw(truth);
    List<OtherRecord> records = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      int ago = truth.below(FIVE_YEARS);
      records.add(
          OtherRecord.builder()
              .kind(said.fact(MissingFact.RECORDS_KIND, KINDS.draw(truth)))
              .on(said.day(MissingFact.RECORDS_ON, Memory.Precision.COURSE, ago))
              .until(
                  said.day(
                      MissingFact.RECORDS_UNTIL, Memory.Precision.CERTIFICATION, ago - TWO_YEARS))
              .jurisdiction(
                  said.fact(MissingFact.RECORDS_JURISDICTION, person.home().jurisdiction()))
              .issuer(said.fact(MissingFact.RECORDS_ISSUER, "University"))
              .build());
    }
    return said.inPart(Incomplete.RECORDS, said.list(MissingFact.RECORDS, records));
  }
}
