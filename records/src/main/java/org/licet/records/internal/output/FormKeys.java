package org.licet.records.internal.output;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.util.ArrayList;
import java.util.List;
import org.licet.evaluation.AnswerType;
import org.licet.evaluation.OpenQuestion;

/**
 * The key and the type of a question in a form.
 *
 * @param kind the type of answer
 * @param key the key of the question
 */
public record FormKeys(AnswerType.Kind kind, String key) {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  /** Returns the text of a cell that names questions. */
  public static String of(List<OpenQuestion> questions) {
    ArrayNode keys = JSON.createArrayNode();
    for (OpenQuestion one : questions) {
      keys.add(one.question().answer().kind().name() + " " + one.key());
    }
    return keys.toString();
  }

  /**
   * Reads the cell that names questions.
   *
   * @throws IllegalArgumentException if the text is not of a form
   */
  static List<FormKeys> read(String text) {
    List<FormKeys> keys = new ArrayList<>();
    try {
      for (JsonNode one : JSON.readTree(text)) {
        String[] parts = one.asText().split(" ", 2);
        keys.add(new FormKeys(AnswerType.Kind.valueOf(parts[0]), parts[1]));
      }
    } catch (JsonProcessingException | IndexOutOfBoundsException | IllegalArgumentException e) {
      throw new IllegalArgumentException(
          "The keys of the questions have changed.\nMaybe copy them from the sheet that was sent.",
          e);
    }
    if (keys.isEmpty()) {
      throw new IllegalArgumentException(
          "The keys of the questions are missing.\nMaybe copy them from the sheet that was sent.");
    }
    return keys;
  }
}
