package org.licet.testkit.internal.population;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;
import org.licet.candidate.Fact;
import org.licet.candidate.Job;
import org.licet.candidate.Listing;
import org.licet.candidate.PartialDate;

/** Generates the duties of a person in each job. */
final class Jobs {

  private static final Shares<Integer> FULL_WEEK =
      Shares.of(620, 160).and(250, 144).and(60, 150).and(40, 180).and(30, 200).table();
  private static final Shares<Integer> PART_WEEK =
      Shares.of(250, 96).and(200, 120).and(200, 80).and(150, 64).and(120, 48).and(80, 32).table();
  private static final Shares<Integer> SECOND_WEEK =
      Shares.of(300, 32).and(300, 48).and(250, 64).and(150, 16).table();

  /** The hours of a week in steps of a quarter of an hour, computed once. */
  private static final List<BigDecimal> QUARTERS =
      IntStream.rangeClosed(0, 200)
          .mapToObj(quarters -> BigDecimal.valueOf(quarters * 25L, 2))
          .toList();

  private static final Shares<Listing<String>> SUPERVISORS_OF_CASE_MANAGERS =
      Shares.of(300, Listing.of("CCM", "RN"))
          .and(120, Listing.of("CCM"))
          .and(60, Listing.of("ACM", "RN"))
          .and(40, Listing.of("CCM", "ACM"))
          .and(40, Listing.of("CMGT-BC", "RN"))
          .and(200, Listing.of("RN"))
          .and(120, Listing.of("LCSW"))
          .and(120, Listing.of())
          .table();
  private static final Shares<Listing<String>> OTHER_SUPERVISORS =
      Shares.of(600, Listing.of("RN"))
          .and(150, Listing.of("LCSW"))
          .and(40, Listing.of("CCM", "RN"))
          .and(210, Listing.of())
          .table();
  private static final Listing<String> NOBODY = Listing.of();

  private static final List<String> PLACES =
      List.of(
          "Lakeside",
          "Harbor",
          "Mercy",
          "Riverbend",
          "Northgate",
          "Summit",
          "Cedar Valley",
          "Bayview",
          "Prairie",
          "Stonebridge",
          "Willow Creek",
          "Eastfield");
  private static final List<String> DELIVERING =
      List.of(" Medical Center", " Hospital", " Health System", " Clinic", " Home Health");
  private static final List<String> OTHER_FIRMS =
      List.of(" Health Plan", " Insurance", " Consulting", " School District", " Staffing");

  private static final int PART_TIME = 220;
  private static final int CASE_MANAGEMENT = 930;
  private static final int ALL_HOURS = 850;
  private static final int SOME_HOURS = 80;
  private static final int SELF_EMPLOYED = 25;
  private static final int DELIVERY_SYSTEM = 780;
  private static final int UNPAID = 12;
  private static final int SUPERVISED = 940;
  private static final int SUPERVISING = 70;
  private static final int YEARS_BEFORE_SUPERVISING = 5 * 365;
  private static final int ABROAD_FROM_US = 4;

  private final Person person;
  private final Dice dice;
  private final Memory memory;
  private String employer = "";
  private boolean deliverySystem;

  private Jobs(Person person) {
    this.person = person;
    this.dice = person.dice();
    this.memory = person.memory();
  }

  static Listing<Job> of(Person person) {
    List<Careers.Span> spans = Careers.of(person);
    Jobs jobs = new Jobs(person);
    Job[] made = new Job[spans.size()];
    for (int i = made.length;
        i > 0;
        i--) { // the oldest first: a period depends on the one before it
      made[i - 1] = jobs.job(spans.get(i - 1));
    }
    return person.memory().list(MissingFact.EMPLOYMENT, List.of(made));
  }

  private Job job(Careers.Span span) {
    boolean selfEmployed = !span.sameEmployer() && dice.happens(SELF_EMPLOYED);
    if (!span.sameEmployer()) {
      deliverySystem = !selfEmployed && dice.happens(DELIVERY_SYSTEM);
      List<String> kinds = deliverySystem ? DELIVERING : OTHER_FIRMS;
      employer = PLACES.get(dice.below(PLACES.size())) + kinds.get(dice.below(kinds.size()));
    }
    boolean partTime = span.beside() || dice.happens(PART_TIME);
    int quarters = (span.beside() ? SECOND_WEEK : partTime ? PART_WEEK : FULL_WEEK).draw(dice);
    boolean caseManagement = span.from() <= person.caseManager() && dice.happens(CASE_MANAGEMENT);
    boolean mixed = caseManagement ? !dice.happens(ALL_HOURS) : dice.happens(SOME_HOURS);
    int caseManagementQuarters =
        caseManagement ? (mixed ? quarters * 3 / 4 : quarters) : mixed ? quarters / 4 : 0;
    boolean supervising =
        caseManagement
            && person.career() - span.from() > YEARS_BEFORE_SUPERVISING
            && dice.happens(SUPERVISING);
    boolean supervised = !selfEmployed && dice.happens(SUPERVISED);
    Listing<String> supervisors =
        !supervised
            ? NOBODY
            : (caseManagement ? SUPERVISORS_OF_CASE_MANAGERS : OTHER_SUPERVISORS).draw(dice);
    return Job.builder()
        .employer(memory.fact(MissingFact.EMPLOYMENT_EMPLOYER, employer))
        .title(memory.fact(MissingFact.EMPLOYMENT_TITLE, title(caseManagement, supervising)))
        .from(memory.day(MissingFact.EMPLOYMENT_FROM, Memory.Precision.JOB, span.from()))
        .to(lastDay(span))
        .current(current(span))
        .hoursPerWeek(memory.fact(MissingFact.EMPLOYMENT_HOURS_PER_WEEK, QUARTERS.get(quarters)))
        .fullTime(memory.fact(MissingFact.EMPLOYMENT_FULL_TIME, !partTime))
        .country(memory.fact(MissingFact.EMPLOYMENT_COUNTRY, country(span)))
        .paid(memory.fact(MissingFact.EMPLOYMENT_PAID, !dice.happens(UNPAID)))
        .selfEmployed(memory.fact(MissingFact.EMPLOYMENT_SELF_EMPLOYED, selfEmployed))
        .practicedAs(practicedAs())
        .caseManagement(memory.fact(MissingFact.EMPLOYMENT_CASE_MANAGEMENT, caseManagement))
        .caseManagementHoursPerWeek(
            memory.factIf(
                mixed,
                MissingFact.EMPLOYMENT_CASE_MANAGEMENT_HOURS_PER_WEEK,
                QUARTERS.get(caseManagementQuarters)))
        .directClientContact(
            memory.factIf(
                caseManagement,
                MissingFact.EMPLOYMENT_DIRECT_CLIENT_CONTACT,
                dice.happens(caseManagement ? 950 : 850)))
        .allEssentialActivities(
            memory.factIf(
                caseManagement,
                MissingFact.EMPLOYMENT_ALL_ESSENTIAL_ACTIVITIES,
                caseManagement && dice.happens(900)))
        .acrossContinuum(
            memory.factIf(
                caseManagement,
                MissingFact.EMPLOYMENT_ACROSS_CONTINUUM,
                dice.happens(caseManagement ? 900 : 200)))
        .supervised(memory.fact(MissingFact.EMPLOYMENT_SUPERVISED, supervised))
        .supervisorCredentials(
            memory.list(MissingFact.EMPLOYMENT_SUPERVISOR_CREDENTIALS, supervisors))
        .supervisesCaseManagers(
            memory.fact(MissingFact.EMPLOYMENT_SUPERVISES_CASE_MANAGERS, supervising))
        .healthDeliverySystem(
            memory.fact(MissingFact.EMPLOYMENT_HEALTH_DELIVERY_SYSTEM, deliverySystem))
        .purchasers(
            memory.factIf(
                selfEmployed,
                MissingFact.EMPLOYMENT_PURCHASERS,
                selfEmployed ? dice.between(1, 6) : 0))
        .build();
  }

  private Fact<PartialDate> lastDay(Careers.Span span) {
    return span.isCurrent()
        ? Fact.unknown()
        : memory.day(MissingFact.EMPLOYMENT_TO, Memory.Precision.JOB, span.to());
  }

  private Fact<Boolean> current(Careers.Span span) {
    return span.isCurrent()
        ? memory.fact(MissingFact.EMPLOYMENT_TO, true)
        : memory.fact(MissingFact.EMPLOYMENT_CURRENT, false);
  }

  private String country(Careers.Span span) {
    if (span.from() > person.inUs()) {
      return person.origin();
    }
    return dice.happens(ABROAD_FROM_US) ? "CA" : "US";
  }

  private Fact<String> practicedAs() {
    return person.profession().isLicensed()
        ? memory.fact(
            MissingFact.EMPLOYMENT_PRACTICED_AS, person.profession().licenseIn(person.home()))
        : Fact.unknown();
  }

  private String title(boolean caseManagement, boolean supervising) {
    if (supervising) {
      return "Director of Case Management";
    }
    if (caseManagement) {
      return person.profession().isSocialWork() ? "Care Coordinator" : "Case Manager";
    }
    return switch (person.profession()) {
      case NURSE -> "Staff Nurse";
      case PRACTICAL_NURSE -> "Practical Nurse";
      case CLINICAL_SOCIAL_WORKER, MASTER_SOCIAL_WORKER, BACHELOR_SOCIAL_WORKER -> "Social Worker";
      case COUNSELOR -> "Counselor";
      case PHARMACIST -> "Pharmacist";
      case PHYSICAL_THERAPIST -> "Physical Therapist";
      case OCCUPATIONAL_THERAPIST -> "Occupational Therapist";
      case DIETITIAN -> "Dietitian";
      case UNLICENSED -> "Patient Advocate";
    };
  }
}
