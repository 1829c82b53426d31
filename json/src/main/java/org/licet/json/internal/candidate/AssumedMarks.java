package org.licet.json.internal.candidate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.licet.candidate.Candidate;
import org.licet.json.InvalidCandidateException;
import org.licet.json.internal.advice.ShownValue;

/** The member of a candidate that names the facts which its source assumed. Stateless. */
public final class AssumedMarks {

  /** The name of the member. */
  public static final String NAME = "assumed";

  private AssumedMarks() {}

  /** Reads the pointers of an object; none if it lacks the member. Each wrong one is a fault. */
  static Candidate addTo(Candidate candidate, ObjectNode object, CandidateFaults faults) {
    JsonNode list = object.path(NAME);
    if (list.isMissingNode() || list.isNull()) {
      return candidate;
    } else if (!list.isArray()) {
      faults.add(
          new InvalidCandidateException(
              "/" + NAME,
              "The field \"assumed\" is " + ShownValue.of(list) + ". Expected a list."));
      return candidate;
    }
    List<String> pointers = new ArrayList<>();
    list.forEach(one -> pointers.add(one.isTextual() ? one.textValue() : ""));
    Candidate marked = candidate.toBuilder().assumed(pointers).build();
    boolean isWhole = faults.isEmpty(); // a fault may have removed a value
    for (int i = 0; i < pointers.size(); i++) {
      if (!marked.assumed().contains(pointers.get(i)) && isWhole) {
        faults.add(
            new InvalidCandidateException(
                "/" + NAME + "/" + i,
                "The list assumed contains "
                    + ShownValue.of(list.get(i))
                    + ". Expected the JSON pointer to a value of this candidate, such as"
                    + " \"/employment/0/paid\"."));
      }
    }
    return marked;
  }

  /**
   * Returns a candidate with marks.
   *
   * @return empty if one of them names no known fact
   */
  static Optional<Candidate> added(Candidate candidate, List<String> pointers) {
    Set<String> different = new LinkedHashSet<>(pointers);
    Candidate marked = candidate.toBuilder().assumed(different).build();
    return marked.assumed().size() == different.size() ? Optional.of(marked) : Optional.empty();
  }

  /** Removes the marks of a value that is now stated or gone, and of the values within it. */
  public static void remove(ObjectNode candidate, String pointer) {
    change(candidate, mark -> mark.equals(pointer) || mark.startsWith(pointer + "/") ? "" : mark);
  }

  /**
   * Removes the marks of records that are gone, and moves those of the records after them.
   *
   * @param list the name of the list
   * @param removed the places of the records in it, from 0
   */
  public static void removeRecords(ObjectNode candidate, String list, Set<Integer> removed) {
    String before = "/" + list + "/";
    change(
        candidate,
        mark -> {
          int end = mark.startsWith(before) ? mark.indexOf('/', before.length()) : -1;
          if (end < 0) {
            return mark;
          }
          int index = Integer.parseInt(mark.substring(before.length(), end));
          long earlier = removed.stream().filter(one -> one < index).count();
          return removed.contains(index) ? "" : before + (index - earlier) + mark.substring(end);
        });
  }

  private static void change(ObjectNode candidate, UnaryOperator<String> change) {
    if (candidate.path(NAME) instanceof ArrayNode marks) {
      List<String> left = new ArrayList<>();
      marks.forEach(mark -> left.add(change.apply(mark.asText())));
      left.removeIf(String::isEmpty);
      marks.removeAll();
      left.forEach(marks::add);
    }
  }
}
