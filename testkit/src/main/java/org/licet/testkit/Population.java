package org.licet.testkit;

import java.time.LocalDate;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.licet.candidate.Candidate;
import org.licet.testkit.internal.population.People;

/**
 * A made-up population of professionals as a host may have them on a date, for load, for screening
 * and for showing what rules do to many.
 *
 * <p>A candidate is a function of seed, date and number alone, computed with whole numbers only:
 * any part of a population can be made on any thread, machine and JDK, in any order, and is the
 * same everywhere. The same people at another date have the same careers, moved by as many days.
 * Immutable and thread-safe.
 *
 * <pre>{@code
 * Population.of(7, LocalDate.of(2026, 11, 23))
 *     .candidates(1_000_000)
 *     .parallel()
 *     .forEach(candidate -> ...);
 * }</pre>
 *
 * <p>What it is like, in rounded shares; every figure, and which come from a public source, stands
 * in {@code docs/populations.md}. The shares are assumptions unless a source is named, and no
 * statistics of real people: do not conclude from them how many are eligible.
 *
 * <ul>
 *   <li><b>Licenses</b>: 70% RN, 7% LPN (LVN in California and Texas), 12% social workers, then
 *       counselors, pharmacists, therapists, dietitians, 2% without a license; 27% were licensed in
 *       further states, 8% of the nurses were educated abroad. 94% of the main licenses are active,
 *       3% encumbered. States by residents (2020 Census).
 *   <li><b>Careers</b>: 0 to 40 years, half of them below 9; up to 12 jobs, more in longer careers,
 *       22% part-time, with gaps, second jobs, and changes of duties.
 *   <li><b>Case management</b>: 60% of those with a year of work turned to it at some time; almost
 *       half of their supervisors held a CCM.
 *   <li><b>Credentials</b>: of those two years in case management 33% were awarded a CCM, 14% an
 *       ACM, 9% of the nurses a CMGT-BC; examinations with failures and retakes (NCLEX-RN: 88% pass
 *       at first, 43% of the repeaters, NCSBN 2018; CCM: 74%, CCMC 2023).
 *   <li><b>Learning</b>: 0 to 40 courses and 0 to 3 other activities in the last five years.
 *   <li><b>Unknown facts</b>: half of the records are kept with care and lack about one fact in a
 *       hundred; a third are kept as usual and lack one in eight; the rest are résumés that lack
 *       one in three. Whole lists are unknown or may go on, and most dates of jobs are a month.
 * </ul>
 *
 * @see SyntheticCandidates for candidates that need not be anybody's, only different
 */
public final class Population {

  private static final LocalDate FIRST = LocalDate.of(1960, 1, 1);
  private static final LocalDate LAST = LocalDate.of(2189, 12, 31);

  private final People people;

  private Population(long seed, LocalDate on, boolean known) {
    if (on.isBefore(FIRST) || on.isAfter(LAST)) {
      throw new IllegalArgumentException(
          "The date of a population is " + on + ", expected " + FIRST + " to " + LAST);
    }
    this.people = new People(seed, on, known);
  }

  /**
   * Returns the population as records show it: some facts are unknown, some dates partial.
   *
   * @param seed any number; another one gives other people
   * @param on the date at which they are as described, 1960 to 2189
   * @throws IllegalArgumentException if the date is outside these years
   */
  public static Population of(long seed, LocalDate on) {
    return new Population(seed, on, false);
  }

  /**
   * Returns the same people with everything known, and every date to the day: what {@link #of} says
   * of a candidate is true of the one with the same number here.
   *
   * @param seed any number; another one gives other people
   * @param on the date at which they are as described, 1960 to 2189
   * @throws IllegalArgumentException if the date is outside these years
   */
  public static Population fullyKnown(long seed, LocalDate on) {
    return new Population(seed, on, true);
  }

  /**
   * Returns one candidate.
   *
   * @param number from 1; the candidate's id is {@code p-0000001} for 1
   * @throws IllegalArgumentException if the number is below 1
   */
  public Candidate candidate(long number) {
    if (number < 1) {
      throw new IllegalArgumentException(
          "The number of a candidate is " + number + ", expected 1 or more");
    }
    return people.candidate(number);
  }

  /**
   * Returns the candidates 1 to count, in this order; the stream may be made parallel.
   *
   * @throws IllegalArgumentException if the count is negative
   */
  public Stream<Candidate> candidates(long count) {
    if (count < 0) {
      throw new IllegalArgumentException(
          "The count of candidates is " + count + ", expected 0 or more");
    }
    return LongStream.rangeClosed(1, count).mapToObj(this::candidate);
  }
}
