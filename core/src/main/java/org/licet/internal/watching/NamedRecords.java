package org.licet.internal.watching;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.licet.candidate.Candidate;
import org.licet.internal.reasoning.selection.RecordTitles;
import org.licet.internal.reasoning.selection.RecordTitles.Place;
import org.licet.outlook.AgendaItem.Subject;
import org.licet.text.Text;

/**
 * The records of a candidate by pointer, as the subjects of events. Records of one name differ in
 * their mark: the number of a license, or else the place among the records of that name. Not
 * thread-safe.
 */
final class NamedRecords {

  private final Candidate candidate;
  private final Map<String, List<Marked>> lists = new HashMap<>();

  /** The name of a record with its mark. */
  private record Marked(Text name, String mark) {}

  NamedRecords(Candidate candidate) {
    this.candidate = candidate;
  }

  /** Returns a record; empty if the pointer names no record. */
  Optional<Subject> of(String pointer) {
    Optional<Place> place = RecordTitles.place(pointer);
    if (place.isEmpty()) {
      return RecordTitles.of(candidate, pointer).map(name -> Subject.of(pointer, name));
    }
    List<Marked> all = lists.computeIfAbsent(place.get().list(), this::all);
    return place
        .map(Place::index)
        .filter(index -> index < all.size())
        .map(all::get)
        .map(one -> Subject.of(pointer, one.name(), one.mark()));
  }

  /** Returns the records that several pointers name, in their order. */
  List<Subject> of(List<String> pointers) {
    return pointers.stream().flatMap(pointer -> of(pointer).stream()).toList();
  }

  private List<Marked> all(String list) {
    List<Marked> all = new ArrayList<>();
    Map<Text, Integer> alike = new HashMap<>();
    for (Text name : RecordTitles.names(candidate, list)) {
      int place = alike.merge(name, 1, Integer::sum);
      all.add(new Marked(name, number(list, all.size()).orElse(place == 1 ? "" : "#" + place)));
    }
    return all;
  }

  private Optional<String> number(String list, int index) {
    return list.equals("licenses")
        ? candidate.licenses().entries().get(index).number().toOptional()
        : Optional.empty();
  }
}
