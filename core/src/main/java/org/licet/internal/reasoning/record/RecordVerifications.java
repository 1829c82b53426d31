package org.licet.internal.reasoning.record;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.licet.candidate.Candidate;
import org.licet.candidate.Field;
import org.licet.candidate.RecordType;
import org.licet.candidate.Verification;

/** The verifications of a candidate's records. Thread-safe. */
public final class RecordVerifications {

  /** Returns the verifications of the records of each list, by the name of the list. */
  private static final Map<String, Function<Candidate, List<Verification>>> LISTS = lists();

  private RecordVerifications() {}

  private static Map<String, Function<Candidate, List<Verification>>> lists() {
    Map<String, Function<Candidate, List<Verification>>> lists = new HashMap<>();
    for (Field<Candidate> field : Candidate.TYPE.fields()) {
      if (field instanceof Field.Records<Candidate, ?> records
          && Candidate.lists().contains(records.name())) {
        lists.put(records.name(), ofList(records));
      }
    }
    return Map.copyOf(lists);
  }

  private static <E> Function<Candidate, List<Verification>> ofList(
      Field.Records<Candidate, E> records) {
    Field.Inner<E, Verification> verified = verified(records.type());
    return candidate -> records.of(candidate).entries().stream().map(verified::of).toList();
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
    return Objects.requireNonNull(LISTS.get(list)).apply(candidate);
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
    String[] names = pointer.split("/", 4);
    if (names.length < 2) {
      return Verification.NONE;
    }
    if (names[1].equals("conduct")) {
      return candidate.conduct().verified();
    }
    Function<Candidate, List<Verification>> list = LISTS.get(names[1]);
    if (list == null || names.length < 3) {
      return Verification.NONE;
    }
    int end = names[2].indexOf('@');
    int index = Integer.parseInt(end < 0 ? names[2] : names[2].substring(0, end));
    List<Verification> all = list.apply(candidate);
    return index < all.size() ? all.get(index) : Verification.NONE; // a future record
  }
}
