package org.licet.it.guides;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.licet.workbench.rules.explain.CandidateFields;
import org.licet.workbench.rules.explain.CandidateFields.Field;
import org.licet.workbench.rules.explain.CandidateFields.Section;

/** The fields of a candidate with the descriptions of the JSON Schema, as tables in Markdown. */
final class FieldsOfCandidates {

  private static final Pattern MARKED =
      Pattern.compile("(?s)(<!-- fields -->\n).*(<!-- end of fields -->)");

  private FieldsOfCandidates() {}

  /** Returns a text with the fields between its two marks rewritten. */
  static String replacedIn(String guide) {
    List<Section> sections = CandidateFields.sections();
    String tables =
        sections.stream().map(section -> table(section, sections)).collect(Collectors.joining());
    return MARKED
        .matcher(guide)
        .replaceFirst(found -> "$1" + Matcher.quoteReplacement(tables + "\n") + "$2");
  }

  private static String table(Section section, List<Section> sections) {
    String rows =
        section.fields().stream()
            .map(
                field ->
                    "| `%s` | %s | %s |\n"
                        .formatted(
                            field.name(),
                            value(field, sections),
                            field.meaning().replace("|", "\\|")))
            .collect(Collectors.joining());
    return "\n### " + section.heading() + "\n\n| field | value | meaning |\n|---|---|---|\n" + rows;
  }

  private static String value(Field field, List<Section> sections) {
    if (field.record().isEmpty()) {
      return field.value().replaceAll("\\b([A-Z][A-Z_]+)\\b", "`$1`");
    }
    String record = field.record().get();
    String heading =
        sections.stream()
            .filter(section -> section.record().equals(record))
            .map(Section::heading)
            .findFirst()
            .orElseThrow();
    String link = heading.toLowerCase(Locale.ROOT).replace(' ', '-');
    return MessageFormat.format(field.value(), "[" + record + "](#" + link + ")");
  }
}
