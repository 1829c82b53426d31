package org.licet.reasoning;

import java.time.LocalDate;
import java.time.MonthDay;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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
 * @param held what is held
 * @param windows the windows of a year, each closing on a day on which the credential may expire
 */
public record RenewalTime(Selection<Held> held, List<Window> windows) {

  /**
   * A window of every year in which the credential can be renewed.
   *
   * @param opens the first day
   * @param closes the last day, on which the credential expires
   */
  public record Window(MonthDay opens, MonthDay closes) {}

  /** What is found for one day of expiry. */
  private record Timing(Verdict verdict, Supplier<Text> reason) {}

  /** Finds out about one day of expiry, on the day of evaluation. */
  private interface Judging {
    Timing judge(Window window, LocalDate expires, LocalDate on);
  }

  /** Asks that the window is open that ends on the day of expiry. */
  public Reasoning isOpen() {
    return reason(
        (window, expires, on) -> {
          LocalDate opens = window.opens().atYear(expires.getYear());
          if (on.isBefore(opens)) {
            return new Timing(Verdict.NOT_MET, () -> Text.of("renewal.opens", opens));
          }
          return on.isAfter(expires)
              ? new Timing(
                  Verdict.NOT_MET, () -> Text.of("renewal.closed", expires, late(expires, on)))
              : new Timing(Verdict.MET, () -> Text.of("renewal.open", opens, expires));
        });
  }

  /** Asks that the day of expiry is so many days past. */
  public Reasoning lateBetween(long fewest, long most) {
    return reason(
        (window, expires, on) -> {
          long late = late(expires, on);
          return new Timing(
              Verdict.of(fewest <= late && late <= most),
              () ->
                  late > 0
                      ? Text.of("expired.days-ago", late, expires)
                      : Text.of("expires.on", expires));
        });
  }

  private static long late(LocalDate expires, LocalDate on) {
    return ChronoUnit.DAYS.between(expires, on);
  }

  private Reasoning reason(Judging judging) {
    return Reasoning.of(application -> conclude(held.in(application), judging));
  }

  private Conclusion conclude(Selected<Held> selected, Judging judging) {
    if (selected.isOpen()) {
      return selected.any().openFor(selected.questions());
    }
    return Held.lastToExpire(selected)
        .map(entry -> conclude(entry, judging))
        .orElseGet(selected::any);
  }

  private Conclusion conclude(Entry<Held> entry, Judging judging) {
    if (!(entry.record().expires() instanceof Fact.Known<PartialDate> known)) {
      return open(entry, () -> Text.of("ask.expires", entry.name()));
    }
    PartialDate expires = known.value();
    List<Timing> timings =
        expires
            .earliest()
            .datesUntil(expires.latest().plusDays(1))
            .map(day -> judgeDay(day, entry.on(), judging))
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

  private Timing judgeDay(LocalDate expires, LocalDate on, Judging judging) {
    Optional<Window> window =
        windows.stream().filter(one -> one.closes().equals(MonthDay.from(expires))).findFirst();
    if (window.isPresent()) {
      return judging.judge(window.get(), expires, on);
    }
    if (on.isAfter(expires)) {
      return judging.judge(new Window(MonthDay.from(expires), MonthDay.from(expires)), expires, on);
    }
    return on.isBefore(expires.minusYears(1))
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
