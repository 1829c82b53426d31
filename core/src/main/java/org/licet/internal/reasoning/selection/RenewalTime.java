package org.licet.internal.reasoning.selection;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.LongPredicate;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.licet.candidate.Fact;
import org.licet.candidate.PartialDate;
import org.licet.evaluation.Evidence;
import org.licet.evaluation.Question;
import org.licet.evaluation.Verdict;
import org.licet.internal.reasoning.ApplicationContext;
import org.licet.internal.reasoning.AssumedAnswers;
import org.licet.internal.reasoning.Conclusion;
import org.licet.internal.reasoning.Explanation;
import org.licet.internal.reasoning.MetDays;
import org.licet.internal.reasoning.Reasoning;
import org.licet.internal.reasoning.RecordedRulings;
import org.licet.internal.reasoning.RenewalPeriod;
import org.licet.internal.reasoning.Together;
import org.licet.internal.reasoning.record.HeldCredential;
import org.licet.internal.reasoning.record.RecordEntry;
import org.licet.text.Text;

/**
 * The time in which a credential can be renewed. {@link Expiry} picks the row that counts if a name
 * is listed several times.
 *
 * @param issuer the issuing body, which is asked if no window is for the expiration date
 * @param held the selected credentials
 * @param windows the windows
 */
public record RenewalTime(
    String issuer, Selection<HeldCredential> held, List<RenewalWindow> windows) {

  /**
   * The finding for one expiry date.
   *
   * @param asks returns the question that decides; empty if nothing is undetermined
   */
  private record Timing(
      Verdict verdict,
      Supplier<Text> reason,
      Optional<Function<RecordEntry<HeldCredential>, Question>> asks) {

    Timing(Verdict verdict, Supplier<Text> reason) {
      this(verdict, reason, Optional.empty());
    }
  }

  /** Judges one expiration date of a row on the evaluation date. */
  private interface Judging {
    Timing judge(LocalDate expires, HeldCredential held, LocalDate on);
  }

  /** Returns the time without windows. */
  public static RenewalTime of(String issuer, Selection<HeldCredential> held) {
    return new RenewalTime(issuer, held, List.of());
  }

  /** Returns the time with a further window. */
  public RenewalTime and(RenewalWindow window) {
    return new RenewalTime(
        issuer, held, Stream.concat(windows.stream(), Stream.of(window)).toList());
  }

  /** Returns the reasoning that the window before the expiration date is open. */
  public Reasoning isOpen() {
    return reason(
        (expires, row, on) -> judgeOpen(expires, on),
        this::lastDays,
        (expires, record) ->
            windows.stream()
                .filter(window -> window.isFor(expires))
                .map(
                    window ->
                        new RenewalPeriod(
                            RenewalPeriod.Kind.WINDOW,
                            window.opens(expires),
                            window.closes(expires),
                            record))
                .toList());
  }

  /** Returns the days after which the windows for an expiration date open or close. */
  private Stream<LocalDate> lastDays(LocalDate expires) {
    return Stream.concat(
        Stream.of(expires, expires.minusYears(1).minusDays(1)),
        windows.stream()
            .filter(window -> window.isFor(expires))
            .flatMap(
                window -> Stream.of(window.opens(expires).minusDays(1), window.closes(expires))));
  }

  private Timing judgeOpen(LocalDate expires, LocalDate on) {
    List<RenewalWindow> own =
        windows.stream()
            .filter(window -> window.isFor(expires))
            .sorted(Comparator.comparing(window -> window.opens(expires)))
            .toList();
    LocalDate closes =
        own.stream()
            .map(window -> window.closes(expires))
            .max(Comparator.naturalOrder())
            .orElse(expires);
    if (on.isAfter(closes)) {
      return new Timing(Verdict.NOT_MET, () -> Text.of("renewal.closed", closes, late(closes, on)));
    }
    if (own.isEmpty()) {
      return on.isBefore(expires.minusYears(1))
          ? new Timing(Verdict.NOT_MET, () -> Text.of("expires.only-on", expires))
          : new Timing(
              Verdict.UNDETERMINED,
              () -> Text.of("renewal.no-window", expires),
              Optional.of(entry -> askWindow(entry, expires)));
    }
    for (RenewalWindow window : own) {
      LocalDate opens = window.opens(expires);
      LocalDate last = window.closes(expires);
      if (!on.isBefore(opens) && !on.isAfter(last)) {
        return new Timing(Verdict.MET, () -> Text.of("renewal.open", opens, last));
      }
    }
    LocalDate next =
        own.stream()
            .map(window -> window.opens(expires))
            .filter(on::isBefore)
            .min(Comparator.naturalOrder())
            .orElse(closes);
    return new Timing(Verdict.NOT_MET, () -> Text.of("renewal.opens", next));
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
        (expires, row, on) -> {
          long late = late(expires, on);
          return new Timing(
              Verdict.of(fewest <= late && !on.isAfter(lastDay.apply(expires))),
              () ->
                  late > 0
                      ? Text.of("expired.days-ago", late, expires)
                      : Text.of("expires.on", expires));
        },
        expires -> Stream.of(expires.plusDays(fewest - 1), lastDay.apply(expires)),
        (expires, record) ->
            List.of(
                new RenewalPeriod(
                    RenewalPeriod.Kind.LATE,
                    expires.plusDays(fewest),
                    lastDay.apply(expires),
                    record)));
  }

  private static long late(LocalDate expires, LocalDate on) {
    return ChronoUnit.DAYS.between(expires, on);
  }

  /** Returns the reasoning that the term is the first one since the day of issue. */
  public Reasoning isFirstTerm(long years) {
    return ofTerm(years, number -> number == 1);
  }

  /** Returns the reasoning that the number of the term since the day of issue is a multiple. */
  public Reasoning isEveryTerm(long every, long years) {
    return ofTerm(years, number -> number % every == 0);
  }

  private Reasoning ofTerm(long years, LongPredicate test) {
    return reason(
        (expires, row, on) -> judgeTerm(expires, row, years, test),
        expires -> Stream.empty(),
        (expires, record) -> List.of());
  }

  private static Timing judgeTerm(
      LocalDate expires, HeldCredential row, long years, LongPredicate test) {
    Optional<Function<RecordEntry<HeldCredential>, Question>> ask =
        Optional.of(HeldCredential.ISSUED::when);
    if (!(row.issued() instanceof Fact.Known<PartialDate> issued)) {
      return new Timing(Verdict.UNDETERMINED, () -> Text.of("renewal.term-unknown"), ask);
    }
    long most = termNumber(issued.value().earliest(), expires, years);
    long least = termNumber(issued.value().latest(), expires, years);
    boolean holds = test.test(least);
    if (LongStream.rangeClosed(least, most).anyMatch(number -> test.test(number) != holds)) {
      return new Timing(Verdict.UNDETERMINED, () -> Text.of("renewal.term-unknown"), ask);
    }
    return new Timing(
        Verdict.of(holds), () -> Text.of("renewal.term", least, issued.value(), expires));
  }

  /** Returns the number of the term that ends on a day; the first one has the day of issue. */
  private static long termNumber(LocalDate issued, LocalDate expires, long years) {
    long number = 1;
    while (expires.plusDays(1).minusYears(number * years).isAfter(issued)) {
      number++;
    }
    return number;
  }

  /**
   * Returns the reasoning about the row that counts.
   *
   * @param lastDays returns the days after which the result for an expiration date may change
   * @param periods returns the periods for an expiration date of a record
   */
  private Reasoning reason(
      Judging judging,
      Function<LocalDate, Stream<LocalDate>> lastDays,
      BiFunction<LocalDate, String, List<RenewalPeriod>> periods) {
    return new Reasoning() {
      @Override
      public Verdict verdict(ApplicationContext application) {
        return explain(application).verdict();
      }

      @Override
      public Conclusion explain(ApplicationContext application) {
        return RenewalTime.this.conclude(Expiry.of(held, application), application, judging);
      }

      @Override
      public MetDays metDays(ApplicationContext application, AssumedAnswers answers) {
        return MetDays.sameAs(this, application, answers, sameThrough(application));
      }

      @Override
      public int sameThrough(ApplicationContext application) {
        return RenewalTime.this.sameThrough(application, lastDays);
      }

      @Override
      public List<RenewalPeriod> renewalPeriods(ApplicationContext application) {
        Expiry expiry = Expiry.of(held, application);
        return expiry.rows().size() == 1 && expiry.rows().get(0).isExact()
            ? periods.apply(
                expiry.rows().get(0).first().orElseThrow(),
                expiry.entry(expiry.rows().get(0)).pointer())
            : List.of();
      }
    };
  }

  private int sameThrough(
      ApplicationContext application, Function<LocalDate, Stream<LocalDate>> lastDays) {
    int through = Expiry.sameThrough(held, application);
    if (through <= application.day()) {
      return through;
    }
    return held.records(application).stream()
        .flatMap(row -> row.expires().toOptional().stream())
        .flatMap(stated -> stated.earliest().datesUntil(stated.latest().plusDays(1)))
        .flatMap(lastDays)
        .mapToInt(day -> (int) day.toEpochDay())
        .filter(day -> day >= application.day())
        .reduce(through, Math::min);
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
    for (ExpiryRow row : expiry.rows()) {
      Timing timing = ruled(judge(row, application.on(), judging), expiry, row);
      timings.add(timing);
      verdicts.add(timing.verdict());
    }
    Verdict verdict = timings.get(0).verdict();
    boolean settled =
        verdicts.size() == 1
            && (verdict == Verdict.NOT_MET || (verdict == Verdict.MET && expiry.isCertain()));
    if (settled) {
      ExpiryRow row = expiry.rows().get(0);
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
  private static Timing judge(ExpiryRow row, LocalDate on, Judging judging) {
    if (row.first().isEmpty() || row.last().isEmpty()) {
      return new Timing(Verdict.UNDETERMINED, () -> Text.NONE);
    }
    Timing first = judging.judge(row.first().get(), row.held(), on);
    boolean same =
        row.isExact()
            || row.first()
                .get()
                .datesUntil(row.last().get().plusDays(1))
                .allMatch(day -> judging.judge(day, row.held(), on).verdict() == first.verdict());
    return same ? first : new Timing(Verdict.UNDETERMINED, first.reason());
  }

  /** Returns the timing after the recorded ruling on an expiration date without a window. */
  private Timing ruled(Timing timing, Expiry expiry, ExpiryRow row) {
    RecordEntry<HeldCredential> entry = expiry.entry(row);
    RecordedRulings rulings = entry.context().rulings();
    if (timing.asks.isEmpty() || rulings.isEmpty() || !row.isExact()) {
      return timing;
    }
    Question asked = timing.asks.get().apply(entry);
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
            ExpiryRow row = expiry.rows().get(i);
            RecordEntry<HeldCredential> entry = expiry.entry(row);
            if (!row.isExact()) {
              questions.add(expiry.askExpiry(row));
              reasons.add(Text.of("reason.open-expiry", expiry.entry(row).name()));
            } else if (timings.get(i).verdict() == Verdict.UNDETERMINED) {
              timings.get(i).asks().ifPresent(ask -> questions.add(ask.apply(entry)));
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
