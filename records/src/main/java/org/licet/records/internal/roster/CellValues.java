package org.licet.records.internal.roster;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import org.licet.candidate.Fact;
import org.licet.candidate.Facts;
import org.licet.candidate.InvalidFactException;
import org.licet.candidate.Listing;
import org.licet.json.internal.advice.Nearest;
import org.licet.records.internal.table.Cell;
import org.licet.records.internal.written.WrittenNumbers;

/**
 * Reads the values of cells: by the codes of the map, and by its words for yes, no, none and
 * unknown. A cell of another type is a {@link RowProblem}. Not thread-safe.
 */
final class CellValues {

  private final Layout layout;
  private final RosterNotes notes;
  private final WrittenNumbers numbers;

  CellValues(Layout layout, RosterNotes notes) {
    this.layout = layout;
    this.notes = notes;
    this.numbers = new WrittenNumbers(layout.decimals());
  }

  /** Returns whether a cell stands for an unknown value. */
  boolean isUnknown(Cell cell) {
    return isUnknown(cell.text());
  }

  private boolean isUnknown(String text) {
    return layout.unknown().contains(text.strip().toLowerCase(Locale.ROOT));
  }

  /** Returns whether a cell states that there is none. */
  boolean isNone(Cell cell) {
    return layout.none().contains(cell.text().strip().toLowerCase(Locale.ROOT));
  }

  /** Returns the code of a cell: by the codes of the map, or its text; empty if it is unknown. */
  Optional<String> code(MappedCell cell) {
    return code(cell, cell.usable().text());
  }

  /** Returns the code of a text in a cell. */
  private Optional<String> code(MappedCell cell, String text) {
    ValueSource source = cell.source();
    if (source.codes().isEmpty()) {
      return Optional.of(source.prefix() + text);
    }
    String code = source.codes().get(text.strip().toLowerCase(Locale.ROOT));
    if (source.isOfStates()) {
      notes.addState(cell.value().column(), text, code != null);
    }
    if (code != null) {
      return Optional.of(code).filter(known -> !isUnknown(known));
    }
    return switch (source.other()) {
      case KEEP -> Optional.of(source.prefix() + text);
      case UNKNOWN -> Optional.empty();
      case REFUSE ->
          throw new RowProblem(
              cell.row(),
              cell.value().column(),
              "The map has no code for %s.%s\nMaybe add it to \"codes\", or \"other: unknown\" beside them."
                  .formatted(
                      MappedCell.shown(text),
                      Nearest.to(text.toLowerCase(Locale.ROOT), source.codes().keySet())
                          .map(near -> " The most similar text is " + MappedCell.shown(near) + ".")
                          .orElse("")));
    };
  }

  /**
   * Returns the number or date of a cell, or of its code; empty if it is unknown, or if the map
   * takes other texts as unknown.
   *
   * @param isOther whether a text is neither a number nor a date
   */
  <T> Optional<T> measured(
      Optional<MappedCell> cell, Function<MappedCell, T> reading, Predicate<MappedCell> isOther) {
    Optional<MappedCell> known = cell.map(MappedCell::coded).filter(one -> !isUnknown(one.cell()));
    if (known.filter(one -> one.source().other() == ValueSource.Other.UNKNOWN).isPresent()
        && isOther.test(known.get())) {
      return Optional.empty();
    }
    return known.map(reading);
  }

  Fact<Boolean> yesOrNo(MappedCell cell) {
    if (cell.usable().value() instanceof Cell.Truth truth) {
      return Fact.known(truth.yes());
    }
    Optional<String> code = code(cell);
    if (code.isEmpty()) {
      return Fact.unknown();
    }
    return Fact.known(
        yesOrNo(code.get())
            .orElseThrow(
                () ->
                    cell.problem(
                        "Expected yes or no.\nMaybe add the text to \"yes\", \"no\" or \"unknown\" in the map.")));
  }

  /** Returns whether a word means yes or no; empty if it means neither. */
  private Optional<Boolean> yesOrNo(String word) {
    String lower = word.toLowerCase(Locale.ROOT);
    return layout.yes().contains(lower)
        ? Optional.of(true)
        : layout.no().contains(lower) ? Optional.of(false) : Optional.empty();
  }

  /** Returns a number, yes or no, or else a code. */
  Fact<Object> answer(MappedCell cell) {
    Cell usable = cell.usable();
    if (usable.value() instanceof Cell.Numeric || numbers.read(usable.text()).isPresent()) {
      return Fact.known(number(cell));
    }
    Optional<String> code = code(cell);
    return usable.value() instanceof Cell.Truth || code.flatMap(this::yesOrNo).isPresent()
        ? yesOrNo(cell).map(Object.class::cast)
        : code.<Fact<Object>>map(Fact::known).orElseGet(Fact::unknown);
  }

  /** Returns the number of a cell; empty if it is unknown. */
  Optional<BigDecimal> number(Optional<MappedCell> cell) {
    return measured(cell, this::number, this::isNoNumber);
  }

  private boolean isNoNumber(MappedCell cell) {
    return cell.cell().value() instanceof Cell.Text
        && numbers.read(cell.cell().text()).isEmpty()
        && !numbers.isUnclear(cell.cell().text());
  }

  private BigDecimal number(MappedCell cell) {
    Cell usable = cell.usable();
    if (usable.value() instanceof Cell.Numeric numeric) {
      return numeric.number();
    }
    Optional<BigDecimal> number =
        usable.value() instanceof Cell.Text ? numbers.read(usable.text()) : Optional.empty();
    return number.orElseThrow(
        () ->
            cell.problem(
                usable.value() instanceof Cell.Day
                    ? "Expected a number, not a date.\nMaybe change the format of the cell to a number."
                    : numbers.expected(usable.text())));
  }

  /** Returns the whole number of a cell; empty if it is unknown. */
  Optional<Integer> count(Optional<MappedCell> cell) {
    return measured(cell, this::count, this::isNoNumber);
  }

  private Integer count(MappedCell cell) {
    try {
      return number(cell).intValueExact();
    } catch (ArithmeticException e) {
      throw cell.problem("Expected a whole number.");
    }
  }

  <E extends Enum<E>> Fact<E> oneOf(MappedCell cell, Class<E> type) {
    Optional<String> code = code(cell);
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
    throw cell.problem(
        "Expected one of "
            + String.join(", ", names)
            + ".\nMaybe add \"codes\" to the column in the map.");
  }

  /** Returns the list of codes in a cell; unknown if one of them is. */
  Listing<String> codes(MappedCell cell, Consumer<String> check) {
    if (isNone(cell.cell())) {
      return Listing.of(List.of());
    }
    List<String> codes = new ArrayList<>();
    for (String text : cell.entries()) {
      Optional<String> code = code(cell, text);
      if (code.isEmpty()) {
        return Listing.unknown(); // the list is not known as a whole
      }
      try {
        check.accept(code.get());
      } catch (InvalidFactException e) {
        throw cell.problem(String.valueOf(e.getMessage()));
      }
      codes.add(code.get());
    }
    return Listing.of(codes);
  }

  /** Adds a fact: a truth, number or date by the type of the cell or its text, otherwise a code. */
  Facts added(Facts facts, String name, MappedCell cell) {
    Cell usable = cell.usable();
    if (usable.value() instanceof Cell.Truth truth) {
      return facts.with(name, truth.yes());
    } else if (usable.value() instanceof Cell.Numeric numeric) {
      return facts.with(name, numeric.number());
    } else if (usable.value() instanceof Cell.Day day) {
      return facts.with(name, day.day().toString());
    }
    if (cell.source().separator() != null) {
      List<String> codes = new ArrayList<>();
      cell.entries().forEach(text -> code(cell, text).ifPresent(codes::add));
      return facts.with(name, codes);
    }
    Optional<String> code = code(cell);
    if (code.isEmpty()) {
      return facts;
    }
    String text = code.get();
    Optional<Boolean> yes = yesOrNo(text);
    if (yes.isPresent()) {
      return facts.with(name, yes.get());
    }
    Optional<BigDecimal> number = numbers.read(text);
    return number.isPresent() ? facts.with(name, number.get()) : facts.with(name, text);
  }
}
