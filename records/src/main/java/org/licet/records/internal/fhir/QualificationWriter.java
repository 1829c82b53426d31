package org.licet.records.internal.fhir;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.licet.candidate.Certification;
import org.licet.candidate.Degree;
import org.licet.candidate.DegreeLevel;
import org.licet.candidate.Fact;
import org.licet.candidate.License;
import org.licet.candidate.PartialDate;
import org.licet.candidate.Status;
import org.licet.text.Text;

/** Writes licenses, certifications and degrees as qualifications. Not thread-safe. */
public final class QualificationWriter {

  private static final String HL7 = "http://terminology.hl7.org/CodeSystem/v2-0360";
  private static final String EXTENSION =
      "http://hl7.org/fhir/us/davinci-pdex-plan-net/StructureDefinition/practitioner-qualification";
  private static final String STATES = "https://www.usps.com/";

  /** The licenses of the table of HL7. */
  private static final Set<String> LICENSES = Set.of("RN", "NP", "CNM", "CNS");

  /** The degrees of the table of HL7 that are one level and field. */
  private static final Map<String, String> DEGREES =
      Map.of("BACHELOR NURSING", "BSN", "MASTER NURSING", "MSN");

  /** The statuses that the extension has. Others are unknown there. */
  private static final Map<Status, String> CODES =
      Map.of(Status.ACTIVE, "active", Status.INACTIVE, "inactive", Status.REVOKED, "revoked");

  private final ArrayNode all;
  private final Locale locale;

  /** Starts with no qualifications. */
  public QualificationWriter(JsonMapper json, Locale locale) {
    this.all = json.createArrayNode();
    this.locale = locale;
  }

  /** Returns the qualifications so far. */
  public ArrayNode all() {
    return all;
  }

  /** Adds a license and returns its number, from 0. */
  public int add(License license) {
    ObjectNode qualification = all.addObject();
    String state = state(license.jurisdiction());
    extension(qualification, license.status(), state);
    license
        .number()
        .toOptional()
        .ifPresent(number -> qualification.putArray("identifier").addObject().put("value", number));
    String type = license.type().toOptional().orElse("");
    ObjectNode code = qualification.putObject("code");
    if (LICENSES.contains(type)) {
      code.putArray("coding").addObject().put("system", HL7).put("code", type);
    } else {
      code.put("text", type.isEmpty() ? "license" : type + " license");
    }
    period(qualification, license.issued(), license.expires());
    return all.size() - 1;
  }

  /** Adds a certification and returns its number, from 0. */
  public int add(Certification held) {
    ObjectNode qualification = all.addObject();
    extension(qualification, held.status(), "");
    qualification
        .putObject("code")
        .put("text", held.credential().toOptional().orElse("certification"));
    period(qualification, held.issued(), held.expires());
    held.issuer()
        .toOptional()
        .ifPresent(issuer -> qualification.putObject("issuer").put("display", issuer));
    return all.size() - 1;
  }

  /** Adds a degree and returns its number, from 0. */
  public int add(Degree degree) {
    ObjectNode qualification = all.addObject();
    ObjectNode code = qualification.putObject("code");
    String level = degree.level().toOptional().map(DegreeLevel::name).orElse("");
    String field = degree.field().toOptional().orElse("");
    String letters = DEGREES.get(level + " " + field);
    if (letters != null) {
      code.putArray("coding").addObject().put("system", HL7).put("code", letters);
    } else {
      code.put("text", name(level, field).in(locale));
    }
    period(qualification, degree.conferred(), degree.conferred());
    return all.size() - 1;
  }

  private static Text name(String level, String field) {
    if (level.isEmpty()) {
      return field.isEmpty() ? Text.verbatim("degree") : Text.code(field);
    }
    Text name = Text.of("name.degree." + level);
    return field.isEmpty() ? name : Text.of("name.in-field", name, Text.code(field));
  }

  private static String state(Fact<String> jurisdiction) {
    return jurisdiction
        .toOptional()
        .filter(code -> code.matches("US-[A-Z]{2}"))
        .map(code -> code.substring("US-".length()))
        .orElse("");
  }

  private static void extension(ObjectNode qualification, Fact<Status> status, String state) {
    if (!status.isKnown() && state.isEmpty()) {
      return;
    }
    ObjectNode extension = qualification.putArray("extension").addObject();
    ArrayNode parts = extension.putArray("extension");
    parts
        .addObject()
        .put("url", "status")
        .put("valueCode", status.toOptional().map(CODES::get).orElse("unknown"));
    if (!state.isEmpty()) {
      ObjectNode where = parts.addObject().put("url", "whereValid");
      where
          .putObject("valueCodeableConcept")
          .putArray("coding")
          .addObject()
          .put("system", STATES)
          .put("code", state);
    }
    extension.put("url", EXTENSION);
  }

  private static void period(
      ObjectNode qualification, Fact<PartialDate> from, Fact<PartialDate> to) {
    if (from.isKnown() || to.isKnown()) {
      ObjectNode period = qualification.putObject("period");
      from.toOptional().ifPresent(day -> period.put("start", day.toString()));
      to.toOptional().ifPresent(day -> period.put("end", day.toString()));
    }
  }
}
