package org.licet.testkit.internal.population;

import java.time.LocalDate;
import java.util.List;
import org.licet.candidate.Candidate;
import org.licet.candidate.Conduct;
import org.licet.evaluation.FactDescription;

/**
 * The people of a population. Each depends on seed, date and number alone. Immutable and
 * thread-safe.
 *
 * @param seed any number; another seed gives other people
 * @param on the date of the population
 * @param known whether every fact is known
 * @param facts the facts that rulesets declare, with values for each person
 */
public record People(long seed, LocalDate on, boolean known, List<FactDescription> facts) {

  private static final int TRUTH = 1;
  private static final int SAID = 2;
  private static final int PAST = 3;
  private static final int PAST_SAID = 4;
  private static final int LISTED = 5;
  private static final int DECLARED = 6;
  private static final int PARTICULARS = 40;
  private static final int UNKNOWN_IN_THOUSAND = 200;
  private static final List<String> CARRIERS = Candidate.carriers();
  private static final int DIGITS = 7;

  /** Returns the person with a number, from 1. */
  public Candidate candidate(long number) {
    Dice said = new Dice(seed, number, SAID);
    Memory memory = known ? Memory.ofEverything(said, on) : Memory.ofPeople(said, on);
    PastStatuses past =
        new PastStatuses(
            new Dice(seed, number, PAST), memory.with(new Dice(seed, number, PAST_SAID)));
    Person person = Person.of(on, new Dice(seed, number, TRUTH), memory, past);
    Memory lists = memory.with(new Dice(seed, number, LISTED));
    Licensing.Result licensing = Licensing.of(person);
    Credentials.Result credentials = Credentials.of(person, licensing.any());
    Candidate sketch =
        Candidate.withId(id(number))
            .licenses(lists.inPart(Incomplete.LICENSES, licensing.licenses()))
            .certifications(lists.inPart(Incomplete.CERTIFICATIONS, credentials.certifications()))
            .degrees(lists.inPart(Incomplete.DEGREES, Schooling.of(person)))
            .employment(lists.inPart(Incomplete.EMPLOYMENT, Jobs.of(person)))
            .continuingEducation(
                lists.inPart(
                    Incomplete.CONTINUING_EDUCATION, Learning.courses(person, credentials.any())))
            .professionalDevelopment(
                lists.inPart(Incomplete.PROFESSIONAL_DEVELOPMENT, Learning.activities(person)))
            .examinations(lists.inPart(Incomplete.EXAMINATIONS, credentials.examinations()))
            .conduct(conduct(person, licensing.disciplined()))
            .build();
    Candidate candidate =
        new Particulars(person, memory, stream -> new Dice(seed, number, PARTICULARS + stream))
            .in(sketch);
    return new MadeUpFacts(facts, on, known ? 0 : UNKNOWN_IN_THOUSAND)
        .in(candidate, place -> new Dice(seed, number, DECLARED + CARRIERS.indexOf(place))::below);
  }

  private static String id(long number) {
    String digits = Long.toString(number);
    return "p-" + "0".repeat(Math.max(0, DIGITS - digits.length())) + digits;
  }

  private static Conduct conduct(Person person, boolean disciplined) {
    Dice dice = person.dice();
    Memory memory = person.memory();
    return Conduct.builder()
        .codeOfConductAccepted(
            memory.fact(MissingFact.CONDUCT_CODE_OF_CONDUCT_ACCEPTED, dice.happens(980)))
        .felonyConviction(memory.fact(MissingFact.CONDUCT_FELONY_CONVICTION, dice.happens(8)))
        .licenseDiscipline(
            memory.fact(MissingFact.CONDUCT_LICENSE_DISCIPLINE, disciplined || dice.happens(5)))
        .supervisorAttestation(
            memory.fact(
                MissingFact.CONDUCT_SUPERVISOR_ATTESTATION,
                dice.happens(person.isCaseManager() ? 750 : 200)))
        .build();
  }
}
