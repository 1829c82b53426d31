package org.licet.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.licet.Evaluator;
import org.licet.candidate.Candidate;
import org.licet.candidate.Certification;
import org.licet.candidate.Conduct;
import org.licet.candidate.Degree;
import org.licet.candidate.DegreeLevel;
import org.licet.candidate.Examination;
import org.licet.candidate.Job;
import org.licet.candidate.License;
import org.licet.evaluation.Evaluation;
import org.licet.evaluation.Evidence;
import org.licet.evaluation.Finding;
import org.licet.evaluation.Part;
import org.licet.evaluation.Question;
import org.licet.evaluation.Stage;
import org.licet.json.CandidateReader;
import org.licet.json.CandidateWriter;
import org.licet.testkit.SyntheticCandidates;
import org.licet.text.Text;
import org.licet.workbench.report.RecordEvidence;
import org.licet.workbench.report.RecordNames;
import org.licet.workbench.report.Wording;

/** The texts of evaluations read as a person would write them. */
class SentencesTest {

  private static final LocalDate ON = LocalDate.of(2026, 11, 23);
  private static final Evaluator EVALUATOR = Evaluator.ofClassPath();
  private static final Locale SPANISH = Locale.forLanguageTag("es");

  private static final List<Wording> WORDINGS =
      List.of(Wording.of(Locale.ROOT), Wording.of(SPANISH));

  private static final Map<Locale, Pattern> ONE_OF_MANY =
      Map.of(
          Locale.ROOT,
          Pattern.compile(
              "(?<![\\d.,/-])1 (?:(?:more|failed|full-time|contact|ethics) )?(?:days|months|hours|years"
                  + "|attempts|jobs|courses|licenses|certifications|purchasers)\\b"),
          SPANISH,
          Pattern.compile(
              "(?<![\\d.,/-])1 (?:días|meses|horas|años|exámenes|intentos|empleos|cursos|licencias"
                  + "|certificaciones|compradores)(?!\\p{L})"));

  /** Codes of fields of study, topics and levels, which must appear as words. */
  private static final Pattern CODE =
      Pattern.compile(
          "[A-Z]{2,}_[A-Z_]+|\\bUS-[A-Z]{2}\\b|\\b(?:NURSING|BUSINESS|PSYCHOLOGY|COUNSELING|ETHICS|HEALTHCARE"
              + "|ACTIVE|LAPSED|REVOKED|BACHELOR|MASTER|ASSOCIATE|DOCTORATE|DIPLOMA)\\b|\\bit is [A-Z]{2}");

  /** Words and ends that readers stop at; "it is LAPSED" and the like are codes. */
  private static final Pattern STUMBLING =
      Pattern.compile(
          "\\bsitt?ings?\\b|in favor|[Nn]obody has said|[Ii]t is open|as not counting|does not count: |[:;,(]\\s*$");

  /** Evidence with an amount, which appears once for each amount. */
  private static final Pattern COUNTED = Pattern.compile("^\\d");

  private static final Pattern SENTENCE = Pattern.compile("^[A-Z0-9].*[.?]$");

  @Property
  void nothing_is_counted_as_one_of_many_or_called_by_its_code(@ForAll long seed) {
    Random random = new Random(seed);
    ObjectNode json = CandidateWriter.toJson(new SyntheticCandidates(seed, ON).next("c"));
    LawsTest.forget(json, random, random.nextDouble() / 4);
    expectReadable(CandidateReader.read(json));
  }

  /** Singular forms read well. */
  @Example
  void one_of_each_reads_well() {
    expectReadable(
        Candidate.withId("c")
            .licenses(License.ofType("LPN").jurisdiction("US-TX"))
            .degrees(
                Degree.ofLevel(DegreeLevel.BACHELOR).field("BUSINESS"),
                Degree.ofLevel(DegreeLevel.ASSOCIATE).field("PHYSICAL_EDUCATION"))
            .employment(
                Job.at("Lakeside")
                    .from(ON.minusMonths(1).minusDays(1))
                    .to(ON.minusDays(1))
                    .hoursPerWeek(1)
                    .caseManagement(true)
                    .caseManagementHoursPerWeek(1)
                    .practicedAs("LPN"))
            .examinations(
                Examination.of("ACM-CORE").taken(ON.minusDays(1)).passed(false),
                Examination.of("ACM-SIMULATION-RN").taken("2026-05-01").passed(false),
                Examination.of("CCM").taken("2026-05-02").passed(false),
                Examination.of("CMGT-BC").taken(ON.minusDays(1)).passed(false),
                Examination.of("NCLEX-RN").taken(ON.minusDays(1)).passed(false))
            .build());
  }

  private static void expectReadable(Candidate candidate) {
    for (String credential : EVALUATOR.credentials()) {
      for (Stage stage : EVALUATOR.stages(credential)) {
        Evaluation evaluation = EVALUATOR.evaluate(candidate, credential, stage, ON);
        expectSentences(evaluation);
        expectNames(candidate, evaluation);
        expectRecordsOnce(evaluation);
        List<Text> texts = texts(evaluation);
        ONE_OF_MANY.forEach(
            (locale, plural) -> {
              for (Text text : texts) {
                assertThat(text.in(locale))
                    .doesNotContainPattern(plural)
                    .doesNotContainPattern(CODE)
                    .doesNotContainPattern("\\{\\d")
                    .doesNotContainPattern(STUMBLING);
              }
            });
      }
    }
  }

  /** Reports call each record by its name. */
  private static void expectNames(Candidate candidate, Evaluation evaluation) {
    for (Wording wording : WORDINGS) {
      RecordNames names = RecordNames.of(candidate, wording);
      for (Finding finding : evaluation.findings()) {
        for (Evidence evidence : finding.evidence()) {
          assertThat(names.of(evidence.fact()))
              .doesNotContainPattern(CODE)
              .matches("(?U)[\\p{Lu}/].*");
        }
      }
    }
  }

  /** A record without an amount appears once for each result, with the reasons of all. */
  private static void expectRecordsOnce(Evaluation evaluation) {
    for (Finding finding : evaluation.findings()) {
      assertThat(
              RecordEvidence.of(finding, WORDINGS.get(0)).stream()
                  .filter(one -> !COUNTED.matcher(one.words()).find())
                  .map(one -> one.pointer() + " " + one.words().split(", ", 2)[0]))
          .as(finding.criterion())
          .doesNotHaveDuplicates();
    }
  }

  private static void expectSentences(Evaluation evaluation) {
    for (Finding finding : evaluation.findings()) {
      assertThat(finding.title().toString()).matches("[A-Z0-9].*[^.]");
      assertThat(finding.reason().toString()).matches(SENTENCE);
      for (Question question : finding.questions()) {
        assertThat(question.ask().toString()).matches(SENTENCE);
      }
    }
  }

  private static List<Text> texts(Evaluation evaluation) {
    List<Text> texts = new ArrayList<>();
    for (Finding finding : evaluation.findings()) {
      texts.add(finding.reason());
      finding.evidence().stream().map(Evidence::because).forEach(texts::add);
      finding.questions().stream().map(Question::ask).forEach(texts::add);
      finding.parts().stream().map(Part::label).forEach(texts::add);
    }
    return texts;
  }

  private static String reason(
      Candidate.Builder candidate, String credential, Stage stage, String of) {
    return EVALUATOR
        .evaluate(candidate.build(), credential, stage, ON)
        .finding(of)
        .orElseThrow()
        .reason()
        .toString();
  }

  @Test
  void an_attempt_at_another_examination_is_called_that() {
    assertThat(
            reason(
                Candidate.withId("c")
                    .examinations(
                        Examination.of("ACM-SIMULATION-RN").taken("2026-05-01").passed(true)),
                "ACM",
                Stage.CERTIFICATION,
                "ACM-EXAM-CORE"))
        .isEqualTo(
            "The ACM simulation (RN) exam attempt of 2026-05-01 does not count (a different exam).");
  }

  @Test
  void one_attempt_is_singular() {
    assertThat(
            reason(
                Candidate.withId("c")
                    .examinations(Examination.of("ACM-CORE").taken("2026-05-01").passed(false)),
                "ACM",
                Stage.EXAMINATION,
                "ACM-RETAKE"))
        .startsWith("Attempts at the core exam this year: 1 (at most 2 allowed).");
  }

  @Test
  void the_evidence_explains_why_licenses_do_not_count() {
    String said =
        reason(
            Candidate.withId("c").licenses(License.ofType("LPN").jurisdiction("US-TX")),
            "CCM",
            Stage.EXAMINATION,
            "CCM-LICENSE");
    assertThat(said)
        .isEqualTo(
            "The LPN license from Texas does not count (it does not allow"
                + " independent assessment). The candidate's certifications were not provided.");
  }

  @Test
  void the_day_of_an_application_is_asked_by_the_day_of_the_attempt() {
    Candidate candidate =
        Nurses.almostThere()
            .employment(
                Nurses.caseManagement().from("2024-12-15").current().supervisorCredentials("CCM"))
            .examinations(Examination.of("CCM").taken("2026-04-15").passed(true))
            .build();
    Set<String> asked = new TreeSet<>();
    Set<String> forReaders = new TreeSet<>();
    for (Finding finding :
        EVALUATOR.evaluate(candidate, "CCM", Stage.CERTIFICATION, ON).findings()) {
      for (Question question : finding.questions()) {
        if (question instanceof Question.OfCandidate one && one.fact().endsWith("/applied")) {
          asked.add(one.ask().toString());
          forReaders.add(one.ask().in(Locale.US));
        }
      }
    }
    assertThat(asked)
        .containsExactly("When was the application for the CCM exam of 2026-04-15 submitted?");
    assertThat(forReaders)
        .containsExactly("When was the application for the CCM exam of April 15, 2026 submitted?");
  }

  @Test
  void a_violation_names_its_subject() {
    assertThat(
            reason(
                Candidate.withId("c")
                    .certifications(Certification.of("CRC"))
                    .conduct(Conduct.builder().codeOfConductAccepted(false)),
                "CCM",
                Stage.EXAMINATION,
                "CCM-CHARACTER"))
        .isEqualTo("The candidate does not accept the code of conduct.");
  }
}
