package org.licet.rule;

import java.time.LocalDate;
import java.util.List;
import java.util.function.UnaryOperator;
import org.licet.candidate.Job;
import org.licet.internal.reasoning.MisplacedWordException;
import org.licet.internal.reasoning.condition.RecordPlace;
import org.licet.internal.reasoning.record.Condition;
import org.licet.internal.reasoning.record.RecordEntry;
import org.licet.internal.reasoning.record.SelectionStep;
import org.licet.internal.reasoning.selection.FirstDate;
import org.licet.internal.reasoning.selection.LookBack;
import org.licet.internal.reasoning.selection.RecordList;
import org.licet.internal.reasoning.selection.RulesetContext;
import org.licet.internal.reasoning.selection.Selection;
import org.licet.internal.reasoning.selection.Term;
import org.licet.internal.reasoning.work.CurrentWork;
import org.licet.internal.reasoning.work.FullTime;
import org.licet.internal.reasoning.work.SelfEmployment;
import org.licet.internal.reasoning.work.Supervision;
import org.licet.internal.reasoning.work.WorkTime;
import org.licet.text.Text;

/**
 * Jobs, narrowed step by step, and the time worked in them. Time counts up to the day before the
 * day of evaluation. A job without a first day counts as begun, and its time is open. Immutable and
 * thread-safe.
 */
public final class Employment extends SelectedRecords<Employment> {

  private static final RecordPlace<Job> COUNTRY =
      RecordPlace.of(Job::country, "country", "ask.country", "job.in");
  private static final Condition<Job> ELSEWHERE =
      Condition.fails(
          entry -> Text.of("job.in", country(entry)),
          "country",
          entry -> Text.of("matter.work-in", country(entry)));

  private final Selection<Job> jobs;
  private final LookBack lookBack;

  /** Whether the last word cut the time. */
  private final boolean cut;

  private Employment(RulesetContext basis, Selection<Job> jobs, LookBack lookBack, boolean cut) {
    super(basis);
    this.jobs = jobs;
    this.lookBack = lookBack;
    this.cut = cut;
  }

  static Employment of(RulesetContext basis) {
    return new Employment(basis, Selection.of(RecordList.JOBS), LookBack.UNLIMITED, false);
  }

  @Override
  Selection<Job> selection() {
    return jobs;
  }

  @Override
  @SuppressWarnings("unchecked") // it is made of the selection of this kind
  Employment select(Selection<?> selection) {
    return new Employment(basis, (Selection<Job>) selection, lookBack, false);
  }

  @Override
  Employment in(Term term) {
    return new Employment(basis, jobs.whereOnTheDay(term.isHeld()), lookBack.within(term), true);
  }

  private Employment where(SelectionStep<Job> step) {
    return new Employment(basis, jobs.where(step), lookBack, false);
  }

  @Override
  Selection<Job> inTime() {
    return WorkTime.worked(jobs, lookBack);
  }

  private Employment in(LookBack other) {
    return new Employment(basis, jobs, other, true);
  }

  @Override
  Employment dated(boolean today, UnaryOperator<LocalDate> first) {
    return in(lookBack.from(LookBack.since(first)));
  }

  @Override
  Employment sinceDay(LocalDate day) {
    return in(lookBack.since(day));
  }

  @Override
  Employment beforeDay(LocalDate day) {
    return in(lookBack.before(day));
  }

  @Override
  Employment beforeThe(UnaryOperator<LocalDate> end, Text otherwise) {
    return in(lookBack.before(end));
  }

  @Override
  Employment sinceThe(FirstDate first) {
    return new Employment(
        basis, jobs.whereOnTheDay(first.cutsSurely()), lookBack.since(first), true);
  }

  @Override
  Employment untilAfter(FirstDate first, UnaryOperator<LocalDate> end) {
    return new Employment(
        basis, jobs.whereOnTheDay(first.cutsSurely(end)), lookBack.until(first, end), true);
  }

  @Override
  void requireStep() {
    if (cut) {
      throw new IllegalStateException(
          "A word that cuts the time in jobs drops no job. There is no job to accept or advise on.");
    }
  }

  /** Keeps the jobs that are primarily case management. */
  public Employment primarilyInCaseManagement() {
    return having("caseManagement");
  }

  /** Keeps the jobs with direct client contact. */
  public Employment withDirectClientContact() {
    return having("directClientContact");
  }

  /** Keeps the jobs in which all essential activities of case management are performed. */
  public Employment withAllEssentialActivities() {
    return having("allEssentialActivities");
  }

  /** Keeps the jobs whose services run across the continuum of care. */
  public Employment acrossTheContinuum() {
    return having("acrossContinuum");
  }

  /** Keeps the jobs that supervise people who provide case management. */
  public Employment supervisingCaseManagers() {
    return having("supervisesCaseManagers");
  }

  /** Keeps the supervised jobs. */
  public Employment supervised() {
    return having("supervised");
  }

  /**
   * Keeps the jobs under a supervisor who held the credential. Another credential of the supervisor
   * becomes a question, unless the table {@code "credentials of supervisors"} lists it.
   */
  public Employment supervisedByHolderOf(String credential) {
    return where(Supervision.byHolderOf(credential, basis.knownWith(List.of(credential))));
  }

  /** Keeps the paid jobs. {@link #orRulingBy} may follow. */
  public Employment paid() {
    return having("paid");
  }

  /** Keeps the jobs for a health delivery system. */
  public Employment forHealthDeliverySystem() {
    return having("healthDeliverySystem");
  }

  /**
   * Keeps the jobs in one of the countries (ISO 3166-1), their territories included. The format
   * states no state. {@link #orRulingBy} may follow.
   */
  public Employment inCountry(String... countries) {
    return where(COUNTRY.in(List.of(countries), Condition.holds(), ELSEWHERE));
  }

  /**
   * Keeps the jobs in a country that a table of the ruleset lists. Licet asks the issuing body
   * about any other country.
   */
  public Employment inCountryOf(String table) {
    return where(COUNTRY.in(basis.table(table), basis.issuer()));
  }

  private static Text country(RecordEntry<Job> entry) {
    return Text.place(entry.record().country().toOptional().orElseThrow());
  }

  /**
   * Keeps the jobs worked under a license of one of the types: {@code "RN"}. A type that no table
   * of the ruleset lists becomes a question.
   */
  public Employment practicedAs(String... licenses) {
    return havingOneOf("practicedAs", licenses);
  }

  /**
   * Keeps the jobs in one of the kinds of work: {@code "ONCOLOGY"}. All time of such a job counts;
   * use a declared number for a part of it. A kind that no table of the ruleset lists becomes a
   * question. {@link #orRulingBy} may follow.
   */
  public Employment inArea(String... areas) {
    return havingOneOf("areas", areas);
  }

  /**
   * Keeps the jobs that the candidate holds on the day of evaluation. The last day worked is still
   * one of them.
   */
  public Employment current() {
    return select(jobs.whereOnTheDay(CurrentWork.step()));
  }

  /** Keeps the jobs of at least the given number of hours a week each. */
  public Employment ofAtLeastHoursPerWeek(int fewest) {
    return where(WorkTime.atLeastHoursPerWeek(fewest));
  }

  /**
   * Keeps the jobs as an employee, and self-employment with at least the given number of purchasers
   * of the services.
   */
  public Employment selfEmployedOnlyWithPurchasers(int fewest) {
    return where(SelfEmployment.onlyWithPurchasers(fewest));
  }

  /**
   * Keeps the full-time jobs. The statement of the employer decides. Without one, 40 hours a week
   * or more count as full-time (an assumption that the finding shows), and for a shorter week Licet
   * asks for the statement. {@link #orRulingBy} may follow.
   */
  public Employment fullTime() {
    return where(FullTime::condition);
  }

  /**
   * Counts calendar months of full-time work, and no day twice. Part-time work counts only if the
   * issuing body accepts it, in proportion to 30 hours a week. If full time is not stated, Licet
   * asks the employer first.
   */
  public Amount fullTimeMonths() {
    return new Amount(WorkTime.fullTimeMonths(jobs, lookBack, basis.issuer()));
  }

  /**
   * Counts calendar months in which work is done, whatever the hours, and no day twice: six years
   * of part-time work are 72 months. A month counts from the day on which a job begins; days off
   * within a job count.
   */
  public Amount months() {
    return new Amount(WorkTime.months(jobs, lookBack));
  }

  /** Counts calendar months from the first to the last day of work. Gaps between jobs count. */
  public Amount monthsFromFirstToLastDay() {
    return new Amount(WorkTime.span(jobs, lookBack));
  }

  /**
   * Counts hours of a kind, such as clinical work or supervision: days / 7 x the hours a week that
   * a declared number of the job states. An unknown number becomes a question; it cannot exceed the
   * hours a week of the job. A known number counts as it is stated.
   */
  public Amount hoursAtWeekly(String fact) {
    return new Amount(WorkTime.hoursOfKind(jobs, lookBack, basis.facts(), fact));
  }

  @Override
  void requireWhole() {
    if (!lookBack.equals(LookBack.UNLIMITED)) {
      throw new IllegalStateException(
          "The total of a job cannot be cut to a window. Declare hours a week, and use hoursAtWeekly(...).");
    }
  }

  @Override
  Employment with(Employment others) {
    if (!lookBack.equals(others.lookBack)) {
      throw new MisplacedWordException(
          "including", "joins jobs without windows of time. Put the window behind it.");
    }
    return new Employment(basis, jobs.including(others.jobs), lookBack, false);
  }

  /** Counts the hours worked in each job: days / 7 x hours a week. */
  public Amount hours() {
    return new Amount(WorkTime.hours(jobs, lookBack));
  }

  /**
   * Counts the hours of case management. If they are not stated, a job that is primarily case
   * management counts with all its hours, and any other job with none (an assumption that the
   * finding shows).
   */
  public Amount caseManagementHours() {
    return new Amount(WorkTime.caseManagementHours(jobs, lookBack));
  }
}
