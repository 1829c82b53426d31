package org.licet.json.internal.evaluation;

import java.io.IOException;
import org.licet.evaluation.AnswerType;
import org.licet.evaluation.OpenQuestion;
import org.licet.evaluation.Question;
import org.licet.json.internal.value.Numbers;

/** Writes a question as a JSON object, with the type of its answer. Stateless. */
public final class QuestionJson {

  private QuestionJson() {}

  /**
   * Writes a question.
   *
   * @param criterion the id of the criterion that asks it
   */
  public static void write(Question question, String criterion, JsonOutput json)
      throws IOException {
    json.writeStartObject();
    fields(question, question.key(criterion), json);
    json.writeEndObject();
  }

  /** Writes a question with the criteria that it may decide. */
  public static void write(OpenQuestion open, JsonOutput json) throws IOException {
    json.writeStartObject();
    fields(open.question(), open.key(), json);
    json.writeList("criteria", open.criteria(), (criterion, to) -> to.writeString(criterion));
    json.writeEndObject();
  }

  private static void fields(Question question, String key, JsonOutput json) throws IOException {
    if (question instanceof Question.OfCandidate asked) {
      json.writeStringField("fact", asked.fact());
    } else if (question instanceof Question.OfIssuer asked) {
      json.writeStringField("ruling", asked.ruling());
    }
    if (hasKey(question)) {
      json.writeStringField("key", key);
    }
    if (json.includes(Members.OF_REASONS)) {
      json.writeText("ask", question.ask());
      write(question.answer(), json);
    }
  }

  private static void write(AnswerType answer, JsonOutput json) throws IOException {
    json.writeFieldName("answer");
    json.writeStartObject();
    json.writeStringField("type", answer.kind().name());
    if (!answer.codes().isEmpty()) {
      json.writeList("codes", answer.codes(), (code, to) -> to.writeString(code));
    }
    if (answer.unit().isPresent()) {
      json.writeStringField("unit", answer.unit().get());
    }
    if (answer.atLeast().isPresent()) {
      json.writeFieldName("atLeast");
      Numbers.write(answer.atLeast().get(), json);
    }
    if (answer.atMost().isPresent()) {
      json.writeFieldName("atMost");
      Numbers.write(answer.atMost().get(), json);
    }
    json.writeEndObject();
  }

  /** Returns false for a question to an issuing body that was stored before it had a key. */
  private static boolean hasKey(Question question) {
    return !(question instanceof Question.OfIssuer asked) || !asked.matter().isEmpty();
  }
}
