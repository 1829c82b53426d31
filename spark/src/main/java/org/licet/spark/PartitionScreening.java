package org.licet.spark;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;
import org.licet.Screening;
import org.licet.candidate.Candidate;
import org.licet.evaluation.Failure;
import org.licet.evaluation.ScreeningResult;
import org.licet.spark.CandidateSource.Reading;

/**
 * Screens the rows of a partition in batches. A row contains the candidate and, if present, a
 * struct of the host's own columns. Immutable.
 *
 * @param kept the count of the host's own columns
 * @param counts the counts to add to, or null
 */
record PartitionScreening(
    ScreeningPlan plan,
    CandidateSource source,
    int kept,
    ResultRows results,
    @Nullable ScreeningCounts counts)
    implements MapPartitionsFunction<Row, Row> {

  private static final long serialVersionUID = 1L;

  @Override
  public Iterator<Row> call(Iterator<Row> rows) {
    return new Results(rows, plan.screening());
  }

  private final class Results implements Iterator<Row> {

    private final Iterator<Row> rows;
    private final Screening screening;
    private final Deque<Row> ready = new ArrayDeque<>();

    Results(Iterator<Row> rows, Screening screening) {
      this.rows = rows;
      this.screening = screening;
    }

    @Override
    public boolean hasNext() {
      if (ready.isEmpty() && rows.hasNext()) {
        screenBatch();
      }
      return !ready.isEmpty();
    }

    @Override
    public Row next() {
      if (!hasNext()) {
        throw new NoSuchElementException();
      }
      return ready.remove();
    }

    private void screenBatch() {
      List<Row> batch = new ArrayList<>(Screening.BATCH);
      List<Reading> readings = new ArrayList<>(Screening.BATCH);
      List<Candidate> candidates = new ArrayList<>(Screening.BATCH);
      while (batch.size() < Screening.BATCH && rows.hasNext()) {
        Row row = rows.next();
        Reading reading = source.read(row.get(0));
        batch.add(row);
        readings.add(reading);
        if (reading instanceof Reading.Accepted accepted) {
          candidates.add(accepted.candidate());
        }
      }
      int failed = 0;
      Iterator<ScreeningResult> screened = screening.screen(candidates).iterator();
      for (int i = 0; i < batch.size(); i++) {
        List<@Nullable Object> before = valuesKept(batch.get(i));
        if (readings.get(i) instanceof Reading.Refused refused) {
          refuse(before, refused.failure());
        } else {
          failed += take(before, screened);
        }
      }
      if (counts != null) {
        counts.add(
            batch.size(),
            candidates.size() * plan.credentials().size() - failed,
            batch.size() - candidates.size(),
            failed);
      }
    }

    private List<@Nullable Object> valuesKept(Row row) {
      List<@Nullable Object> values = new ArrayList<>(kept);
      for (int i = 0; i < kept; i++) {
        values.add(row.getStruct(1).get(i));
      }
      return values;
    }

    private void refuse(List<@Nullable Object> before, Failure failure) {
      for (int i = 0; i < plan.credentials().size(); i++) {
        ready.add(
            results.failed(
                before,
                failure.candidate(),
                plan.credentials().get(i),
                plan.stages().get(i),
                failure));
      }
    }

    /** Takes the results of one candidate, and returns the count of failures. */
    private int take(List<@Nullable Object> before, Iterator<ScreeningResult> screened) {
      int failed = 0;
      for (int i = 0; i < plan.credentials().size(); i++) {
        ScreeningResult result = screened.next();
        if (result instanceof ScreeningResult.Evaluated evaluated) {
          ready.add(results.evaluated(before, evaluated.evaluation()));
        } else if (result instanceof ScreeningResult.Failed broken) {
          failed++;
          ready.add(
              results.failed(
                  before,
                  Optional.of(broken.candidate()),
                  broken.credential(),
                  plan.stages().get(i),
                  broken.failure()));
        }
      }
      return failed;
    }
  }
}
