package org.licet.json;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Builders;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import net.jqwik.api.Tuple.Tuple2;
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
import org.licet.candidate.PartialDate;
import org.licet.candidate.ProfessionalDevelopment;
import org.licet.candidate.Status;

/** Generates every candidate that there can be, whether or not there is such a person. */
final class AnyCandidate {

  private static final double KNOWN = 0.7;

  private AnyCandidate() {}

  static Arbitrary<Candidate> candidates() {
    return candidates(texts());
  }

  static Arbitrary<Candidate> candidates(Arbitrary<String> texts) {
    Arbitrary<Candidate> nameless =
        Builders.withBuilder(() -> Candidate.withId("any"))
            .use(listings(licenses(texts)))
            .in(Candidate.Builder::licenses)
            .use(listings(certifications()))
            .in(Candidate.Builder::certifications)
            .use(listings(degrees()))
            .in(Candidate.Builder::degrees)
            .use(listings(jobs(texts)))
            .in(Candidate.Builder::employment)
            .use(listings(courses(texts)))
            .in(Candidate.Builder::continuingEducation)
            .use(listings(activities()))
            .in(Candidate.Builder::professionalDevelopment)
            .use(listings(sittings()))
            .in(Candidate.Builder::examinations)
            .use(conduct())
            .in(Candidate.Builder::conduct)
            .build(Candidate.Builder::build);
    return Combinators.combine(texts, nameless)
        .as(
            (id, record) ->
                Candidate.withId(id)
                    .licenses(record.licenses())
                    .certifications(record.certifications())
                    .degrees(record.degrees())
                    .employment(record.employment())
                    .continuingEducation(record.continuingEducation())
                    .professionalDevelopment(record.professionalDevelopment())
                    .examinations(record.examinations())
                    .conduct(record.conduct())
                    .build());
  }

  /** Any text that is not blank: of every character but those that stand for damaged text. */
  static Arbitrary<String> texts() {
    return Arbitraries.strings()
        .withChars("aB7 -\"\\/\u0000\u0001\n\r\t\u007F\u0085\u00A0é\u2028\u2029Ж中")
        .withCharRange(' ', '~')
        .ofMinLength(1)
        .ofMaxLength(20)
        .map(text -> text.endsWith("7") ? text + "\uD83E\uDE7A" : text)
        .filter(text -> !text.isBlank());
  }

  /** Text that YAML can hold without escapes. */
  static Arbitrary<String> plainTexts() {
    return Arbitraries.strings()
        .withCharRange(' ', '~')
        .ofMinLength(1)
        .ofMaxLength(30)
        .filter(text -> !text.isBlank());
  }

  static Arbitrary<PartialDate> dates() {
    Arbitrary<LocalDate> days =
        Arbitraries.longs()
            .between(LocalDate.of(1900, 1, 1).toEpochDay(), LocalDate.of(2199, 12, 31).toEpochDay())
            .map(LocalDate::ofEpochDay);
    return Arbitraries.oneOf(
        days.map(PartialDate::of),
        days.map(day -> PartialDate.of(YearMonth.from(day))),
        days.map(day -> PartialDate.of(Year.from(day))));
  }

  private static Arbitrary<Tuple2<PartialDate, PartialDate>> datesInOrder() {
    return Combinators.combine(dates(), dates())
        .as(
            (one, other) ->
                other.latest().isBefore(one.earliest())
                    ? Tuple.of(other, one)
                    : Tuple.of(one, other));
  }

  private static Arbitrary<Boolean> truths() {
    return Arbitraries.of(true, false);
  }

  private static Arbitrary<String> codes() {
    return Arbitraries.oneOf(
        Arbitraries.of("RN", "LCSW", "CCM", "CMGT-BC", "CASE_MANAGEMENT", "NO", "007"),
        Combinators.combine(
                Arbitraries.chars().range('A', 'Z').range('0', '9'),
                Arbitraries.strings()
                    .withCharRange('A', 'Z')
                    .withCharRange('0', '9')
                    .withChars("_./+-")
                    .ofMaxLength(8))
            .as((first, rest) -> first + rest));
  }

  private static Arbitrary<String> countries() {
    return Arbitraries.of(Locale.getISOCountries());
  }

  private static Arbitrary<String> jurisdictions() {
    return Arbitraries.oneOf(
        countries(),
        Arbitraries.of("US-TX", "US-DC", "US-PR"),
        countries().filter(country -> !country.equals("US")).map(country -> country + "-1A"));
  }

  private static Arbitrary<BigDecimal> numbers(int most) {
    return Arbitraries.bigDecimals().between(BigDecimal.ZERO, BigDecimal.valueOf(most)).ofScale(6);
  }

  private static <T> Arbitrary<Listing<T>> listings(Arbitrary<T> entries) {
    Arbitrary<Listing<T>> given =
        entries.list().ofMaxSize(3).map((List<T> list) -> Listing.of(list));
    return Arbitraries.frequencyOf(
        Tuple.of(1, Arbitraries.create(Listing::<T>unknown)),
        Tuple.of(1, given.map(Listing::asPartial)),
        Tuple.of(4, given));
  }

  private static Arbitrary<String[]> words() {
    return codes().array(String[].class).ofMaxSize(3);
  }

  private static Arbitrary<License> licenses(Arbitrary<String> texts) {
    return Builders.withBuilder(License::builder)
        .use(codes())
        .withProbability(KNOWN)
        .in(License.Builder::type)
        .use(jurisdictions())
        .withProbability(KNOWN)
        .in(License.Builder::jurisdiction)
        .use(texts)
        .withProbability(KNOWN)
        .in(License.Builder::number)
        .use(Arbitraries.of(Status.class))
        .withProbability(KNOWN)
        .in(License.Builder::status)
        .use(truths())
        .withProbability(KNOWN)
        .in(License.Builder::encumbered)
        .use(truths())
        .withProbability(KNOWN)
        .in(License.Builder::independentAssessment)
        .use(truths())
        .withProbability(KNOWN)
        .in(License.Builder::multistate)
        .use(datesInOrder())
        .withProbability(KNOWN)
        .in((license, dates) -> license.issued(dates.get1()).expires(dates.get2()))
        .build(License.Builder::build);
  }

  private static Arbitrary<Certification> certifications() {
    return Builders.withBuilder(Certification::builder)
        .use(codes())
        .withProbability(KNOWN)
        .in(Certification.Builder::credential)
        .use(Arbitraries.of(Status.class))
        .withProbability(KNOWN)
        .in(Certification.Builder::status)
        .use(datesInOrder())
        .withProbability(KNOWN)
        .in((held, dates) -> held.issued(dates.get1()).expires(dates.get2()))
        .build(Certification.Builder::build);
  }

  private static Arbitrary<Degree> degrees() {
    return Builders.withBuilder(Degree::builder)
        .use(Arbitraries.of(DegreeLevel.class))
        .withProbability(KNOWN)
        .in(Degree.Builder::level)
        .use(codes())
        .withProbability(KNOWN)
        .in(Degree.Builder::field)
        .use(truths())
        .withProbability(KNOWN)
        .in(Degree.Builder::accredited)
        .use(truths())
        .withProbability(KNOWN)
        .in(Degree.Builder::supervisedFieldExperience)
        .use(truths())
        .withProbability(KNOWN)
        .in(Degree.Builder::preLicensure)
        .use(truths())
        .withProbability(KNOWN)
        .in(Degree.Builder::boardApproved)
        .use(countries())
        .withProbability(KNOWN)
        .in(Degree.Builder::country)
        .use(dates())
        .withProbability(KNOWN)
        .in(Degree.Builder::conferred)
        .build(Degree.Builder::build);
  }

  private static Arbitrary<Job> jobs(Arbitrary<String> texts) {
    Arbitrary<Tuple2<BigDecimal, BigDecimal>> hours =
        Combinators.combine(numbers(168), numbers(168))
            .as((one, other) -> Tuple.of(one.max(other), one.min(other)));
    return Builders.withBuilder(Job::builder)
        .use(texts)
        .withProbability(KNOWN)
        .in(Job.Builder::employer)
        .use(texts)
        .withProbability(KNOWN)
        .in(Job.Builder::title)
        .use(datesInOrder())
        .withProbability(KNOWN)
        .in((job, dates) -> job.from(dates.get1()).to(dates.get2()).current(false))
        .use(hours)
        .withProbability(KNOWN)
        .in((job, both) -> job.hoursPerWeek(both.get1()).caseManagementHoursPerWeek(both.get2()))
        .use(truths())
        .withProbability(KNOWN)
        .in(Job.Builder::fullTime)
        .use(countries())
        .withProbability(KNOWN)
        .in(Job.Builder::country)
        .use(truths())
        .withProbability(KNOWN)
        .in(Job.Builder::paid)
        .use(truths())
        .withProbability(KNOWN)
        .in(Job.Builder::selfEmployed)
        .use(codes())
        .withProbability(KNOWN)
        .in(Job.Builder::practicedAs)
        .use(truths())
        .withProbability(KNOWN)
        .in(Job.Builder::caseManagement)
        .use(truths())
        .withProbability(KNOWN)
        .in(Job.Builder::directClientContact)
        .use(truths())
        .withProbability(KNOWN)
        .in(Job.Builder::allEssentialActivities)
        .use(truths())
        .withProbability(KNOWN)
        .in(Job.Builder::acrossContinuum)
        .use(truths())
        .withProbability(KNOWN)
        .in(Job.Builder::supervised)
        .use(words())
        .withProbability(KNOWN)
        .in(Job.Builder::supervisorCredentials)
        .use(truths())
        .withProbability(KNOWN)
        .in(Job.Builder::supervisesCaseManagers)
        .use(truths())
        .withProbability(KNOWN)
        .in(Job.Builder::healthDeliverySystem)
        .use(Arbitraries.integers().between(0, 999_999_999))
        .withProbability(KNOWN)
        .in(Job.Builder::purchasers)
        .build(Job.Builder::build);
  }

  private static Arbitrary<ContinuingEducation> courses(Arbitrary<String> texts) {
    return Builders.withBuilder(ContinuingEducation::builder)
        .use(dates())
        .withProbability(KNOWN)
        .in(ContinuingEducation.Builder::completed)
        .use(numbers(999_999_999))
        .withProbability(KNOWN)
        .in(ContinuingEducation.Builder::hours)
        .use(words())
        .withProbability(KNOWN)
        .in(ContinuingEducation.Builder::topics)
        .use(texts)
        .withProbability(KNOWN)
        .in(ContinuingEducation.Builder::provider)
        .build(ContinuingEducation.Builder::build);
  }

  private static Arbitrary<ProfessionalDevelopment> activities() {
    return Builders.withBuilder(ProfessionalDevelopment::builder)
        .use(Arbitraries.of(DevelopmentCategory.class))
        .withProbability(KNOWN)
        .in(ProfessionalDevelopment.Builder::category)
        .use(dates())
        .withProbability(KNOWN)
        .in(ProfessionalDevelopment.Builder::completed)
        .build(ProfessionalDevelopment.Builder::build);
  }

  private static Arbitrary<Examination> sittings() {
    return Builders.withBuilder(Examination::builder)
        .use(codes())
        .withProbability(KNOWN)
        .in(Examination.Builder::exam)
        .use(datesInOrder())
        .withProbability(KNOWN)
        .in((sitting, dates) -> sitting.applied(dates.get1()).taken(dates.get2()))
        .use(truths())
        .withProbability(KNOWN)
        .in(Examination.Builder::passed)
        .build(Examination.Builder::build);
  }

  private static Arbitrary<Conduct> conduct() {
    return Builders.withBuilder(Conduct::builder)
        .use(truths())
        .withProbability(KNOWN)
        .in(Conduct.Builder::codeOfConductAccepted)
        .use(truths())
        .withProbability(KNOWN)
        .in(Conduct.Builder::felonyConviction)
        .use(truths())
        .withProbability(KNOWN)
        .in(Conduct.Builder::licenseDiscipline)
        .use(truths())
        .withProbability(KNOWN)
        .in(Conduct.Builder::supervisorAttestation)
        .build(Conduct.Builder::build);
  }
}
