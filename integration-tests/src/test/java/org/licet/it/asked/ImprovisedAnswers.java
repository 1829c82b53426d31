package org.licet.it.asked;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.licet.candidate.PartialDate;
import org.licet.evaluation.AnswerType;
import org.licet.evaluation.OpenQuestion;

/** Answers to questions, each drawn at random from those that the question takes. */
final class ImprovisedAnswers {

  /** Events, which are in the past where they have no date. */
  private static final Set<String> EVENTS =
      Set.of("issued", "conferred", "taken", "completed", "on");

  private static final int[] DAYS = {0, 1, 30, 45, 90, 120, 183, 365, 730, 1096, 1461, 1826, 3652};

  private final Random random;
  private final LocalDate on;
  private final JsonNode others;

  /**
   * Creates a source of answers.
   *
   * @param on the day of evaluation
   * @param others a candidate whose records answer questions about lists
   */
  ImprovisedAnswers(Random random, LocalDate on, JsonNode others) {
    this.random = random;
    this.on = on;
    this.others = others;
  }

  /** Returns an answer to a question about a record, which may contradict the record. */
  JsonNode answer(OpenQuestion question, ObjectNode record) {
    AnswerType type = question.question().answer();
    String key = question.key();
    return switch (type.kind()) {
      case YES_NO, RULING -> BooleanNode.valueOf(random.nextBoolean());
      case NUMBER -> DecimalNode.valueOf(number(type));
      case CODE -> TextNode.valueOf(code(type.codes()));
      case CODES -> codes(type.codes());
      case DATE -> date(key.substring(key.lastIndexOf('/') + 1), record.at(key));
      case LIST -> list(key.substring(1));
      case TEXT -> TextNode.valueOf("Mercy Hospital " + random.nextInt(100));
      case VERIFICATION ->
          JsonNodeFactory.instance
              .objectNode()
              .put("by", "Nursys")
              .put("on", on.minusDays(1).toString());
    };
  }

  private BigDecimal number(AnswerType type) {
    BigDecimal least = type.atLeast().orElse(BigDecimal.ZERO);
    BigDecimal most = type.atMost().orElse(least.add(BigDecimal.valueOf(60)));
    int whole = random.nextInt(most.subtract(least).intValue() + 1);
    return least.add(BigDecimal.valueOf(whole)).min(most);
  }

  private String code(List<String> codes) {
    return codes.isEmpty() || random.nextInt(8) == 0
        ? "ZZZ"
        : codes.get(random.nextInt(codes.size()));
  }

  private ArrayNode codes(List<String> codes) {
    ArrayNode some = JsonNodeFactory.instance.arrayNode();
    for (String code : codes) {
      if (random.nextInt(codes.size()) < 2) {
        some.add(code);
      }
    }
    return some;
  }

  private TextNode date(String field, JsonNode stated) {
    if (field.equals("to") && stated.isMissingNode() && random.nextInt(3) == 0) {
      return TextNode.valueOf("current");
    }
    if (stated.isTextual()) {
      PartialDate period = PartialDate.parse(stated.asText());
      int days = period.latestDay() - period.earliestDay();
      return TextNode.valueOf(period.earliest().plusDays(random.nextInt(days + 1)).toString());
    }
    LocalDate day = on.minusDays(DAYS[random.nextInt(DAYS.length)] + random.nextInt(3) - 1L);
    if (random.nextInt(3) == 0) {
      day = on.minusDays(random.nextInt(3000));
    }
    if (field.equals("expires") && random.nextBoolean()) {
      day = on.plusDays(random.nextInt(900));
    }
    LocalDate drawn = EVENTS.contains(field) && day.isAfter(on) ? on : day;
    String text = drawn.toString();
    return TextNode.valueOf(random.nextInt(6) == 0 ? text.substring(0, 7) : text);
  }

  private ArrayNode list(String name) {
    ArrayNode entries = JsonNodeFactory.instance.arrayNode();
    for (JsonNode entry : others.path(name)) {
      if (random.nextBoolean()) {
        entries.add(entry);
      }
    }
    return entries;
  }
}
