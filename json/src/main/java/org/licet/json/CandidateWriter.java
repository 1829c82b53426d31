package org.licet.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.util.TokenBuffer;
import java.io.CharArrayWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.util.List;
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
import org.licet.candidate.PastStatus;
import org.licet.candidate.ProfessionalDevelopment;

/**
 * Writes candidates as JSON objects. Unknown facts are left out; reading the object returns an
 * equal candidate. Thread-safe.
 */
public final class CandidateWriter {

  private static final int TYPICAL_LENGTH = 4096;
  private static final JsonMapper TREES = JsonMapper.builder().build();
  private static final Conduct NOTHING_SAID = Conduct.builder().build();

  private CandidateWriter() {}

  /** Returns the candidate as one line of JSON. */
  public static String toLine(Candidate candidate) {
    CharArrayWriter line = new CharArrayWriter(TYPICAL_LENGTH);
    try {
      write(candidate, line);
    } catch (IOException e) {
      throw new UncheckedIOException("Memory can always be written", e);
    }
    return line.toString();
  }

  /**
   * Writes the candidate as one line of JSON with its line feed, for many candidates faster than
   * {@link #toLine}.
   *
   * @throws IOException if the writer cannot be written
   */
  public static void writeLine(Candidate candidate, Writer to) throws IOException {
    write(candidate, to);
    to.write('\n');
  }

  private static void write(Candidate candidate, Writer to) throws IOException {
    try (JsonGenerator json = Numbers.generator(to)) {
      write(candidate, json);
    }
  }

  /** Returns the candidate as a JSON object. */
  public static ObjectNode toJson(Candidate candidate) {
    try (TokenBuffer json = new TokenBuffer(TREES, false)) {
      write(candidate, json);
      return TREES.readTree(json.asParser());
    } catch (IOException e) {
      throw new UncheckedIOException("A buffer can always be written", e);
    }
  }

  private static void write(Candidate candidate, JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeStringField("id", candidate.id());
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
    List<String> incomplete = candidate.incomplete();
    if (!incomplete.isEmpty()) {
      codes(json, "incomplete", Listing.of(incomplete));
    }
    if (!candidate.conduct().equals(NOTHING_SAID)) {
      json.writeObjectFieldStart("conduct");
      write(candidate.conduct(), json);
      json.writeEndObject();
    }
    json.writeEndObject();
  }

  private static void write(License license, JsonGenerator json) throws IOException {
    put(json, "type", license.type());
    put(json, "jurisdiction", license.jurisdiction());
    put(json, "number", license.number());
    put(json, "status", license.status());
    put(json, "encumbered", license.encumbered());
    put(json, "independentAssessment", license.independentAssessment());
    put(json, "multistate", license.multistate());
    put(json, "issued", license.issued());
    put(json, "expires", license.expires());
    list(json, "history", license.history(), CandidateWriter::write);
  }

  private static void write(Certification certification, JsonGenerator json) throws IOException {
    put(json, "credential", certification.credential());
    put(json, "status", certification.status());
    put(json, "issued", certification.issued());
    put(json, "expires", certification.expires());
    list(json, "history", certification.history(), CandidateWriter::write);
  }

  private static void write(PastStatus past, JsonGenerator json) throws IOException {
    put(json, "status", past.status());
    put(json, "encumbered", past.encumbered());
    put(json, "from", past.from());
    put(json, "to", past.to());
  }

  private static void write(Degree degree, JsonGenerator json) throws IOException {
    put(json, "level", degree.level());
    put(json, "field", degree.field());
    put(json, "accredited", degree.accredited());
    put(json, "supervisedFieldExperience", degree.supervisedFieldExperience());
    put(json, "preLicensure", degree.preLicensure());
    put(json, "boardApproved", degree.boardApproved());
    put(json, "country", degree.country());
    put(json, "conferred", degree.conferred());
  }

  private static void write(Job job, JsonGenerator json) throws IOException {
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

  private static void write(ContinuingEducation continuingEducation, JsonGenerator json)
      throws IOException {
    put(json, "completed", continuingEducation.completed());
    put(json, "hours", continuingEducation.hours());
    codes(json, "topics", continuingEducation.topics());
    put(json, "provider", continuingEducation.provider());
  }

  private static void write(ProfessionalDevelopment professionalDevelopment, JsonGenerator json)
      throws IOException {
    put(json, "category", professionalDevelopment.category());
    put(json, "completed", professionalDevelopment.completed());
  }

  private static void write(Examination examination, JsonGenerator json) throws IOException {
    put(json, "exam", examination.exam());
    put(json, "taken", examination.taken());
    put(json, "applied", examination.applied());
    put(json, "passed", examination.passed());
  }

  private static void write(Conduct conduct, JsonGenerator json) throws IOException {
    put(json, "codeOfConductAccepted", conduct.codeOfConductAccepted());
    put(json, "felonyConviction", conduct.felonyConviction());
    put(json, "licenseDiscipline", conduct.licenseDiscipline());
    put(json, "supervisorAttestation", conduct.supervisorAttestation());
  }

  /** Writes what is in the braces of one entry. */
  private interface Entry<T> {
    void write(T entry, JsonGenerator json) throws IOException;
  }

  private static <T> void list(JsonGenerator json, String name, Listing<T> listing, Entry<T> entry)
      throws IOException {
    if (listing.isKnown() || listing.isPartial()) {
      json.writeArrayFieldStart(name);
      for (T item : listing.entries()) {
        json.writeStartObject();
        entry.write(item, json);
        json.writeEndObject();
      }
      json.writeEndArray();
    }
  }

  private static void codes(JsonGenerator json, String name, Listing<String> codes)
      throws IOException {
    if (codes.isKnown()) {
      json.writeArrayFieldStart(name);
      for (String code : codes.entries()) {
        json.writeString(code);
      }
      json.writeEndArray();
    }
  }

  private static void put(JsonGenerator json, String name, Fact<?> fact) throws IOException {
    if (fact instanceof Fact.Known<?> known) {
      json.writeFieldName(name);
      write(known.value(), json);
    }
  }

  private static void write(Object value, JsonGenerator json) throws IOException {
    if (value instanceof Boolean stated) {
      json.writeBoolean(stated);
    } else if (value instanceof Integer number) {
      json.writeNumber(number);
    } else if (value instanceof BigDecimal number) {
      Numbers.write(number, json);
    } else {
      json.writeString(value.toString());
    }
  }
}
