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
    return entry -> contains(entry, happened);
  }

  private <T> Condition<T> contains(Entry<T> entry, Happened<T> happened) {
    Selected<Held> certifications = held.in(entry.context());
    if (certifications.isOpen()) {
      return Condition.open(any -> certifications.questions());
    }
    Optional<Entry<Held>> last = Held.lastToExpire(certifications);
    if (last.isEmpty()) {
      return Condition.fails(any -> Text.of("held.none", credential));
    }
    Entry<Held> ending = last.get();
    if (!(ending.record().expires() instanceof Fact.Known<PartialDate> end)) {
      return Condition.open(any -> List.of(askExpiry(ending)));
    }
    Condition<T> ifEarly = inYearsEndingWith(end.value().earliest(), entry, happened);
    Condition<T> ifLate =
        end.value().isExact() ? ifEarly : inYearsEndingWith(end.value().latest(), entry, happened);
    if (ifEarly.verdict() == ifLate.verdict()) {
      return ifEarly;
    }
    boolean exact = happened.day(entry).toOptional().map(PartialDate::isExact).orElse(false);
    return Condition.open(
        any ->
            exact ? List.of(askExpiry(ending)) : List.of(askExpiry(ending), happened.when(entry)));
  }

  private static Question askExpiry(Entry<Held> held) {
    return held.ask("expires", Text.of("ask.expires", held.name()));
  }

  private <T> Condition<T> inYearsEndingWith(LocalDate last, Entry<T> entry, Happened<T> happened) {
    return happened.between(entry, last.plusDays(1).minusYears(years), last);
  }
}
