package org.licet.records.internal.output;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.licet.candidate.PartialDate;
import org.licet.evaluation.AnswerType;
import org.licet.json.internal.advice.ShownValue;
import org.licet.records.internal.table.Cell;
import org.licet.records.internal.written.WrittenDates;

/** Reads an answer as a person writes it. Stateless and thread-safe. */
public final class WrittenAnswer {

  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private static final Set<String> YES = Set.of("yes", "y", "true", "sí", "si", "s", "verdadero");
  private static final Set<String> NO = Set.of("no", "n", "false", "falso");
  private static final Set<String> NONE = Set.of("none", "no", "ninguno", "ninguna", "[]");
  private static final Set<String> UNKNOWN =
      Set.of(
          "?",
          "unknown",
          "not known",
          "don't know",
          "dont know",
          "do not know",
          "i don't know",
          "i do not know",
          "desconocido",
          "desconocida",
          "no sé",
          "no se",
          "no lo sé",
          "no lo se",
          "se desconoce");
  private static final WrittenDates DATES = new WrittenDates(List.of());

  private static final int MOST_DIGITS_BEFORE_POINT = 9;
  private static final int MOST_DIGITS_AFTER_POINT = 20;
  private static final String USABLE =
      "a number with at most %d digits before and %d after the decimal point"
          .formatted(MOST_DIGITS_BEFORE_POINT, MOST_DIGITS_AFTER_POINT);

  private WrittenAnswer() {}

  /** Returns whether a text leaves the question open. */
  public static boolean isOpen(Cell cell) {
    return UNKNOWN.contains(lower(cell).replace('\u2019', '\''));
  }

  /** Returns the dates that a text may mean. */
  public static List<PartialDate> readings(Cell cell) {
    try {
      return List.of(DATES.date(cell.text()));
    } catch (WrittenDates.UnclearDateException e) {
      return e.readings();
    }
  }

  /**
   * Reads an answer.
   *
   * @param key the key of the question
   * @throws IllegalArgumentException if the answer is of another type
   */
  public static JsonNode of(Cell cell, AnswerType.Kind kind, String key) {
    if (cell.value() instanceof Cell.FormulaError) {
      throw unexpected(cell, "an answer in place of a formula with an error");
    }
    if (key.indexOf('#') > 0 && cell.text().startsWith("{")) {
      return json(cell);
    }
    return switch (kind) {
      case YES_NO, RULING -> yesNo(cell);
      case NUMBER -> number(cell);
      case DATE -> date(cell, key);
      case CODES -> codes(cell);
      case LIST -> records(cell);
      case VERIFICATION -> verification(cell);
      case CODE, TEXT -> TextNode.valueOf(cell.text());
    };
  }

  private static String lower(Cell cell) {
    return cell.text().toLowerCase(Locale.ROOT);
  }

  private static JsonNode yesNo(Cell cell) {
    if (cell.value() instanceof Cell.Truth truth) {
      return BooleanNode.valueOf(truth.yes());
    }
    if (YES.contains(lower(cell))) {
      return BooleanNode.TRUE;
    }
    if (NO.contains(lower(cell))) {
      return BooleanNode.FALSE;
    }
    throw unexpected(cell, "yes or no");
  }

  /** Reads who checked a record, the day, and perhaps a reference; or no. */
  private static JsonNode verification(Cell cell) {
    if (cell.text().startsWith("{")) {
      return json(cell);
    }
    if (NO.contains(lower(cell))) {
      return BooleanNode.FALSE;
    }
    String[] parts = cell.text().split(cell.text().indexOf(';') < 0 ? "," : ";", 3);
    if (parts.length > 1 && !parts[0].isBlank()) {
      ObjectNode verified = JSON.createObjectNode().put("by", parts[0].strip());
      try {
        verified.put("on", DATES.date(parts[1].strip()).toString());
        return parts.length < 3 || parts[2].isBlank()
            ? verified
            : verified.put("reference", parts[2].strip());
      } catch (WrittenDates.UnclearDateException e) {
        // is refused below
      }
    }
    throw unexpected(
        cell,
        "who checked the record and the day, such as Nursys; 2026-11-23; or no if the source does"
            + " not confirm it");
  }

  private static JsonNode number(Cell cell) {
    if (cell.value() instanceof Cell.Day) {
      throw new IllegalArgumentException(
          "The answer is \"%s\". Expected a number, not a date.\nMaybe format the cell as a number, and enter it again."
              .formatted(cell.text()));
    }
    BigDecimal number;
    try {
      number =
          cell.value() instanceof Cell.Numeric numeric
              ? numeric.number()
              : new BigDecimal(cell.text());
    } catch (NumberFormatException e) {
      throw unexpected(cell, "a number, such as 37.5");
    }
    if (!isUsable(number)) {
      throw unexpected(cell, USABLE);
    }
    return DecimalNode.valueOf(number);
  }

  private static JsonNode date(Cell cell, String key) {
    if (cell.value() instanceof Cell.Day day) {
      return TextNode.valueOf(day.day().toString());
    }
    if (key.endsWith("/to") && DATES.isPresent(cell.text())) {
      return TextNode.valueOf("current");
    }
    try {
      return TextNode.valueOf(DATES.date(cell.text()).toString());
    } catch (WrittenDates.UnclearDateException e) {
      if (!e.readings().isEmpty()) {
        throw unexpected(cell, oneOf(e.readings()));
      }
      throw unexpected(cell, "a date with one meaning, such as 2026-05-31, 2026-05 or 2026");
    }
  }

  private static String oneOf(List<PartialDate> readings) {
    String all = readings.stream().map(PartialDate::toString).collect(Collectors.joining(" or "));
    return readings.size() == 1
        ? "a year of four digits, such as " + all
        : "one of its meanings, " + all;
  }

  private static JsonNode codes(Cell cell) {
    if (cell.text().startsWith("[")) {
      return json(cell);
    }
    ArrayNode codes = JSON.createArrayNode();
    if (!NONE.contains(lower(cell))) {
      for (String code : cell.text().split("[;,\n]", -1)) {
        if (!code.isBlank()) {
          codes.add(code.strip());
        }
      }
    }
    return codes;
  }

  private static JsonNode records(Cell cell) {
    if (NONE.contains(lower(cell))) {
      return JSON.createArrayNode();
    }
    JsonNode records = cell.text().startsWith("[") ? json(cell) : null;
    if (records == null) {
      throw unexpected(cell, "none, or the records as JSON, such as [{\"credential\": \"CRC\"}]");
    }
    return records;
  }

  private static JsonNode json(Cell cell) {
    try {
      JsonNode json = JSON.readTree(cell.text());
      if (!hasUsableNumbers(json)) {
        throw unexpected(cell, USABLE);
      }
      return json;
    } catch (JsonProcessingException e) {
      throw unexpected(cell, "JSON, such as [{\"credential\": \"CRC\"}]");
    }
  }

  /** Returns whether a number, written without an exponent, has few enough digits. */
  private static boolean isUsable(BigDecimal number) {
    return (long) number.precision() - number.scale() <= MOST_DIGITS_BEFORE_POINT
        && number.scale() <= MOST_DIGITS_AFTER_POINT;
  }

  private static boolean hasUsableNumbers(JsonNode json) {
    if (json.isNumber()) {
      return isUsable(json.decimalValue());
    }
    for (JsonNode inner : json) {
      if (!hasUsableNumbers(inner)) {
        return false;
      }
    }
    return true;
  }

  private static IllegalArgumentException unexpected(Cell cell, String expected) {
    return new IllegalArgumentException(
        "The answer is \"%s\". Expected %s.".formatted(ShownValue.cut(cell.text()), expected));
  }
}
