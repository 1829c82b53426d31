package org.licet.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import java.util.List;

/** Validates against the schemas in the jar, like a host. */
final class SchemaValidation {

  static final SchemaValidation CANDIDATE = new SchemaValidation(Schemas.candidate());
  static final SchemaValidation EVALUATION = new SchemaValidation(Schemas.evaluation());

  private final JsonSchema schema;

  private SchemaValidation(String text) {
    this.schema =
        JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
            .getSchema(
                text,
                SchemaValidatorsConfig.builder()
                    .formatAssertionsEnabled(true)
                    .losslessNarrowing(true)
                    .build());
  }

  /** Returns the faults of a value. Empty if it is valid. */
  List<String> faults(JsonNode value) {
    return schema.validate(value).stream().map(Object::toString).toList();
  }

  boolean accepts(JsonNode value) {
    return schema.validate(value).isEmpty();
  }
}
