package org.licet.reasoning;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.licet.candidate.Fact;
import org.licet.candidate.PartialDate;
import org.licet.evaluation.Question;
import org.licet.text.Text;

/**
 * The term of a credential that is held: the years that end with the day on which it expires. Of
 * several with the same name the one that expires last counts. Immutable and thread-safe.
 */
public final class Term {

  private final String credential;
  private final long years;
  private final Selection<Held> held;

  private Term(String credential, long years) {
    this.credential = credential;
    this.years = years;
    this.held = Selection.of(Listed.CERTIFICATIONS).where(Codes.ofType(List.of(credential)));
  }

  /** Looks at the term of a credential. */
  public static Term of(String credential, long years) {
    return new Term(credential, years);
  }

  /** Passes what happened in the term. */
  public <T> Step<T> holds(Happened<T> happened) {
    return (record, application) -> contains(record, application, happened);
  }

  private <T> Condition<T> contains(T record, Context application, Happened<T> happened) {
    Selected<Held> certifications = held.in(application);
    if (certifications.isOpen()) {
      return Condition.open(entry -> certifications.questions());
    }
    Optional<Entry<Held>> last = Held.lastToExpire(certifications);
    if (last.isEmpty()) {
      return Condition.fails(entry -> Text.of("held.none", credential));
    }
    Entry<Held> ending = last.get();
    if (!(ending.record().expires() instanceof Fact.Known<PartialDate> end)) {
      return Condition.open(entry -> List.of(askExpiry(ending)));
    }
    Condition<T> ifEarly = inYearsEndingWith(end.value().earliest(), record, happened);
    Condition<T> ifLate =
        end.value().isExact() ? ifEarly : inYearsEndingWith(end.value().latest(), record, happened);
    if (ifEarly.verdict() == ifLate.verdict()) {
      return ifEarly;
    }
    boolean exact = happened.day(record).toOptional().map(PartialDate::isExact).orElse(false);
    return Condition.open(
        entry ->
            exact ? List.of(askExpiry(ending)) : List.of(askExpiry(ending), happened.when(entry)));
  }

  private static Question askExpiry(Entry<Held> held) {
    return held.ask("expires", Text.of("ask.expires", held.name()));
  }

  private <T> Condition<T> inYearsEndingWith(LocalDate last, T record, Happened<T> happened) {
    return happened.between(record, last.plusDays(1).minusYears(years), last);
  }
}
