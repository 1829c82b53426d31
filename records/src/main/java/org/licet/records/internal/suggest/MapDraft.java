package org.licet.records.internal.suggest;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.licet.json.CandidateLimits;
import org.licet.json.CandidateReading;
import org.licet.json.internal.advice.MessageTranslation;
import org.licet.json.internal.advice.ShownValue;
import org.licet.records.RosterMapException;
import org.licet.records.internal.roster.Layout;
import org.licet.records.internal.roster.MapParser;
import org.licet.records.internal.roster.RosterReadings;
import org.licet.records.internal.suggest.MatchedColumns.Match;
import org.licet.records.internal.suggest.MatchedColumns.Place;
import org.licet.records.internal.table.RowsInMemory;
import org.licet.records.internal.table.Table;
import org.licet.records.internal.written.WrittenDates;
import org.licet.records.internal.written.WrittenNumbers;
import org.licet.text.VisibleText;

/**
 * A first map of a roster, from its headers and first rows. Comments that begin with "Check" are
 * what a person has to decide. Not thread-safe.
 */
public final class MapDraft {

  private static final String REFUSED = "Their rows are refused.";

  private static final Pattern COMMENT = Pattern.compile("(?m)^(\\s*# )(.+)$");

  private static final int EXAMPLES = 3;

  /** The most texts without a known meaning that are listed as codes. */
  private static final int MOST_CODES = 20;

  private static final String SAFE = "[A-Za-z][A-Za-z0-9 ./()?&-]*";

  private final List<String> lines = new ArrayList<>();
  private final DateForms dates;
  private boolean decimalComma;

  private MapDraft(DateForms dates) {
    this.dates = dates;
  }

  /**
   * Returns the text of a map.
   *
   * @param locale the language of comments
   * @throws IOException if the file cannot be read or is not a table
   */
  public static String of(Path roster, Locale locale) throws IOException {
    SampledTable table = SampledTable.of(roster);
    MatchedColumns matched = MatchedColumns.of(table.columns());
    List<String> written =
        matched.records().values().stream()
            .flatMap(List::stream)
            .filter(match -> match.field().kind() == KnownField.Kind.DATE)
            .flatMap(match -> match.texts().stream())
            .toList();
    MapDraft draft = new MapDraft(DateForms.of(written));
    draft.addHead(table);
    draft.addDecimals(matched);
    draft.addCandidate(matched);
    String map = String.join("\n", draft.lines) + "\n";
    String text =
        "# A first map of %s, from its headers and first %,d rows.\n%s\n%s"
            .formatted(
                VisibleText.of(String.valueOf(roster.getFileName())),
                table.rows(),
                tried(table, map),
                map);
    MessageTranslation translation = MessageTranslation.to(locale);
    return COMMENT
        .matcher(text)
        .replaceAll(
            comment ->
                Matcher.quoteReplacement(
                    comment.group(1) + translation.of(comment.group(2)).strip()));
  }

  /** Reads the first rows by the map, and returns the result as a comment. */
  private static String tried(SampledTable sample, String map) throws IOException {
    Layout layout = MapParser.parse(map);
    try (Table table = new RowsInMemory(sample.all())) {
      RosterReadings readings = RosterReadings.of(table, layout, CandidateLimits.standard());
      long read = 0;
      long refused = 0;
      while (readings.hasNext()) {
        if (readings.next() instanceof CandidateReading.Accepted) {
          read++;
        } else {
          refused++;
        }
      }
      return "# It reads %,d of the first %,d candidates, and refuses %,d."
          .formatted(read, read + refused, refused);
    } catch (RosterMapException e) {
      return "# Check: This map does not fit yet. "
          + String.valueOf(e.getMessage()).lines().findFirst().orElse("");
    }
  }

  private void addHead(SampledTable table) {
    lines.add(
        "# Look at each comment that begins with \"Check\". docs/records.md describes the keys.");
    if (table.sheets() > SampledTable.MOST_SHEETS) {
      lines.add(
          "# Check: The workbook has %,d sheets. Only the first %,d were looked at."
              .formatted(table.sheets(), SampledTable.MOST_SHEETS));
    }
    table.sheet().ifPresent(sheet -> lines.add("sheet: " + quoted(sheet)));
    if (table.lastHeader() > 1) {
      lines.add(
          "headers: "
              + (table.firstHeader() == table.lastHeader()
                  ? "" + table.lastHeader()
                  : table.firstHeader() + "-" + table.lastHeader()));
    }
    if (!dates.forms().isEmpty()) {
      lines.add("dates: [" + String.join(", ", dates.forms()) + "]");
    }
    if (!dates.doubt().isEmpty()) {
      lines.add("# Check: " + VisibleText.of(dates.doubt()));
      if (dates.forms().isEmpty()) {
        lines.add("# dates: [M/d/yyyy]");
      }
    }
    lines.add("# Check: Name the lists of which the roster has every entry.");
    lines.add("# complete: [licenses]");
  }

  /** Adds the sign before decimals, if numbers with a comma show which one it is. */
  private void addDecimals(MatchedColumns matched) {
    List<String> withComma =
        matched.records().values().stream()
            .flatMap(List::stream)
            .filter(match -> match.field().kind() == KnownField.Kind.NUMBER)
            .flatMap(match -> match.texts().stream())
            .filter(text -> text.matches("[\\d.,]*\\d,\\d[\\d.,]*"))
            .toList();
    if (withComma.isEmpty()) {
      return;
    }
    decimalComma = withComma.stream().allMatch(text -> text.matches("[\\d.]*\\d,\\d{1,2}"));
    lines.add(
        decimalComma
            ? "decimals: comma"
            : "# Check: Numbers such as %s have a comma. Add \"decimals: comma\" or \"decimals: point\"."
                .formatted(examples(withComma, text -> true)));
  }

  private void addCandidate(MatchedColumns matched) {
    for (var column : matched.others()) {
      if (column.cells() > 0) {
        lines.add(
            "# Check: %s is not used. It has %,d %s%s."
                .formatted(
                    VisibleText.of(column.name()),
                    column.cells(),
                    column.cells() == 1 ? "value" : "values",
                    column.texts().isEmpty()
                        ? ""
                        : ", such as " + examples(column.texts(), text -> true)));
        if (KnownField.areSections(column.texts())) {
          lines.add(
              "# Check: Each row may have one kind of record. Use \"when\", as docs/records.md describes.");
        }
      }
    }
    lines.add("candidate:");
    if (matched.id().isEmpty()) {
      lines.add("  # Check: No column seems to have the key of the person.");
    }
    if (matched.isIdGuessed()) {
      lines.add(
          "  # Check: Each value of this column differs, but its header does not name a key.");
    }
    lines.add("  id: " + matched.id().map(id -> quoted(id.name())).orElse("column A"));
    matched.stateOfLicenses().ifPresent(this::addStateOfLicenses);
    matched.records().forEach(this::add);
  }

  private void addStateOfLicenses(Match residence) {
    lines.add(
        "  # Check: %s is read as the residence. If it is the state of the license, move it to licenses, as jurisdiction."
            .formatted(VisibleText.of(residence.header())));
  }

  private void add(Place place, List<Match> fields) {
    String indent = place.section().isEmpty() ? "  " : "    ";
    boolean isList = !place.section().isEmpty() && !place.section().equals("conduct");
    if (!place.section().isEmpty() && !lines.contains("  " + place.section() + ":")) {
      lines.add("  " + place.section() + ":");
    }
    List<String> entry = new ArrayList<>();
    if (place.numbers() > 0) {
      entry.add("numbers: 1-" + place.numbers());
    }
    if (!place.type().isEmpty()) {
      entry.add("type: {value: " + place.type().toUpperCase(Locale.ROOT) + "}");
    }
    boolean hasStudy = fields.stream().anyMatch(one -> one.field().name().equals("field"));
    fields.forEach(field -> addField(field, hasStudy, entry));
    if (place.section().equals("licenses") && entry.stream().noneMatch(MapDraft::isType)) {
      entry.add(
          "# Check: No column states the type of the licenses. Add \"type: {value: RN}\" if it is RN for all.");
    }
    boolean first = true;
    for (String line : entry) {
      boolean isComment = line.startsWith("#");
      lines.add(indent + (isList ? (first && !isComment ? "- " : "  ") : "") + line);
      first &= isComment;
    }
  }

  private static boolean isType(String line) {
    return line.startsWith("type: ");
  }

  private void addField(Match match, boolean hasStudy, List<String> entry) {
    KnownField field = match.field();
    String column = quoted(match.header());
    String line = field.name() + ": " + column;
    Predicate<String> unclear = text -> false;
    String consequence = REFUSED;
    switch (field.kind()) {
      case PLACE -> {
        unclear = text -> !MatchedColumns.isState(text);
        consequence = "They stay unknown.";
        line =
            "%s: {column: %s, codes: US states%s}"
                .formatted(
                    field.name(), column, match.count(unclear) > 0 ? ", other: unknown" : "");
      }
      case CODE -> {
        Map<String, String> codes =
            KnownTexts.codes(match.texts(), text -> KnownTexts.code(field, text));
        unclear = text -> KnownTexts.code(field, text).isEmpty();
        boolean isOpen =
            field.name().equals("type") && match.texts().stream().allMatch(MapDraft::isCode);
        if (codes.isEmpty() && field.name().equals("type") && !isOpen) {
          codes = // for a person to replace
              KnownTexts.codes(
                  match.texts().stream().limit(MOST_CODES).toList(),
                  text -> Optional.of("unknown"));
        }
        consequence = isOpen ? "They are used as they are." : consequence(codes);
        line = coded(field.name(), column, codes, isOpen ? "keep" : "unknown");
        if (field.name().equals("level")) {
          entry.add(line);
          if (!hasStudy) {
            addDegreeField(match, column, entry);
          }
          line = "";
        }
      }
      case LIST -> {
        String separator = separator(match);
        if (!separator.isEmpty()) {
          entry.add("split: {column: %s, separator: \"%s\"}".formatted(column, separator));
        }
      }
      case YES_NO -> {
        if (match.texts().stream().anyMatch(text -> KnownTexts.yesOrNo(text).isEmpty())) {
          unclear = text -> KnownTexts.code(field, text).isEmpty();
          Map<String, String> codes =
              KnownTexts.codes(match.texts(), text -> KnownTexts.code(field, text));
          consequence = consequence(codes);
          line = coded(field.name(), column, codes, "unknown");
        }
      }
      case NUMBER ->
          unclear =
              text ->
                  !WrittenNumbers.withoutHours(text)
                      .matches(decimalComma ? "-?[\\d.]+(,\\d+)?" : "-?\\d+([.]\\d+)?");
      case DATE ->
          unclear =
              text ->
                  !dates.reads(
                      field.name().equals("from") ? WrittenDates.withoutSince(text) : text);
      case PERIOD -> unclear = text -> !dates.readsPeriod(text);
      case TEXT -> unclear = text -> false;
    }
    if (!line.isEmpty()) {
      entry.add(line);
    }
    if (field.kind() == KnownField.Kind.PLACE
        && match.count("DE"::equalsIgnoreCase) > 0
        && match.texts().stream()
            .filter(MatchedColumns::isState)
            .allMatch("DE"::equalsIgnoreCase)) {
      entry.add("# Check: DE is read as Delaware. For Germany, use \"codes: {DE: DE}\".");
    }
    int count = match.count(unclear);
    if (count > 0) {
      entry.add(
          "# Check: %,d of %,d values are not understood, such as %s. %s"
              .formatted(count, match.cells(), examples(match.texts(), unclear), consequence));
    }
  }

  /** Returns whether a text may be a code, such as RN, and not the words for one. */
  private static boolean isCode(String text) {
    return text.matches("[A-Z0-9_./+-]+") || KnownTexts.type(text).isPresent();
  }

  /** A degree such as BSN has its field, too. */
  private static void addDegreeField(Match match, String column, List<String> entry) {
    KnownField field =
        new KnownField("degrees", "field", KnownField.Kind.CODE, match.field().headers());
    Map<String, String> codes =
        KnownTexts.codes(match.texts(), text -> KnownTexts.code(field, text));
    if (!codes.isEmpty()) {
      entry.add(coded("field", column, codes, "unknown"));
    }
  }

  /** Returns what becomes of other texts: without codes, the map has no place for them. */
  private static String consequence(Map<String, String> codes) {
    return codes.isEmpty() ? REFUSED : "They stay unknown.";
  }

  private static String coded(String name, String column, Map<String, String> codes, String other) {
    return codes.isEmpty()
        ? name + ": " + column
        : "%s: {column: %s, codes: {%s}, other: %s}"
            .formatted(
                name,
                column,
                codes.entrySet().stream()
                    .map(code -> quoted(code.getKey()) + ": " + code.getValue())
                    .collect(Collectors.joining(", ")),
                other);
  }

  /** Returns what separates the entries of cells; empty if nothing does. */
  private static String separator(Match match) {
    return Optional.of(";")
        .filter(one -> match.count(text -> text.contains(one)) > 0)
        .or(() -> Optional.of(",").filter(one -> match.count(text -> text.contains(one)) > 0))
        .or(() -> Optional.of("/").filter(one -> match.count(text -> text.contains(one)) > 0))
        .orElse("");
  }

  private static String examples(List<String> texts, Predicate<String> property) {
    return texts.stream()
        .filter(property)
        .limit(EXAMPLES)
        .map(text -> "\"" + ShownValue.cut(text) + "\"")
        .collect(Collectors.joining(", "));
  }

  private static String quoted(String text) {
    boolean isWord = text.matches("(?i)y|n|yes|no|true|false|on|off|null|.*[-?]");
    return text.matches(SAFE) && !isWord
        ? text
        : '"' + VisibleText.of(text).replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }
}
