package org.licet.internal.reasoning.selection;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.licet.candidate.Candidate;
import org.licet.candidate.PartialDate;
import org.licet.internal.reasoning.ApplicationContext;
import org.licet.internal.reasoning.WithheldRecords;
import org.licet.internal.reasoning.record.RecordEntry;
import org.licet.text.Text;

/** The names of a candidate's records, such as {@code the RN license from Texas}. Thread-safe. */
public final class RecordTitles {

  private static final Map<String, RecordList<?>> LISTS =
      Map.of(
          "licenses", RecordList.LICENSES,
          "certifications", RecordList.CERTIFICATIONS,
          "degrees", RecordList.DEGREES,
          "employment", RecordList.JOBS,
          "continuingEducation", RecordList.COURSES,
          "professionalDevelopment", RecordList.ACTIVITIES,
          "examinations", RecordList.ATTEMPTS,
          "records", RecordList.RECORDS);

  private static final Pattern RECORD = Pattern.compile("/(\\w+)/([0-9]{1,9})(?:[/@].*)?");

  private RecordTitles() {}

  /**
   * The place of a record.
   *
   * @param list the name of its list
   * @param index its position in the list
   */
  public record Place(String list, int index) {}

  /** Returns the record of a list that a JSON pointer names, or in which it names a fact. */
  public static Optional<Place> place(String pointer) {
    Matcher record = RECORD.matcher(pointer);
    return record.matches() && LISTS.containsKey(record.group(1))
        ? Optional.of(new Place(record.group(1), Integer.parseInt(record.group(2))))
        : Optional.empty();
  }

  /**
   * Returns the names of the records of a list, in their order.
   *
   * @param list one that a {@link Place} names
   */
  public static List<Text> names(Candidate candidate, String list) {
    RecordList<?> records = Objects.requireNonNull(LISTS.get(list));
    return records
        .entries(new ApplicationContext(candidate, PartialDate.LAST_DAY))
        .entries()
        .stream()
        .map(RecordEntry::name)
        .toList();
  }

  /**
   * Returns the name of the record that a JSON pointer names, or in which it names a fact; empty if
   * it names another fact.
   */
  public static Optional<Text> of(Candidate candidate, String pointer) {
    if (pointer.equals(WithheldRecords.CONDUCT)
        || pointer.startsWith(WithheldRecords.CONDUCT + "/")) {
      return Optional.of(Text.of("name.conduct"));
    }
    return place(pointer)
        .flatMap(
            place -> {
              List<Text> names = names(candidate, place.list());
              return place.index() < names.size()
                  ? Optional.of(names.get(place.index()))
                  : Optional.empty();
            });
  }
}
