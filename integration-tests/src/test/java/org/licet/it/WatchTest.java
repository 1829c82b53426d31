package org.licet.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.licet.it.Nurses.ON;
import static org.licet.it.Nurses.almostThere;
import static org.licet.it.Nurses.license;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.licet.Evaluator;
import org.licet.candidate.Candidate;
import org.licet.candidate.Certification;
import org.licet.candidate.ContinuingEducation;
import org.licet.candidate.License;
import org.licet.candidate.Status;
import org.licet.candidate.Verification;
import org.licet.evaluation.Part;
import org.licet.evaluation.Stage;
import org.licet.evaluation.VerificationPolicy;
import org.licet.outlook.Agenda;
import org.licet.outlook.AgendaItem;
import org.licet.outlook.AgendaItem.Kind;
import org.licet.outlook.RenewalCycle;
import org.licet.text.Text;

/** A watch shows what is coming for a person, each with its day, its reason and an action. */
class WatchTest {

  private static final Evaluator EVALUATOR = Evaluator.ofClassPath();

  @AfterAll
  static void close() {
    EVALUATOR.close();
  }

  private static Agenda agenda(Candidate candidate, LocalDate last) {
    return EVALUATOR.watch(ON, last).credentials("CCM").agenda(candidate);
  }

  private static Candidate expiring(LocalDate day) {
    return almostThere().licenses(license().expires(day.toString())).build();
  }

  @Test
  void eligibility_comes_and_goes_on_its_days() {
    LocalDate expires = LocalDate.of(2027, 1, 31);
    assertThat(agenda(expiring(expires), LocalDate.of(2027, 2, 21)).condensed())
        .extracting(
            AgendaItem::on,
            AgendaItem::kind,
            item -> item.why().toString(),
            item -> item.action().map(Text::toString).orElse(""),
            item -> item.lastDay().orElse(null))
        .containsExactly(
            tuple(
                LocalDate.of(2026, 12, 1),
                Kind.ELIGIBLE,
                "12 months of case management supervised by a CCM, in the last five years:"
                    + " Months under a CCM: 12 (12 required).",
                "Apply from 2026-12-01.",
                null),
            tuple(
                expires,
                Kind.LICENSE_EXPIRES,
                "The expiration date of the RN license from Illinois is 2027-01-31.",
                "Renew the RN license from Illinois by 2027-01-31.",
                expires),
            tuple(
                expires.plusDays(1),
                Kind.ELIGIBILITY_LOST,
                "A current, active, unrestricted license or certification that allows independent"
                    + " assessment: The RN license from Illinois does not count (it expired on"
                    + " 2027-01-31).",
                "Apply by 2027-01-31.",
                expires));
  }

  @Test
  void the_horizon_includes_its_last_day_and_no_later_one() {
    LocalDate expires = LocalDate.of(2027, 1, 31);
    assertThat(agenda(expiring(expires), expires).items())
        .extracting(AgendaItem::kind)
        .contains(Kind.LICENSE_EXPIRES)
        .doesNotContain(Kind.ELIGIBILITY_LOST);
    assertThat(agenda(expiring(expires), expires.plusDays(1)).items())
        .extracting(AgendaItem::kind)
        .contains(Kind.ELIGIBILITY_LOST);
    assertThat(agenda(expiring(expires), expires.minusDays(1)).items())
        .extracting(AgendaItem::kind)
        .doesNotContain(Kind.LICENSE_EXPIRES);
  }

  @Test
  void an_event_names_its_records() {
    LocalDate expires = LocalDate.of(2027, 1, 31);
    AgendaItem lost =
        agenda(expiring(expires), expires.plusDays(1)).items().stream()
            .filter(item -> item.kind() == Kind.CRITERION_LOST)
            .findFirst()
            .orElseThrow();
    assertThat(lost.criterion()).contains("CCM-LICENSE");
    assertThat(lost.records())
        .containsExactly(
            AgendaItem.Subject.of("/licenses/0", Text.verbatim("the RN license from Illinois")));
  }

  @Test
  void a_license_that_another_entry_outlasts_does_not_expire() {
    Candidate renewed =
        almostThere()
            .licenses(license().expires("2026-12-31"), license().expires("2028-12-31"))
            .build();
    assertThat(agenda(renewed, ON.plusDays(90)).items())
        .extracting(AgendaItem::kind)
        .doesNotContain(Kind.LICENSE_EXPIRES);
  }

  @Test
  void a_day_that_is_known_to_the_year_is_to_be_found_out() {
    assertThat(
            agenda(
                    almostThere().licenses(license().expires(String.valueOf(ON.getYear()))).build(),
                    ON.plusDays(90))
                .items())
        .filteredOn(item -> item.kind() == Kind.LICENSE_EXPIRES)
        .extracting(AgendaItem::on, item -> item.action().orElse(Text.NONE).toString())
        .containsExactly(
            tuple(
                ON,
                "Find out when the RN license from Illinois expires. It may be as early as "
                    + ON
                    + "."));
  }

  @Test
  void a_license_that_is_revoked_does_not_expire() {
    License.Builder revoked = license().status(Status.REVOKED).expires("2026-12-31");
    assertThat(agenda(almostThere().licenses(revoked).build(), ON.plusDays(90)).items())
        .extracting(AgendaItem::kind)
        .doesNotContain(Kind.LICENSE_EXPIRES);
  }

  @Test
  void a_verification_ages_on_the_day_after_the_last_one_that_the_policy_accepts() {
    License.Builder verified =
        license()
            .expires("2028-05-31")
            .verified(Verification.by("the board").on("2026-09-01").build());
    VerificationPolicy policy = VerificationPolicy.builder().within(120, "licenses").build();
    Agenda agenda =
        EVALUATOR
            .under(policy)
            .watch(ON, ON.plusDays(90))
            .credentials("CCM")
            .agenda(almostThere().licenses(verified).build());
    assertThat(agenda.items())
        .extracting(AgendaItem::on, AgendaItem::kind, item -> item.why().toString())
        .contains(
            tuple(
                LocalDate.of(2026, 12, 31),
                Kind.VERIFICATION_AGES,
                "The verification of the RN license from Illinois counts until 2026-12-30."));
    assertThat(agenda.items())
        .extracting(AgendaItem::on, AgendaItem::kind)
        .contains(tuple(LocalDate.of(2026, 12, 31), Kind.ELIGIBILITY_LOST));
  }

  private static Candidate holder(String expires) {
    return almostThere()
        .certifications(
            Certification.of("CCM").status(Status.ACTIVE).issued("2016-11-30").expires(expires))
        .continuingEducation(
            ContinuingEducation.builder().completed("2025-09-03").hours(36).topics("ETHICS"))
        .build();
  }

  @Test
  void a_holder_is_watched_for_the_renewal_with_its_window_and_late_periods() {
    Agenda agenda = agenda(holder("2026-11-30"), ON.plusDays(120));
    assertThat(agenda.evaluations())
        .extracting(evaluation -> evaluation.stage())
        .containsExactly(Stage.RENEWAL);
    assertThat(agenda.items())
        .filteredOn(item -> item.criterion().isEmpty() && !item.kind().isDecision())
        .extracting(AgendaItem::on, AgendaItem::kind, AgendaItem::lastDay)
        .containsExactly(
            tuple(
                LocalDate.of(2026, 11, 30),
                Kind.CERTIFICATION_EXPIRES,
                Optional.of(LocalDate.of(2026, 11, 30))),
            tuple(
                LocalDate.of(2026, 11, 30),
                Kind.WINDOW_CLOSES,
                Optional.of(LocalDate.of(2026, 11, 30))),
            tuple(
                LocalDate.of(2026, 12, 30),
                Kind.LATE_PERIOD_ENDS,
                Optional.of(LocalDate.of(2026, 12, 30))),
            tuple(
                LocalDate.of(2027, 2, 28),
                Kind.LATE_PERIOD_ENDS,
                Optional.of(LocalDate.of(2027, 2, 28))));
  }

  @Test
  void a_window_opens_within_the_horizon() {
    assertThat(agenda(holder("2027-05-31"), LocalDate.of(2027, 3, 1)).items())
        .extracting(
            AgendaItem::kind, AgendaItem::on, item -> item.action().orElse(Text.NONE).toString())
        .contains(
            tuple(
                Kind.WINDOW_OPENS,
                LocalDate.of(2027, 3, 1),
                "Apply for renewal from 2027-03-01 to 2027-05-31."));
  }

  @Test
  void a_cycle_has_its_window_and_the_missing_hours_by_topic() {
    RenewalCycle cycle = agenda(holder("2027-05-31"), ON.plusDays(30)).cycles().get(0);
    assertThat(cycle.opens()).contains(LocalDate.of(2027, 3, 1));
    assertThat(cycle.closes()).contains(LocalDate.of(2027, 5, 31));
    assertThat(cycle.lateUntil()).contains(LocalDate.of(2028, 2, 29));
    List<Part> missing =
        cycle.missing().stream().flatMap(finding -> finding.parts().stream()).toList();
    assertThat(missing)
        .extracting(
            part -> part.label().toString(),
            part -> part.shortfall().map(left -> left.words().toString()).orElse("enough"))
        .contains(tuple("hours of continuing education", "44"), tuple("ethics hours", "enough"));
  }

  @Test
  void agendas_are_computed_as_they_are_read() {
    Stream<Candidate> endless = Stream.generate(() -> almostThere().build());
    assertThat(
            EVALUATOR
                .watch(ON, ON)
                .credentials("CCM")
                .agendas(endless)
                .limit(3)
                .map(Agenda::candidate))
        .hasSize(3);
  }

  @Test
  void a_last_day_before_the_first_is_refused() {
    assertThatThrownBy(() -> EVALUATOR.watch(ON, ON.minusDays(1)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void a_credential_without_the_stage_is_refused() {
    assertThatThrownBy(() -> EVALUATOR.watch(ON, ON).stage(Stage.LICENSURE).credentials("CCM"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("CCM has no stage LICENSURE");
  }
}
