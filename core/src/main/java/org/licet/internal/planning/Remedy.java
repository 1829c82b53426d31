package org.licet.internal.planning;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.licet.evaluation.Question;
import org.licet.outlook.PlanPath;
import org.licet.outlook.PlanStep;

/**
 * A change that would meet an unmet criterion. Immutable and thread-safe.
 *
 * @param criterion the criterion
 * @param kind the kind of step
 * @param addition the record to earn, if any
 * @param begins the earliest first day
 * @param met the day on which the remedy alone meets the criterion
 * @param answered the questions that need favorable answers
 * @param through the path to a required credential, if any
 */
record Remedy(
    String criterion,
    PlanStep.Kind kind,
    Optional<FutureRecord> addition,
    LocalDate begins,
    LocalDate met,
    Set<Question> answered,
    Optional<PlanPath> through) {

  /** A wait of at most this many days is easier than a new job that would be faster. */
  private static final long DAYS_WORTH_WAITING = 31;

  /** The key of a record to earn. Every attempt has its own key. */
  record Earned(FutureRecord addition, String criterion) {}

  Optional<Earned> earned() {
    return addition.map(
        record -> new Earned(record, kind == PlanStep.Kind.TAKE_EXAM ? criterion : ""));
  }

  /** Returns the examination of an attempt, if it is a certain one. */
  Optional<String> exam() {
    return kind == PlanStep.Kind.TAKE_EXAM
        ? addition.flatMap(FutureRecord::name)
        : Optional.empty();
  }

  /** Returns the declaration to make, if any. */
  Optional<String> declaration() {
    return kind == PlanStep.Kind.DECLARE ? addition.flatMap(FutureRecord::name) : Optional.empty();
  }

  private boolean isNamedLicense() {
    return kind == PlanStep.Kind.LICENSE && addition.flatMap(FutureRecord::name).isPresent();
  }

  private boolean isUnnamedLicense() {
    return kind == PlanStep.Kind.LICENSE && addition.flatMap(FutureRecord::name).isEmpty();
  }

  /**
   * Returns the best remedies for a criterion, at least one: answers, if they suffice, and the
   * earliest remedies without answers.
   */
  static List<Remedy> best(List<Remedy> all) {
    List<Remedy> named =
        all.stream()
            .filter(
                one -> !one.isUnnamedLicense() || all.stream().noneMatch(Remedy::isNamedLicense))
            .toList();
    Comparator<Remedy> order = Comparator.comparing(Remedy::met).thenComparing(Remedy::kind);
    Stream<Remedy> answers = named.stream().filter(Remedy::isAnswer);
    Stream<Remedy> earliest =
        named.stream()
            .filter(one -> !one.isAnswer())
            .min(order)
            .map(one -> waitingOr(one, named))
            .stream();
    return Stream.concat(answers, earliest).sorted(order).toList();
  }

  private static Remedy waitingOr(Remedy earliest, List<Remedy> all) {
    return all.stream()
        .filter(remedy -> remedy.kind() == PlanStep.Kind.WAIT)
        .filter(wait -> !wait.met().isAfter(earliest.met().plusDays(DAYS_WORTH_WAITING)))
        .findFirst()
        .orElse(earliest);
  }

  private boolean isAnswer() {
    return kind == PlanStep.Kind.ANSWER;
  }
}
