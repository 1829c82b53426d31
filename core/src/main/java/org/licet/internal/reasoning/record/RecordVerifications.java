package org.licet.internal.reasoning.record;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.licet.candidate.Candidate;
import org.licet.candidate.Field;
import org.licet.candidate.RecordType;
import org.licet.candidate.Verification;

/** The verifications of a candidate's records. Thread-safe. */
public final class RecordVerifications {

  /** The lists of records by name. */
  private static final Map<String, Verified<?>> LISTS = lists();

  /** A list of records, with the field of their verification. */
  private record Verified<E>(
      Field.Records<Candidate, E> records, Field.Inner<E, Verification> verified) {

    private List<E> entries(Candidate candidate) {
      return records.of(candidate).entries();
    }

    List<Verification> of(Candidate candidate) {
      return entries(candidate).stream().map(verified::of).toList();
    }

    /** Returns the verification of a record; unknown if it is a future record. */
    Verification at(Candidate candidate, int index) {
      List<E> all = entries(candidate);
      return index < all.size() ? verified.of(all.get(index)) : Verification.NONE;
    }
  }

  private RecordVerifications() {}

  private static Map<String, Verified<?>> lists() {
    Map<String, Verified<?>> lists = new HashMap<>();
    for (Field<Candidate> field : Candidate.TYPE.fields()) {
      if (field instanceof Field.Records<Candidate, ?> records
          && Candidate.lists().contains(records.name())) {
        lists.put(records.name(), ofList(records));
      }
    }
    return Map.copyOf(lists);
  }

  private static <E> Verified<E> ofList(Field.Records<Candidate, E> records) {
    return new Verified<>(records, verified(records.type()));
  }

  @SuppressWarnings("unchecked") // the type of the inner record is compared
  private static <E> Field.Inner<E, Verification> verified(RecordType<E> type) {
    return type.fields().stream()
        .filter(
            field -> field instanceof Field.Inner<E, ?> inner && inner.type() == Verification.TYPE)
        .map(field -> (Field.Inner<E, Verification>) field)
        .findFirst()
        .orElseThrow();
  }

  /** Returns the verifications of the records of a list. */
  public static List<Verification> of(Candidate candidate, String list) {
    return Objects.requireNonNull(LISTS.get(list)).of(candidate);
  }

  /** Returns whether a list of a candidate is complete. */
  public static boolean isComplete(Candidate candidate, String list) {
    for (Field<Candidate> field : Candidate.TYPE.fields()) {
      if (field instanceof Field.Records<Candidate, ?> records && records.name().equals(list)) {
        return records.of(candidate).isKnown();
      }
    }
    return true;
  }

  /**
   * Returns the verification of the record that a JSON pointer names, or in which it names a fact;
   * unknown if it names another fact.
   */
  public static Verification at(Candidate candidate, String pointer) {
    int start = pointer.indexOf('/') + 1;
    int end = start == 0 ? -1 : pointer.indexOf('/', start);
    String name = pointer.substring(start, end < 0 ? pointer.length() : end);
    if (start > 0 && name.equals("conduct")) {
      return candidate.conduct().verified();
    }
    Verified<?> list = end < 0 ? null : LISTS.get(name);
    if (list == null) {
      return Verification.NONE;
    }
    int last = end + 1;
    while (last < pointer.length() && pointer.charAt(last) != '/' && pointer.charAt(last) != '@') {
      last++;
    }
    return list.at(candidate, Integer.parseInt(pointer, end + 1, last, 10));
  }
}
