package org.licet.json.internal.candidate;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;
import org.licet.json.InvalidCandidateException;
import org.licet.json.internal.advice.Faults;
import org.licet.json.internal.advice.OrderOfValues;

/** The faults of the JSON of one candidate. Not thread-safe. */
final class CandidateFaults {

  private final Faults<InvalidCandidateException> faults =
      new Faults<>(InvalidCandidateException.class, InvalidCandidateException::pointer);

  /** Returns a value that is read, or another one after a fault. */
  <T> T reading(Supplier<T> reading, T otherwise) {
    return faults.reading(reading, otherwise);
  }

  void add(InvalidCandidateException fault) {
    faults.add(fault);
  }

  boolean isEmpty() {
    return faults.isEmpty();
  }

  /** Returns an exception that ends the reading. */
  Faults.EnoughException enough() {
    return faults.enough();
  }

  /**
   * Reads a value.
   *
   * @param root the value that the pointers of the faults are about
   * @throws InvalidCandidateException if there are faults: all of them, in the order of the text
   */
  <T> T checked(JsonNode root, Supplier<T> reading) {
    try {
      T read = reading.get();
      if (faults.isEmpty()) {
        return read;
      }
    } catch (Faults.EnoughException e) {
      // The faults that were found are told.
    }
    List<InvalidCandidateException> found = new ArrayList<>(faults.found());
    found.sort(
        Comparator.comparing(InvalidCandidateException::pointer, new OrderOfValues(root, "")));
    throw InvalidCandidateException.of(found);
  }
}
