package org.licet.internal.reasoning.selection;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.licet.candidate.Examination;
import org.licet.candidate.PartialDate;
import org.licet.evaluation.Part;
import org.licet.evaluation.Quantity;
import org.licet.evaluation.Range;
import org.licet.evaluation.Unit;
import org.licet.evaluation.Verdict;
import org.licet.internal.reasoning.Explanation;
import org.licet.internal.reasoning.Reasoning;
import org.licet.internal.reasoning.record.RecordEntry;
import org.licet.text.Text;

/** The waiting period since the last attempt at an examination. */
public final class WaitingPeriod {

  private WaitingPeriod() {}

  /**
   * Returns the reasoning that the last attempt is at least a number of days ago, or that there is
   * none.
   *
   * @param attempts the attempts
   * @param recent the attempts that are more recent
   */
  public static Reasoning last(
      Selection<Examination> attempts, Selection<Examination> recent, long days) {
    Reasoning none = recent.none();
    return Reasoning.of(
        none::verdict,
        application ->
            none.explain(application)
                .explained(
                    grounds ->
                        found(application.attemptOn(), attempts.in(application))
                            .map(
                                found ->
                                    withPart(
                                        grounds,
                                        Part.atLeast(
                                            Text.of("label.days-since-last"),
                                            Quantity.of(BigDecimal.valueOf(days), Unit.DAYS),
                                            found)))
                            .orElse(grounds)),
        none::metDays);
  }

  private static Explanation withPart(Explanation none, Part part) {
    Text found = part.found().words();
    BigDecimal required = part.required().orElseThrow().amount();
    Text reason =
        part.shortfall()
            .filter(shortfall -> shortfall.atLeast().signum() > 0)
            .map(
                shortfall ->
                    Text.of("reason.wait", found, required, part.label(), shortfall.words()))
            .orElseGet(
                () ->
                    Text.of(
                        "reason.waited",
                        found,
                        required,
                        part.found().atMost().orElse(part.found().atLeast())));
    return none.because(reason).withParts(List.of(part));
  }

  /** Returns the days since the last attempt. Attempts without a date may be later. */
  private static Optional<Range> found(LocalDate on, SelectionResult<Examination> attempts) {
    List<RecordEntry<Examination>> counting = attempts.entries(Verdict.MET);
    if (counting.isEmpty()) {
      return Optional.empty();
    }
    List<RecordEntry<Examination>> possible = new ArrayList<>(counting);
    possible.addAll(attempts.entries(Verdict.UNDETERMINED));
    boolean anyDay =
        !attempts.missingLists().isEmpty()
            || possible.stream().anyMatch(entry -> !entry.record().taken().isKnown());
    long least =
        anyDay
            ? 0
            : days(possible)
                .mapToLong(day -> Math.max(0, ChronoUnit.DAYS.between(day.latest(), on)))
                .min()
                .orElse(0);
    OptionalLong most =
        days(counting).mapToLong(day -> ChronoUnit.DAYS.between(day.earliest(), on)).min();
    return Optional.of(
        most.isPresent()
            ? Range.of(least, most.getAsLong())
            : Range.from(BigDecimal.valueOf(least)));
  }

  private static Stream<PartialDate> days(List<RecordEntry<Examination>> attempts) {
    return attempts.stream().flatMap(entry -> entry.record().taken().toOptional().stream());
  }
}
