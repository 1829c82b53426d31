package org.licet.json.internal.evaluation;

import java.io.IOException;
import org.licet.evaluation.RulesetReference;

/** Writes the reference to a ruleset as a JSON object. Stateless. */
public final class RulesetJson {

  private RulesetJson() {}

  /** Writes the reference, with those to the rulesets that it uses. */
  public static void write(RulesetReference ruleset, JsonOutput json) throws IOException {
    json.writeStartObject();
    json.writeStringField("credential", ruleset.credential());
    json.writeStringField("effectiveFrom", ruleset.effectiveFrom().toString());
    json.writeStringField("confidence", ruleset.confidence().name());
    json.writeStringField("fingerprint", ruleset.fingerprint());
    if (!ruleset.uses().isEmpty()) {
      json.writeList("uses", ruleset.uses(), RulesetJson::write);
    }
    json.writeEndObject();
  }
}
