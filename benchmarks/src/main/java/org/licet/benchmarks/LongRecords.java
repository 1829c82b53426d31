package org.licet.benchmarks;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.BiConsumer;
import java.util.function.IntFunction;
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
import org.licet.candidate.PastStatus;
import org.licet.candidate.ProfessionalDevelopment;
import org.licet.candidate.Ruling;
import org.licet.candidate.Status;

/**
 * Candidates with one long list, or with many, of any length; their other lists are short and
 * known. A faulty export or a long career can produce such a record. Each kind relates the records
 * of the long list to one another in its own way.
 */
public enum LongRecords {
  /** Fully known jobs of two weeks, each overlapping the next. */
  JOBS(jobs(i -> job(i, Peer.ON.minusDays(40 + i * 7L % 1_700), 14))),
  /** Jobs with only an employer and the months. */
  OPEN_JOBS(jobs(LongRecords::openJob)),
  /** Jobs of which nothing is known. */
  EMPTY_JOBS(jobs(i -> Job.builder().build())),
  /** Jobs with the same first day and different employers. */
  JOBS_OF_ONE_DAY(jobs(i -> job(i, Peer.ON.minusDays(700), 300))),
  /** Jobs that each begin on the day after the previous one ended. */
  ADJACENT_JOBS(jobs(i -> job(i, Peer.ON.minusDays(1_700 - i * 3L % 1_600), 2))),
  /** Equal jobs. */
  EQUAL_JOBS(jobs(i -> job(0, Peer.ON.minusDays(700), 600))),
  /** Equal jobs with unknown employers. */
  NAMELESS_JOBS(jobs(i -> nameless())),
  /** Fully known licenses. */
  LICENSES((all, count) -> all.licenses(listed(count, i -> license(i).build()))),
  /** Licenses with only a type. */
  OPEN_LICENSES((all, count) -> all.licenses(listed(count, i -> License.ofType("RN").build()))),
  /** Fully known certifications. */
  CERTIFICATIONS((all, count) -> all.certifications(listed(count, LongRecords::certification))),
  /** Certifications with only a code, and courses that count in a term. */
  OPEN_CERTIFICATIONS(
      (all, count) ->
          all.certifications(listed(count, i -> Certification.of(letters(i)).build()))
              .continuingEducation(listed(count, LongRecords::course))),
  /** Fully known courses. */
  COURSES((all, count) -> all.continuingEducation(listed(count, LongRecords::course))),
  /** Courses with only hours and topics. */
  OPEN_COURSES(
      (all, count) ->
          all.continuingEducation(
              listed(count, i -> ContinuingEducation.ofHours(1).topics("ETHICS").build()))),
  /** Other activities, half of them undated. */
  ACTIVITIES((all, count) -> all.professionalDevelopment(listed(count, LongRecords::activity))),
  /** Degrees that may be the required one. */
  DEGREES((all, count) -> all.degrees(listed(count, LongRecords::degree))),
  /** Exam attempts that failed, except the latest at each exam. */
  EXAMINATIONS((all, count) -> all.examinations(listed(count, i -> attempt(i, i < 5)))),
  /** Exam attempts with unknown results. */
  OPEN_EXAMINATIONS((all, count) -> all.examinations(listed(count, LongRecords::unknown))),
  /** Exam attempts of which only the year is known. */
  UNDATED_EXAMINATIONS((all, count) -> all.examinations(listed(count, LongRecords::ofYear))),
  /** Attempts at one exam, which all failed. */
  ATTEMPTS_AT_ONE_EXAM(
      (all, count) ->
          all.examinations(
              listed(
                  count,
                  i ->
                      Examination.of("CCM")
                          .taken(Peer.ON.minusDays(20 + i))
                          .passed(false)
                          .build()))),
  /** Courses of which nothing is known. */
  EMPTY_COURSES(
      (all, count) ->
          all.continuingEducation(listed(count, i -> ContinuingEducation.builder().build()))),
  /** Licenses that were inactive for half of each of five years, and a passed exam. */
  LICENSE_HISTORIES(
      (all, count) ->
          all.licenses(listed(count, i -> license(2 * i).history(Listing.of(history(i))).build()))
              .examinations(Listing.of(List.of(attempt(0, true))))),
  /** Jobs, each with a decision by the issuing body. */
  RULED_JOBS(
      (all, count) ->
          all.employment(listed(count, LongRecords::openJob))
              .rulings(
                  listed(
                      count,
                      i ->
                          Ruling.on("CCM-EXPERIENCE-1#country@/employment/" + i, i % 2 == 0)
                              .build()))),
  /** As many records of each of seven kinds, a quarter of their facts unknown. */
  ALL_KINDS(LongRecords::fillAll),
  /** The same, and every list may go on. */
  INCOMPLETE_LISTS(
      (all, count) -> {
        fillAll(all, count);
        Candidate filled = all.build();
        all.licenses(Listing.partial(filled.licenses().entries()))
            .certifications(Listing.partial(filled.certifications().entries()))
            .degrees(Listing.partial(filled.degrees().entries()))
            .employment(Listing.partial(filled.employment().entries()))
            .continuingEducation(Listing.partial(filled.continuingEducation().entries()))
            .professionalDevelopment(Listing.partial(filled.professionalDevelopment().entries()))
            .examinations(Listing.partial(filled.examinations().entries()));
      });

  private static final String[] EXAMS = {
    "CCM", "ACM-CORE", "ACM-SIMULATION-RN", "CMGT-BC", "NCLEX-RN"
  };
  private static final String[] LETTERS = {"CCM", "ACM", "CMGT-BC"};
  private static final int SPAN = 1_700;

  private static final List<DevelopmentCategory> CATEGORIES = List.of(DevelopmentCategory.values());

  @SuppressWarnings("ImmutableEnumChecker") // the functions above have no state
  private final BiConsumer<Candidate.Builder, Integer> filling;

  LongRecords(BiConsumer<Candidate.Builder, Integer> filling) {
    this.filling = filling;
  }

  /** Returns the name for reports. */
  public String title() {
    return name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  /** Returns a candidate with a number of records of this kind. */
  public Candidate candidate(int count) {
    Candidate.Builder candidate =
        Candidate.withId("long-" + count)
            .licenses(license(0))
            .degrees(
                Degree.ofLevel(DegreeLevel.BACHELOR)
                    .field("NURSING")
                    .accredited(true)
                    .supervisedFieldExperience(true)
                    .preLicensure(true)
                    .boardApproved(true)
                    .country("US")
                    .conferred(LocalDate.of(2010, 5, 10)))
            .certifications(Listing.of(List.of(certification(1))))
            .employment(Listing.of(List.of(job(0, Peer.ON.minusDays(100), 90))))
            .noContinuingEducation()
            .noProfessionalDevelopment()
            .noExaminations()
            .conduct(
                Conduct.builder()
                    .codeOfConductAccepted(true)
                    .felonyConviction(false)
                    .licenseDiscipline(false)
                    .supervisorAttestation(true));
    filling.accept(candidate, count);
    return candidate.build();
  }

  private static void fillAll(Candidate.Builder all, int count) {
    all.licenses(listed(count, i -> i % 4 == 1 ? License.ofType("RN").build() : license(i).build()))
        .certifications(
            listed(
                count, i -> i % 4 == 1 ? Certification.of(letters(i)).build() : certification(i)))
        .degrees(listed(count, LongRecords::degree))
        .employment(
            listed(
                count,
                i -> i % 4 == 1 ? openJob(i) : job(i, Peer.ON.minusDays(40 + i * 7L % SPAN), 14)))
        .continuingEducation(
            listed(count, i -> i % 4 == 1 ? ContinuingEducation.ofHours(1).build() : course(i)))
        .professionalDevelopment(listed(count, LongRecords::activity))
        .examinations(listed(count, LongRecords::partlyKnown));
  }

  private static Examination partlyKnown(int number) {
    Examination.Builder attempt = Examination.builder();
    attempt = number % 8 == 3 ? attempt : attempt.exam(EXAMS[number % EXAMS.length]);
    attempt = number % 8 == 5 ? attempt : attempt.taken(Peer.ON.minusDays(20 + number * 9L));
    return (number % 8 == 7 ? attempt : attempt.passed(number % 3 == 0)).build();
  }

  private static List<PastStatus> history(int number) {
    List<PastStatus> all = new ArrayList<>();
    for (int year = 2014; year < 2019; year++) {
      LocalDate from = LocalDate.of(year, 1, 1).plusDays(number % 100);
      all.add(
          PastStatus.builder().from(from).to(from.plusDays(180)).status(Status.INACTIVE).build());
    }
    return all;
  }

  private static BiConsumer<Candidate.Builder, Integer> jobs(IntFunction<Job> making) {
    return (all, count) -> all.employment(listed(count, making));
  }

  private static <T> Listing<T> listed(int count, IntFunction<T> making) {
    List<T> all = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      all.add(making.apply(i));
    }
    return Listing.of(all);
  }

  private static Job job(int number, LocalDate from, int days) {
    return full(number, from, days).employer("E" + number).build();
  }

  private static Job.Builder full(int number, LocalDate from, int days) {
    return Job.builder()
        .from(from)
        .to(from.plusDays(days))
        .fullTime(true)
        .hoursPerWeek(40)
        .country("US")
        .paid(true)
        .selfEmployed(false)
        .practicedAs("RN")
        .caseManagement(number % 3 != 2)
        .directClientContact(true)
        .allEssentialActivities(true)
        .acrossContinuum(true)
        .supervisorCredentials("CCM")
        .supervisesCaseManagers(number % 5 == 4)
        .healthDeliverySystem(true);
  }

  private static Job nameless() {
    return full(0, Peer.ON.minusDays(700), 600).build();
  }

  private static Job openJob(int number) {
    LocalDate from = Peer.ON.minusDays(60 + number * 7L % SPAN);
    return Job.at("E" + number)
        .from(from.toString().substring(0, 7))
        .to(from.plusDays(40).toString().substring(0, 7))
        .build();
  }

  private static License.Builder license(int number) {
    return License.ofType(number % 4 == 3 ? "LPN" : "RN")
        .jurisdiction("US-TX")
        .status(number % 2 == 0 ? Status.ACTIVE : Status.EXPIRED)
        .encumbered(false)
        .issued(LocalDate.of(2010, 6, 1).plusDays(number % SPAN))
        .expires(LocalDate.of(2030, 6, 30).plusDays(number % SPAN));
  }

  private static String letters(int number) {
    return LETTERS[number % LETTERS.length];
  }

  private static Certification certification(int number) {
    return Certification.of(letters(number))
        .status(Status.ACTIVE)
        .issued(LocalDate.of(2020, 6, 1).plusDays(number % SPAN))
        .expires(LocalDate.of(2027, 6, 30).plusDays(number % SPAN))
        .build();
  }

  private static ContinuingEducation course(int number) {
    return ContinuingEducation.ofHours(number % 3 + 1)
        .completed(Peer.ON.minusDays(10 + number * 7L % SPAN))
        .topics(number % 2 == 0 ? "ETHICS" : "CASE_MANAGEMENT")
        .provider("P" + number)
        .build();
  }

  private static ProfessionalDevelopment activity(int number) {
    ProfessionalDevelopment.Builder activity =
        ProfessionalDevelopment.ofCategory(CATEGORIES.get(number % CATEGORIES.size()));
    return (number % 2 == 0
            ? activity
            : activity.completed(Peer.ON.minusDays(10 + number * 7L % SPAN)))
        .build();
  }

  private static Degree degree(int number) {
    Degree.Builder degree = Degree.ofLevel(DegreeLevel.BACHELOR).conferred("2010");
    return (number % 2 == 0 ? degree.field("NURSING") : degree).build();
  }

  private static Examination attempt(int number, boolean passed) {
    LocalDate taken = Peer.ON.minusDays(20 + number);
    return Examination.of(EXAMS[number % EXAMS.length])
        .taken(taken)
        .applied(taken.minusDays(30))
        .passed(passed)
        .build();
  }

  private static Examination unknown(int number) {
    return Examination.of(EXAMS[number % EXAMS.length])
        .taken(Peer.ON.minusDays(20 + number))
        .build();
  }

  private static Examination ofYear(int number) {
    return Examination.of(EXAMS[number % EXAMS.length])
        .taken(Integer.toString(2020 + number % 7))
        .passed(number % 2 == 0)
        .build();
  }
}
