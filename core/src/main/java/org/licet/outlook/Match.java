package org.licet.outlook;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.licet.candidate.Candidate;
import org.licet.evaluation.Evaluation;
import org.licet.evaluation.Finding;
import org.licet.evaluation.OpenQuestion;
import org.licet.evaluation.Verdict;
import org.licet.text.Text;

/**
 * A candidate beside an opening: whether the candidate fits, from which day, what is missing, and
 * which question to ask first. Immutable and thread-safe.
 */
public final class Match {

  /** The groups of matches, in their order. */
  public enum Group {
    /** The candidate meets every requirement on the day of the match. */
    FITS,
    /** The candidate meets every requirement from a later day through the start. */
    FITS_BY_START,
    /** The candidate may meet every requirement: an open question decides. */
    CANNOT_BE_TOLD_YET,
    /** The candidate does not meet a requirement. */
    NOT_YET;

    /** Returns the group in words. */
    public Text words() {
      return Text.of("match." + name());
    }
  }

  private static final Comparator<Match> BEFORE_QUESTIONS =
      Comparator.comparing(Match::group)
          .thenComparingInt(match -> match.missing().size())
          .thenComparing(match -> match.from().orElse(LocalDate.MAX));
  private static final Comparator<Match> AFTER_QUESTIONS =
      Comparator.<Match>comparingInt(match -> -match.preferredMet().size())
          .thenComparing(match -> match.today.candidate())
          .thenComparing(match -> match.today.credential());

  /**
   * The order of matches: the group, the number of missing requirements, the day from which the
   * candidate fits (unknown days last), the number of open questions, the number of preferred
   * criteria that are met (most first), and the ids of candidate and opening.
   */
  public static final Comparator<Match> BEST_FIRST =
      BEFORE_QUESTIONS.thenComparingInt(Match::questions).thenComparing(AFTER_QUESTIONS);

  private final Candidate candidate;
  private final Evaluation today;
  private final Optional<LocalDate> start;
  private final Group group;
  private final Supplier<Optional<LocalDate>> from;
  private final Supplier<Evaluation> then;

  /** The missing criteria, and the preferred ones that are met; null until they are first read. */
  private volatile @Nullable List<String> missing;

  private volatile @Nullable List<String> preferredMet;

  private Match(
      Candidate candidate,
      Evaluation today,
      Optional<LocalDate> start,
      Group group,
      Supplier<Optional<LocalDate>> from,
      Supplier<Evaluation> then) {
    this.candidate = candidate;
    this.today = today;
    this.start = start;
    this.group = group;
    this.from = from;
    this.then = then;
  }

  /**
   * Returns a match.
   *
   * @param today the evaluation on the day of the match
   * @param start the start of the position, if known
   * @param from returns the day from which the candidate fits, if known; the same on each call
   * @param then returns the evaluation on that day
   */
  public static Match of(
      Candidate candidate,
      Evaluation today,
      Optional<LocalDate> start,
      Group group,
      Supplier<Optional<LocalDate>> from,
      Supplier<Evaluation> then) {
    return new Match(candidate, today, start, group, from, then);
  }

  /** Returns the candidate. */
  public Candidate candidate() {
    return candidate;
  }

  /** Returns the id of the opening. */
  public String opening() {
    return today.credential();
  }

  /** Returns the evaluation on the day of the match. */
  public Evaluation today() {
    return today;
  }

  /** Returns the start of the position; empty if it is unknown. */
  public Optional<LocalDate> start() {
    return start;
  }

  /** Returns the group. */
  public Group group() {
    return group;
  }

  /**
   * Returns the day from which the candidate fits with the records as they are: the day of the
   * match, a day until the start, or, of a candidate who does not fit by then, a day within a year.
   * Empty if there is none, or if it cannot be determined.
   */
  public Optional<LocalDate> from() {
    return from.get();
  }

  /** Returns the evaluation on the day from which the candidate fits. */
  public Optional<Evaluation> then() {
    return from().map(day -> then.get());
  }

  /** Returns the criteria that become met by the day from which the candidate fits. */
  public List<VerdictChange> byWhat() {
    return then().stream()
        .flatMap(evaluation -> VerdictChange.between(today, evaluation).stream())
        .filter(moved -> !moved.informational())
        .filter(moved -> moved.after().equals(Optional.of(Verdict.MET)))
        .toList();
  }

  /** Returns the fewest required criteria that would have to be met in addition, in their order. */
  public List<String> missing() {
    List<String> found = missing;
    if (found == null) {
      found =
          group == Group.NOT_YET || group == Group.FITS_BY_START
              ? MissingCriteria.of(today)
              : List.of();
      missing = found;
    }
    return found;
  }

  /** Returns the findings on the missing criteria. */
  public List<Finding> missingFindings() {
    return missing().stream().flatMap(id -> today.finding(id).stream()).toList();
  }

  /** Returns the preferred criteria that are met on the day of the match. */
  public List<String> preferredMet() {
    List<String> found = preferredMet;
    if (found == null) {
      found =
          today.findings().stream()
              .filter(finding -> finding.preferred() && finding.verdict() == Verdict.MET)
              .map(Finding::criterion)
              .toList();
      preferredMet = found;
    }
    return found;
  }

  /** Returns the number of open questions that could change the decision. */
  public int questions() {
    return group == Group.CANNOT_BE_TOLD_YET ? today.questions().size() : 0;
  }

  /** Returns the question to ask first, if the group cannot be determined yet. */
  public Optional<OpenQuestion> question() {
    return questions() == 0 ? Optional.empty() : Optional.of(today.questions().get(0));
  }

  /**
   * Finds the facts of this match that are found on first use.
   *
   * @throws org.licet.evaluation.EvaluationException if a rule fails on the candidate
   */
  public void complete() {
    from();
    missing();
    preferredMet();
    questions();
  }

  /** Returns whether it precedes another match in the order, looking only at what decides. */
  boolean precedes(Match other) {
    int order = BEFORE_QUESTIONS.compare(this, other);
    if (order != 0 || group != Group.CANNOT_BE_TOLD_YET) {
      return order != 0 ? order < 0 : AFTER_QUESTIONS.compare(this, other) < 0;
    }
    int most = other.questions() - (AFTER_QUESTIONS.compare(this, other) < 0 ? 0 : 1);
    return !today.asksAtLeast(most + 1);
  }

  @Override
  public String toString() {
    return "Match[%s, %s, %s]".formatted(today.candidate(), today.credential(), group);
  }
}
