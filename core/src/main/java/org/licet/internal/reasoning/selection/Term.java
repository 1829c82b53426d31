package org.licet.internal.reasoning.selection;

import java.lang.ref.WeakReference;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.licet.candidate.Fact;
import org.licet.candidate.Job;
import org.licet.candidate.PartialDate;
import org.licet.evaluation.Question;
import org.licet.evaluation.Verdict;
import org.licet.internal.reasoning.ApplicationContext;
import org.licet.internal.reasoning.Inquiry;
import org.licet.internal.reasoning.Lazy;
import org.licet.internal.reasoning.record.Condition;
import org.licet.internal.reasoning.record.EventDate;
import org.licet.internal.reasoning.record.HeldCredential;
import org.licet.internal.reasoning.record.SelectionStep;
import org.licet.text.Text;

/**
 * The term of a certification or license: the time that ends on its expiry date, or before it, or
 * that follows it. Rows that were surrendered, revoked or not yet issued have no term. {@link
 * Expiry} picks the row that counts if a name is listed several times. Immutable and thread-safe.
 */
public final class Term {

  /**
   * The days of the term for an application.
   *
   * @param isHeld whether a row that has a term may be held
   * @param asks the inquiry about the rows, if the term is open
   * @param first the first day, or the earliest possible one; empty if it has no limit
   * @param last the last day, or the latest possible one; empty if it has no limit
   */
  record Days(
      boolean isHeld,
      Optional<Inquiry> asks,
      Optional<LocalDate> first,
      Optional<LocalDate> last) {}

  private final Text name;
  private final TermLength length;

  /** The lists to search, in order; the last one is searched if no other has the name. */
  private final List<Selection<HeldCredential>> lists;

  /** The letters of the name; empty if the lists are selected already. */
  private final Set<String> letters;

  /** The last result; it keeps no candidate in memory. */
  private WeakReference<Found> last = new WeakReference<>(null);

  /**
   * The term for one application, shared by all of its records.
   *
   * @param sameThrough the last day on which the rows stay the same, as far as that is known
   * @param inquiries the inquiries about the rows, by the known facts about a record's date
   */
  private record Found(
      ApplicationContext application,
      Expiry expiry,
      Lazy<TermEnds> ends,
      Lazy<Days> days,
      Lazy<Integer> sameThrough,
      Map<Known, Inquiry> inquiries) {}

  /**
   * The known facts about the date of a record.
   *
   * @param isDated whether the date is known at least in part
   * @param awards the indexes of the rows whose award may precede it
   */
  private record Known(boolean isDated, List<Integer> awards) {}

  private Term(
      Text name, TermLength length, List<Selection<HeldCredential>> lists, Set<String> letters) {
    this.name = name;
    this.length = length;
    this.lists = lists;
    this.letters = letters;
  }

  private static Selection<HeldCredential> held(
      RecordList<HeldCredential> list, String name, RulesetContext basis) {
    return basis
        .ofType(Selection.of(list), List.of(name))
        .where(HeldCredential.stillHeld())
        .whereOnTheDay(HeldCredential.issuedByThen());
  }

  /**
   * Returns the term of a credential.
   *
   * @param name a certification, or a license type
   * @param basis the tables of the ruleset
   */
  public static Term of(String name, long years, RulesetContext basis) {
    return new Term(
        Text.verbatim(name),
        TermLength.ofMonths(12 * years),
        List.of(
            held(RecordList.CERTIFICATIONS, name, basis),
            held(RecordList.LICENSES, name, basis),
            held(RecordList.LICENSES_AND_CERTIFICATIONS, name, basis)),
        Set.copyOf(basis.lettersOf(name)));
  }

  /** Returns the term of the one to renew of selected credentials. */
  public static Term of(RenewalTime renewal, TermLength length) {
    Selection<HeldCredential> held = renewal.held();
    return new Term(held.noun().one(), length, List.of(held), Set.of());
  }

  /**
   * Passes jobs while a term that is held may have days. It asks for an unknown term, unless the
   * job lies in every term that may be meant.
   */
  public SelectionStep<Job> isHeld() {
    return (job, application) -> {
      Days days = days(application);
      if (!days.isHeld) {
        return Condition.fails(entry -> Text.of("held.none", name));
      }
      return days.asks.isPresent() && !isInEveryTerm(job, application)
          ? Condition.openFor(entry -> List.of(days.asks.get()))
          : Condition.holds();
    };
  }

  private boolean isInEveryTerm(Job job, ApplicationContext application) {
    Found found = found(application);
    if (!found.expiry.isCertain() || found.expiry.isUndated()) {
      return false;
    }
    int first = job.from().toOptional().map(PartialDate::earliestDay).orElse(Integer.MIN_VALUE);
    int last = job.to().toOptional().map(PartialDate::latestDay).orElse(Integer.MAX_VALUE);
    return found.ends.get().allHold(first, Math.min(last, application.day() - 1));
  }

  /** Returns the days of the term; if it is open, all days that it may have. */
  Days days(ApplicationContext application) {
    return found(application).days.get();
  }

  private Days days(Expiry expiry, Supplier<Inquiry> asks) {
    if (!expiry.isTold() || expiry.isUndated()) {
      return new Days(true, Optional.of(asks.get()), Optional.empty(), Optional.empty());
    }
    Optional<LocalDate> first =
        expiry.rows().stream()
            .map(row -> length.first(row.first().orElseThrow()))
            .min(LocalDate::compareTo);
    Optional<LocalDate> last =
        expiry.rows().stream()
            .map(row -> length.last(row.last().orElseThrow()))
            .max(LocalDate::compareTo);
    boolean settled =
        expiry.isCertain()
            && expiry.rows().stream()
                .allMatch(row -> row.isExact() && row.first().equals(expiry.rows().get(0).first()));
    return new Days(
        last.isPresent(),
        settled || last.isEmpty() ? Optional.empty() : Optional.of(asks.get()),
        first,
        last);
  }

  /** Passes events in the term. */
  public <T> SelectionStep<T> holds(EventDate<T> happened) {
    return contains(happened, false);
  }

  /**
   * Passes events in the term and after the award. An award without a date lies in the first year
   * of the term, or before it.
   */
  public <T> SelectionStep<T> holdsAfterAward(EventDate<T> happened) {
    return contains(happened, true);
  }

  private <T> SelectionStep<T> contains(EventDate<T> happened, boolean afterAward) {
    return SelectionStep.dated(
        (record, application) -> contains(record, application, happened, afterAward),
        (record, application, until) -> found(application).sameThrough.get());
  }

  /** Selects the rows with the name. If one list has it, the other list is not asked for. */
  private Selection<HeldCredential> named(ApplicationContext application) {
    Selection<HeldCredential> last = lists.get(lists.size() - 1);
    for (Selection<HeldCredential> list : lists) {
      if (list == last || isNamedIn(list, application)) {
        return list;
      }
    }
    return last;
  }

  /** Returns the shared result for all records of an application. */
  @SuppressWarnings("ReferenceEquality") // one evaluation passes on one application
  private Found found(ApplicationContext application) {
    Found known = last.get();
    if (known == null || known.application != application) {
      Expiry expiry = Expiry.of(named(application), application);
      known =
          new Found(
              application,
              expiry,
              Lazy.of(() -> TermEnds.of(expiry.rows(), length)),
              Lazy.of(
                  () -> days(expiry, () -> Inquiry.of(rows(expiry, new Known(true, List.of()))))),
              Lazy.of(() -> Expiry.sameThrough(named(application), application)),
              new ConcurrentHashMap<>());
      last = new WeakReference<>(known);
    }
    return known;
  }

  private boolean isNamedIn(Selection<HeldCredential> list, ApplicationContext application) {
    for (HeldCredential held : list.records(application)) {
      if (held.type() instanceof Fact.Known<String> stated && letters.contains(stated.value())) {
        return true;
      }
    }
    return false;
  }

  private <T> Condition<T> contains(
      T record, ApplicationContext application, EventDate<T> happened, boolean afterAward) {
    Found found = found(application);
    Expiry expiry = found.expiry;
    if (!expiry.isTold()) {
      return Condition.openFor(entry -> List.of(inquiry(found, new Known(false, List.of()))));
    }
    if (expiry.rows().isEmpty()) {
      return Condition.fails(entry -> Text.of("held.none", name));
    }
    if (expiry.isUndated()) {
      return ask(found, record, happened, false);
    }
    if (!(happened.day(record) instanceof Fact.Known<PartialDate> known)) {
      return ask(found, record, happened, afterAward);
    }
    PartialDate day = known.value();
    boolean settled =
        found.ends.get().noneHolds(day, afterAward)
            || (expiry.isCertain() && found.ends.get().allHold(day, afterAward));
    ExpiryRow row = expiry.rows().get(0);
    return settled
        ? inTermThatEndsOn(row.first().orElseThrow(), row, record, happened, afterAward)
        : ask(found, record, happened, afterAward);
  }

  private <T> Condition<T> inTermThatEndsOn(
      LocalDate expires, ExpiryRow row, T record, EventDate<T> happened, boolean afterAward) {
    Condition<T> in = happened.between(record, length.first(expires), length.last(expires));
    if (!afterAward || in.verdict() == Verdict.NOT_MET) {
      return in;
    }
    PartialDate day = happened.day(record).toOptional().orElse(null);
    if (day == null) {
      return in;
    }
    if (!(row.held().issued() instanceof Fact.Known<PartialDate> issued)) {
      return day.earliest().isBefore(length.secondYear(expires))
          ? Condition.open(entry -> List.of())
          : in;
    }
    PartialDate award = issued.value();
    if (day.latestDay() <= award.earliestDay()) {
      return happened.otherwise(entry -> Text.of("dated.by-award", award));
    }
    return day.earliestDay() > award.latestDay() ? in : Condition.open(entry -> List.of());
  }

  /** Returns an open condition with every question that would settle it. */
  private <T> Condition<T> ask(Found found, T record, EventDate<T> happened, boolean afterAward) {
    Fact<PartialDate> day = happened.day(record);
    boolean exact = day.toOptional().map(PartialDate::isExact).orElse(false);
    boolean asksDay = !exact && !found.expiry.isUndated();
    boolean inEvery =
        day instanceof Fact.Known<PartialDate> known
            && !found.expiry.isUndated()
            && found.ends.get().allHold(known.value(), afterAward);
    if (inEvery) { // only whether a term is held is open
      return Condition.openFor(entry -> List.of(inquiry(found, new Known(false, List.of()))));
    }
    return Condition.openFor(
        entry -> {
          List<Integer> awards = afterAward ? openAwards(found.expiry.rows(), day) : List.of();
          Inquiry shared = inquiry(found, new Known(day.isKnown(), awards));
          return asksDay
              ? List.of(shared, Inquiry.of(List.of(happened.when(entry))))
              : List.of(shared);
        });
  }

  private List<Integer> openAwards(List<ExpiryRow> rows, Fact<PartialDate> day) {
    List<Integer> open = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      if (isAwardOpen(rows.get(i), day)) {
        open.add(i);
      }
    }
    return open;
  }

  /** Returns the inquiry about the rows; records with the same known facts share it. */
  private static Inquiry inquiry(Found found, Known known) {
    return found.inquiries.computeIfAbsent(known, any -> Inquiry.of(rows(found.expiry, known)));
  }

  private static Set<Question> rows(Expiry expiry, Known known) {
    Set<Question> questions = new LinkedHashSet<>(expiry.questions());
    if (!expiry.isTold()) {
      return questions;
    }
    Set<Integer> awards = Set.copyOf(known.awards);
    for (int i = 0; i < expiry.rows().size(); i++) {
      ExpiryRow row = expiry.rows().get(i);
      if (row.first().isEmpty() || (known.isDated && !row.isStatedExactly())) {
        questions.add(expiry.askExpiry(row));
      }
      if (awards.contains(i)) {
        questions.add(HeldCredential.ISSUED.when(expiry.entry(row)));
      }
    }
    return questions;
  }

  private boolean isAwardOpen(ExpiryRow row, Fact<PartialDate> stated) {
    if (!(stated instanceof Fact.Known<PartialDate> known)) {
      return !row.held().issued().toOptional().map(PartialDate::isExact).orElse(false);
    }
    PartialDate day = known.value();
    if (!(row.held().issued() instanceof Fact.Known<PartialDate> issued)) {
      return day.earliest().isBefore(length.secondYear(row.last().orElseThrow()));
    }
    PartialDate award = issued.value();
    return !award.isExact()
        && day.latestDay() > award.earliestDay()
        && day.earliestDay() <= award.latestDay();
  }
}
