package org.licet.records.internal.roster;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.licet.json.internal.advice.Faults;

/** The faults in the rows of one candidate. Not thread-safe. */
final class RowFaults {

  private static final Comparator<RowProblem> BY_PLACE =
      Comparator.comparingLong(RowProblem::row).thenComparingInt(RowProblem::column);

  private final Faults<RowProblem> faults =
      new Faults<>(
          RowProblem.class,
          fault -> List.of(fault.row(), fault.column(), String.valueOf(fault.getMessage())));

  /** Returns a value that is read, or another one after a fault. */
  <T> T reading(Supplier<T> reading, T otherwise) {
    return faults.reading(reading, otherwise);
  }

  void add(RowProblem fault) {
    faults.add(fault);
  }

  /** Returns an exception that ends the reading. */
  Faults.EnoughException enough() {
    return faults.enough();
  }

  boolean isEmpty() {
    return faults.isEmpty();
  }

  /** Reads a value; empty if there are faults. */
  <T> Optional<T> checked(Supplier<T> reading) {
    try {
      T read = reading.get();
      return faults.isEmpty() ? Optional.of(read) : Optional.empty();
    } catch (Faults.EnoughException e) {
      return Optional.empty();
    }
  }

  /** Returns the faults in the order of rows and columns. */
  List<RowProblem> inOrder() {
    List<RowProblem> found = new ArrayList<>(faults.found());
    found.sort(BY_PLACE);
    return found;
  }
}
