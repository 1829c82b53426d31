package org.licet.internal.watching;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.licet.candidate.Candidate;
import org.licet.internal.reasoning.selection.RecordTitles;
import org.licet.outlook.AgendaItem;
import org.licet.text.Text;

/**
 * The records of a candidate by pointer, as the subjects of events. Records of one name differ in
 * their mark: the number of a license, or else the place among the records of that name. Not
 * thread-safe.
 */
final class NamedRecords {

  private static final String LICENSES = "/licenses/";

  private final Candidate candidate;
  private final Map<String, Optional<AgendaItem.Subject>> known = new HashMap<>();

  NamedRecords(Candidate candidate) {
    this.candidate = candidate;
  }

  /** Returns a record; empty if the pointer names no record. */
  Optional<AgendaItem.Subject> of(String pointer) {
    return known.computeIfAbsent(
        pointer,
        one ->
            RecordTitles.of(candidate, one)
                .map(name -> AgendaItem.Subject.of(one, name, mark(one, name))));
  }

  /** Returns the records that several pointers name, in their order. */
  List<AgendaItem.Subject> of(List<String> pointers) {
    return pointers.stream().flatMap(pointer -> of(pointer).stream()).toList();
  }

  private String mark(String pointer, Text name) {
    int end = pointer.indexOf('/', 1);
    if (end < 0) {
      return "";
    }
    String list = pointer.substring(0, end + 1);
    int place = place(pointer.substring(end + 1));
    if (list.equals(LICENSES)) {
      Optional<String> number = candidate.licenses().entries().get(place).number().toOptional();
      if (number.isPresent()) {
        return number.get();
      }
    }
    long before = 0;
    for (int i = 0; i < place; i++) {
      before += RecordTitles.of(candidate, list + i).filter(name::equals).isPresent() ? 1 : 0;
    }
    return before == 0 ? "" : "#" + (before + 1);
  }

  /** Returns the number with which a text begins; 0 if there is none. */
  private static int place(String text) {
    int end = 0;
    while (end < text.length() && text.charAt(end) >= '0' && text.charAt(end) <= '9') {
      end++;
    }
    return end == 0 ? 0 : Integer.parseInt(text.substring(0, end));
  }
}
