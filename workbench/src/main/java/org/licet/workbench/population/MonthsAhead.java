package org.licet.workbench.population;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.licet.Evaluator;
import org.licet.Screening;
import org.licet.candidate.Candidate;
import org.licet.evaluation.Decision;
import org.licet.evaluation.ScreeningResult;
import org.licet.workbench.Main;
import org.licet.workbench.options.EvaluationOptions;
import org.licet.workbench.report.ScreeningPage;

/**
 * The number of months until candidates become eligible if they keep their current jobs and nothing
 * else happens. Each month is evaluated on the same day.
 *
 * @param later the screenings of the coming months
 */
record MonthsAhead(List<Screening> later) {

  static MonthsAhead of(Evaluator evaluator, EvaluationOptions.Task task, LocalDate on) {
    return new MonthsAhead(
        IntStream.rangeClosed(1, ScreeningPage.MONTHS)
            .filter(month -> !on.plusMonths(month).isAfter(Main.LAST_DAY))
            .mapToObj(
                month ->
                    evaluator
                        .screening(on.plusMonths(month))
                        .credentials(task.credential())
                        .stage(task.stage()))
            .toList());
  }

  /** Counts the candidates by the month in which they become eligible. */
  void count(List<Candidate> candidates, List<ScreeningResult> today, PopulationSummary summary) {
    List<Candidate> waiting = new ArrayList<>();
    for (int i = 0; i < candidates.size(); i++) {
      Optional<Decision> decision = decision(today.get(i));
      if (decision.isPresent() && decision.get() != Decision.ELIGIBLE) {
        waiting.add(candidates.get(i));
      }
    }
    for (int month = 1; month <= later.size() && !waiting.isEmpty(); month++) {
      List<ScreeningResult> results = later.get(month - 1).screen(waiting);
      List<Candidate> still = new ArrayList<>();
      for (int i = 0; i < waiting.size(); i++) {
        if (results.get(i) instanceof ScreeningResult.Evaluated evaluated
            && evaluated.evaluation().decision() == Decision.ELIGIBLE) {
          summary.addEligibleIn(month, evaluated.evaluation());
        } else {
          still.add(waiting.get(i));
        }
      }
      waiting = still;
    }
  }

  private static Optional<Decision> decision(ScreeningResult result) {
    return result instanceof ScreeningResult.Evaluated evaluated
        ? Optional.of(evaluated.evaluation().decision())
        : Optional.empty();
  }
}
