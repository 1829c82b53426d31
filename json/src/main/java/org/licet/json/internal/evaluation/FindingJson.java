package org.licet.json.internal.evaluation;

import java.io.IOException;
import java.util.Locale;
import org.licet.candidate.Fact;
import org.licet.candidate.PartialDate;
import org.licet.candidate.Verification;
import org.licet.evaluation.Evidence;
import org.licet.evaluation.Finding;
import org.licet.evaluation.Part;
import org.licet.evaluation.Quantity;
import org.licet.evaluation.Range;
import org.licet.evaluation.Source;
import org.licet.json.internal.value.Numbers;

/** Writes a finding as a JSON object, with its parts, evidence and sources. Thread-safe. */
public final class FindingJson {

  private static final WrittenSources SOURCES = new WrittenSources(FindingJson::text);

  private FindingJson() {}

  /** Writes the members of a finding that the style includes. */
  public static void write(Finding finding, JsonOutput json) throws IOException {
    json.writeStartObject();
    json.writeStringField("criterion", finding.criterion());
    json.writeStringField("verdict", finding.verdict().name());
    if (json.includes(Members.ALL)) {
      writeAll(finding, json);
    } else if (json.includes(Members.OF_REASONS)) {
      json.writeText("reason", finding.reason());
      json.writeList("parts", finding.explanation().parts(), FindingJson::write);
    }
    json.writeEndObject();
  }

  private static void writeAll(Finding finding, JsonOutput json) throws IOException {
    Finding.Explanation explanation = finding.explanation();
    json.writeText("title", finding.title());
    json.writeText("reason", explanation.reason());
    json.writeList("parts", explanation.parts(), FindingJson::write);
    json.writeList("evidence", explanation.evidence(), FindingJson::write);
    json.writeList(
        "questions",
        explanation.questions(),
        (question, to) -> QuestionJson.write(question, finding.criterion(), to));
    json.writeList("sources", explanation.sources(), FindingJson::writeOrNumber);
    json.writeStringField("rule", finding.rule());
    if (finding.informational()) {
      json.writeBooleanField("informational", true);
    }
    if (finding.preferred()) {
      json.writeBooleanField("preferred", true);
    }
    if (finding.asOf().isPresent()) {
      json.writeStringField("asOf", finding.asOf().get().toString());
    }
    if (finding.ruleset().isPresent()) {
      json.writeFieldName("ruleset");
      RulesetJson.write(finding.ruleset().get(), json);
    }
  }

  /** Writes a part, with the amounts that are required, found and missing. */
  public static void write(Part part, JsonOutput json) throws IOException {
    json.writeStartObject();
    json.writeText("label", part.label());
    if (part.required().isPresent()) {
      json.writeFieldName("required");
      write(part.required().get(), json);
    }
    if (part.limit().isPresent()) {
      json.writeFieldName("limit");
      write(part.limit().get(), json);
    }
    range(json, "found", part.found());
    if (part.shortfall().isPresent()) {
      json.writeObjectFieldStart("shortfall");
      bounds(part.shortfall().get(), json);
      json.writeStringField("unit", part.unit().code());
      json.writeEndObject();
    }
    json.writeEndObject();
  }

  private static void write(Quantity quantity, JsonOutput json) throws IOException {
    json.writeStartObject();
    json.writeFieldName("amount");
    Numbers.write(quantity.amount(), json);
    json.writeStringField("unit", quantity.unit().code());
    json.writeEndObject();
  }

  /** Writes a member that is a range. */
  public static void range(JsonOutput json, String name, Range range) throws IOException {
    json.writeObjectFieldStart(name);
    bounds(range, json);
    json.writeEndObject();
  }

  private static void bounds(Range range, JsonOutput json) throws IOException {
    json.writeFieldName("atLeast");
    Numbers.write(range.atLeast(), json);
    if (range.atMost().isPresent()) {
      json.writeFieldName("atMost");
      Numbers.write(range.atMost().get(), json);
    }
  }

  private static void write(Evidence evidence, JsonOutput json) throws IOException {
    json.writeStartObject();
    json.writeStringField("fact", evidence.fact());
    if (evidence.counted().isPresent()) {
      range(json, "counted", evidence.counted().get());
    }
    json.writeText("because", evidence.because());
    if (!evidence.verified().isUnknown()) {
      json.writeFieldName("verified");
      write(evidence.verified(), json);
    }
    json.writeEndObject();
  }

  private static void write(Verification verified, JsonOutput json) throws IOException {
    json.writeStartObject();
    if (verified.by() instanceof Fact.Known<String> by) {
      json.writeStringField("by", by.value());
    }
    if (verified.on() instanceof Fact.Known<PartialDate> on) {
      json.writeStringField("on", on.value().toString());
    }
    if (verified.reference() instanceof Fact.Known<String> reference) {
      json.writeStringField("reference", reference.value());
    }
    json.writeEndObject();
  }

  private static void writeOrNumber(Source source, JsonOutput json) throws IOException {
    Integer number = json.number(source);
    if (number != null) {
      json.writeNumber(number);
    } else if (json.isOfCharacters()) {
      json.writeRawValue(SOURCES.of(source));
    } else {
      write(source, json);
    }
  }

  private static String text(Source source) {
    return JsonOutput.line(Locale.ROOT, json -> write(source, json));
  }

  /** Writes a source. */
  public static void write(Source source, JsonOutput json) throws IOException {
    json.writeStartObject();
    json.writeStringField("document", source.document());
    if (source.url().isPresent()) {
      json.writeStringField("url", source.url().get());
    }
    if (source.asOf().isPresent()) {
      json.writeStringField("asOf", source.asOf().get().toString());
    }
    json.writeStringField("confidence", source.confidence().name());
    if (source.conflict()) {
      json.writeBooleanField("conflict", true);
    }
    json.writeEndObject();
  }
}
