package org.licet.testkit;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.licet.candidate.Candidate;
import org.licet.evaluation.FactDescription;
import org.licet.testkit.internal.population.People;

/**
 * A made-up population of professionals on a date, for load tests, for screening, and for showing
 * the effect of rules on many candidates.
 *
 * <p>A candidate depends on seed, date and number alone, and is computed with whole numbers only.
 * Any thread, machine and JDK can generate any part of a population in any order, with the same
 * result. On another date, the same people have the same careers, shifted by as many days.
 * Immutable and thread-safe.
 *
 * <pre>{@code
 * Population.of(7, LocalDate.of(2026, 11, 23))
 *     .candidates(1_000_000)
 *     .parallel()
 *     .forEach(candidate -> ...);
 * }</pre>
 *
 * <p>The list shows rounded shares. {@code docs/populations.md} lists every figure and its source.
 * Shares without a source are assumptions, not statistics of real people. Do not infer from them
 * how many people are eligible.
 *
 * <ul>
 *   <li><b>Licenses</b>: 70% RN, 7% LPN (LVN in California and Texas), 12% social workers, then
 *       counselors, pharmacists, therapists, dietitians, 2% without a license; 27% have licenses in
 *       other states, and 8% of the nurses were educated abroad. 94% of the main licenses are
 *       active, 3% encumbered. States by residents (2020 Census).
 *   <li><b>Careers</b>: 0 to 40 years, half of them below 9; up to 12 jobs, more in longer careers,
 *       22% part-time, with gaps, second jobs, and changes of duties.
 *   <li><b>Case management</b>: 60% of those with a year of work moved to it at some time; almost
 *       half of their supervisors held a CCM.
 *   <li><b>Credentials</b>: of those with two years in case management, 33% earned a CCM and 14% an
 *       ACM; 9% of the nurses earned a CMGT-BC. Examinations include failures and retakes
 *       (NCLEX-RN: 88% pass at first, 43% of the repeaters, NCSBN 2018; CCM: 74%, CCMC 2023).
 *   <li><b>Learning</b>: 0 to 40 courses and 0 to 3 other activities in the last five years.
 *   <li><b>Unknown facts</b>: half of the records are careful and lack about one fact in a hundred;
 *       a third are ordinary and lack one in eight; the rest are résumés that lack one in three.
 *       Some lists are unknown or incomplete, and most dates of jobs state only the month.
 * </ul>
 *
 * @see SyntheticCandidates for candidates that need to differ rather than to be realistic
 */
public final class Population {

  private static final LocalDate FIRST = LocalDate.of(1960, 1, 1);
  private static final LocalDate LAST = LocalDate.of(2189, 12, 31);

  private final People people;

  private Population(long seed, LocalDate on, boolean known) {
    if (on.isBefore(FIRST) || on.isAfter(LAST)) {
      throw new IllegalArgumentException(
          "The date of a population is " + on + ". Expected " + FIRST + " to " + LAST + ".");
    }
    this.people = new People(seed, on, known, List.of());
  }

  private Population(People people) {
    this.people = people;
  }

  /**
   * Returns a population with the gaps of real records: some facts are unknown, some dates partial.
   *
   * @param seed any number; another seed gives other people
   * @param on the date of the population, 1960 to 2189
   * @throws IllegalArgumentException if the date is outside these years
   */
  public static Population of(long seed, LocalDate on) {
    return new Population(seed, on, false);
  }

  /**
   * Returns the same people with every fact known and every date exact. The known facts of a
   * candidate from {@link #of} agree with the candidate of the same number here.
   *
   * @param seed any number; another seed gives other people
   * @param on the date of the population, 1960 to 2189
   * @throws IllegalArgumentException if the date is outside these years
   */
  public static Population fullyKnown(long seed, LocalDate on) {
    return new Population(seed, on, true);
  }

  /**
   * Returns the same people with made-up values of facts that rulesets declare, such as {@code
   * evaluator.rulesets("CCM").get(0).facts()}. In records with gaps, a fifth of them are unknown.
   */
  public Population withFacts(Collection<FactDescription> declared) {
    return new Population(
        new People(people.seed(), people.on(), people.known(), List.copyOf(declared)));
  }

  /**
   * Returns one candidate.
   *
   * @param number the number, from 1; candidate 1 has the id {@code p-0000001}
   * @throws IllegalArgumentException if the number is below 1
   */
  public Candidate candidate(long number) {
    if (number < 1) {
      throw new IllegalArgumentException(
          "The number of a candidate is " + number + ". Expected 1 or more.");
    }
    return people.candidate(number);
  }

  /**
   * Returns the candidates from 1 to the count, in order. The stream may run in parallel.
   *
   * @throws IllegalArgumentException if the count is negative
   */
  public Stream<Candidate> candidates(long count) {
    if (count < 0) {
      throw new IllegalArgumentException(
          "The count of candidates is " + count + ". Expected 0 or more.");
    }
    return LongStream.rangeClosed(1, count).mapToObj(this::candidate);
  }
}
