package org.licet.rule;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.licet.candidate.Fact;
import org.licet.candidate.Job;
import org.licet.reasoning.Codes;
import org.licet.reasoning.Condition;
import org.licet.reasoning.Context;
import org.licet.reasoning.Entry;
import org.licet.reasoning.FullTime;
import org.licet.reasoning.Places;
import org.licet.reasoning.Selection;
import org.licet.reasoning.WorkTime;
import org.licet.reasoning.YesOrNo;
import org.licet.text.Text;

/**
 * Jobs, narrowed step by step, and the time worked in them. Time counts up to the day before the
 * day of evaluation. Immutable and thread-safe.
 */
public final class Employment {

  private static final YesOrNo<Job> PRIMARILY_IN_CASE_MANAGEMENT =
      YesOrNo.yes(
          Job::caseManagement,
          "caseManagement",
          "ask.case-management",
          "job.not-primarily-case-management");
  private static final YesOrNo<Job> WITH_DIRECT_CLIENT_CONTACT =
      YesOrNo.yes(
          Job::directClientContact,
          "directClientContact",
          "ask.direct-client-contact",
          "job.no-direct-client-contact");
  private static final YesOrNo<Job> WITH_ALL_ESSENTIAL_ACTIVITIES =
      YesOrNo.yes(
          Job::allEssentialActivities,
          "allEssentialActivities",
          "ask.essential-activities",
          "job.not-all-essential-activities");
  private static final YesOrNo<Job> ACROSS_THE_CONTINUUM =
      YesOrNo.yes(
          Job::acrossContinuum, "acrossContinuum", "ask.continuum", "job.not-across-continuum");
  private static final YesOrNo<Job> SUPERVISING_CASE_MANAGERS =
      YesOrNo.yes(
          Job::supervisesCaseManagers,
          "supervisesCaseManagers",
          "ask.supervises-case-managers",
          "job.not-supervising-case-managers");
  private static final YesOrNo<Job> SUPERVISED =
      YesOrNo.yes(Job::supervised, "supervised", "ask.supervised", "job.not-supervised");
  private static final YesOrNo<Job> PAID = YesOrNo.yes(Job::paid, "paid", "ask.paid", "job.unpaid");
  private static final YesOrNo<Job> FOR_HEALTH_DELIVERY_SYSTEM =
      YesOrNo.yes(
          Job::healthDeliverySystem,
          "healthDeliverySystem",
          "ask.health-delivery-system",
          "job.no-health-delivery-system");

  private final Context context;
  private final Selection<Job> jobs;

  /** The first day that counts. */
  private final LocalDate first;

  private Employment(Context context, Selection<Job> jobs, LocalDate first) {
    this.context = context;
    this.jobs = jobs;
    this.first = first;
  }

  static Employment of(Context context) {
    return new Employment(context, WorkTime.jobs(context), LocalDate.MIN);
  }

  private Employment where(Function<Entry<Job>, Condition> step) {
    return new Employment(context, jobs.where(step), first);
  }

  private Employment changingLast(Function<Condition, Condition> change) {
    return new Employment(context, jobs.changingLast(change), first);
  }

  /** Time in the last so many years: a job that began before is cut, not dropped. */
  public Employment inLastYears(long years) {
    return inLastMonths(12 * years);
  }

  /** Time in the last so many months: a job that began before is cut, not dropped. */
  public Employment inLastMonths(long months) {
    return new Employment(context, jobs, context.on().minusMonths(months));
  }

  /** Jobs that are primarily case management. */
  public Employment primarilyInCaseManagement() {
    return where(PRIMARILY_IN_CASE_MANAGEMENT);
  }

  /** Jobs with direct client contact. */
  public Employment withDirectClientContact() {
    return where(WITH_DIRECT_CLIENT_CONTACT);
  }

  /** Jobs in which all essential activities of case management are performed. */
  public Employment withAllEssentialActivities() {
    return where(WITH_ALL_ESSENTIAL_ACTIVITIES);
  }

  /** Jobs whose services run across the continuum of care. */
  public Employment acrossTheContinuum() {
    return where(ACROSS_THE_CONTINUUM);
  }

  /** Jobs that are supervising people who provide case management. */
  public Employment supervisingCaseManagers() {
    return where(SUPERVISING_CASE_MANAGERS);
  }

  /** Supervised jobs. */
  public Employment supervised() {
    return where(SUPERVISED);
  }

  /** Jobs under a supervisor who held the credential. */
  public Employment supervisedByHolderOf(String credential) {
    List<String> wanted = List.of(credential);
    return where(
        entry ->
            Codes.anyIn(
                entry.record().supervisorCredentials(),
                wanted,
                entry,
                "supervisorCredentials",
                "ask.supervisor-credentials",
                () -> Text.of("job.supervisor-held-no", credential)));
  }

  /** Paid jobs. May be followed by {@link #orRulingBy}. */
  public Employment paid() {
    return where(PAID);
  }

  /** Jobs for a health delivery system. */
  public Employment forHealthDeliverySystem() {
    return where(FOR_HEALTH_DELIVERY_SYSTEM);
  }

  /**
   * Jobs in a country (ISO 3166-1), its territories included. May be followed by {@link
   * #orRulingBy}.
   */
  public Employment inCountry(String country) {
    return where(
        entry ->
            entry.record().country() instanceof Fact.Known<String> stated
                ? inCountry(country, stated.value())
                : Condition.ask(entry, "country", "ask.country"));
  }

  private static Condition inCountry(String country, String stated) {
    return Places.isIn(country, stated)
        ? Condition.HOLDS
        : Condition.fails(() -> Text.of("job.in", stated), () -> Text.of("matter.work-in", stated));
  }

  /** Jobs worked under a license of the type: {@code "RN"}. */
  public Employment practicedAs(String license) {
    List<String> wanted = List.of(license);
    return where(
        entry ->
            Codes.in(
                entry.record().practicedAs(), wanted, entry, "practicedAs", "ask.practiced-as"));
  }

  /** Jobs as an employee, and self-employment for at least so many purchasers of the services. */
  public Employment selfEmployedOnlyWithPurchasers(int fewest) {
    return where(entry -> withPurchasers(fewest, entry));
  }

  private static Condition withPurchasers(int fewest, Entry<Job> entry) {
    Job job = entry.record();
    if (job.selfEmployed().is(false)
        || (job.purchasers() instanceof Fact.Known<Integer> many && many.value() >= fewest)) {
      return Condition.HOLDS;
    }
    if (!job.selfEmployed().isKnown()) {
      return Condition.ask(entry, "selfEmployed", "ask.self-employed");
    }
    return job.purchasers().isKnown()
        ? Condition.fails(() -> Text.of("job.purchasers", fewest))
        : Condition.ask(entry, "purchasers", "ask.purchasers");
  }

  /**
   * Full-time jobs: as the employer states, else with 40 hours a week or more (an assumption, shown
   * on the finding). May be followed by {@link #orRulingBy}.
   */
  public Employment fullTime() {
    return where(FullTime::condition);
  }

  /** After a step: what does not pass it may be accepted by the issuing body, which is asked. */
  public Employment orRulingBy(String body) {
    return changingLast(condition -> condition.orRulingBy(body));
  }

  /**
   * Counts calendar months of full-time work, never a day twice. Part-time work counts only by a
   * ruling of the issuing body, pro rata to 30 hours a week.
   */
  public Amount fullTimeMonths() {
    return new Amount(WorkTime.fullTimeMonths(context, jobs, first));
  }

  /** Counts hours worked, each job its own: days / 7 x hours a week. */
  public Amount hours() {
    return new Amount(WorkTime.hours(context, jobs, first));
  }

  /**
   * Counts hours of case management: those stated for it, else all hours of a job that is primarily
   * case management.
   */
  public Amount caseManagementHours() {
    return new Amount(WorkTime.caseManagementHours(context, jobs, first));
  }

  /** Returns this with the last step turned round. Not a word. */
  Employment withLastTurned() {
    return changingLast(Condition::opposite);
  }
}
