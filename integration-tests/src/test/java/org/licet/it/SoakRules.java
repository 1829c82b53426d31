package org.licet.it;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.licet.Evaluator;
import org.licet.RulesModule;
import org.licet.authoring.RulesFolder;
import org.licet.candidate.Candidate;
import org.licet.candidate.Conduct;
import org.licet.candidate.Job;
import org.licet.candidate.License;
import org.licet.candidate.Status;
import org.licet.ccm.CcmRules;
import org.licet.evaluation.Evaluation;
import org.licet.evaluation.Stage;
import org.licet.evaluation.Verdict;
import org.licet.testkit.Cases;

/**
 * A copy of the shipped CCM rules in which two rules share a threshold of months, with the expected
 * evaluations of some candidates at each threshold.
 */
final class SoakRules {

  static final LocalDate ON = LocalDate.of(2026, 11, 23);
  static final int LOW = 11;
  static final int HIGH = 13;

  /** A threshold at which the case fails. */
  static final int TOO_HIGH = 14;

  private static final String PINNED =
      """
      case: thirteen months under a CCM
      on: 2026-11-23
      why: whatever the threshold, thirteen months reach it
      employment:
        - {from: 2025-10-23, current: true, supervisorCredentials: [CCM], fullTime: true, paid: true,
           selfEmployed: false, country: US, supervisesCaseManagers: false, caseManagement: true,
           directClientContact: true, allEssentialActivities: true, acrossContinuum: true}
      expect:
        verdicts: {CCM-EXPERIENCE-1: MET}
      """;

  private final Path folder;
  private final String experience;
  private final List<Candidate> candidates = new ArrayList<>();
  private final Map<String, List<Evaluation>> expected = new HashMap<>();

  SoakRules(Path folder) throws IOException {
    this.folder = folder;
    RulesModule shipped = new CcmRules();
    for (String file : shipped.files()) {
      Path copy = folder.resolve(file.substring("org/licet/ccm/".length()));
      Files.createDirectories(copy.getParent());
      Files.writeString(copy, shipped.text(file));
    }
    this.experience = Files.readString(folder.resolve("v2019/experience.drl"));
    for (int underCcm = 10; underCcm <= 13; underCcm++) {
      for (int supervising = 10; supervising <= 13; supervising++) {
        candidates.add(candidate(underCcm, supervising));
      }
    }
    expect(LOW);
    expect(HIGH);
    writeCases("pinned");
  }

  /** Changes both rules in one atomic move. */
  void writeThreshold(int months) throws IOException {
    write("v2019/experience.drl", experience.replace("atLeast(12)", "atLeast(" + months + ")"));
  }

  void writeNonsense(String reason) throws IOException {
    write("v2019/experience.drl", experience.replaceFirst("\nwhen", "\nwhem " + reason));
  }

  /** Writes passing cases that differ only in a comment. */
  void writeCases(String comment) throws IOException {
    write("v2019/cases/pinned.yaml", "# " + comment + "\n" + PINNED);
  }

  Path folder() {
    return folder;
  }

  List<Candidate> candidates() {
    return candidates;
  }

  /**
   * Returns the expected evaluations for the ruleset with a fingerprint. Empty if it is unknown.
   */
  List<Evaluation> expected(String fingerprint) {
    return expected.getOrDefault(fingerprint, List.of());
  }

  private void write(String file, String text) throws IOException {
    Path aside = Files.writeString(folder.resolveSibling("aside"), text);
    Files.move(aside, folder.resolve(file), ATOMIC_MOVE);
  }

  /**
   * Records the evaluations at a threshold without replacing rules, and checks them against
   * arithmetic. Cases of another threshold are dropped.
   */
  private void expect(int threshold) throws IOException {
    writeThreshold(threshold);
    RulesModule module = RulesFolder.compile(folder);
    try (Evaluator evaluator = Evaluator.of(List.of(module))) {
      Cases cases = Cases.of(module);
      Set<String> pinning =
          cases.all().stream()
              .filter(one -> !cases.run(evaluator, one).holds())
              .map(one -> one.file().substring(one.file().lastIndexOf('/') + 1))
              .collect(Collectors.toSet());
      for (String file : pinning) {
        Files.delete(folder.resolve("v2019/cases").resolve(file));
      }
      List<Evaluation> evaluations =
          candidates.stream()
              .map(one -> evaluator.evaluate(one, "CCM", Stage.EXAMINATION, ON))
              .toList();
      for (Evaluation evaluation : evaluations) {
        String[] months = evaluation.candidate().split(" ", -1);
        require(evaluation, "CCM-EXPERIENCE-1", Integer.parseInt(months[0]) >= threshold);
        require(evaluation, "CCM-EXPERIENCE-3", Integer.parseInt(months[1]) >= threshold);
      }
      expected.put(evaluations.get(0).ruleset().orElseThrow().fingerprint(), evaluations);
    }
  }

  private static void require(Evaluation evaluation, String criterion, boolean met) {
    Verdict verdict = evaluation.finding(criterion).orElseThrow().verdict();
    if (verdict != (met ? Verdict.MET : Verdict.NOT_MET)) {
      throw new AssertionError(
          criterion + " " + verdict + " on the candidate " + evaluation.candidate());
    }
  }

  private static Candidate candidate(int underCcm, int supervising) {
    LocalDate before = LocalDate.of(2025, 1, 1);
    return Candidate.withId(underCcm + " " + supervising)
        .licenses(
            License.ofType("RN")
                .jurisdiction("US-TX")
                .status(Status.ACTIVE)
                .encumbered(false)
                .expires("2027-05-31"))
        .noCertifications()
        .noDegrees()
        .employment(
            job("Mercy Hospital", ON.minusMonths(underCcm))
                .current()
                .caseManagement(true)
                .supervisorCredentials("CCM")
                .supervisesCaseManagers(false),
            job("Grace Hospital", before.minusMonths(supervising))
                .to("2024-12-31")
                .caseManagement(false)
                .supervisorCredentials("RN")
                .supervisesCaseManagers(true))
        .noExaminations()
        .conduct(
            Conduct.builder()
                .codeOfConductAccepted(true)
                .felonyConviction(false)
                .licenseDiscipline(false))
        .build();
  }

  private static Job.Builder job(String employer, LocalDate from) {
    return Job.at(employer)
        .from(from.toString())
        .fullTime(true)
        .country("US")
        .paid(true)
        .selfEmployed(false)
        .directClientContact(true)
        .allEssentialActivities(true)
        .acrossContinuum(true);
  }
}
