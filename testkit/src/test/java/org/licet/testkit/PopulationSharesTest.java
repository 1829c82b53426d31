package org.licet.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.licet.candidate.Candidate;
import org.licet.candidate.Fact;
import org.licet.candidate.Job;
import org.licet.candidate.License;
import org.licet.candidate.Status;

/** The shares of a population match its documentation. */
class PopulationSharesTest {

  private static final LocalDate ON = LocalDate.of(2026, 11, 23);
  private static final int COUNT = 5000;
  private static final List<Candidate> PEOPLE = Population.of(7, ON).candidates(COUNT).toList();
  private static final List<Candidate> KNOWN =
      Population.fullyKnown(7, ON).candidates(COUNT).toList();

  @Test
  void licenses_are_of_the_types_and_states_that_there_are() {
    Map<String, Long> types =
        licenses(KNOWN)
            .collect(Collectors.groupingBy(one -> text(one.type()), Collectors.counting()));
    assertThat(types.keySet())
        .containsExactlyInAnyOrder(
            "RN", "LPN", "LVN", "LCSW", "LMSW", "LBSW", "LPC", "PHARMACIST", "PT", "OT", "RD");
    assertThat(share(KNOWN, one -> one.licenses().entries().isEmpty())).isBetween(0.01, 0.05);
    assertThat(share(KNOWN, one -> holds(one, "RN"))).isBetween(0.66, 0.74);
    assertThat(share(KNOWN, one -> one.licenses().entries().size() > 1)).isBetween(0.22, 0.36);
    Set<String> jurisdictions =
        licenses(KNOWN).map(one -> text(one.jurisdiction())).collect(Collectors.toSet());
    assertThat(jurisdictions).hasSizeGreaterThan(55).contains("US-CA", "US-WY", "US-DC", "PH");
    assertThat(licenses(KNOWN).filter(one -> one.jurisdiction().is("US-CA")).count())
        .isGreaterThan(licenses(KNOWN).filter(one -> one.jurisdiction().is("US-TX")).count());
  }

  @Test
  void every_status_occurs_and_few_licenses_are_encumbered() {
    assertThat(licenses(PEOPLE).flatMap(one -> one.status().toOptional().stream()))
        .contains(Status.values());
    assertThat(share(KNOWN, one -> one.licenses().entries().stream().anyMatch(this::isEncumbered)))
        .isBetween(0.02, 0.06);
    assertThat(licenses(KNOWN).filter(one -> one.status().is(Status.ACTIVE)).count())
        .isGreaterThan(licenses(KNOWN).count() * 3 / 4);
  }

  private boolean isEncumbered(License license) {
    return license.encumbered().is(true);
  }

  @Test
  void jobs_grow_with_the_career_and_are_one_to_twelve() {
    assertThat(KNOWN).allMatch(one -> one.employment().entries().size() <= 12);
    Set<Integer> counts =
        KNOWN.stream().map(one -> one.employment().entries().size()).collect(Collectors.toSet());
    assertThat(counts).contains(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12);
    assertThat(meanJobs(0, 5)).isBetween(1.0, 3.0);
    assertThat(meanJobs(20, 40)).isBetween(6.0, 10.0);
    assertThat(share(KNOWN, one -> jobs(one).anyMatch(job -> job.current().is(true))))
        .isBetween(0.8, 0.98);
    assertThat(allJobs().filter(job -> job.fullTime().is(false)).count())
        .isBetween(allJobs().count() / 5, allJobs().count() / 3);
    assertThat(share(KNOWN, one -> jobs(one).anyMatch(job -> job.caseManagement().is(true))))
        .isBetween(0.38, 0.5);
    assertThat(
            allJobs()
                .filter(job -> job.caseManagement().is(true))
                .filter(job -> job.supervisorCredentials().entries().contains("CCM"))
                .count())
        .isBetween(caseManagementJobs() / 3, caseManagementJobs() / 2);
  }

  private static double meanJobs(int fromYear, int toYear) {
    return KNOWN.stream()
        .filter(one -> years(one) >= fromYear && years(one) < toYear)
        .mapToInt(one -> one.employment().entries().size())
        .average()
        .orElseThrow();
  }

  /** Returns the years since the first job. */
  private static int years(Candidate candidate) {
    return jobs(candidate)
        .flatMap(job -> job.from().toOptional().stream())
        .mapToInt(from -> ON.getYear() - from.earliest().getYear())
        .max()
        .orElse(0);
  }

  private static long caseManagementJobs() {
    return allJobs().filter(job -> job.caseManagement().is(true)).count();
  }

  @Test
  void examinations_are_failed_and_taken_again() {
    Map<String, Set<Boolean>> outcomes = new TreeMap<>();
    KNOWN.stream()
        .flatMap(one -> one.examinations().entries().stream())
        .forEach(
            one ->
                outcomes
                    .computeIfAbsent(text(one.exam()), exam -> new TreeSet<>())
                    .add(one.passed().is(true)));
    assertThat(outcomes)
        .containsOnlyKeys(
            "NCLEX-RN", "CCM", "ACM-CORE", "ACM-SIMULATION-RN", "ACM-SIMULATION-SW", "CMGT-BC");
    assertThat(outcomes.values()).allMatch(seen -> seen.size() == 2);
    assertThat(
            share(
                KNOWN,
                one ->
                    one.examinations().entries().stream()
                            .filter(attempt -> attempt.exam().is("NCLEX-RN"))
                            .count()
                        > 1))
        .isBetween(0.05, 0.11);
  }

  @Test
  void courses_are_none_to_forty() {
    Set<Integer> counts =
        KNOWN.stream()
            .map(one -> one.continuingEducation().entries().size())
            .collect(Collectors.toSet());
    assertThat(counts).hasSize(41).contains(0, 40);
  }

  private static boolean holds(Candidate candidate, String type) {
    return candidate.licenses().entries().stream().anyMatch(one -> one.type().is(type));
  }

  private static double share(List<Candidate> people, Function<Candidate, Boolean> of) {
    return people.stream().filter(of::apply).count() / (double) people.size();
  }

  private static Stream<License> licenses(List<Candidate> people) {
    return people.stream().flatMap(one -> one.licenses().entries().stream());
  }

  private static Stream<Job> jobs(Candidate candidate) {
    return candidate.employment().entries().stream();
  }

  private static Stream<Job> allJobs() {
    return KNOWN.stream().flatMap(PopulationSharesTest::jobs);
  }

  private static String text(Fact<String> fact) {
    return fact.toOptional().orElse("");
  }
}
