package org.licet.records.internal.roster;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.licet.candidate.Fact;
import org.licet.candidate.Facts;
import org.licet.candidate.FieldReader;
import org.licet.candidate.InvalidFactException;
import org.licet.candidate.Listing;
import org.licet.candidate.PartialDate;
import org.licet.candidate.RecordType;
import org.licet.candidate.Status;
import org.licet.records.internal.roster.BoundRecord.BoundValue;
import org.licet.records.internal.table.Cell;
import org.licet.records.internal.table.Row;
import org.licet.records.internal.vocabulary.CredentialName;
import org.licet.records.internal.written.WrittenDates;
import org.licet.records.internal.written.WrittenNumbers;

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
  private final CellValues values;

  /** The fields that are left out, because their facts are impossible. */
  private final Set<String> leftOut;

  private RowFields(
      List<Row> rows,
      BoundRecord record,
      Layout layout,
      @Nullable Cell part,
      RowFaults faults,
      RosterNotes notes,
      CellValues values,
      Set<String> leftOut) {
    this.rows = rows;
    this.record = record;
    this.layout = layout;
    this.part = part;
    this.faults = faults;
    this.notes = notes;
    this.values = values;
    this.leftOut = Set.copyOf(leftOut);
  }

  /** Returns the fields of a candidate. */
  static RowFields of(
      List<Row> rows, BoundRecord candidate, Layout layout, RowFaults faults, RosterNotes notes) {
    return new RowFields(
        rows, candidate, layout, null, faults, notes, new CellValues(layout, notes), Set.of());
  }

  /** Returns the fields of a record in some of the rows. */
  private RowFields of(List<Row> some, BoundRecord other, @Nullable Cell entry) {
    return new RowFields(some, other, layout, entry, faults, notes, values, Set.of());
  }

  /** Returns whether the map has no column for a field. Most fields have none. */
  private boolean isAbsent(String name) {
    return !record.fields().containsKey(name);
  }

  private boolean hasPeriod() {
    return record.fields().containsKey(RecordSource.PERIOD);
  }

  /** Returns the first cell that is not blank. Several rows have to agree. */
  private Optional<MappedCell> find(String name) {
    BoundValue value = leftOut.contains(name) ? null : record.fields().get(name);
    return value == null ? Optional.empty() : find(value);
  }

  private Optional<MappedCell> find(BoundValue value) {
    if (value.column() == BoundRecord.NONE) {
      return Optional.ofNullable(Cell.ofText(String.valueOf(value.source().value())))
          .map(cell -> new MappedCell(value, cell, rows.get(0)));
    }
    MappedCell first = null;
    for (Row row : rows) {
      MappedCell found = find(value, row);
      if (first == null) {
        first = found;
      } else if (found != null && !found.cell().text().equals(first.cell().text())) {
        throw found.problem(
            "For the same candidate, row %d has %s. Expected one value."
                .formatted(first.row().number(), MappedCell.shown(first.cell().text())));
      }
    }
    return Optional.ofNullable(first);
  }

  /** Returns the cell of a row; {@code null} if it is blank or stands for an unknown value. */
  private @Nullable MappedCell find(BoundValue value, Row row) {
    boolean isPart = part != null && value.column() == record.splitColumn();
    Cell cell = isPart ? part : row.cell(value.column());
    return cell == null || values.isUnknown(cell) ? null : new MappedCell(value, cell, row);
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
                    .flatMap(values::code)
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

  @Override
  public Fact<Boolean> yesOrNo(String name) {
    if (isAbsent(name) && !name.equals("current")) {
      return Fact.unknown();
    }
    return fact(
        () -> {
          Optional<MappedCell> found = find(name);
          if (found.isPresent()) {
            return values.yesOrNo(found.get());
          }
          return name.equals("current") && endsWithPresent() ? Fact.known(true) : Fact.unknown();
        });
  }

  @Override
  public Fact<Object> answer(String name) {
    return fact(() -> find(name).map(values::answer).orElseGet(Fact::unknown));
  }

  /** Returns whether the last day of the record is a word such as "present". */
  private boolean endsWithPresent() {
    return find("to").map(MappedCell::coded).filter(MappedCell::isPresent).isPresent()
        || period().filter(WrittenDates.Period::current).isPresent();
  }

  private Optional<WrittenDates.Period> period() {
    return values.measured(find(RecordSource.PERIOD), MappedCell::period, MappedCell::isNoPeriod);
  }

  @Override
  public Fact<BigDecimal> number(String name) {
    if (isAbsent(name)) {
      return Fact.unknown();
    }
    return fact(() -> known(values.number(ofHours(name))));
  }

  /** Returns the cell of a number. One of hours may have its unit. */
  private Optional<MappedCell> ofHours(String name) {
    Optional<MappedCell> found = find(name);
    return name.toLowerCase(Locale.ROOT).contains("hours")
        ? found.map(one -> one.rewritten(WrittenNumbers::withoutHours))
        : found;
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

  @Override
  public Fact<Integer> count(String name) {
    return fact(() -> known(values.count(find(name))));
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
    return fact(() -> known(values.measured(dated(name), MappedCell::date, MappedCell::isNoDate)));
  }

  /** Returns the cell of a date, or of a text with one. */
  private Optional<MappedCell> dated(String name) {
    Optional<MappedCell> found = find(name);
    return switch (name) {
      case "from" -> found.map(one -> one.rewritten(WrittenDates::withoutSince));
      case "to" -> found.filter(one -> !one.coded().isPresent());
      case "expires" -> found.or(this::expiryInName);
      default -> found;
    };
  }

  @Override
  public <E extends Enum<E>> Fact<E> oneOf(String name, Class<E> type) {
    if (isAbsent(name) && !name.equals("status")) {
      return Fact.unknown();
    }
    return fact(
        () -> {
          Optional<MappedCell> found = find(name);
          if (found.isPresent()) {
            return values.oneOf(found.get(), type);
          }
          return name.equals("status") && !leftOut.contains(name)
              ? statusInName().map(type::cast)
              : Fact.unknown();
        });
  }

  /** Returns the status after the name of a certification, as in {@code CCM (expired)}. */
  private Fact<Status> statusInName() {
    return known(
        find(CREDENTIAL)
            .flatMap(values::code)
            .flatMap(RowFields::certification)
            .flatMap(CredentialName::status));
  }

  /** Returns the date after the name of a certification, as in {@code CCM (exp 03/2027)}. */
  private Optional<MappedCell> expiryInName() {
    return find(CREDENTIAL)
        .flatMap(
            found ->
                CredentialName.withExpiry(found.cell().text())
                    .expires()
                    .flatMap(text -> Optional.ofNullable(Cell.ofText(text)))
                    .map(date -> new MappedCell(found.value(), date, found.row())));
  }

  @Override
  public Listing<String> codes(String name, Consumer<String> check) {
    return faults.reading(
        () -> find(name).map(found -> values.codes(found, check)).orElseGet(Listing::unknown),
        Listing.unknown());
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
    for (BoundRecord source : sources) {
      statesNone &= addRecords(name, type, source, records);
    }
    if (layout.complete().contains(name) || (records.isEmpty() && statesNone)) {
      return Listing.of(records);
    }
    return records.isEmpty() ? Listing.unknown() : Listing.partial(records);
  }

  /** Adds the records of a source, and returns whether a row states that there is none. */
  private <R> boolean addRecords(
      String name, RecordType<R> type, BoundRecord source, List<R> records) {
    boolean none = false;
    RepeatedRows<R> earlier = new RepeatedRows<>(name);
    for (Row row : rows) {
      RecordRow of = new RecordRow(source, row, values);
      if (of.isNone()) {
        none = true;
        continue;
      }
      List<Optional<Cell>> parts = of.parts(faults);
      boolean mayRepeat = rows.size() > 1 || parts.size() > 1;
      for (Optional<Cell> entry : of.isPresent() ? parts : List.<Optional<Cell>>of()) {
        R read = of(List.of(row), source, entry.orElse(null)).read(type);
        if (mayRepeat && earlier.isRepeated(read, row)) {
          notes.addRepeated();
        } else {
          records.add(read);
        }
      }
    }
    return none;
  }

  @Override
  public <R> R record(String name, RecordType<R> type) {
    return of(rows, record.inner().getOrDefault(name, BoundRecord.NOTHING), null).read(type);
  }

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
    return new RowFields(rows, record, layout, part, faults, notes, values, fields);
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
    Optional<MappedCell> found = find(value);
    try {
      return found.map(cell -> values.added(facts, name, cell)).orElse(facts);
    } catch (InvalidFactException e) {
      throw new RowProblem(found.get().row(), value.column(), String.valueOf(e.getMessage()));
    }
  }
}
