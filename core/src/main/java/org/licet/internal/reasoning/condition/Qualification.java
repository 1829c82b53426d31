package org.licet.internal.reasoning.condition;

import java.lang.ref.WeakReference;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.licet.candidate.Examination;
import org.licet.candidate.Fact;
import org.licet.candidate.PartialDate;
import org.licet.evaluation.Question;
import org.licet.evaluation.Verdict;
import org.licet.internal.reasoning.ApplicationContext;
import org.licet.internal.reasoning.Inquiry;
import org.licet.internal.reasoning.Lazy;
import org.licet.internal.reasoning.MetDays;
import org.licet.internal.reasoning.OtherCredentials;
import org.licet.internal.reasoning.Reasoning;
import org.licet.internal.reasoning.record.Condition;
import org.licet.internal.reasoning.record.EventDate;
import org.licet.internal.reasoning.record.SelectionStep;
import org.licet.text.Text;

/**
 * A step that passes the attempts on one of whose days an answer holds: the day of the application,
 * that of the attempt, or a declared date. Immutable and thread-safe.
 */
public final class Qualification implements SelectionStep<Examination> {

  private static final Condition<Examination> QUALIFIED = Condition.holds();

  private final Reasoning required;

  /** The day; {@code null} for the day of the application. */
  private final @Nullable EventDate<Examination> date;

  /** The last result; it keeps no candidate in memory. */
  private WeakReference<Found> last = new WeakReference<>(null);

  private Qualification(Reasoning required, @Nullable EventDate<Examination> date) {
    this.required = required;
    this.date = date;
  }

  /**
   * Passes attempts by what held on the day of their application.
   *
   * @param required what has to hold on that day
   */
  public static Qualification of(Reasoning required) {
    return new Qualification(required, null);
  }

  /**
   * Passes attempts by what held on another day.
   *
   * @param required what has to hold on that day
   * @param date the day
   */
  public static Qualification on(Reasoning required, EventDate<Examination> date) {
    return new Qualification(required, date);
  }

  @Override
  public Set<OtherCredentials.AskedStage> asks() {
    return required.asks();
  }

  /**
   * Returns the question when the application for an attempt was submitted.
   *
   * @param pointer the JSON pointer of the attempt
   * @param exam the code of its examination
   */
  public static Question askApplied(Examination attempt, String pointer, String exam) {
    Text name = Text.exam(exam);
    Optional<PartialDate> taken = attempt.taken().toOptional();
    return Question.OfCandidate.of(
        pointer + "/applied",
        attempt
            .applied()
            .toOptional()
            .map(day -> Text.of("ask.applied.day", name, day))
            .or(() -> taken.map(day -> Text.of("ask.applied.of", name, day)))
            .orElseGet(() -> Text.of("ask.applied", name)));
  }

  @Override
  public Condition<Examination> of(Examination attempt, ApplicationContext application) {
    Found found = found(application);
    Fact<PartialDate> stated = date == null ? found.applied(attempt) : date.day(attempt);
    if (!(stated instanceof Fact.Known<PartialDate> applied)) {
      return ask(found, application);
    }
    PartialDate day = applied.value();
    Verdict all = found.verdict(day.earliestDay());
    for (int one = day.earliestDay() + 1; one <= day.latestDay(); one++) {
      if (found.verdict(one) != all) {
        return ask(found, application);
      }
    }
    return switch (all) {
      case MET -> QUALIFIED;
      case NOT_MET ->
          Condition.fails(
              entry ->
                  Text.of(
                      date == null ? "attempt.not-qualified" : "attempt.not-qualified-on", day));
      case UNDETERMINED -> {
        ApplicationContext last = on(day.latestDay(), application);
        yield day.isExact()
            ? Condition.openFor(entry -> List.of(found.onDay(last)))
            : ask(found, last);
      }
    };
  }

  /** A stated day has one result. Without one, the questions of the judged day are asked. */
  @Override
  public int sameThrough(Examination attempt, ApplicationContext application, int until) {
    Fact<PartialDate> stated =
        date == null ? found(application).applied(attempt) : date.day(attempt);
    return stated.isKnown() ? MetDays.NEVER : required.sameThrough(application);
  }

  /** Asks for the day, and for the open questions whatever the day. */
  private Condition<Examination> ask(Found found, ApplicationContext application) {
    return Condition.openFor(
        entry -> {
          Inquiry shared = found.onAnyDay(application);
          if (date != null) {
            return List.of(Inquiry.of(List.of(date.when(entry))), shared);
          }
          Question asked =
              entry
                  .record()
                  .exam()
                  .toOptional()
                  .map(exam -> askApplied(entry.record(), entry.pointer(), exam))
                  .orElseGet(() -> entry.ask("exam", Text.of("ask.exam", entry.name())));
          return List.of(Inquiry.of(List.of(asked)), shared);
        });
  }

  private static ApplicationContext on(int day, ApplicationContext application) {
    return application.at(LocalDate.ofEpochDay(day), null);
  }

  /** Returns the shared results for all attempts of an application. */
  @SuppressWarnings("ReferenceEquality") // one evaluation passes on one application
  private Found found(ApplicationContext application) {
    Found known = last.get();
    if (known == null || known.application != application) {
      known = new Found(required, application);
      last = new WeakReference<>(known);
    }
    return known;
  }

  /**
   * The verdicts and questions that attempts share. Many attempts have the same day of application,
   * or none, and therefore the same verdict and the same questions. Thread-safe.
   */
  private static final class Found {

    private final Reasoning required;
    private final ApplicationContext application;
    private final Map<Integer, Verdict> verdicts = new ConcurrentHashMap<>();
    private final Map<LocalDate, Inquiry> onDay = new ConcurrentHashMap<>();
    private final Map<LocalDate, Inquiry> onAnyDay = new ConcurrentHashMap<>();
    private final Lazy<Map<Attempted, Fact<PartialDate>>> stated = Lazy.of(this::findStated);

    /** An attempt, whichever row lists it. */
    private record Attempted(Fact<String> exam, Fact<PartialDate> taken) {}

    Found(Reasoning required, ApplicationContext application) {
      this.required = required;
      this.application = application;
    }

    /** Returns the day of application; another row of the same attempt may state it. */
    Fact<PartialDate> applied(Examination attempt) {
      Fact<PartialDate> own = attempt.applied();
      return own.isKnown() || !attempt.taken().toOptional().map(PartialDate::isExact).orElse(false)
          ? own
          : stated.get().getOrDefault(new Attempted(attempt.exam(), attempt.taken()), own);
    }

    private Map<Attempted, Fact<PartialDate>> findStated() {
      Map<Attempted, Fact<PartialDate>> found = new HashMap<>();
      for (Examination row : application.candidate().examinations().entries()) {
        if (row.applied().isKnown()) {
          found.putIfAbsent(new Attempted(row.exam(), row.taken()), row.applied());
        }
      }
      return found;
    }

    Verdict verdict(int day) {
      return verdicts.computeIfAbsent(day, one -> required.verdict(on(one, application)));
    }

    /** Returns the questions about one day of application. */
    Inquiry onDay(ApplicationContext applied) {
      return onDay.computeIfAbsent(applied.on(), any -> Inquiry.of(questions(applied)));
    }

    /** Returns the questions about a day of application that hold for any other day too. */
    Inquiry onAnyDay(ApplicationContext applied) {
      return onAnyDay.computeIfAbsent(
          applied.on(),
          any ->
              Inquiry.of(
                  questions(applied).stream().filter(question -> !isOfOneDay(question)).toList()));
    }

    private List<Question> questions(ApplicationContext applied) {
      return required.explain(applied).grounds().questions();
    }

    private static boolean isOfOneDay(Question question) {
      return question instanceof Question.OfCandidate fact && fact.fact().indexOf('@') >= 0;
    }
  }
}
