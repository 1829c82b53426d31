package org.licet.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.licet.Evaluator;
import org.licet.candidate.Candidate;
import org.licet.candidate.ContinuingEducation;
import org.licet.candidate.Examination;
import org.licet.candidate.License;
import org.licet.candidate.PartialDate;
import org.licet.candidate.Status;
import org.licet.evaluation.Decision;
import org.licet.evaluation.Evaluation;
import org.licet.evaluation.OpenQuestion;
import org.licet.evaluation.Question;
import org.licet.evaluation.Stage;

/** Laws of attempts of which the date or the result is unknown, near the limits of the rules. */
class AttemptLawsTest {

  private static final Evaluator EVALUATOR = Evaluator.ofClassPath();
  private static final LocalDate ON = LocalDate.of(2026, 11, 23);
  private static final Status[] STATUSES = {
    Status.ACTIVE, Status.ACTIVE, Status.INACTIVE, Status.SURRENDERED, Status.EXPIRED
  };

  @Property
  void what_is_undetermined_is_asked_and_nothing_stated_is(@ForAll long seed) {
    Random random = new Random(seed);
    String exam = random.nextBoolean() ? "CCM" : "CMGT-BC";
    Candidate.Builder nurse = nurse(random);
    List<Examination> attempts = less(random, attempts(random, exam));
    Evaluation evaluation = certification(nurse, attempts, exam);
    assertThat(evaluation.questions().isEmpty())
        .as("%s of %s", evaluation, attempts)
        .isEqualTo(evaluation.decision() != Decision.UNDETERMINED);
    for (OpenQuestion open : evaluation.questions()) {
      if (open.question() instanceof Question.OfCandidate asked) {
        for (int i = 0; i < attempts.size(); i++) {
          Examination attempt = attempts.get(i);
          boolean exact = attempt.taken().toOptional().filter(PartialDate::isExact).isPresent();
          assertThat(asked.fact().equals("/examinations/" + i + "/taken") && exact)
              .as("%s of %s", asked, attempt)
              .isFalse();
        }
      }
    }
  }

  @Property
  void a_decision_stays_once_dates_and_results_are_known(@ForAll long seed) {
    Random random = new Random(seed);
    String exam = random.nextBoolean() ? "CCM" : "CMGT-BC";
    Candidate.Builder nurse = nurse(random);
    List<Examination> known = attempts(random, exam);
    List<Examination> less = less(random, known);
    Decision before = certification(nurse, less, exam).decision();
    if (before != Decision.UNDETERMINED) {
      assertThat(certification(nurse, known, exam).decision())
          .as("%s%nless %s%nmore %s", exam, less, known)
          .isEqualTo(before);
    }
  }

  private static Evaluation certification(
      Candidate.Builder nurse, List<Examination> attempts, String credential) {
    Candidate candidate =
        nurse
            .examinations(
                attempts.stream().map(Examination::toBuilder).toArray(Examination.Builder[]::new))
            .build();
    return EVALUATOR.evaluate(candidate, credential, Stage.CERTIFICATION, ON);
  }

  private static List<Examination> attempts(Random random, String exam) {
    List<Examination> attempts = new ArrayList<>();
    LocalDate taken = ON.minusDays(20 + random.nextInt(60));
    for (int i = 1 + random.nextInt(3); i > 0; i--) {
      attempts.add(
          Examination.of(exam)
              .applied(taken.minusDays(random.nextInt(250)))
              .taken(taken)
              .passed(random.nextInt(3) > 0)
              .build());
      taken = taken.minusDays(1 + random.nextInt(150));
    }
    return attempts;
  }

  /** Forgets results and dates, or all of a date but its month or year. */
  private static List<Examination> less(Random random, List<Examination> attempts) {
    List<Examination> less = new ArrayList<>();
    for (Examination attempt : attempts) {
      PartialDate taken = attempt.taken().toOptional().orElseThrow();
      Examination.Builder builder =
          Examination.of(attempt.exam().toOptional().orElseThrow())
              .applied(attempt.applied().toOptional().orElseThrow().earliest());
      if (random.nextInt(4) > 0) {
        builder.passed(attempt.passed().toOptional().orElseThrow());
      }
      String day = taken.earliest().toString();
      int shown = random.nextInt(6);
      if (shown > 0) {
        builder.taken(shown == 1 ? day.substring(0, 7) : shown == 2 ? day.substring(0, 4) : day);
      }
      less.add(builder.build());
    }
    return less;
  }

  private static Candidate.Builder nurse(Random random) {
    LocalDate begun = ON.minusDays(500 + random.nextInt(700));
    return Nurses.almostThere()
        .licenses(
            License.ofType("RN")
                .jurisdiction("US-TX")
                .status(STATUSES[random.nextInt(STATUSES.length)])
                .encumbered(false)
                .issued("2010-06-01")
                .expires(ON.minusDays(random.nextInt(200)).plusDays(100)))
        .employment(
            Nurses.caseManagement().from(begun).current().supervisorCredentials("CCM"),
            Nurses.caseManagement().from("2020-01-06").to("2022-12-30").supervisorCredentials())
        .continuingEducation(
            ContinuingEducation.ofHours(30)
                .completed(ON.minusDays(random.nextInt(1200)))
                .topics("CASE_MANAGEMENT"));
  }
}
