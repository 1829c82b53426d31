package org.licet.reasoning;

import java.time.LocalDate;
import java.time.MonthDay;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.licet.candidate.Fact;
import org.licet.candidate.PartialDate;
import org.licet.evaluation.Evidence;
import org.licet.evaluation.Question;
import org.licet.evaluation.Verdict;
import org.licet.text.Text;

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
  private record Timing(Verdict verdict, Supplier<Text> reason) {}

  /** Concludes that the window is open that ends on the day of expiry. */
  public Conclusion isOpen() {
    return conclude(
        (window, expires) -> {
          LocalDate opens = window.opens().atYear(expires.getYear());
          if (context.on().isBefore(opens)) {
            return new Timing(Verdict.NOT_MET, () -> Text.of("renewal.opens", opens));
          }
          return context.on().isAfter(expires)
              ? new Timing(Verdict.NOT_MET, () -> Text.of("renewal.closed", expires, late(expires)))
              : new Timing(Verdict.MET, () -> Text.of("renewal.open", opens, expires));
        });
  }

  /** Concludes that the day of expiry is so many days past. */
  public Conclusion lateBetween(long fewest, long most) {
    return conclude(
        (window, expires) -> {
          long late = late(expires);
          return new Timing(
              Verdict.of(fewest <= late && late <= most),
              () ->
                  late > 0
                      ? Text.of("expired.days-ago", late, expires)
                      : Text.of("expires.on", expires));
        });
  }

  private long late(LocalDate expires) {
    return ChronoUnit.DAYS.between(expires, context.on());
  }

  private Conclusion conclude(BiFunction<Window, LocalDate, Timing> judge) {
    boolean open =
        !held.untold().isEmpty()
            || held.entries().stream()
                .anyMatch(entry -> held.verdict(entry) == Verdict.UNDETERMINED);
    if (open) {
      return held.any().openFor(held.questions());
    }
    return held.entries().stream()
        .filter(entry -> held.verdict(entry) == Verdict.MET)
        .max(Comparator.comparing(entry -> latest(entry.record().expires())))
        .map(entry -> conclude(entry, judge))
        .orElseGet(held::any);
  }

  private static LocalDate latest(Fact<PartialDate> expires) {
    return expires.toOptional().map(PartialDate::latest).orElse(LocalDate.MAX);
  }

  private Conclusion conclude(Entry<Held> entry, BiFunction<Window, LocalDate, Timing> judge) {
    if (!(entry.record().expires() instanceof Fact.Known<PartialDate> known)) {
      return open(entry, () -> Text.of("ask.expires", entry.name()));
    }
    PartialDate expires = known.value();
    List<Timing> timings =
        expires
            .earliest()
            .datesUntil(expires.latest().plusDays(1))
            .map(day -> judgeDay(day, judge))
            .toList();
    Timing first = timings.get(0);
    boolean settled = timings.stream().map(Timing::verdict).distinct().count() == 1;
    if (settled && first.verdict() != Verdict.UNDETERMINED) {
      return Conclusion.settled(
          first.verdict(),
          () -> grounds(entry, first.reason().get(), first.reason().get(), List.of()));
    }
    return open(
        entry,
        expires.isExact()
            ? first.reason()
            : () -> Text.of("ask.expires.day", entry.name(), expires));
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
        ? new Timing(Verdict.NOT_MET, () -> Text.of("expires.only-on", expires))
        : new Timing(Verdict.UNDETERMINED, () -> Text.of("ask.renewal-window", expires));
  }

  private static Conclusion open(Entry<Held> entry, Supplier<Text> ask) {
    return Conclusion.open(
        () ->
            grounds(
                entry,
                Text.of("reason.open-expiry", entry.name()),
                Text.of("open", ask.get()),
                List.of(Set.of(new Question.OfCandidate(entry.at("expires"), ask.get())))));
  }

  private static Grounds grounds(
      Entry<Held> entry, Text reason, Text because, List<Set<Question>> asked) {
    List<Evidence> evidence = List.of(new Evidence(entry.pointer(), Optional.empty(), because));
    return new Grounds(reason, List.of(), evidence, asked, Set.of(), true);
  }
}
