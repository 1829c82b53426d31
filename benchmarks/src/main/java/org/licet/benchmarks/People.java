package org.licet.benchmarks;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.licet.benchmarks.person.Attempt;
import org.licet.benchmarks.person.Degree;
import org.licet.benchmarks.person.Job;
import org.licet.benchmarks.person.License;
import org.licet.benchmarks.person.Person;
import org.licet.candidate.Candidate;
import org.licet.candidate.Fact;
import org.licet.candidate.PartialDate;
import org.licet.candidate.Status;
import org.licet.json.CandidateWriter;
import org.licet.testkit.Population;

/** The population of the benchmarks, for Licet and for its peers. */
public final class People {

  private static final long SEED = 2026;

  private People() {}

  /** Returns fully known candidates. */
  public static List<Candidate> known(int count) {
    return Population.fullyKnown(SEED, Peer.ON).candidates(count).toList();
  }

  /** Returns candidates with the gaps of real records. */
  public static List<Candidate> recorded(int count) {
    return Population.of(SEED, Peer.ON).candidates(count).toList();
  }

  /** Returns candidates with the gaps of real records as a file of JSON Lines. */
  public static byte[] file(int count) {
    return recorded(count).stream()
        .map(CandidateWriter::toLine)
        .collect(Collectors.joining("\n"))
        .getBytes(StandardCharsets.UTF_8);
  }

  /** Converts a fully known candidate to the form of the peers. */
  public static Person of(Candidate candidate) {
    List<License> licenses = new ArrayList<>();
    candidate
        .licenses()
        .entries()
        .forEach(
            license ->
                licenses.add(
                    new License(
                        known(license.type()),
                        false,
                        known(license.jurisdiction()),
                        known(license.status()).name(),
                        known(license.restricted()),
                        license.independentAssessment().is(true),
                        orElse(license.issued(), LocalDate.MIN),
                        orElse(license.expires(), LocalDate.MIN))));
    candidate
        .certifications()
        .entries()
        .forEach(
            held ->
                licenses.add(
                    new License(
                        known(held.credential()),
                        true,
                        "",
                        known(held.status()).name(),
                        !held.status().is(Status.ACTIVE),
                        false,
                        orElse(held.issued(), LocalDate.MIN),
                        orElse(held.expires(), LocalDate.MIN))));
    return new Person(
        candidate.id(),
        List.copyOf(licenses),
        candidate.degrees().entries().stream().map(People::of).toList(),
        candidate.employment().entries().stream().map(People::of).toList(),
        candidate.examinations().entries().stream()
            .map(
                attempt ->
                    new Attempt(
                        known(attempt.exam()),
                        known(attempt.taken()).earliest(),
                        known(attempt.passed())))
            .toList(),
        candidate.conduct().codeOfConductAccepted().is(true),
        candidate.conduct().felonyConviction().is(true),
        candidate.conduct().licenseDiscipline().is(true));
  }

  private static Degree of(org.licet.candidate.Degree degree) {
    return new Degree(
        known(degree.level()).name(),
        known(degree.field()),
        known(degree.accredited()),
        known(degree.supervisedFieldExperience()),
        orElse(degree.conferred(), LocalDate.MIN));
  }

  private static Job of(org.licet.candidate.Job job) {
    boolean selfEmployed = known(job.selfEmployed());
    return new Job(
        known(job.from()).earliest(),
        job.current().is(true) ? Peer.ON : known(job.to()).latest().plusDays(1),
        known(job.fullTime()),
        known(job.country()),
        known(job.paid()),
        selfEmployed,
        job.purchasers().toOptional().orElse(0),
        known(job.caseManagement()),
        job.directClientContact().is(true),
        job.allEssentialActivities().is(true),
        job.acrossContinuum().is(true),
        job.supervisorCredentials().entries().contains("CCM"),
        job.supervisesCaseManagers().is(true));
  }

  private static LocalDate orElse(Fact<PartialDate> day, LocalDate otherwise) {
    return day.toOptional().map(PartialDate::earliest).orElse(otherwise);
  }

  private static <T> T known(Fact<T> fact) {
    return fact.toOptional().orElseThrow();
  }
}
