package org.licet.internal.reasoning;

import java.lang.ref.WeakReference;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.licet.candidate.Fact;
import org.licet.candidate.PartialDate;
import org.licet.evaluation.Question;
import org.licet.evaluation.Verdict;
import org.licet.text.Text;

/**
 * The term of a certification or license: the years that end on its expiry date. Rows that were
 * surrendered, revoked or not yet issued have no term. {@link Expiry} picks the row that counts if
 * a name is listed several times. Immutable and thread-safe.
 */
public final class Term {

  private final String name;
  private final Set<String> letters;
  private final long years;
  private final Selection<HeldCredential> certifications;
  private final Selection<HeldCredential> licenses;
  private final Selection<HeldCredential> either;

  /** The last result; it keeps no candidate in memory. */
  private WeakReference<Found> last = new WeakReference<>(null);

  /**
   * The term for one application, shared by all of its records.
   *
   * @param inquiries the inquiries about the rows, by the known facts about a record's date
   */
  private record Found(
      ApplicationContext application,
      Expiry expiry,
      Lazy<TermEnds> ends,
      Map<Known, Inquiry> inquiries) {}

  /**
   * The known facts about the date of a record.
   *
   * @param isDated whether the date is known at least in part
   * @param awards the indexes of the rows whose award may precede it
   */
  private record Known(boolean isDated, List<Integer> awards) {}

  private Term(String name, long years, RulesetContext basis) {
    this.name = name;
    this.letters = Set.copyOf(basis.lettersOf(name));
    this.years = years;
    this.certifications = held(RecordList.CERTIFICATIONS, name, basis);
    this.licenses = held(RecordList.LICENSES, name, basis);
    this.either = held(RecordList.LICENSES_AND_CERTIFICATIONS, name, basis);
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
    return new Term(name, years, basis);
  }

  /** Passes events in the term. */
  public <T> SelectionStep<T> holds(EventDate<T> happened) {
    return (record, application) -> contains(record, application, happened, false);
  }

  /**
   * Passes events in the term and after the award. An award without a date lies in the first year
   * of the term, or before it.
   */
  public <T> SelectionStep<T> holdsAfterAward(EventDate<T> happened) {
    return (record, application) -> contains(record, application, happened, true);
  }

  /** Selects the rows with the name. If one list has it, the other list is not asked for. */
  private Selection<HeldCredential> named(ApplicationContext application) {
    if (isNamedIn(certifications, application)) {
      return certifications;
    }
    return isNamedIn(licenses, application) ? licenses : either;
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
              Lazy.of(() -> TermEnds.of(expiry.rows(), years)),
              new ConcurrentHashMap<>());
      last = new WeakReference<>(known);
    }
    return known;
  }

  private boolean isNamedIn(Selection<HeldCredential> list, ApplicationContext application) {
    for (HeldCredential held : list.records(application)) {
      if (held.type() instanceof Fact.Known<String> type && letters.contains(type.value())) {
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
    Expiry.Row row = expiry.rows().get(0);
    return settled
        ? inTermThatEndsOn(row.first().orElseThrow(), row, record, happened, afterAward)
        : ask(found, record, happened, afterAward);
  }

  private <T> Condition<T> inTermThatEndsOn(
      LocalDate last, Expiry.Row row, T record, EventDate<T> happened, boolean afterAward) {
    LocalDate first = last.plusDays(1).minusYears(years);
    Condition<T> in = happened.between(record, first, last);
    if (!afterAward || in.verdict() == Verdict.NOT_MET) {
      return in;
    }
    PartialDate day = happened.day(record).toOptional().orElse(null);
    if (day == null) {
      return in;
    }
    if (!(row.held().issued() instanceof Fact.Known<PartialDate> issued)) {
      return day.earliest().isBefore(secondYear(last)) ? Condition.open(entry -> List.of()) : in;
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
    return Condition.openFor(
        entry -> {
          List<Integer> awards = afterAward ? openAwards(found.expiry.rows(), day) : List.of();
          Inquiry shared = inquiry(found, new Known(day.isKnown(), awards));
          return asksDay
              ? List.of(shared, Inquiry.of(List.of(happened.when(entry))))
              : List.of(shared);
        });
  }

  private List<Integer> openAwards(List<Expiry.Row> rows, Fact<PartialDate> day) {
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
      Expiry.Row row = expiry.rows().get(i);
      if (row.first().isEmpty() || (known.isDated && !row.isStatedExactly())) {
        questions.add(expiry.askExpiry(row));
      }
      if (awards.contains(i)) {
        questions.add(HeldCredential.ISSUED.when(expiry.entry(row)));
      }
    }
    return questions;
  }

  private boolean isAwardOpen(Expiry.Row row, Fact<PartialDate> stated) {
    if (!(stated instanceof Fact.Known<PartialDate> known)) {
      return !row.held().issued().toOptional().map(PartialDate::isExact).orElse(false);
    }
    PartialDate day = known.value();
    if (!(row.held().issued() instanceof Fact.Known<PartialDate> issued)) {
      return day.earliest().isBefore(secondYear(row.last().orElseThrow()));
    }
    PartialDate award = issued.value();
    return !award.isExact()
        && day.latestDay() > award.earliestDay()
        && day.earliestDay() <= award.latestDay();
  }

  /** Returns the first day that cannot have led to an award without a date. */
  private LocalDate secondYear(LocalDate last) {
    return last.plusDays(1).minusYears(years).plusYears(1);
  }
}
