package org.licet.json.agenda;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.licet.candidate.Candidate;
import org.licet.json.CandidateWriter;
import org.licet.json.internal.value.Pointers;

/**
 * A fact that differs between two records of a candidate. Entries of a list that both records have
 * are left out; the others are compared in their order, and the remaining ones are new or gone.
 * Immutable and thread-safe.
 */
public final class RecordChange {

  private final String pointer;
  private final Optional<String> before;
  private final Optional<String> after;

  private RecordChange(String pointer, Optional<String> before, Optional<String> after) {
    this.pointer = pointer;
    this.before = before;
    this.after = after;
  }

  /** Returns the facts that differ between two records, in the order of the candidate format. */
  public static List<RecordChange> between(Candidate before, Candidate after) {
    List<RecordChange> changes = new ArrayList<>();
    compare("", CandidateWriter.toJson(before), CandidateWriter.toJson(after), changes);
    return List.copyOf(changes);
  }

  private static void compare(
      String pointer,
      @Nullable JsonNode before,
      @Nullable JsonNode after,
      List<RecordChange> changes) {
    if (Objects.equals(before, after)) {
      return;
    }
    if (isObjectOrMissing(before) && isObjectOrMissing(after)) {
      Set<String> names = new LinkedHashSet<>();
      Stream.of(after, before)
          .flatMap(Stream::ofNullable)
          .forEach(record -> record.fieldNames().forEachRemaining(names::add));
      names.forEach(
          name ->
              compare(Pointers.at(pointer, name), get(before, name), get(after, name), changes));
    } else if (isListOfRecords(before) && isListOfRecords(after)) {
      compareLists(pointer, before, after, changes);
    } else {
      changes.add(new RecordChange(pointer, text(before), text(after)));
    }
  }

  private static boolean isObjectOrMissing(@Nullable JsonNode node) {
    return node == null || node.isObject();
  }

  private static @Nullable JsonNode get(@Nullable JsonNode record, String name) {
    return record == null ? null : record.get(name);
  }

  private static boolean isListOfRecords(@Nullable JsonNode node) {
    return node != null && node.isArray() && (node.isEmpty() || node.get(0).isObject());
  }

  private static void compareLists(
      String pointer,
      @Nullable JsonNode before,
      @Nullable JsonNode after,
      List<RecordChange> changes) {
    Objects.requireNonNull(before);
    Objects.requireNonNull(after);
    List<Integer> gone = new ArrayList<>();
    boolean[] matched = new boolean[after.size()];
    for (int i = 0; i < before.size(); i++) {
      int same = i < after.size() && !matched[i] && before.get(i).equals(after.get(i)) ? i : -1;
      for (int j = 0; same < 0 && j < after.size(); j++) {
        same = !matched[j] && before.get(i).equals(after.get(j)) ? j : -1;
      }
      if (same < 0) {
        gone.add(i);
      } else {
        matched[same] = true;
      }
    }
    Iterator<Integer> left = gone.iterator();
    for (int j = 0; j < after.size(); j++) {
      if (!matched[j] && left.hasNext()) {
        compare(pointer + "/" + j, before.get(left.next()), after.get(j), changes);
      } else if (!matched[j]) {
        changes.add(new RecordChange(pointer + "/" + j, Optional.empty(), text(after.get(j))));
      }
    }
    while (left.hasNext()) {
      int place = left.next();
      changes.add(
          new RecordChange(pointer + "/" + place, text(before.get(place)), Optional.empty()));
    }
  }

  private static Optional<String> text(@Nullable JsonNode node) {
    return Optional.ofNullable(node).map(one -> one.isTextual() ? one.textValue() : one.toString());
  }

  /**
   * Returns the JSON pointer to the fact, in the later record; of an entry that is gone, in the
   * earlier one.
   */
  public String pointer() {
    return pointer;
  }

  /** Returns the earlier value, as text or JSON; empty if it was unknown or is new. */
  public Optional<String> before() {
    return before;
  }

  /** Returns the later value, as text or JSON; empty if it is unknown or gone. */
  public Optional<String> after() {
    return after;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof RecordChange that
        && pointer.equals(that.pointer)
        && before.equals(that.before)
        && after.equals(that.after);
  }

  @Override
  public int hashCode() {
    return Objects.hash(pointer, before, after);
  }

  @Override
  public String toString() {
    return "RecordChange[pointer=%s, before=%s, after=%s]".formatted(pointer, before, after);
  }
}
