package org.licet.json.internal.evaluation;

import java.io.IOException;
import java.util.TreeSet;
import org.licet.evaluation.Verdict;
import org.licet.outlook.Cause;
import org.licet.outlook.Causes;
import org.licet.outlook.VerdictChange;

/** Writes a changed verdict as a JSON object, and the causes of changes. Stateless. */
public final class ChangeJson {

  private ChangeJson() {}

  /** Writes a changed verdict, with its causes. */
  public static void write(VerdictChange moved, JsonOutput json) throws IOException {
    json.writeStartObject();
    json.writeStringField("criterion", moved.criterion());
    json.writeText("title", moved.title());
    json.writeStringField("before", moved.before().map(Verdict::name).orElse(null));
    json.writeStringField("after", moved.after().map(Verdict::name).orElse(null));
    json.writeBooleanField("informational", moved.informational());
    json.writeText("was", moved.was());
    json.writeText("because", moved.because());
    causes(json, moved.causes());
    json.writeEndObject();
  }

  /** Writes a member with the causes; nothing if there are none. */
  public static void causes(JsonOutput json, Causes causes) throws IOException {
    if (!causes.isEmpty()) {
      json.writeList(
          "causes",
          causes.alternatives(),
          (together, to) -> {
            to.writeStartArray();
            for (Cause cause : new TreeSet<>(together)) {
              to.writeString(cause.name());
            }
            to.writeEndArray();
          });
    }
  }
}
