package org.licet.records;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Locale;
import java.util.UUID;
import org.licet.candidate.Candidate;
import org.licet.candidate.Fact;
import org.licet.candidate.PartialDate;
import org.licet.candidate.Verification;
import org.licet.evaluation.Evaluation;
import org.licet.evaluation.Finding;
import org.licet.records.internal.fhir.QualificationWriter;
import org.licet.records.internal.output.FormWording;

/**
 * Writes a candidate and its evaluations as FHIR R4: a bundle with a Practitioner, a
 * VerificationResult for each verified qualification, and one for each evaluation.
 *
 * <p>An evaluation is {@code validated} if the candidate is eligible, {@code val-fail} if not, and
 * {@code in-process} while it cannot be determined. Each criterion is a validation process in
 * words. It names no qualification, because it is about the person. FHIR has no place for
 * questions, amounts and jobs. Stateless and thread-safe.
 */
public final class FhirWriter {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final String STATUS = "http://terminology.hl7.org/CodeSystem/validation-status";

  private final Candidate candidate;
  private final FormWording wording;
  private final String reference;
  private final ArrayNode entries = JSON.createArrayNode();

  private FhirWriter(Candidate candidate, FormWording wording) {
    this.candidate = candidate;
    this.wording = wording;
    this.reference = uuid(candidate.id());
  }

  /**
   * Returns a candidate and its evaluations as a bundle of the type collection.
   *
   * @param locale the language of texts
   */
  public static ObjectNode toJson(
      Candidate candidate, Collection<Evaluation> evaluations, Locale locale) {
    FhirWriter writer = new FhirWriter(candidate, FormWording.of(locale));
    writer.addPractitioner();
    evaluations.forEach(writer::add);
    ObjectNode bundle = JSON.createObjectNode();
    bundle.put("resourceType", "Bundle").put("type", "collection").set("entry", writer.entries);
    return bundle;
  }

  /** Returns whether FHIR takes a text as the id of a resource. */
  private static boolean isId(String id) {
    return id.matches("[A-Za-z0-9.-]{1,64}");
  }

  /** Returns a name that is the same in every run. FHIR requires one of each entry. */
  private static String uuid(String name) {
    return "urn:uuid:" + UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
  }

  private void addPractitioner() {
    ObjectNode entry = entries.addObject().put("fullUrl", reference);
    ObjectNode practitioner = entry.putObject("resource");
    practitioner.put("resourceType", "Practitioner");
    if (isId(candidate.id())) {
      practitioner.put("id", candidate.id());
    } else {
      practitioner.putArray("identifier").addObject().put("value", candidate.id());
    }
    QualificationWriter qualifications = new QualificationWriter(JSON, wording.locale());
    candidate
        .licenses()
        .entries()
        .forEach(license -> verify(license.verified(), qualifications.add(license)));
    candidate
        .certifications()
        .entries()
        .forEach(held -> verify(held.verified(), qualifications.add(held)));
    candidate
        .degrees()
        .entries()
        .forEach(degree -> verify(degree.verified(), qualifications.add(degree)));
    if (!qualifications.all().isEmpty()) {
      practitioner.set("qualification", qualifications.all());
    }
  }

  /** Adds the verification of a qualification, if it names who checked it and the day. */
  private void verify(Verification verified, int index) {
    if (verified.by() instanceof Fact.Known<String> by
        && verified.on() instanceof Fact.Known<PartialDate> on) {
      ObjectNode result = result("validated", on.value().toString());
      result.putArray("targetLocation").add("Practitioner.qualification[" + index + "]");
      ObjectNode source = result.putArray("primarySource").addObject();
      source.putObject("who").put("display", by.value());
      source
          .putObject("validationStatus")
          .putArray("coding")
          .addObject()
          .put("system", STATUS)
          .put("code", "successful");
      source.put("validationDate", on.value().toString());
    }
  }

  private ObjectNode result(String status, String on) {
    ObjectNode entry = entries.addObject();
    entry.put("fullUrl", uuid(candidate.id() + " " + entries.size()));
    ObjectNode result = entry.putObject("resource");
    result.put("resourceType", "VerificationResult");
    result.putArray("target").addObject().put("reference", reference);
    result.put("status", status).put("statusDate", on);
    return result;
  }

  private void add(Evaluation evaluation) {
    ObjectNode result =
        result(
            switch (evaluation.decision()) {
              case ELIGIBLE -> "validated";
              case NOT_ELIGIBLE -> "val-fail";
              case UNDETERMINED -> "in-process";
            },
            evaluation.on().toString());
    Locale locale = wording.locale();
    String rules =
        evaluation
            .ruleset()
            .map(
                ruleset ->
                    wording.say(
                        "fhir.rules", ruleset.effectiveFrom().toString(), ruleset.fingerprint()))
            .orElseGet(() -> wording.say("fhir.no-rules"));
    ArrayNode processes = result.putArray("validationProcess");
    processes
        .addObject()
        .put(
            "text",
            wording.say(
                "fhir.evaluation",
                evaluation.credential(),
                evaluation.stage().words().in(locale),
                evaluation.decision().words().in(locale),
                rules));
    for (Finding finding : evaluation.findings()) {
      ObjectNode process = processes.addObject();
      process
          .putArray("coding")
          .addObject()
          .put("system", "urn:licet:criterion")
          .put("code", finding.criterion())
          .put("display", finding.title().in(locale));
      process.put(
          "text",
          wording.say(
              "fhir.finding", finding.verdict().words().in(locale), finding.reason().in(locale)));
    }
  }
}
