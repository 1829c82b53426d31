package org.licet.testkit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.licet.candidate.Candidate;
import org.licet.candidate.Certification;
import org.licet.candidate.Conduct;
import org.licet.candidate.ContinuingEducation;
import org.licet.candidate.Degree;
import org.licet.candidate.DegreeLevel;
import org.licet.candidate.DevelopmentCategory;
import org.licet.candidate.Examination;
import org.licet.candidate.Job;
import org.licet.candidate.License;
import org.licet.candidate.Listing;
import org.licet.candidate.OtherRecord;
import org.licet.candidate.ProfessionalDevelopment;
import org.licet.candidate.Status;
import org.licet.evaluation.FactDescription;
import org.licet.testkit.internal.population.MadeUpFacts;

/**
 * Generates fully known candidates. They serve to test laws that hold for every candidate, and to
 * find differences between rules. Each value is drawn independently, and rare values are as
 * frequent as common ones. There are few records of each kind. The same seed gives the same
 * candidates. Not thread-safe.
 */
public final class SyntheticCandidates {

  private static final String[] LICENSES = {
    "RN", "RN", "RN", "LPN", "LCSW", "LMSW", "LPC", "PHARMACIST", "PT", "OT"
  };
  private static final String[] PLACES = {"US-TX", "US-CA", "US-NY", "US-PR", "PR", "PH", "CA-ON"};
  private static final String[] FIELDS = {
    "NURSING", "SOCIAL_WORK", "PSYCHOLOGY", "BUSINESS", "THEOLOGY"
  };
  private static final String[] EXAMS = {
    "NCLEX-RN", "CCM", "ACM-CORE", "ACM-SIMULATION-RN", "ACM-SIMULATION-SW", "CMGT-BC"
  };
  private static final String[] TOPICS = {
    "CASE_MANAGEMENT", "ETHICS", "NURSING", "HEALTHCARE", "LEADERSHIP"
  };
  private static final String[] AREAS = {"ONCOLOGY", "CRITICAL_CARE", "REHABILITATION"};
  private static final String[] APPROVERS = {"ANCC", "CCMC", "NAHQ"};
  private static final String[] ACCREDITORS = {"CCNE", "CSWE", "CACREP"};
  private static final double[] WEEKS = {8, 16, 24, 30, 36, 37.5, 40, 40, 40, 48};

  private final Random random;
  private final Random randomFacts;

  /** Draws the fields that only some credentials ask for. */
  private final Random particulars;

  private final Random topicHours;
  private final LocalDate on;
  private final MadeUpFacts facts;

  /** Creates a generator of candidates around a date. */
  public SyntheticCandidates(long seed, LocalDate on) {
    this(seed, on, List.of());
  }

  /**
   * Creates a generator of candidates around a date.
   *
   * @param declared facts that rulesets declare, with values for each candidate
   */
  public SyntheticCandidates(long seed, LocalDate on, Collection<FactDescription> declared) {
    this.random = new Random(seed);
    this.randomFacts = new Random(~seed);
    this.particulars = new Random(seed * 31 + 7);
    this.topicHours = new Random(seed * 31 + 11);
    this.on = on;
    this.facts = new MadeUpFacts(List.copyOf(declared), on, 0);
  }

  /** Returns the next candidate. */
  public Candidate next(String id) {
    return facts.in(
        withTopicHours(withParticulars(withoutFacts(id))), place -> randomFacts::nextInt);
  }

  /** Adds further fields by a generator of their own. */
  private Candidate withParticulars(Candidate candidate) {
    return candidate.toBuilder()
        .residence(one(PLACES))
        .degrees(candidate.degrees().map(this::withAccreditors))
        .employment(candidate.employment().map(job -> job.toBuilder().areas(few(AREAS)).build()))
        .continuingEducation(
            candidate
                .continuingEducation()
                .map(course -> course.toBuilder().approvedBy(few(APPROVERS)).build()))
        .examinations(
            candidate
                .examinations()
                .map(attempt -> attempt.toBuilder().jurisdiction(one(PLACES)).build()))
        .records(Listing.of(records()))
        .build();
  }

  /** Splits the hours of some courses by topic. */
  private Candidate withTopicHours(Candidate candidate) {
    return candidate.toBuilder()
        .continuingEducation(candidate.continuingEducation().map(this::withTopicHours))
        .build();
  }

  private ContinuingEducation withTopicHours(ContinuingEducation course) {
    double all = course.hours().toOptional().orElseThrow().doubleValue();
    int parts = topicHours.nextInt(4);
    if (parts == 0 || parts == 3 || course.topics().entries().size() < 2) {
      return course;
    }
    ContinuingEducation.Builder stated = course.toBuilder();
    for (String topic : course.topics().entries()) {
      stated.topicHours(topic, parts == 1 ? all : Math.ceil(all) / 2);
    }
    return stated.build();
  }

  private Degree withAccreditors(Degree degree) {
    return degree.toBuilder()
        .accreditedBy(few(ACCREDITORS))
        .expected(on.plusDays(particulars.nextInt(800) - 100))
        .build();
  }

  private List<OtherRecord> records() {
    List<OtherRecord> records = new ArrayList<>();
    for (int i = particulars.nextInt(3); i > 0; i--) {
      LocalDate day = on.minusDays(particulars.nextInt(2000));
      records.add(
          OtherRecord.ofKind(one("COURSEWORK", "IMMUNIZATION"))
              .on(day)
              .until(day.plusDays(particulars.nextInt(1500)))
              .jurisdiction(one(PLACES))
              .issuer("University")
              .build());
    }
    return records;
  }

  private String one(String... values) {
    return values[particulars.nextInt(values.length)];
  }

  private String[] few(String... values) {
    return Stream.of(values).filter(value -> particulars.nextInt(3) == 0).toArray(String[]::new);
  }

  private Candidate withoutFacts(String id) {
    return Candidate.withId(id)
        .licenses(some(3, this::license).toArray(License.Builder[]::new))
        .certifications(some(2, this::certification).toArray(Certification.Builder[]::new))
        .degrees(some(2, this::degree).toArray(Degree.Builder[]::new))
        .employment(some(5, this::job).toArray(Job.Builder[]::new))
        .continuingEducation(some(5, this::course).toArray(ContinuingEducation.Builder[]::new))
        .professionalDevelopment(
            some(2, this::activity).toArray(ProfessionalDevelopment.Builder[]::new))
        .examinations(Listing.of(List.copyOf(attempts().values())))
        .conduct(
            Conduct.builder()
                .codeOfConductAccepted(often())
                .felonyConviction(seldom())
                .licenseDiscipline(seldom())
                .supervisorAttestation(often()))
        .build();
  }

  private interface Maker<T> {
    T make();
  }

  private <T> List<T> some(int most, Maker<T> maker) {
    List<T> made = new ArrayList<>();
    for (int i = random.nextInt(most + 1); i > 0; i--) {
      made.add(maker.make());
    }
    return made;
  }

  private License.Builder license() {
    LocalDate issued = daysBefore(4000);
    return License.ofType(oneOf(LICENSES))
        .jurisdiction(oneOf(PLACES))
        .status(status())
        .encumbered(seldom())
        .independentAssessment(often())
        .multistate(often())
        .issued(issued)
        .expires(latest(issued, on.plusDays(random.nextInt(1500) - 300)));
  }

  private Status status() {
    return often() ? Status.ACTIVE : oneOf(Status.values());
  }

  private Certification.Builder certification() {
    LocalDate issued = daysBefore(3000);
    LocalDate expires =
        often()
            ? LocalDate.of(on.getYear() + random.nextInt(3) - 1, 5, 31)
                .plusMonths(random.nextBoolean() ? 0 : 6)
                .minusDays(1)
            : on.plusDays(random.nextInt(1500) - 200);
    return Certification.of(oneOf("CCM", "ACM", "CMGT-BC", "CRC", "CDMS", "MEDSURG-BC", "CPHQ"))
        .status(status())
        .issued(issued)
        .expires(latest(issued, expires));
  }

  private Degree.Builder degree() {
    return Degree.ofLevel(oneOf(DegreeLevel.values()))
        .field(oneOf(FIELDS))
        .accredited(often())
        .supervisedFieldExperience(often())
        .preLicensure(often())
        .boardApproved(often())
        .country("US")
        .conferred(daysBefore(5000));
  }

  private Job.Builder job() {
    LocalDate from = daysBefore(3000);
    double hours = WEEKS[random.nextInt(WEEKS.length)];
    boolean caseManagement = often();
    Job.Builder job =
        Job.at(oneOf("Mercy", "Lakeside", "Harbor"))
            .title("Nurse")
            .from(from)
            .hoursPerWeek(hours)
            .fullTime(hours >= 40)
            .country(often() ? "US" : "CA")
            .paid(often())
            .selfEmployed(seldom())
            .purchasers(random.nextInt(5))
            .practicedAs(often() ? "RN" : "LCSW")
            .caseManagement(caseManagement)
            .directClientContact(often())
            .allEssentialActivities(often())
            .acrossContinuum(often());
    boolean supervised = often();
    job.supervised(supervised)
        .supervisorCredentials(
            random.nextBoolean() && supervised ? new String[] {"CCM", "RN"} : new String[0])
        .supervisesCaseManagers(seldom())
        .healthDeliverySystem(often());
    if (!caseManagement && random.nextBoolean()) {
      job.caseManagementHoursPerWeek(hours / 2);
    }
    return random.nextBoolean()
        ? job.current()
        : job.current(false).to(from.plusDays(random.nextInt(1500)));
  }

  private ContinuingEducation.Builder course() {
    return ContinuingEducation.ofHours(random.nextInt(100) / 2.0)
        .completed(daysBefore(2500))
        .topics(some(2, () -> oneOf(TOPICS)).stream().distinct().toArray(String[]::new));
  }

  private ProfessionalDevelopment.Builder activity() {
    return ProfessionalDevelopment.ofCategory(oneOf(DevelopmentCategory.values()))
        .completed(daysBefore(2500));
  }

  /** Returns examination attempts, at most one a day for each examination. */
  private Map<Object, Examination> attempts() {
    Map<Object, Examination> attempts = new LinkedHashMap<>();
    for (Examination.Builder attempt : some(5, this::attempt)) {
      Examination made = attempt.build();
      attempts.putIfAbsent(List.of(made.exam(), made.taken()), made);
    }
    return attempts;
  }

  private Examination.Builder attempt() {
    LocalDate applied = daysBefore(500);
    return Examination.of(oneOf(EXAMS))
        .applied(applied)
        .taken(applied.plusDays(random.nextInt(90)))
        .passed(random.nextBoolean());
  }

  private boolean often() {
    return random.nextInt(5) > 0;
  }

  private boolean seldom() {
    return random.nextInt(8) == 0;
  }

  private LocalDate daysBefore(int most) {
    return on.minusDays(random.nextInt(most));
  }

  private static LocalDate latest(LocalDate one, LocalDate other) {
    return one.isAfter(other) ? one : other;
  }

  @SafeVarargs
  private final <T> T oneOf(T... values) {
    return values[random.nextInt(values.length)];
  }
}
