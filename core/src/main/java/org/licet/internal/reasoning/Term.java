package org.licet.internal.reasoning;

import java.lang.ref.WeakReference;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.licet.candidate.Fact;
import org.licet.candidate.PartialDate;
import org.licet.evaluation.Question;
import org.licet.evaluation.Verdict;
import org.licet.text.Text;

/**
 * The term of a certification or license that is held: the years that end with the day on which it
 * expires. Rows that are given up, taken away or not issued yet have no term; of several with the
 * same name, {@link Expiry} tells which counts. Immutable and thread-safe.
 */
public final class Term {

  private final String name;
  private final long years;
  private final Selection<HeldCredential> certifications;
  private final Selection<HeldCredential> licenses;
  private final Selection<HeldCredential> either;

  /** The last one that was asked for; it keeps no candidate in memory. */
  private WeakReference<Found> last = new WeakReference<>(null);

  private record Found(ApplicationContext application, Expiry expiry) {}

  private Term(String name, long years, Set<String> known) {
    this.name = name;
    this.years = years;
    this.certifications = held(RecordList.CERTIFICATIONS, name, known);
    this.licenses = held(RecordList.LICENSES, name, known);
    this.either = held(RecordList.LICENSES_AND_CERTIFICATIONS, name, known);
  }

  private static Selection<HeldCredential> held(
      RecordList<HeldCredential> list, String name, Set<String> known) {
    return Selection.of(list)
        .where(Codes.ofType(List.of(name), known))
        .where(HeldCredential.stillHeld())
        .whereOnTheDay(HeldCredential.issuedByThen());
  }

  /**
   * Looks at the term of what has a name.
   *
   * @param name a credential, or a type of license
   * @param known codes that are known to be what they say
   */
  public static Term of(String name, long years, Set<String> known) {
    return new Term(name, years, known);
  }

  /** Passes what happened in the term. */
  public <T> SelectionStep<T> holds(EventDate<T> happened) {
    return (record, application) -> contains(record, application, happened, false);
  }

  /**
   * Passes what happened in the term and after the award. An award without a day is taken to lie in
   * the first year of the term, or before it.
   */
  public <T> SelectionStep<T> holdsAfterAward(EventDate<T> happened) {
    return (record, application) -> contains(record, application, happened, true);
  }

  /** Looks where the name is found: what a list has, the other list is not asked for. */
  private Selection<HeldCredential> named(ApplicationContext application) {
    if (isNamedIn(certifications, application)) {
      return certifications;
    }
    return isNamedIn(licenses, application) ? licenses : either;
  }

  /** Finds it once for all records of an application. */
  @SuppressWarnings("ReferenceEquality") // one evaluation hands on one application
  private Expiry expiry(ApplicationContext application) {
    Found known = last.get();
    if (known == null || known.application != application) {
      known = new Found(application, Expiry.of(named(application), application));
      last = new WeakReference<>(known);
    }
    return known.expiry;
  }

  private boolean isNamedIn(Selection<HeldCredential> list, ApplicationContext application) {
    for (HeldCredential held : list.records(application)) {
      if (held.type() instanceof Fact.Known<String> type && type.value().equals(name)) {
        return true;
      }
    }
    return false;
  }

  private <T> Condition<T> contains(
      T record, ApplicationContext application, EventDate<T> happened, boolean afterAward) {
    Expiry expiry = expiry(application);
    if (!expiry.isTold()) {
      return Condition.open(entry -> List.copyOf(expiry.questions()));
    }
    List<Condition<T>> all = new ArrayList<>(2);
    for (Expiry.Row row : expiry.rows()) {
      if (row.first().isEmpty() || row.last().isEmpty()) {
        return ask(expiry, record, happened, false);
      }
      all.add(inTermThatEndsOn(row.first().get(), row, record, happened, afterAward));
      if (!row.isExact()) {
        all.add(inTermThatEndsOn(row.last().get(), row, record, happened, afterAward));
      }
    }
    if (all.isEmpty()) {
      return Condition.fails(entry -> Text.of("held.none", name));
    }
    Verdict verdict = all.get(0).verdict();
    boolean settled = verdict == Verdict.NOT_MET || (verdict == Verdict.MET && expiry.isCertain());
    return settled && all.stream().allMatch(one -> one.verdict() == verdict)
        ? all.get(0)
        : ask(expiry, record, happened, afterAward);
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

  /** Leaves it open, and asks for all that would settle it. */
  private <T> Condition<T> ask(Expiry expiry, T record, EventDate<T> happened, boolean afterAward) {
    Fact<PartialDate> day = happened.day(record);
    boolean exact = day.toOptional().map(PartialDate::isExact).orElse(false);
    return Condition.open(
        entry -> {
          Set<Question> questions = new LinkedHashSet<>(expiry.questions());
          boolean undated = false;
          for (Expiry.Row row : expiry.rows()) {
            RecordEntry<HeldCredential> held = expiry.entry(row);
            boolean noExpiry = row.first().isEmpty();
            undated |= noExpiry;
            if (noExpiry || (!row.isStatedExactly() && day.isKnown())) {
              questions.add(expiry.askExpiry(row));
            }
            if (afterAward && !noExpiry && isAwardOpen(row, day)) {
              questions.add(HeldCredential.ISSUED.when(held));
            }
          }
          if (!undated && !exact) {
            questions.add(happened.when(entry));
          }
          return List.copyOf(questions);
        });
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

  /** Returns the day from which on nothing has led to an award without a day. */
  private LocalDate secondYear(LocalDate last) {
    return last.plusDays(1).minusYears(years).plusYears(1);
  }
}
