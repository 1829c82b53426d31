package org.licet.records.internal.roster;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.licet.candidate.Fact;
import org.licet.candidate.Facts;
import org.licet.candidate.FieldReader;
import org.licet.candidate.InvalidFactException;
import org.licet.candidate.Listing;
import org.licet.candidate.PartialDate;
import org.licet.candidate.RecordType;
import org.licet.candidate.Status;
import org.licet.json.internal.advice.Nearest;
import org.licet.json.internal.advice.ShownValue;
import org.licet.records.internal.roster.BoundRecord.BoundValue;
import org.licet.records.internal.table.Cell;
import org.licet.records.internal.table.Row;
import org.licet.records.internal.vocabulary.CredentialName;

/**
 * The fields of one record, read from the rows of a candidate. A cell of another type is a fault;
 * reading goes on as if it were blank. Not thread-safe.
 */
final class RowFields implements FieldReader {

  /** The field with the letters of a certification. */
  private static final String CREDENTIAL = "credential";

  private final List<Row> rows;
  private final BoundRecord record;
  private final Layout layout;

  /**
   * The entry of a cell with several records, in place of the cell; {@code null} if there is none.
   */
  private final @Nullable Cell part;

  private final RowFaults faults;
  private final RosterNotes notes;

  /** The fields that are left out, because their facts are impossible. */
  private final Set<String> leftOut;

  RowFields(
      List<Row> rows,
      BoundRecord record,
      Layout layout,
      @Nullable Cell part,
      RowFaults faults,
      RosterNotes notes,
      Set<String> leftOut) {
    this.rows = rows;
    this.record = record;
    this.layout = layout;
    this.part = part;
    this.faults = faults;
    this.notes = notes;
    this.leftOut = Set.copyOf(leftOut);
  }

  /** Returns the fields of a candidate. */
  static RowFields of(
      List<Row> rows, BoundRecord candidate, Layout layout, RowFaults faults, RosterNotes notes) {
    return new RowFields(rows, candidate, layout, null, faults, notes, Set.of());
  }

  /** A cell with the source that maps it. */
  private record Found(BoundValue value, Cell cell, Row row) {

    RowProblem problem(String message) {
      return new RowProblem(
          row, value.column(), "The value is %s. %s".formatted(shown(cell.text()), message));
    }
  }

  private static String shown(String text) {
    return "\"" + ShownValue.cut(text) + "\"";
  }

  /** Returns whether the map has no column for a field. Most fields have none. */
  private boolean isAbsent(String name) {
    return !record.fields().containsKey(name);
  }

  private boolean hasPeriod() {
    return record.fields().containsKey(RecordSource.PERIOD);
  }

  /** Returns the first cell that is not blank. Several rows have to agree. */
  private Optional<Found> find(String name) {
    BoundValue value = leftOut.contains(name) ? null : record.fields().get(name);
    return value == null ? Optional.empty() : find(value);
  }

  private Optional<Found> find(BoundValue value) {
    if (value.column() == BoundRecord.NONE) {
      return Optional.ofNullable(Cell.ofText(String.valueOf(value.source().value())))
          .map(cell -> new Found(value, cell, rows.get(0)));
    }
    Found first = null;
    for (Row row : rows) {
      Found found = find(value, row);
      if (first == null) {
        first = found;
      } else if (found != null && !found.cell.text().equals(first.cell.text())) {
        throw found.problem(
            "For the same candidate, row %d has %s. Expected one value."
                .formatted(first.row.number(), shown(first.cell.text())));
      }
    }
    return Optional.ofNullable(first);
  }

  /** Returns the cell of a row; {@code null} if it is blank or stands for an unknown value. */
  private @Nullable Found find(BoundValue value, Row row) {
    boolean isPart = part != null && value.column() == record.splitColumn();
    Cell cell = isPart ? part : row.cell(value.column());
    return cell == null || isUnknown(cell) ? null : new Found(value, cell, row);
  }

  private boolean isUnknown(Cell cell) {
    return isUnknown(cell.text());
  }

  /** Returns the code of a text: by the codes of the map, or as it is. */
  private Optional<String> code(Found found, String text) {
    ValueSource source = found.value.source();
    if (source.codes().isEmpty()) {
      return Optional.of(source.prefix() + text);
    }
    String code = source.codes().get(text.strip().toLowerCase(Locale.ROOT));
    if (source.isOfStates()) {
      notes.addState(found.value.column(), text, code != null);
    }
    if (code != null) {
      return Optional.of(code).filter(known -> !isUnknown(known));
    }
    return switch (source.other()) {
      case KEEP -> Optional.of(source.prefix() + text);
      case UNKNOWN -> Optional.empty();
      case REFUSE ->
          throw new RowProblem(
              found.row,
              found.value.column(),
              "The map has no code for %s.%s\nMaybe add it to \"codes\", or \"other: unknown\" beside them."
                  .formatted(
                      shown(text),
                      Nearest.to(text.toLowerCase(Locale.ROOT), source.codes().keySet())
                          .map(near -> " The most similar text is " + shown(near) + ".")
                          .orElse("")));
    };
  }

  private boolean isUnknown(String text) {
    return layout.unknown().contains(text.strip().toLowerCase(Locale.ROOT));
  }

  /** Returns a cell, or in its place the code that the map has for its text. */
  private Found coded(Found found) {
    String code =
        found.value.source().codes().get(found.cell.text().strip().toLowerCase(Locale.ROOT));
    Cell cell = code == null ? null : Cell.ofText(code);
    return cell == null ? found : new Found(found.value, cell, found.row);
  }

  /**
   * Returns the number or date of a cell, or of its code; empty if it is unknown, or if the map
   * takes other texts as unknown.
   *
   * @param isOther whether a text is neither a number nor a date
   */
  private <T> Optional<T> measured(
      Optional<Found> found, Function<Found, T> reading, Predicate<Found> isOther) {
    Optional<Found> known = found.map(this::coded).filter(one -> !isUnknown(one.cell.text()));
    if (known.filter(one -> one.value.source().other() == ValueSource.Other.UNKNOWN).isPresent()
        && isOther.test(known.get())) {
      return Optional.empty();
    }
    return known.map(reading);
  }

  /** Returns a fact that is read; an unknown one after a fault. */
  private <T> Fact<T> fact(Supplier<Fact<T>> reading) {
    return faults.reading(reading, Fact.unknown());
  }

  private static <T> Fact<T> known(Optional<T> value) {
    return value.map(Fact::known).orElseGet(Fact::unknown);
  }

  @Override
  public Fact<String> text(String name) {
    if (isAbsent(name)) {
      return Fact.unknown();
    }
    return fact(
        () ->
            known(
                find(name)
                    .flatMap(found -> code(found, usable(found).text()))
                    .map(text -> name.equals(CREDENTIAL) ? letters(text) : text)));
  }

  /** Returns the letters of a certification, or the text if it has no known meaning. */
  private static String letters(String text) {
    return certification(text)
        .map(CredentialName::code)
        .orElseGet(() -> CredentialName.withExpiry(text).name());
  }

  private static Optional<CredentialName> certification(String text) {
    return CredentialName.of(CredentialName.withExpiry(text).name())
        .filter(name -> !name.isLicense());
  }

  /** Refuses the error of a formula. */
  private static Cell usable(Found found) {
    if (found.cell.value() instanceof Cell.FormulaError) {
      throw found.problem(
          "It is the error of a formula.\nMaybe correct the formula, or clear the cell.");
    }
    return found.cell;
  }

  @Override
  public Fact<Boolean> yesOrNo(String name) {
    if (isAbsent(name) && !name.equals("current")) {
      return Fact.unknown();
    }
    return fact(
        () -> {
          Optional<Found> found = find(name);
          if (found.isPresent()) {
            return yesOrNo(found.get());
          }
          return name.equals("current") && endsWithPresent() ? Fact.known(true) : Fact.unknown();
        });
  }

  private Fact<Boolean> yesOrNo(Found found) {
    Cell cell = usable(found);
    if (cell.value() instanceof Cell.Truth truth) {
      return Fact.known(truth.yes());
    }
    Optional<String> code = code(found, cell.text()).map(text -> text.toLowerCase(Locale.ROOT));
    if (code.isEmpty()) {
      return Fact.unknown();
    } else if (layout.yes().contains(code.get())) {
      return Fact.known(true);
    } else if (layout.no().contains(code.get())) {
      return Fact.known(false);
    }
    throw found.problem(
        "Expected yes or no.\nMaybe add the text to \"yes\", \"no\" or \"unknown\" in the map.");
  }

  @Override
  public Fact<Object> answer(String name) {
    return fact(() -> find(name).map(this::answer).orElseGet(Fact::unknown));
  }

  private Fact<Object> answer(Found found) {
    Cell cell = usable(found);
    if (cell.value() instanceof Cell.Numeric || numbers().read(cell.text()).isPresent()) {
      return Fact.known(number(found));
    }
    Optional<String> code = code(found, cell.text());
    boolean isYesOrNo =
        cell.value() instanceof Cell.Truth
            || code.map(text -> text.toLowerCase(Locale.ROOT))
                .filter(text -> layout.yes().contains(text) || layout.no().contains(text))
                .isPresent();
    return isYesOrNo
        ? yesOrNo(found).map(Object.class::cast)
        : code.<Fact<Object>>map(Fact::known).orElseGet(Fact::unknown);
  }

  /** Returns whether the last day of the record is a word such as "present". */
  private boolean endsWithPresent() {
    return find("to").map(this::coded).filter(RowFields::isPresent).isPresent()
        || period().filter(WrittenDates.Period::current).isPresent();
  }

  private static boolean isPresent(Found found) {
    return found.value.dates().isPresent(found.cell.text());
  }

  private Optional<WrittenDates.Period> period() {
    return measured(find(RecordSource.PERIOD), RowFields::period, RowFields::isNoPeriod);
  }

  private static WrittenDates.Period period(Found found) {
    try {
      return found.value.dates().period(usable(found).text());
    } catch (WrittenDates.UnclearDateException e) {
      throw found.problem(String.valueOf(e.getMessage()));
    }
  }

  /** Returns whether a text is no period, not one with several meanings. */
  private static boolean isNoPeriod(Found found) {
    try {
      found.value.dates().period(found.cell.text());
      return false;
    } catch (WrittenDates.UnclearDateException e) {
      return !e.hasSeveralMeanings();
    }
  }

  /** Returns whether a text is no date, not one with several meanings. */
  private static boolean isNoDate(Found found) {
    if (!(found.cell.value() instanceof Cell.Text)) {
      return false;
    }
    try {
      found.value.dates().date(found.cell.text());
      return false;
    } catch (WrittenDates.UnclearDateException e) {
      return !e.hasSeveralMeanings();
    }
  }

  @Override
  public Fact<BigDecimal> number(String name) {
    if (isAbsent(name)) {
      return Fact.unknown();
    }
    return fact(() -> known(measured(ofHours(name), this::number, this::isNoNumber)));
  }

  /** Returns the cell of a number. One of hours may have its unit. */
  private Optional<Found> ofHours(String name) {
    Optional<Found> found = find(name);
    return name.toLowerCase(Locale.ROOT).contains("hours")
        ? found.map(one -> rewritten(one, WrittenNumbers::withoutHours))
        : found;
  }

  private static Found rewritten(Found found, UnaryOperator<String> rewriting) {
    if (found.cell.value() != Cell.Text.TEXT) {
      return found;
    }
    String text = rewriting.apply(found.cell.text());
    Cell cell = text.equals(found.cell.text()) ? null : Cell.ofText(text);
    return cell == null ? found : new Found(found.value, cell, found.row);
  }

  @Override
  public Map<String, BigDecimal> numbers(String name) {
    Map<String, BigDecimal> numbers = new TreeMap<>();
    for (String field : record.fields().keySet()) {
      if (field.startsWith(name + "/")) {
        number(field)
            .toOptional()
            .ifPresent(one -> numbers.put(field.substring(name.length() + 1), one));
      }
    }
    return numbers;
  }

  private WrittenNumbers numbers() {
    return new WrittenNumbers(layout.decimals());
  }

  private boolean isNoNumber(Found found) {
    return found.cell.value() instanceof Cell.Text
        && numbers().read(found.cell.text()).isEmpty()
        && !numbers().isUnclear(found.cell.text());
  }

  private BigDecimal number(Found found) {
    Cell cell = usable(found);
    if (cell.value() instanceof Cell.Numeric numeric) {
      return numeric.number();
    }
    Optional<BigDecimal> number =
        cell.value() instanceof Cell.Text ? numbers().read(cell.text()) : Optional.empty();
    return number.orElseThrow(
        () ->
            found.problem(
                cell.value() instanceof Cell.Day
                    ? "Expected a number, not a date.\nMaybe change the format of the cell to a number."
                    : numbers().expected(cell.text())));
  }

  @Override
  public Fact<Integer> count(String name) {
    return fact(() -> known(measured(find(name), this::count, this::isNoNumber)));
  }

  private Integer count(Found found) {
    try {
      return number(found).intValueExact();
    } catch (ArithmeticException e) {
      throw found.problem("Expected a whole number.");
    }
  }

  @Override
  public Fact<PartialDate> date(String name) {
    if (leftOut.contains(name) || (isAbsent(name) && !name.equals("expires") && !hasPeriod())) {
      return Fact.unknown();
    } else if (hasPeriod() && (name.equals("from") || name.equals("to"))) {
      return fact(
          () ->
              known(period().flatMap(period -> name.equals("from") ? period.from() : period.to())));
    }
    return fact(
        () ->
            known(
                measured(
                    find(name)
                        .map(
                            found ->
                                name.equals("from")
                                    ? rewritten(found, WrittenDates::withoutSince)
                                    : found)
                        .filter(found -> !(name.equals("to") && isPresent(coded(found))))
                        .or(() -> name.equals("expires") ? expiryInName() : Optional.empty()),
                    RowFields::date,
                    RowFields::isNoDate)));
  }

  private static PartialDate date(Found found) {
    Cell cell = usable(found);
    if (cell.value() instanceof Cell.Day day) {
      return PartialDate.of(day.day());
    }
    if (cell.value() instanceof Cell.Numeric numeric
        && numeric.asDay() != null
        && numeric.number().compareTo(BigDecimal.valueOf(9_999)) > 0) {
      return PartialDate.of(numeric.asDay());
    }
    try {
      return found.value.dates().date(cell.text());
    } catch (WrittenDates.UnclearDateException e) {
      throw found.problem(String.valueOf(e.getMessage()));
    }
  }

  @Override
  public <E extends Enum<E>> Fact<E> oneOf(String name, Class<E> type) {
    if (isAbsent(name) && !name.equals("status")) {
      return Fact.unknown();
    }
    return fact(
        () -> {
          Optional<Found> found = find(name);
          return found.isEmpty() && name.equals("status") && !leftOut.contains(name)
              ? statusInName().map(type::cast)
              : oneOf(found, type);
        });
  }

  /** Returns the status after the name of a certification, as in {@code CCM (expired)}. */
  private Fact<Status> statusInName() {
    return known(
        find(CREDENTIAL)
            .flatMap(found -> code(found, usable(found).text()))
            .flatMap(RowFields::certification)
            .flatMap(CredentialName::status));
  }

  /** Returns the date after the name of a certification, as in {@code CCM (exp 03/2027)}. */
  private Optional<Found> expiryInName() {
    return find(CREDENTIAL)
        .flatMap(
            found ->
                CredentialName.withExpiry(found.cell.text())
                    .expires()
                    .flatMap(text -> Optional.ofNullable(Cell.ofText(text)))
                    .map(date -> new Found(found.value, date, found.row)));
  }

  private <E extends Enum<E>> Fact<E> oneOf(Optional<Found> found, Class<E> type) {
    Optional<String> code = found.flatMap(one -> code(one, usable(one).text()));
    if (code.isEmpty()) {
      return Fact.unknown();
    }
    String wanted = code.get().strip().replace(' ', '_').toUpperCase(Locale.ROOT);
    for (E constant : type.getEnumConstants()) {
      if (constant.name().equals(wanted)) {
        return Fact.known(constant);
      }
    }
    List<String> names = Arrays.stream(type.getEnumConstants()).map(Enum::name).toList();
    throw found
        .get()
        .problem(
            "Expected one of "
                + String.join(", ", names)
                + ".\nMaybe add \"codes\" to the column in the map.");
  }

  @Override
  public Listing<String> codes(String name, Consumer<String> check) {
    return faults.reading(() -> codes(find(name), check), Listing.unknown());
  }

  private Listing<String> codes(Optional<Found> found, Consumer<String> check) {
    if (found.isEmpty()) {
      return Listing.unknown();
    } else if (isNone(found.get().cell)) {
      return Listing.of(List.of());
    }
    List<String> codes = new ArrayList<>();
    for (String text : entries(found.get())) {
      Optional<String> code = code(found.get(), text);
      if (code.isEmpty()) {
        return Listing.unknown(); // the list is not known as a whole
      }
      try {
        check.accept(code.get());
      } catch (InvalidFactException e) {
        throw found.get().problem(String.valueOf(e.getMessage()));
      }
      codes.add(code.get());
    }
    return Listing.of(codes);
  }

  private static List<String> entries(Found found) {
    String separator = found.value.source().separator();
    return split(usable(found).text(), separator);
  }

  private static List<String> split(String text, @Nullable String separator) {
    if (separator == null) {
      return List.of(text);
    }
    return Arrays.stream(text.split(Pattern.quote(separator)))
        .map(String::strip)
        .filter(entry -> !entry.isEmpty())
        .toList();
  }

  /**
   * Reads the records of a list. A record of which every column is blank does not exist. Nor does
   * one whose cells state that there is none; if that holds of all, the list is known to be empty.
   */
  @Override
  public <R> Listing<R> records(String name, RecordType<R> type) {
    List<R> records = new ArrayList<>();
    List<BoundRecord> sources = record.lists().getOrDefault(name, List.of());
    boolean statesNone = !sources.isEmpty();
    for (BoundRecord of : sources) {
      boolean none = false;
      RepeatedRows<R> earlier = new RepeatedRows<>(name);
      for (Row row : rows) {
        if (isNone(of, row)) {
          none = true;
          continue;
        }
        List<Optional<Cell>> parts = parts(of, row);
        boolean mayRepeat = rows.size() > 1 || parts.size() > 1;
        for (Optional<Cell> entry : parts) {
          RowFields fields =
              new RowFields(List.of(row), of, layout, entry.orElse(null), faults, notes, Set.of());
          if (fields.isPresent()) {
            R read = fields.read(type);
            if (mayRepeat && earlier.isRepeated(read, row)) {
              notes.addRepeated();
            } else {
              records.add(read);
            }
          }
        }
      }
      statesNone &= none;
    }
    if (layout.complete().contains(name) || (records.isEmpty() && statesNone)) {
      return Listing.of(records);
    }
    return records.isEmpty() ? Listing.unknown() : Listing.partial(records);
  }

  private boolean isNone(Cell cell) {
    return layout.none().contains(cell.text().strip().toLowerCase(Locale.ROOT));
  }

  /** Returns whether a cell of a record states that there is none, and no other has a value. */
  private boolean isNone(BoundRecord of, Row row) {
    boolean states = false;
    for (int column : of.columns()) {
      Cell cell = row.cell(column);
      if (cell != null && !isUnknown(cell)) {
        if (!isNone(cell)) {
          return false;
        }
        states = true;
      }
    }
    return states;
  }

  /**
   * Returns the entries of a cell with several records; one empty entry if there is no such cell.
   */
  private List<Optional<Cell>> parts(BoundRecord of, Row row) {
    if (of.splitColumn() == BoundRecord.NONE) {
      return List.of(Optional.empty());
    }
    Cell cell = row.cell(of.splitColumn());
    List<Optional<Cell>> parts =
        cell == null
            ? List.of()
            : split(cell.text(), of.splitSeparator()).stream()
                .map(text -> Optional.ofNullable(Cell.ofText(text)))
                .filter(part -> part.filter(this::isUnknown).isEmpty())
                .toList();
    if (parts.size() > 1 && !of.splitShared()) {
      refuseShared(of, row, parts.size());
    }
    return parts;
  }

  /** Refuses a value beside a cell with several records, because it may be that of one of them. */
  private void refuseShared(BoundRecord of, Row row, int count) {
    for (int column : of.columns()) {
      Cell cell = row.cell(column);
      if (column != of.splitColumn() && cell != null && !isUnknown(cell)) {
        faults.add(
            new RowProblem(
                row,
                column,
                "The value is %s, for %d records in one cell.\nMaybe add \"shared: yes\" to \"split\" in the map, if the value applies to each of them."
                    .formatted(shown(cell.text()), count)));
      }
    }
  }

  private boolean isPresent() {
    Row row = rows.get(0);
    if (record.conditionColumn() != BoundRecord.NONE) {
      Cell cell = row.cell(record.conditionColumn());
      if (cell == null || !record.conditionTexts().contains(cell.text().toLowerCase(Locale.ROOT))) {
        return false;
      }
    }
    for (int column : record.columns()) {
      Cell cell = row.cell(column);
      if (cell != null && !isUnknown(cell)) {
        return true;
      }
    }
    return false;
  }

  @Override
  public <R> R record(String name, RecordType<R> type) {
    BoundRecord inner = record.inner().getOrDefault(name, NOTHING);
    return new RowFields(rows, inner, layout, null, faults, notes, Set.of()).read(type);
  }

  private static final BoundRecord NOTHING =
      new BoundRecord(
          BoundRecord.NONE,
          List.of(),
          BoundRecord.NONE,
          null,
          false,
          Map.of(),
          Map.of(),
          Map.of(),
          Map.of(),
          List.of());

  /**
   * Reads the record. An impossible fact is a fault of the cell that has it; the others are then
   * read without it.
   */
  <R> R read(RecordType<R> type) {
    RowFields fields = this;
    while (true) {
      try {
        return type.read(fields);
      } catch (InvalidFactException e) {
        fields = fields.without(e);
      }
    }
  }

  private RowFields without(InvalidFactException e) {
    String field = e.field();
    BoundValue value =
        record.fields().getOrDefault(field, record.fields().get(RecordSource.PERIOD));
    boolean isAboutOthers = value == null; // such as two results of one examination
    if (!isAboutOthers || faults.isEmpty()) {
      faults.add(
          new RowProblem(
              rows.get(0),
              value == null ? BoundRecord.NONE : value.column(),
              String.valueOf(e.getMessage())));
    }
    Set<String> fields = new HashSet<>(leftOut);
    if (isAboutOthers || !fields.add(field)) {
      throw faults.enough();
    }
    return new RowFields(rows, record, layout, part, faults, notes, fields);
  }

  @Override
  public Facts facts(String name) {
    Facts facts = Facts.NONE;
    for (var fact : record.facts().entrySet()) {
      Facts before = facts;
      facts = faults.reading(() -> and(before, fact.getKey(), fact.getValue()), before);
    }
    return facts;
  }

  private Facts and(Facts facts, String name, BoundValue value) {
    Optional<Found> found = find(value);
    try {
      return found.isEmpty() ? facts : with(facts, name, found.get());
    } catch (InvalidFactException e) {
      throw new RowProblem(found.get().row, value.column(), String.valueOf(e.getMessage()));
    }
  }

  /** Adds a fact: a truth, number or date by the type of the cell or its text, otherwise a code. */
  private Facts with(Facts facts, String name, Found found) {
    Cell cell = usable(found);
    if (cell.value() instanceof Cell.Truth truth) {
      return facts.with(name, truth.yes());
    } else if (cell.value() instanceof Cell.Numeric numeric) {
      return facts.with(name, numeric.number());
    } else if (cell.value() instanceof Cell.Day day) {
      return facts.with(name, day.day().toString());
    }
    if (found.value.source().separator() != null) {
      List<String> codes = new ArrayList<>();
      entries(found).forEach(text -> code(found, text).ifPresent(codes::add));
      return facts.with(name, codes);
    }
    Optional<String> code = code(found, cell.text());
    if (code.isEmpty()) {
      return facts;
    }
    String text = code.get();
    String lower = text.toLowerCase(Locale.ROOT);
    if (layout.yes().contains(lower)) {
      return facts.with(name, true);
    } else if (layout.no().contains(lower)) {
      return facts.with(name, false);
    }
    Optional<BigDecimal> number = numbers().read(text);
    return number.isPresent() ? facts.with(name, number.get()) : facts.with(name, text);
  }
}
