package org.licet.internal.reasoning;

import java.time.LocalDate;
import java.time.MonthDay;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.licet.evaluation.Evidence;
import org.licet.evaluation.Question;
import org.licet.evaluation.Verdict;
import org.licet.text.Text;

/**
 * The time in which a credential can be renewed. {@link Expiry} picks the row that counts if a name
 * is listed several times.
 *
 * @param issuer the issuing body, which is asked if no window closes on the expiration date
 * @param held the selected credentials
 * @param windows the yearly windows, each of which closes on a possible expiration date
 */
public record RenewalTime(String issuer, Selection<HeldCredential> held, List<Window> windows) {

  /**
   * A yearly renewal window. A window that opens later in the year than it closes opens in the year
   * before. In a year without February 29, a window that opens on it opens on March 1, and one that
   * closes on it closes on February 28.
   *
   * @param opens the first day
   * @param closes the last day, on which the credential expires
   */
  public record Window(MonthDay opens, MonthDay closes) {

    boolean closesOn(LocalDate expires) {
      return closes.atYear(expires.getYear()).equals(expires);
    }

    LocalDate opensBefore(LocalDate expires) {
      int year = opens.isAfter(closes) ? expires.getYear() - 1 : expires.getYear();
      return opens.isValidYear(year) ? opens.atYear(year) : LocalDate.of(year, 3, 1);
    }
  }

  /** The finding for one expiry date; undetermined if the issuing body must decide. */
  private record Timing(Verdict verdict, Supplier<Text> reason) {}

  /** Judges one expiration date on the evaluation date. */
  private interface Judging {
    Timing judge(LocalDate expires, LocalDate on);
  }

  /** Returns the reasoning that the window before the expiration date is open. */
  public Reasoning isOpen() {
    return reason(this::judgeOpen);
  }

  private Timing judgeOpen(LocalDate expires, LocalDate on) {
    if (on.isAfter(expires)) {
      return new Timing(
          Verdict.NOT_MET, () -> Text.of("renewal.closed", expires, late(expires, on)));
    }
    Optional<LocalDate> first =
        windows.stream()
            .filter(window -> window.closesOn(expires))
            .map(window -> window.opensBefore(expires))
            .min(Comparator.naturalOrder());
    if (first.isEmpty()) {
      return on.isBefore(expires.minusYears(1))
          ? new Timing(Verdict.NOT_MET, () -> Text.of("expires.only-on", expires))
          : new Timing(Verdict.UNDETERMINED, () -> Text.of("renewal.no-window", expires));
    }
    LocalDate opens = first.get();
    return on.isBefore(opens)
        ? new Timing(Verdict.NOT_MET, () -> Text.of("renewal.opens", opens))
        : new Timing(Verdict.MET, () -> Text.of("renewal.open", opens, expires));
  }

  /** Returns the reasoning that the expiration date has passed by a number of days. */
  public Reasoning lateBetween(long fewest, long most) {
    return late(fewest, expires -> expires.plusDays(most));
  }

  /**
   * Returns the reasoning that the expiration date has passed by at least a number of days and at
   * most a number of months.
   */
  public Reasoning lateUpTo(long fewestDays, long mostMonths) {
    return late(fewestDays, expires -> expires.plusMonths(mostMonths));
  }

  private Reasoning late(long fewest, UnaryOperator<LocalDate> lastDay) {
    return reason(
        (expires, on) -> {
          long late = late(expires, on);
          return new Timing(
              Verdict.of(fewest <= late && !on.isAfter(lastDay.apply(expires))),
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
    return Reasoning.of(
        application -> conclude(Expiry.of(held, application), application, judging));
  }

  private Conclusion conclude(Expiry expiry, ApplicationContext application, Judging judging) {
    if (!expiry.isTold()) {
      return expiry.selected().any().openFor(List.copyOf(expiry.questions()));
    }
    if (expiry.rows().isEmpty()) {
      return expiry.selected().any();
    }
    Set<Verdict> verdicts = new LinkedHashSet<>();
    List<Timing> timings = new ArrayList<>(1);
    for (Expiry.Row row : expiry.rows()) {
      Timing timing = ruled(judge(row, application.on(), judging), expiry, row);
      timings.add(timing);
      verdicts.add(timing.verdict());
    }
    Verdict verdict = timings.get(0).verdict();
    boolean settled =
        verdicts.size() == 1
            && (verdict == Verdict.NOT_MET || (verdict == Verdict.MET && expiry.isCertain()));
    if (settled) {
      Expiry.Row row = expiry.rows().get(0);
      Supplier<Text> reason = timings.get(0).reason();
      return Conclusion.settled(
          verdict,
          () -> {
            Explanation grounds = grounds(expiry.entry(row), reason.get(), reason.get(), List.of());
            return expiry.hasMention() ? grounds.noting(Text.of("held.mention")) : grounds;
          });
    }
    Set<Question> open = expiry.questions();
    if (!open.isEmpty()) {
      return expiry.selected().any().openFor(List.copyOf(open));
    }
    return openOnDays(expiry, timings);
  }

  /** Judges every possible expiration date of a row. */
  private static Timing judge(Expiry.Row row, LocalDate on, Judging judging) {
    if (row.first().isEmpty() || row.last().isEmpty()) {
      return new Timing(Verdict.UNDETERMINED, () -> Text.NONE);
    }
    Timing first = judging.judge(row.first().get(), on);
    boolean same =
        row.isExact()
            || row.first()
                .get()
                .datesUntil(row.last().get().plusDays(1))
                .allMatch(day -> judging.judge(day, on).verdict() == first.verdict());
    return same ? first : new Timing(Verdict.UNDETERMINED, first.reason());
  }

  /** Returns the timing after the recorded ruling on an expiration date without a window. */
  private Timing ruled(Timing timing, Expiry expiry, Expiry.Row row) {
    RecordEntry<HeldCredential> entry = expiry.entry(row);
    RecordedRulings rulings = entry.context().rulings();
    if (timing.verdict() != Verdict.UNDETERMINED || rulings.isEmpty() || !row.isExact()) {
      return timing;
    }
    Question asked = askWindow(entry, row.last().orElseThrow());
    Verdict answer = rulings.answer(asked);
    return answer == Verdict.UNDETERMINED
        ? timing
        : new Timing(
            answer, () -> Text.joined(". ", List.of(timing.reason().get(), rulings.words(asked))));
  }

  private Question askWindow(RecordEntry<HeldCredential> entry, LocalDate expires) {
    return entry.askIssuer(issuer, "expires", Text.of("ask.renewal-window", expires, issuer));
  }

  /** Returns the undetermined conclusion for several possible expiration dates. */
  private Conclusion openOnDays(Expiry expiry, List<Timing> timings) {
    return Conclusion.open(
        () -> {
          Set<Question> questions = new LinkedHashSet<>();
          List<Text> reasons = new ArrayList<>();
          for (int i = 0; i < timings.size(); i++) {
            Expiry.Row row = expiry.rows().get(i);
            if (!row.isExact()) {
              questions.add(expiry.askExpiry(row));
              reasons.add(Text.of("reason.open-expiry", expiry.entry(row).name()));
            } else if (timings.get(i).verdict() == Verdict.UNDETERMINED) {
              LocalDate expires = row.last().orElseThrow();
              questions.add(askWindow(expiry.entry(row), expires));
              reasons.add(timings.get(i).reason().get());
            }
          }
          Text asked = Text.of("open", questions.size());
          return grounds(
              expiry.entry(expiry.rows().get(0)),
              Text.joined(" ", reasons),
              asked,
              List.of(Together.of(questions)));
        });
  }

  private static Explanation grounds(
      RecordEntry<HeldCredential> entry, Text reason, Text because, List<Together> asked) {
    List<Evidence> evidence = List.of(Evidence.of(entry.pointer(), Optional.empty(), because));
    return new Explanation(reason, List.of(), evidence, asked, Set.of(), true);
  }
}
