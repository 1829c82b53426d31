package org.licet.reasoning;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.licet.candidate.Fact;
import org.licet.candidate.PartialDate;
import org.licet.evaluation.Verdict;
import org.licet.text.Text;

/**
 * The term of a credential that is held: the years that end with the day on which it expires. Of
 * several with the same name the one that expires last counts. Immutable and thread-safe.
 */
public final class Term {

  private final long years;

  /** The credential whose term it is, or empty if that is not settled. */
  private final Optional<Entry<Held>> credential;

  /** Why there is no term, or what must be answered for there to be one. */
  private final Condition missing;

  private Term(long years, Optional<Entry<Held>> credential, Condition missing) {
    this.years = years;
    this.credential = credential;
    this.missing = missing;
  }

  /** Finds the term among the candidate's certifications. */
  public static Term of(Context context, String credential, long years) {
    List<String> type = List.of(credential);
    Selection<Held> held = Held.certifications(context).where(entry -> Codes.in(entry, type));
    boolean open =
        !held.untold().isEmpty()
            || held.entries().stream()
                .anyMatch(entry -> held.verdict(entry) == Verdict.UNDETERMINED);
    if (open) {
      return new Term(years, Optional.empty(), Condition.open(held::questions));
    }
    Optional<Entry<Held>> last =
        held.entries().stream()
            .filter(entry -> held.verdict(entry) == Verdict.MET)
            .max(Comparator.comparing(entry -> latest(entry.record().expires())));
    return new Term(years, last, Condition.fails(() -> Text.of("held.none", credential)));
  }

  private static LocalDate latest(Fact<PartialDate> day) {
    return day.toOptional().map(PartialDate::latest).orElse(LocalDate.MAX);
  }

  /** Returns whether something happened in the term. */
  public Condition contains(Happened happened) {
    if (credential.isEmpty()) {
      return missing;
    }
    Entry<Held> held = credential.get();
    if (!(held.record().expires() instanceof Fact.Known<PartialDate> end)) {
      return Condition.ask(held, "expires", "ask.expires");
    }
    Condition ifEarly = inYearsEndingWith(end.value().earliest(), happened);
    Condition ifLate =
        end.value().isExact() ? ifEarly : inYearsEndingWith(end.value().latest(), happened);
    if (ifEarly.verdict() == ifLate.verdict()) {
      return ifEarly;
    }
    return Condition.open(
        () ->
            happened.day().toOptional().map(PartialDate::isExact).orElse(false)
                ? List.of(held.ask("expires", Text.of("ask.expires", held.name())))
                : List.of(
                    held.ask("expires", Text.of("ask.expires", held.name())), happened.when()));
  }

  private Condition inYearsEndingWith(LocalDate last, Happened happened) {
    return happened.between(last.plusDays(1).minusYears(years), last);
  }
}
