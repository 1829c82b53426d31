package org.licet.internal.reasoning.selection;

import java.util.List;
import java.util.Map;
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
   * Returns the name of the record that a JSON pointer names, or in which it names a fact; empty if
   * it names another fact.
   */
  public static Optional<Text> of(Candidate candidate, String pointer) {
    if (pointer.equals(WithheldRecords.CONDUCT)
        || pointer.startsWith(WithheldRecords.CONDUCT + "/")) {
      return Optional.of(Text.of("name.conduct"));
    }
    Matcher record = RECORD.matcher(pointer);
    RecordList<?> list = record.matches() ? LISTS.get(record.group(1)) : null;
    if (list == null) {
      return Optional.empty();
    }
    List<? extends RecordEntry<?>> entries =
        list.entries(new ApplicationContext(candidate, PartialDate.LAST_DAY)).entries();
    int index = Integer.parseInt(record.group(2));
    return index < entries.size() ? Optional.of(entries.get(index).name()) : Optional.empty();
  }
}
