package org.licet.json;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.function.BiConsumer;
import org.licet.candidate.Candidate;
import org.licet.candidate.Certification;
import org.licet.candidate.Conduct;
import org.licet.candidate.ContinuingEducation;
import org.licet.candidate.Degree;
import org.licet.candidate.Examination;
import org.licet.candidate.Fact;
import org.licet.candidate.Job;
import org.licet.candidate.License;
import org.licet.candidate.Listing;
import org.licet.candidate.ProfessionalDevelopment;

/**
 * Writes candidates as JSON objects: what is unknown is left out, so that reading back gives an
 * equal candidate. Thread-safe.
 */
public final class CandidateWriter {

  private CandidateWriter() {}

  /** Returns the candidate as one line of JSON. */
  public static String toLine(Candidate candidate) {
    return Numbers.line(toJson(candidate));
  }

  /** Returns the candidate as a JSON object. */
  public static ObjectNode toJson(Candidate candidate) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("id", candidate.id());
    list(json, "licenses", candidate.licenses(), CandidateWriter::write);
    list(json, "certifications", candidate.certifications(), CandidateWriter::write);
    list(json, "degrees", candidate.degrees(), CandidateWriter::write);
    list(json, "employment", candidate.employment(), CandidateWriter::write);
    list(json, "continuingEducation", candidate.continuingEducation(), CandidateWriter::write);
    list(
        json,
        "professionalDevelopment",
        candidate.professionalDevelopment(),
        CandidateWriter::write);
    list(json, "examinations", candidate.examinations(), CandidateWriter::write);
    ObjectNode conduct = JsonNodeFactory.instance.objectNode();
    write(candidate.conduct(), conduct);
    if (!conduct.isEmpty()) {
      json.set("conduct", conduct);
    }
    return json;
  }

  private static void write(License license, ObjectNode json) {
    put(json, "type", license.type());
    put(json, "jurisdiction", license.jurisdiction());
    put(json, "number", license.number());
    put(json, "status", license.status());
    put(json, "encumbered", license.encumbered());
    put(json, "independentAssessment", license.independentAssessment());
    put(json, "multistate", license.multistate());
    put(json, "issued", license.issued());
    put(json, "expires", license.expires());
  }

  private static void write(Certification certification, ObjectNode json) {
    put(json, "credential", certification.credential());
    put(json, "status", certification.status());
    put(json, "issued", certification.issued());
    put(json, "expires", certification.expires());
  }

  private static void write(Degree degree, ObjectNode json) {
    put(json, "level", degree.level());
    put(json, "field", degree.field());
    put(json, "accredited", degree.accredited());
    put(json, "supervisedFieldExperience", degree.supervisedFieldExperience());
    put(json, "preLicensure", degree.preLicensure());
    put(json, "boardApproved", degree.boardApproved());
    put(json, "country", degree.country());
    put(json, "conferred", degree.conferred());
  }

  private static void write(Job job, ObjectNode json) {
    put(json, "employer", job.employer());
    put(json, "title", job.title());
    put(json, "from", job.from());
    put(json, "to", job.to());
    put(json, "current", job.current());
    put(json, "hoursPerWeek", job.hoursPerWeek());
    put(json, "fullTime", job.fullTime());
    put(json, "country", job.country());
    put(json, "paid", job.paid());
    put(json, "selfEmployed", job.selfEmployed());
    put(json, "practicedAs", job.practicedAs());
    put(json, "caseManagement", job.caseManagement());
    put(json, "caseManagementHoursPerWeek", job.caseManagementHoursPerWeek());
    put(json, "directClientContact", job.directClientContact());
    put(json, "allEssentialActivities", job.allEssentialActivities());
    put(json, "acrossContinuum", job.acrossContinuum());
    put(json, "supervised", job.supervised());
    codes(json, "supervisorCredentials", job.supervisorCredentials());
    put(json, "supervisesCaseManagers", job.supervisesCaseManagers());
    put(json, "healthDeliverySystem", job.healthDeliverySystem());
    put(json, "purchasers", job.purchasers());
  }

  private static void write(ContinuingEducation continuingEducation, ObjectNode json) {
    put(json, "completed", continuingEducation.completed());
    put(json, "hours", continuingEducation.hours());
    codes(json, "topics", continuingEducation.topics());
    put(json, "provider", continuingEducation.provider());
  }

  private static void write(ProfessionalDevelopment professionalDevelopment, ObjectNode json) {
    put(json, "category", professionalDevelopment.category());
    put(json, "completed", professionalDevelopment.completed());
  }

  private static void write(Examination examination, ObjectNode json) {
    put(json, "exam", examination.exam());
    put(json, "taken", examination.taken());
    put(json, "applied", examination.applied());
    put(json, "passed", examination.passed());
  }

  private static void write(Conduct conduct, ObjectNode json) {
    put(json, "codeOfConductAccepted", conduct.codeOfConductAccepted());
    put(json, "felonyConviction", conduct.felonyConviction());
    put(json, "licenseDiscipline", conduct.licenseDiscipline());
    put(json, "supervisorAttestation", conduct.supervisorAttestation());
  }

  private static <T> void list(
      ObjectNode json, String name, Listing<T> listing, BiConsumer<T, ObjectNode> write) {
    if (listing.isKnown()) {
      ArrayNode items = json.putArray(name);
      listing.entries().forEach(item -> write.accept(item, items.addObject()));
    }
  }

  private static void codes(ObjectNode json, String name, Listing<String> codes) {
    if (codes.isKnown()) {
      ArrayNode items = json.putArray(name);
      codes.entries().forEach(items::add);
    }
  }

  private static void put(ObjectNode json, String name, Fact<?> fact) {
    fact.toOptional().ifPresent(value -> put(json, name, (Object) value));
  }

  private static void put(ObjectNode json, String name, Object value) {
    if (value instanceof Boolean stated) {
      json.put(name, stated);
    } else if (value instanceof Integer number) {
      json.put(name, number);
    } else if (value instanceof BigDecimal number) {
      json.set(name, Numbers.of(number));
    } else {
      json.put(name, value.toString());
    }
  }
}
