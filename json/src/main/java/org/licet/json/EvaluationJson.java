package org.licet.json;

import java.io.IOException;
import org.licet.evaluation.Evaluation;
import org.licet.evaluation.Requirement;
import org.licet.evaluation.RulesetReference;
import org.licet.json.internal.evaluation.JsonOutput;
import org.licet.json.internal.evaluation.Members;

/** Writes an evaluation as a JSON object. Stateless. */
final class EvaluationJson {

  private EvaluationJson() {}

  static void write(Evaluation evaluation, JsonOutput json) throws IOException {
    json.writeStartObject();
    json.writeStringField("candidate", evaluation.candidate());
    json.writeStringField("credential", evaluation.credential());
    json.writeStringField("stage", evaluation.stage().name());
    json.writeStringField("on", evaluation.on().toString());
    json.writeStringField("decision", evaluation.decision().name());
    if (json.includes(Members.ALL)) {
      if (evaluation.ruleset().isPresent()) {
        json.writeFieldName("ruleset");
        write(evaluation.ruleset().get(), json);
      } else {
        json.writeNullField("ruleset");
      }
      writeTerms(evaluation, json);
    }
    if (json.includes(Members.OF_REASONS) && evaluation.reason().isPresent()) {
      json.writeText("reason", evaluation.reason().get());
    }
    if (json.includes(Members.OF_VERDICTS)) {
      json.writeList("findings", evaluation.findings(), FindingJson::write);
    }
    if (json.includes(Members.ALL) && evaluation.requirement().isPresent()) {
      json.writeFieldName("requirement");
      write(evaluation.requirement().get(), json);
    }
    if (json.includes(Members.OF_VERDICTS)) {
      json.writeList("questions", evaluation.questions(), QuestionJson::write);
    }
    json.writeEndObject();
  }

  /** Writes the policy and the assumed facts under which the evaluation was made. */
  private static void writeTerms(Evaluation evaluation, JsonOutput json) throws IOException {
    if (!evaluation.policy().isEmpty()) {
      json.writeFieldName("policy");
      VerificationPolicyWriter.write(evaluation.policy(), json);
    }
    if (!evaluation.assumedFacts().isEmpty()) {
      json.writeFieldName("assumedFacts");
      AssumedFactsWriter.write(evaluation.assumedFacts(), json);
    }
  }

  static void write(RulesetReference ruleset, JsonOutput json) throws IOException {
    json.writeStartObject();
    json.writeStringField("credential", ruleset.credential());
    json.writeStringField("effectiveFrom", ruleset.effectiveFrom().toString());
    json.writeStringField("confidence", ruleset.confidence().name());
    json.writeStringField("fingerprint", ruleset.fingerprint());
    if (!ruleset.uses().isEmpty()) {
      json.writeList("uses", ruleset.uses(), EvaluationJson::write);
    }
    json.writeEndObject();
  }

  private static void write(Requirement requirement, JsonOutput json) throws IOException {
    if (requirement instanceof Requirement.Criterion criterion) {
      json.writeString(criterion.id());
      return;
    }
    json.writeStartObject();
    if (requirement instanceof Requirement.AllOf all) {
      json.writeList("allOf", all.items(), EvaluationJson::write);
    } else if (requirement instanceof Requirement.AnyOf any) {
      json.writeList("anyOf", any.items(), EvaluationJson::write);
    } else if (requirement instanceof Requirement.AtLeast some) {
      json.writeNumberField("atLeast", some.count());
      json.writeList("of", some.items(), EvaluationJson::write);
    }
    json.writeEndObject();
  }
}
