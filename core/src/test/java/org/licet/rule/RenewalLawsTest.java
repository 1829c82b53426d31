package org.licet.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.licet.candidate.Candidate;
import org.licet.candidate.Certification;
import org.licet.candidate.ContinuingEducation;
import org.licet.candidate.Examination;
import org.licet.candidate.License;
import org.licet.candidate.Listing;
import org.licet.candidate.PartialDate;
import org.licet.candidate.ProfessionalDevelopment;
import org.licet.candidate.Status;
import org.licet.evaluation.Verdict;
import org.licet.internal.reasoning.ApplicationContext;
import org.licet.internal.reasoning.Reasoning;
import org.licet.internal.reasoning.condition.Table;
import org.licet.internal.reasoning.fact.DeclaredFacts;
import org.licet.internal.reasoning.selection.RulesetContext;

/** Compares terms and renewal windows with an independent reference implementation. */
class RenewalLawsTest {

  private static final LocalDate ON = LocalDate.of(2026, 11, 23);
  private static final List<String> NAMES = List.of("X", "X", "X", "Y");
  private static final List<Status> STATUSES = List.of(Status.values());

  /** Y is known to differ from X. */
  private static final RulesetContext BASIS =
      new RulesetContext(
          "XB",
          Map.of(
              "known codes", new Table("known codes", Map.of("Y", new Table.Row(true, Set.of())))),
          DeclaredFacts.NONE);

  /** A certification or license; an absent value is unknown. */
  private record Row(
      String name, Optional<Status> status, Optional<PartialDate> issued, PartialDate expires) {

    boolean isKnown() {
      return status.isPresent()
          && issued.map(PartialDate::isExact).orElse(true)
          && expires.isExact();
    }

    Certification certification() {
      Certification.Builder one = Certification.builder().credential(name).expires(expires);
      status.ifPresent(one::status);
      issued.ifPresent(one::issued);
      return one.build();
    }

    License license() {
      License.Builder one = License.builder().type(name).expires(expires);
      status.ifPresent(one::status);
      issued.ifPresent(one::issued);
      return one.build();
    }
  }

  private static Reasoning asked(Function<Application, Answer> rule) {
    List<Reasoning> concluded = new ArrayList<>();
    Application application = EngineDoor.application(BASIS, concluded::add);
    application.conclude(rule.apply(application));
    return concluded.get(0);
  }

  private static Verdict judge(Reasoning reasoning, Candidate candidate, LocalDate on) {
    ApplicationContext context = new ApplicationContext(candidate, on);
    Verdict verdict = reasoning.verdict(context);
    assertThat(reasoning.explain(context).verdict()).isEqualTo(verdict);
    if (verdict == Verdict.UNDETERMINED) {
      assertThat(reasoning.explain(context).grounds().questions())
          .as("%s on %s", candidate, on)
          .isNotEmpty();
    }
    assertThat(reasoning.explain(context).grounds().reason().toString()).isNotEmpty();
    return verdict;
  }

  private static Candidate.Builder certified(List<Row> rows) {
    return Candidate.withId("c")
        .noLicenses()
        .certifications(Listing.of(rows.stream().map(Row::certification).toList()));
  }

  private static Candidate.Builder licensed(List<Row> rows) {
    return Candidate.withId("c")
        .noCertifications()
        .licenses(Listing.of(rows.stream().map(Row::license).toList()));
  }

  private static boolean isGone(Status status) {
    return List.of("REVOKED", "SURRENDERED", "RETIRED").contains(status.name());
  }

  private static boolean isInForce(Row row, LocalDate on) {
    return List.of("ACTIVE", "PROBATION").contains(row.status.orElseThrow().name())
        && !row.expires.latest().isBefore(on);
  }

  private static Optional<Row> renewed(List<Row> rows, LocalDate on) {
    return rows.stream()
        .filter(row -> row.name.equals("X") && !isGone(row.status.orElseThrow()))
        .filter(row -> row.issued.map(day -> !day.latest().isAfter(on)).orElse(true))
        .max(
            Comparator.comparing((Row row) -> isInForce(row, on))
                .thenComparing(row -> row.expires.latest())
                .thenComparing(
                    row -> row.issued.map(PartialDate::earliest).orElse(LocalDate.MAX),
                    Comparator.reverseOrder()));
  }

  private static boolean isOpen(String opens, String closes, LocalDate expires, LocalDate on) {
    if (!monthDay(expires).equals(closes) || on.isAfter(expires)) {
      return false;
    }
    LocalDate day = expires;
    while (!day.equals(on)) {
      if (monthDay(day).equals(opens)) {
        return false;
      }
      day = day.minusDays(1);
      if (day.isBefore(expires.minusYears(1))) {
        return false;
      }
    }
    return true;
  }

  private static String monthDay(LocalDate day) {
    return day.toString().substring(5);
  }

  private static List<Row> rows(Random random, double unknown) {
    List<Row> rows = new ArrayList<>();
    int count = random.nextInt(4);
    for (int i = 0; i < count; i++) {
      LocalDate expires =
          random.nextBoolean()
              ? LocalDate.of(2025 + random.nextInt(3), random.nextBoolean() ? 11 : 5, 1)
                  .plusMonths(1)
                  .minusDays(1)
              : ON.plusDays(random.nextInt(1500) - 700);
      LocalDate issued =
          random.nextInt(4) == 0
              ? ON.plusDays(random.nextInt(20) - 10)
              : expires.minusDays(random.nextInt(2500));
      issued = issued.isAfter(expires) ? expires : issued;
      Status status = STATUSES.get(random.nextInt(STATUSES.size()));
      status = random.nextBoolean() ? Status.ACTIVE : status;
      rows.add(
          new Row(
              NAMES.get(random.nextInt(NAMES.size())),
              random.nextDouble() < unknown ? Optional.empty() : Optional.of(status),
              random.nextDouble() < 0.3
                  ? Optional.empty()
                  : Optional.of(partly(random, unknown, issued)),
              partly(random, unknown, expires)));
    }
    return rows;
  }

  private static PartialDate partly(Random random, double unknown, LocalDate day) {
    return random.nextDouble() < unknown
        ? PartialDate.of(YearMonth.from(day))
        : PartialDate.of(day);
  }

  /** Returns the row with its unknown facts filled in at random. */
  private static Row known(Random random, Row row) {
    while (true) {
      LocalDate expires = day(random, row.expires);
      Optional<LocalDate> issued = row.issued.map(day -> day(random, day));
      if (issued.filter(day -> day.isAfter(expires)).isEmpty()) {
        Status any = STATUSES.get(random.nextInt(STATUSES.size()));
        return new Row(
            row.name,
            Optional.of(row.status.orElse(any)),
            issued.map(PartialDate::of),
            PartialDate.of(expires));
      }
    }
  }

  private static LocalDate day(Random random, PartialDate date) {
    return date.earliest().plusDays(random.nextInt(date.latestDay() - date.earliestDay() + 1));
  }

  @Property(tries = 2000)
  void the_window_is_that_of_the_credential_to_renew(@ForAll long seed) {
    Random random = new Random(seed);
    List<Row> rows = rows(random, 0);
    String opens = monthDay(LocalDate.of(2027, 1, 1).plusDays(random.nextInt(365)));
    Reasoning open =
        asked(
            application ->
                application
                    .getCertifications()
                    .ofType("X")
                    .toRenew()
                    .between(opens, "11-30")
                    .between("03-01", "05-31")
                    .open());
    Optional<Row> renewed = renewed(rows, ON);
    Verdict verdict = judge(open, certified(rows).build(), ON);
    if (renewed.isEmpty()) {
      assertThat(verdict).as("%s", rows).isEqualTo(Verdict.NOT_MET);
      return;
    }
    LocalDate expires = renewed.get().expires.latest();
    boolean expected = isOpen(opens, "11-30", expires, ON) || isOpen("03-01", "05-31", expires, ON);
    boolean noWindow = !List.of("11-30", "05-31").contains(monthDay(expires));
    boolean inLastYear = !ON.isAfter(expires) && !ON.isBefore(expires.minusYears(1));
    assertThat(verdict)
        .as("opens %s, %s", opens, rows)
        .isEqualTo(noWindow && inLastYear ? Verdict.UNDETERMINED : Verdict.of(expected));
  }

  @Property(tries = 2000)
  void the_days_late_are_those_of_the_credential_to_renew(@ForAll long seed) {
    Random random = new Random(seed);
    List<Row> rows = rows(random, 0);
    Reasoning late =
        asked(application -> application.getLicenses().ofType("X").toRenew().lateByDays(1, 90));
    boolean expected =
        renewed(rows, ON)
            .filter(row -> row.expires.latest().isBefore(ON))
            .filter(row -> !row.expires.latest().isBefore(ON.minusDays(90)))
            .isPresent();
    assertThat(judge(late, licensed(rows).build(), ON))
        .as("%s", rows)
        .isEqualTo(Verdict.of(expected));
  }

  @Test
  void a_window_is_open_from_its_first_to_its_last_day() {
    for (int closes = 0; closes < 365; closes++) {
      LocalDate expires = LocalDate.of(2027, 1, 1).plusDays(closes);
      Candidate candidate =
          Candidate.withId("c")
              .certifications(
                  Certification.builder().credential("X").status(Status.ACTIVE).expires(expires))
              .build();
      for (int opens = 0; opens < 365; opens += 1 + (closes % 3)) {
        LocalDate first = LocalDate.of(2027, 1, 1).plusDays(opens);
        first = first.isAfter(expires) ? first.minusYears(1) : first;
        Reasoning open = window(monthDay(first), monthDay(expires));
        assertThat(
                List.of(
                    open.verdict(new ApplicationContext(candidate, first.minusDays(1))),
                    open.verdict(new ApplicationContext(candidate, first)),
                    open.verdict(new ApplicationContext(candidate, expires)),
                    open.verdict(new ApplicationContext(candidate, expires.plusDays(1)))))
            .as("from %s to %s", first, expires)
            .containsExactly(Verdict.NOT_MET, Verdict.MET, Verdict.MET, Verdict.NOT_MET);
      }
    }
  }

  private static Reasoning window(String opens, String closes) {
    return asked(
        application ->
            application.getCertifications().ofType("X").toRenew().between(opens, closes).open());
  }

  @Test
  void a_window_may_open_or_close_on_the_last_of_february() {
    assertThat(onFebruary("02-29", "05-31", "2027-05-31", "2027-02-28")).isEqualTo(Verdict.NOT_MET);
    assertThat(onFebruary("02-29", "05-31", "2027-05-31", "2027-03-01")).isEqualTo(Verdict.MET);
    assertThat(onFebruary("02-29", "05-31", "2028-05-31", "2028-02-29")).isEqualTo(Verdict.MET);
    assertThat(onFebruary("12-01", "02-29", "2027-02-28", "2027-02-28")).isEqualTo(Verdict.MET);
    assertThat(onFebruary("12-01", "02-29", "2028-02-29", "2028-02-29")).isEqualTo(Verdict.MET);
    assertThat(onFebruary("12-01", "02-29", "2028-02-29", "2027-11-30")).isEqualTo(Verdict.NOT_MET);
    assertThat(onFebruary("03-01", "02-29", "2027-02-28", "2026-03-01")).isEqualTo(Verdict.MET);
  }

  private static Verdict onFebruary(String opens, String closes, String expires, String on) {
    Candidate candidate =
        Candidate.withId("c")
            .certifications(
                Certification.builder().credential("X").status(Status.ACTIVE).expires(expires))
            .build();
    return window(opens, closes).verdict(new ApplicationContext(candidate, LocalDate.parse(on)));
  }

  private static final List<Function<Application, Answer>> IN_TERM =
      List.of(
          application -> application.getContinuingEducation().inTermOf("X", 2).hours().atLeast(10),
          application -> application.getProfessionalDevelopment().inTermOf("X", 2).any(),
          application -> application.getExaminations().of("E").passed().inTermOf("X", 2).any());

  private static Candidate done(Candidate.Builder candidate, PartialDate day) {
    return candidate
        .continuingEducation(ContinuingEducation.builder().completed(day).hours(10))
        .professionalDevelopment(ProfessionalDevelopment.builder().completed(day))
        .examinations(Examination.of("E").taken(day).passed(true))
        .build();
  }

  @Property(tries = 2000)
  void the_term_is_that_of_the_license_or_certification_held(@ForAll long seed) {
    Random random = new Random(seed);
    List<Row> rows = rows(random, 0);
    LocalDate day = ON.minusDays(random.nextInt(1500));
    Optional<Row> renewed = renewed(rows, ON);
    boolean inTerm =
        renewed
            .map(row -> row.expires.latest())
            .filter(end -> !day.isAfter(end) && day.isAfter(end.minusYears(2)))
            .isPresent();
    for (Function<Application, Answer> rule : IN_TERM.subList(0, 2)) {
      Reasoning asked = asked(rule);
      assertThat(judge(asked, done(certified(rows), PartialDate.of(day)), ON))
          .as("%s in the term of %s", day, rows)
          .isEqualTo(Verdict.of(inTerm));
    }
    boolean issued = renewed.flatMap(Row::issued).isPresent();
    boolean afterAward =
        renewed.flatMap(Row::issued).filter(a -> day.isAfter(a.latest())).isPresent();
    boolean inSecondYear =
        renewed.filter(row -> day.isAfter(row.expires.latest().minusYears(1))).isPresent();
    assertThat(judge(asked(IN_TERM.get(2)), done(certified(rows), PartialDate.of(day)), ON))
        .as("%s in the term of %s, and after the award", day, rows)
        .isEqualTo(
            !inTerm || issued
                ? Verdict.of(inTerm && afterAward)
                : inSecondYear ? Verdict.MET : Verdict.UNDETERMINED);
  }

  @Property(tries = 1000)
  void terms_of_licenses_are_terms_of_certifications(@ForAll long seed) {
    Random random = new Random(seed);
    List<Row> rows = rows(random, 0.2);
    PartialDate day = partly(random, 0.2, ON.minusDays(random.nextInt(1500)));
    for (Function<Application, Answer> rule : IN_TERM) {
      Reasoning asked = asked(rule);
      assertThat(judge(asked, done(licensed(rows), day), ON))
          .as("%s in the term of %s", day, rows)
          .isEqualTo(judge(asked, done(certified(rows), day), ON));
    }
  }

  @Property(tries = 1500)
  void later_facts_never_change_a_definite_answer(@ForAll long seed) {
    Random random = new Random(seed);
    List<Row> rows = rows(random, 0.25);
    PartialDate day = partly(random, 0.2, ON.minusDays(random.nextInt(1500)));
    List<Function<Application, Answer>> rules = new ArrayList<>(IN_TERM);
    rules.add(
        application ->
            application
                .getCertifications()
                .ofType("X")
                .toRenew()
                .between("09-01", "11-30")
                .between("03-01", "05-31")
                .open());
    rules.add(
        application -> application.getCertifications().ofType("X").toRenew().lateByDays(1, 90));
    for (Function<Application, Answer> rule : rules) {
      Reasoning asked = asked(rule);
      Verdict before = judge(asked, done(certified(rows), day), ON);
      for (int i = 0; i < 6 && before != Verdict.UNDETERMINED; i++) {
        List<Row> known = rows.stream().map(row -> known(random, row)).toList();
        assertThat(known).allMatch(Row::isKnown);
        PartialDate exact = PartialDate.of(day(random, day));
        assertThat(judge(asked, done(certified(known), exact), ON))
            .as("%s, later %s; %s, later %s", rows, known, day, exact)
            .isEqualTo(before);
      }
    }
  }

  @Property(tries = 1000)
  void rows_that_are_not_held_change_nothing(@ForAll long seed) {
    Random random = new Random(seed);
    LocalDate expires = ON.plusDays(random.nextInt(400));
    Row held = new Row("X", Optional.of(Status.ACTIVE), Optional.empty(), PartialDate.of(expires));
    LocalDate other = ON.plusDays(random.nextInt(3000) - 1000);
    List<Certification> rows = new ArrayList<>(List.of(held.certification()));
    Certification.Builder added = Certification.builder().credential("X");
    switch (random.nextInt(3)) {
      case 0 -> added.status(Status.REVOKED).expires(other);
      case 1 -> added.status(Status.ACTIVE);
      default -> {
        LocalDate issued = ON.plusDays(1 + random.nextInt(100));
        added.status(Status.ACTIVE).issued(issued).expires(issued.plusYears(5));
      }
    }
    rows.add(random.nextInt(2), added.build());
    PartialDate day = PartialDate.of(ON.minusDays(random.nextInt(1500)));
    for (Function<Application, Answer> rule : IN_TERM) {
      Reasoning asked = asked(rule);
      Candidate more =
          done(Candidate.withId("c").noLicenses().certifications(Listing.of(rows)), day);
      assertThat(judge(asked, more, ON))
          .as("%s", rows)
          .isEqualTo(judge(asked, done(certified(List.of(held)), day), ON));
    }
  }

  @Test
  void the_question_names_the_list_that_may_have_the_credential() {
    Reasoning asked = asked(IN_TERM.get(0));
    Row row =
        new Row("X", Optional.of(Status.ACTIVE), Optional.empty(), PartialDate.of(ON.plusDays(9)));
    Candidate unknown =
        done(
            Candidate.withId("c").licenses(Listing.of(List.of(row.license()))),
            PartialDate.of(ON.minusDays(5)));
    assertThat(judge(asked, unknown, ON)).isEqualTo(Verdict.MET);
    Candidate none =
        done(Candidate.withId("c").noLicenses().noCertifications(), PartialDate.of(ON));
    assertThat(judge(asked, none, ON)).isEqualTo(Verdict.NOT_MET);
    Candidate without = done(Candidate.withId("c").noCertifications(), PartialDate.of(ON));
    assertThat(judge(asked, without, ON)).isEqualTo(Verdict.UNDETERMINED);
  }
}
