package org.licet.workbench;

import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import java.util.List;
import org.licet.json.Schemas;

/** Validates each line of an output against the schema of the format, like a host. */
public final class LineSchema {

  public static final LineSchema MATCH = new LineSchema(Schemas.match());
  public static final LineSchema WATCH = new LineSchema(Schemas.watch());

  private final JsonSchema schema;

  private LineSchema(String text) {
    this.schema =
        JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
            .getSchema(
                text, SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build());
  }

  /** Returns the faults of all lines. Empty if they are valid. */
  public List<String> faults(String lines) {
    return lines
        .lines()
        .flatMap(line -> schema.validate(line, InputFormat.JSON).stream())
        .map(Object::toString)
        .toList();
  }
}
