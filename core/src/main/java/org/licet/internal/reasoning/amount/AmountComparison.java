package org.licet.internal.reasoning.amount;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.licet.evaluation.Part;
import org.licet.evaluation.Quantity;
import org.licet.evaluation.Question;
import org.licet.evaluation.Range;
import org.licet.evaluation.Verdict;
import org.licet.internal.reasoning.ApplicationContext;
import org.licet.internal.reasoning.AssumedAnswers;
import org.licet.internal.reasoning.Conclusion;
import org.licet.internal.reasoning.Explanation;
import org.licet.internal.reasoning.Lazy;
import org.licet.internal.reasoning.MetDays;
import org.licet.internal.reasoning.OtherCredentials;
import org.licet.internal.reasoning.Reasoning;
import org.licet.internal.reasoning.Together;
import org.licet.text.Text;

/**
 * Compares an amount with a threshold, or with another amount. Immutable and thread-safe.
 *
 * @param amount the amount
 * @param threshold the threshold; 0 if there is another amount
 * @param other the other amount, if any
 * @param limits whether the amount must stay below the threshold rather than reach it
 * @param strict whether an amount equal to the threshold counts as below it
 */
record AmountComparison(
    AmountReasoning amount,
    int threshold,
    @Nullable AmountReasoning other,
    boolean limits,
    boolean strict)
    implements Reasoning {

  /**
   * Both sides for one candidate.
   *
   * @param with the other amount, if any
   */
  private record Sides(FoundAmount found, @Nullable FoundAmount with) {}

  private static CountedAmount exactly(double number) {
    return new CountedAmount(number, number);
  }

  private CountedAmount required(Sides sides) {
    return sides.with == null ? exactly(threshold) : sides.with.open();
  }

  private Sides sides(ApplicationContext application) {
    return new Sides(amount.of(application), other == null ? null : other.of(application));
  }

  @Override
  public Verdict verdict(ApplicationContext application) {
    if (isMinimum()) {
      return reached(amount.of(application).open(threshold), exactly(threshold));
    }
    Sides sides = sides(application);
    return verdict(sides.found.open(), required(sides));
  }

  /** Returns whether the amount must reach a threshold that is known. */
  private boolean isMinimum() {
    return other == null && !limits && !strict;
  }

  private Verdict verdict(CountedAmount found, CountedAmount required) {
    return limits ? reached(found, required).opposite() : reached(found, required);
  }

  private Verdict reached(CountedAmount found, CountedAmount required) {
    if (reaches(found.certain(), required.possible())) {
      return Verdict.MET;
    }
    return reaches(found.possible(), required.certain()) ? Verdict.UNDETERMINED : Verdict.NOT_MET;
  }

  private boolean reaches(double number, double required) {
    return strict
        ? number > required + CountedAmount.ROUNDING_ERROR
        : number >= required - CountedAmount.ROUNDING_ERROR;
  }

  @Override
  public Conclusion explain(ApplicationContext application) {
    Sides sides = sides(application);
    Lazy<Set<Question>> shared = Lazy.of(() -> questions(sides.found));
    return Conclusion.of(
        verdict(sides.found.open(), required(sides)),
        answers -> given(sides, answers, shared),
        () -> explanation(sides));
  }

  @Override
  public MetDays metDays(ApplicationContext application, AssumedAnswers answers) {
    FoundAmount found = amount.of(application);
    int through = found.sameThrough();
    if (isMinimum() && through <= application.day()) {
      return found.metDays(threshold, application, answers);
    }
    if (other != null) {
      through = Math.min(through, other.of(application).sameThrough());
    }
    return MetDays.sameAs(this, application, answers, through);
  }

  @Override
  public Set<OtherCredentials.AskedStage> asks() {
    Set<OtherCredentials.AskedStage> all = new TreeSet<>(amount.asks());
    all.addAll(other == null ? Set.of() : other.asks());
    return all;
  }

  private Set<Question> questions(FoundAmount found) {
    return new HashSet<>(
        Together.questions(found.grounds(new FoundAmount.Reader(0, true, false)).asked()));
  }

  /** Returns the verdict under answers. A question that decides on both sides has one answer. */
  private Verdict given(Sides sides, AssumedAnswers answers, Lazy<Set<Question>> ofFound) {
    if (isMinimum()) {
      return reached(sides.found.given(answers, threshold), exactly(threshold));
    }
    AssumedAnswers toFound = limits ? answers.opposite() : answers;
    CountedAmount required =
        sides.with == null
            ? exactly(threshold)
            : sides.with.given(
                question ->
                    ofFound.get().contains(question)
                        ? toFound.to(question)
                        : toFound.to(question).opposite());
    return verdict(sides.found.given(toFound), required);
  }

  private Explanation explanation(Sides sides) {
    CountedAmount open = sides.found.open();
    CountedAmount required = required(sides);
    boolean asking = reached(open, required) == Verdict.UNDETERMINED;
    boolean limitMatters = !reaches(open.possible(), required.certain());
    FoundAmount.Reader reader = new FoundAmount.Reader(amount.decimals(), asking, limitMatters);
    Range found = reader.range(open, sides.found.isLimited());
    FoundAmount.Grounds grounds = sides.found.grounds(reader);
    Optional<LocalDate> since = sides.found.since();
    if (sides.with != null && other != null) {
      FoundAmount.Reader against = new FoundAmount.Reader(other.decimals(), asking, limitMatters);
      grounds = grounds.and(sides.with.grounds(against));
      since = Stream.concat(since.stream(), sides.with.since().stream()).min(LocalDate::compareTo);
    }
    Optional<BigDecimal> number = bound(required);
    List<Part> parts = number.map(bound -> List.of(part(bound, found))).orElse(List.of());
    Explanation explanation =
        new Explanation(
            Text.later(() -> reason(sides, required, number, parts, found)),
            parts,
            grounds.evidence(),
            grounds.asked(),
            grounds.sources(),
            grounds.dated(),
            since);
    return grounds.remarks().isEmpty() ? explanation : explanation.noting(grounds.remarks());
  }

  /** Returns the least amount that suffices, or the largest that is allowed, if it is certain. */
  private Optional<BigDecimal> bound(CountedAmount required) {
    if (required.certain() != required.possible() || Double.isInfinite(required.certain())) {
      return Optional.empty();
    }
    BigDecimal shown =
        other == null
            ? BigDecimal.valueOf(threshold)
            : rounded(required.certain(), limits ? RoundingMode.DOWN : RoundingMode.UP);
    if (limits == strict) {
      return Optional.of(shown);
    }
    BigDecimal step = BigDecimal.ONE.movePointLeft(limits && other == null ? 0 : amount.decimals());
    return Optional.of(limits ? shown.subtract(step).max(BigDecimal.ZERO) : shown.add(step));
  }

  private static BigDecimal rounded(double number, RoundingMode mode) {
    return BigDecimal.valueOf(number).setScale(6, RoundingMode.HALF_UP).setScale(2, mode);
  }

  private Part part(BigDecimal bound, Range found) {
    Quantity quantity = Quantity.of(bound, amount.unit());
    return limits
        ? Part.atMost(amount.label(), quantity, found)
        : Part.atLeast(amount.label(), quantity, found);
  }

  private Text reason(
      Sides sides,
      CountedAmount required,
      Optional<BigDecimal> number,
      List<Part> parts,
      Range found) {
    if (other != null) {
      FoundAmount with = sides.with;
      if (required.certain() == 0 && Double.isInfinite(required.possible())) {
        return Text.of(
            limits ? "reason.limit.unknown" : "reason.required.unknown",
            amount.label(),
            found.words(),
            other.label());
      }
      Range range =
          new FoundAmount.Reader(other.decimals(), false, false)
              .range(required, with == null || with.isLimited());
      return Text.of(
          limits ? "reason.limit.of" : "reason.required.of",
          amount.label(),
          found.words(),
          range.words(),
          other.label());
    }
    BigDecimal bound = Quantity.of(number.orElseThrow(), amount.unit()).amount();
    if (limits) {
      return Text.of("reason.limit", found.words(), amount.label(), bound);
    }
    return parts
        .get(0)
        .shortfall()
        .filter(shortfall -> shortfall.atLeast().signum() > 0)
        .map(
            shortfall ->
                Text.of("reason.short", found.words(), bound, amount.label(), shortfall.words()))
        .orElseGet(() -> Text.of("reason.enough", found.words(), bound, amount.label()));
  }
}
