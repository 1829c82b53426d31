package org.licet.records.internal.suggest;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.licet.records.internal.value.UnitedStates;

/**
 * The columns of a roster by the fields that they seem to have. Not thread-safe.
 *
 * @param id the column with the key of the person; empty if there is none
 * @param records the fields of each record, by the section and what tells its records apart
 * @param others the columns without a field
 */
record MatchedColumns(
    Optional<SampledColumn> id, Map<Place, List<Match>> records, List<SampledColumn> others) {

  private static final Pattern NUMBER = Pattern.compile("(?<!\\d)(\\d{1,2})(?!\\d)");
  private static final Pattern TYPE = Pattern.compile("^(rn|lpn|lvn|lcsw|lmsw|lpc)\\b");
  private static final Pattern ID =
      Pattern.compile(
          "\\b(id|(emp|employee|person|worker|staff|candidate|nurse|user|associate)id|emp(loyee)? (no|number|#)|person|candidate|key|kennung|legajo)\\b|#$"
              + "|(personal|mitarbeiter|pers)[- .]*(nummer|nr|id)|(nr|n\u00FAmero|n\u00BA) (de )?empleado");

  /** The words of keys that are not those of people. */
  private static final Pattern OTHER_KEY =
      Pattern.compile("licen|lizenz|certif|zertif|job|position|requisition|facility|depart|school");

  /**
   * The place of columns in a candidate.
   *
   * @param section the list or object; empty for the candidate itself
   * @param type the type of license that the headers state; empty if they state none
   * @param numbers how many records the headers number; 0 if they number none
   */
  record Place(String section, String type, int numbers) {}

  /** A field with its columns, of which several differ by a number in the header. */
  record Match(KnownField field, String header, List<SampledColumn> columns) {

    List<String> texts() {
      return columns.stream().flatMap(column -> column.texts().stream()).distinct().toList();
    }

    int cells() {
      return columns.stream().mapToInt(SampledColumn::cells).sum();
    }

    int count(Predicate<String> property) {
      return columns.stream().mapToInt(column -> column.count(property)).sum();
    }
  }

  /** Returns whether a header states that the column has the key of the person. */
  private static boolean isNamedId(SampledColumn column) {
    String key = key(column);
    return ID.matcher(key).find() && !OTHER_KEY.matcher(key).find();
  }

  /** Returns the column of the residence if it may be the state of licenses that have none. */
  Optional<Match> stateOfLicenses() {
    List<Match> licenses =
        records.entrySet().stream()
            .filter(place -> place.getKey().section().equals("licenses"))
            .flatMap(place -> place.getValue().stream())
            .toList();
    boolean lacksState =
        !licenses.isEmpty()
            && licenses.stream().noneMatch(one -> one.field().name().equals("jurisdiction"));
    return records.values().stream()
        .flatMap(List::stream)
        .filter(one -> lacksState && one.field().name().equals("residence"))
        .findFirst();
  }

  /** Returns whether each value of a column differs, and its header stands for no other field. */
  private static boolean mayBeId(SampledColumn column) {
    String key = key(column);
    return column.isUnique() && KnownField.of(key).isEmpty() && !OTHER_KEY.matcher(key).find();
  }

  private static String key(SampledColumn column) {
    return column
        .header()
        .toLowerCase(Locale.ROOT)
        .replaceAll("[\\s_]+", " ")
        .replaceAll("\\d+", "")
        .strip();
  }

  /** Returns whether the column of the key was chosen because its values differ. */
  boolean isIdGuessed() {
    return id.isPresent() && !isNamedId(id.get());
  }

  static MatchedColumns of(List<SampledColumn> columns) {
    Optional<SampledColumn> id =
        columns.stream()
            .filter(MatchedColumns::isNamedId)
            .findFirst()
            .or(() -> columns.stream().filter(MatchedColumns::mayBeId).findFirst());
    Map<String, TreeMap<Integer, SampledColumn>> byHeader = new LinkedHashMap<>();
    for (SampledColumn column : columns) {
      if (id.filter(one -> one == column).isEmpty()) {
        Matcher number = NUMBER.matcher(column.name());
        boolean isNumbered = number.find();
        String header = isNumbered ? number.replaceFirst("{n}") : column.name();
        byHeader
            .computeIfAbsent(header, one -> new TreeMap<>())
            .put(isNumbered ? Integer.parseInt(number.group(1)) : 0, column);
      }
    }
    MatchedColumns matched = new MatchedColumns(id, new LinkedHashMap<>(), new ArrayList<>());
    KnownField before = KnownField.residence();
    for (Map.Entry<String, TreeMap<Integer, SampledColumn>> one : byHeader.entrySet()) {
      before = matched.add(one.getKey(), one.getValue(), before).orElse(before);
    }
    matched.leaveOutPartial();
    return matched;
  }

  /** Adds columns. Returns their field; empty if it is unknown. */
  private Optional<KnownField> add(
      String header, TreeMap<Integer, SampledColumn> columns, KnownField before) {
    SampledColumn first = columns.firstEntry().getValue();
    String key = first.header().toLowerCase(Locale.ROOT).replaceAll("[\\s_]+", " ");
    Optional<KnownField> field =
        key.isEmpty() && isPlace(first)
            ? Optional.of(KnownField.residence())
            : KnownField.after(before, key.replaceAll("\\d+", "").strip())
                .or(() -> KnownField.of(key.replaceAll("\\d+", "").strip()));
    int last = columns.lastKey();
    boolean isWhole = last == 0 || (columns.firstKey() == 1 && columns.size() == last);
    if (field.isEmpty() || !isWhole) {
      others.addAll(columns.values());
      return field;
    }
    Matcher type = TYPE.matcher(key);
    Place place =
        new Place(
            field.get().section(),
            field.get().section().equals("licenses") && type.find() ? type.group(1) : "",
            last);
    List<Match> fields = records.computeIfAbsent(place, one -> new ArrayList<>());
    if (fields.stream().anyMatch(one -> one.field().name().equals(field.get().name()))) {
      others.addAll(columns.values());
    } else {
      fields.add(new Match(field.get(), header, List.copyOf(columns.values())));
    }
    return field;
  }

  private static boolean isPlace(SampledColumn column) {
    return column.cells() > 0 && column.count(MatchedColumns::isState) * 2 > column.cells();
  }

  static boolean isState(String text) {
    return UnitedStates.CODES.containsKey(text.toLowerCase(Locale.ROOT));
  }

  /** Leaves out numbered columns of a section that has more records under other headers. */
  private void leaveOutPartial() {
    for (Place place : List.copyOf(records.keySet())) {
      boolean isPart =
          records.keySet().stream()
              .anyMatch(
                  other ->
                      other.section().equals(place.section())
                          && other.type().equals(place.type())
                          && other.numbers() > place.numbers());
      if (isPart && !place.section().isEmpty()) {
        records.remove(place).forEach(match -> others.addAll(match.columns()));
      }
    }
  }
}
