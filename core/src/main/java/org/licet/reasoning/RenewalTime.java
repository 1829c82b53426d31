package org.licet.reasoning;

import java.time.LocalDate;
import java.time.MonthDay;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.licet.candidate.PartialDate;
import org.licet.evaluation.Evidence;
import org.licet.evaluation.Question;
import org.licet.evaluation.Verdict;

/**
 * When a credential that is held can be renewed. Of several that are held the one that expires last
 * counts.
 *
 * @param context the application
 * @param held what is held
 * @param windows the windows of a year, each closing on a day on which the credential may expire
 */
public record RenewalTime(Context context, Selection<Held> held, List<Window> windows) {

  /**
   * A window of every year in which the credential can be renewed.
   *
   * @param opens the first day
   * @param closes the last day, on which the credential expires
   */
  public record Window(MonthDay opens, MonthDay closes) {}

  /** What is found for one day of expiry. */
  private record Timing(Verdict verdict, String reason) {}

  /** Concludes that the window is open that ends on the day of expiry. */
  public Conclusion isOpen() {
    return conclude(
        (window, expires) -> {
          LocalDate opens = window.opens().atYear(expires.getYear());
          if (context.on().isBefore(opens)) {
            return new Timing(Verdict.NOT_MET, "The renewal window opens on " + opens + ".");
          }
          return context.on().isAfter(expires)
              ? new Timing(
                  Verdict.NOT_MET,
                  "The renewal window closed on " + expires + ", " + late(expires) + " days ago.")
              : new Timing(
                  Verdict.MET, "The renewal window is open from " + opens + " to " + expires + ".");
        });
  }

  /** Concludes that the day of expiry is so many days past. */
  public Conclusion lateBetween(long fewest, long most) {
    return conclude(
        (window, expires) -> {
          long late = late(expires);
          return new Timing(
              Verdict.of(fewest <= late && late <= most),
              late > 0
                  ? "It expired " + late + " days ago, on " + expires + "."
                  : "It expires on " + expires + ".");
        });
  }

  private long late(LocalDate expires) {
    return ChronoUnit.DAYS.between(expires, context.on());
  }

  private Conclusion conclude(BiFunction<Window, LocalDate, Timing> judge) {
    Optional<Entry<Held>> latest =
        held.entries().stream()
            .filter(entry -> entry.verdict() == Verdict.MET)
            .max(
                Comparator.comparing(
                    entry ->
                        entry
                            .record()
                            .expires()
                            .toOptional()
                            .map(PartialDate::latest)
                            .orElse(LocalDate.MAX)));
    if (latest.isEmpty() || !held.questions().isEmpty()) {
      return held.questions().isEmpty() ? held.any() : held.any().openFor(held.questions());
    }
    Optional<PartialDate> expires = latest.get().record().expires().toOptional();
    if (expires.isEmpty()) {
      return open(latest.get(), "When does " + latest.get().name() + " expire?");
    }
    Set<Timing> timings =
        expires
            .get()
            .earliest()
            .datesUntil(expires.get().latest().plusDays(1))
            .map(day -> judgeDay(day, judge))
            .collect(Collectors.toCollection(LinkedHashSet::new));
    Timing first = timings.iterator().next();
    boolean settled = timings.stream().map(Timing::verdict).distinct().count() == 1;
    if (settled && first.verdict() != Verdict.UNDETERMINED) {
      return new Conclusion(
          first.reason(),
          List.of(),
          evidence(first.reason(), latest.get()),
          List.of(),
          Set.of(),
          true,
          answers -> first.verdict());
    }
    return open(
        latest.get(),
        expires.get().isExact()
            ? first.reason()
            : "On which day of " + expires.get() + " does " + latest.get().name() + " expire?");
  }

  private Timing judgeDay(LocalDate expires, BiFunction<Window, LocalDate, Timing> judge) {
    Optional<Window> window =
        windows.stream().filter(one -> one.closes().equals(MonthDay.from(expires))).findFirst();
    if (window.isPresent()) {
      return judge.apply(window.get(), expires);
    }
    if (context.on().isAfter(expires)) {
      return judge.apply(new Window(MonthDay.from(expires), MonthDay.from(expires)), expires);
    }
    return context.on().isBefore(expires.minusYears(1))
        ? new Timing(Verdict.NOT_MET, "It expires only on " + expires + ".")
        : new Timing(
            Verdict.UNDETERMINED,
            "No renewal window ends on " + expires + ": on which day does it expire?");
  }

  private static Conclusion open(Entry<Held> entry, String ask) {
    Question question = new Question.OfCandidate(entry.at("expires"), ask);
    return new Conclusion(
        "It is open when " + entry.name() + " expires.",
        List.of(),
        evidence("open: " + ask, entry),
        List.of(question),
        Set.of(),
        true,
        answers -> answers.to(question));
  }

  private static List<Evidence> evidence(String because, Entry<Held> entry) {
    return List.of(new Evidence(entry.pointer(), Optional.empty(), because));
  }
}
