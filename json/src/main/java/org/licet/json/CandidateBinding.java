package org.licet.json;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.licet.candidate.Candidate;
import org.licet.candidate.Certification;
import org.licet.candidate.Conduct;
import org.licet.candidate.ContinuingEducation;
import org.licet.candidate.Degree;
import org.licet.candidate.DegreeLevel;
import org.licet.candidate.DevelopmentCategory;
import org.licet.candidate.Examination;
import org.licet.candidate.Job;
import org.licet.candidate.License;
import org.licet.candidate.Listing;
import org.licet.candidate.PastStatus;
import org.licet.candidate.ProfessionalDevelopment;
import org.licet.candidate.Status;

/** Makes a candidate of a JSON object. Thread-safe. */
final class CandidateBinding {

  private static final List<String> CANDIDATE =
      List.of(
          "id",
          "licenses",
          "certifications",
          "degrees",
          "employment",
          "continuingEducation",
          "professionalDevelopment",
          "examinations",
          "incomplete",
          "conduct");
  private static final List<String> LICENSE =
      List.of(
          "type",
          "jurisdiction",
          "number",
          "status",
          "encumbered",
          "independentAssessment",
          "multistate",
          "issued",
          "expires",
          "history");
  private static final List<String> CERTIFICATION =
      List.of("credential", "status", "issued", "expires", "history");
  private static final List<String> PAST_STATUS = List.of("status", "encumbered", "from", "to");
  private static final List<String> DEGREE =
      List.of(
          "level",
          "field",
          "accredited",
          "supervisedFieldExperience",
          "preLicensure",
          "boardApproved",
          "country",
          "conferred");
  private static final List<String> JOB =
      List.of(
          "employer",
          "title",
          "from",
          "to",
          "current",
          "hoursPerWeek",
          "fullTime",
          "country",
          "paid",
          "selfEmployed",
          "practicedAs",
          "caseManagement",
          "caseManagementHoursPerWeek",
          "directClientContact",
          "allEssentialActivities",
          "acrossContinuum",
          "supervised",
          "supervisorCredentials",
          "supervisesCaseManagers",
          "healthDeliverySystem",
          "purchasers");
  private static final List<String> CONTINUING_EDUCATION =
      List.of("completed", "hours", "topics", "provider");
  private static final List<String> PROFESSIONAL_DEVELOPMENT = List.of("category", "completed");
  private static final List<String> EXAMINATION = List.of("exam", "taken", "applied", "passed");
  private static final List<String> CONDUCT =
      List.of(
          "codeOfConductAccepted",
          "felonyConviction",
          "licenseDiscipline",
          "supervisorAttestation");

  private CandidateBinding() {}

  /** Returns the keys of a candidate, under the empty name, and of each of its records. */
  static Map<String, List<String>> fields() {
    return Map.of(
        "", CANDIDATE,
        "licenses", LICENSE,
        "certifications", CERTIFICATION,
        "degrees", DEGREE,
        "employment", JOB,
        "continuingEducation", CONTINUING_EDUCATION,
        "professionalDevelopment", PROFESSIONAL_DEVELOPMENT,
        "examinations", EXAMINATION,
        "conduct", CONDUCT);
  }

  /**
   * Makes a candidate of a JSON object.
   *
   * @throws InvalidCandidateException if the object does not say one
   */
  static Candidate read(ObjectNode object, CandidateFormat format) {
    Fields fields = new Fields(object, "", format).only(CANDIDATE);
    String id =
        fields
            .text("id")
            .toOptional()
            .orElseThrow(
                () ->
                    new InvalidCandidateException(
                        "/id", "id is missing, expected the host's key for this candidate"));
    Set<String> incomplete = fields.incomplete("incomplete", Candidate.lists());
    return fields.read(
        all -> {
          Records records = new Records(all, incomplete);
          return new Candidate(
              id,
              records.of("licenses", LICENSE, CandidateBinding::license),
              records.of("certifications", CERTIFICATION, CandidateBinding::certification),
              records.of("degrees", DEGREE, CandidateBinding::degree),
              records.of("employment", JOB, CandidateBinding::job),
              records.of(
                  "continuingEducation",
                  CONTINUING_EDUCATION,
                  CandidateBinding::continuingEducation),
              records.of(
                  "professionalDevelopment",
                  PROFESSIONAL_DEVELOPMENT,
                  CandidateBinding::professionalDevelopment),
              records.of("examinations", EXAMINATION, CandidateBinding::examination),
              all.object("conduct", CONDUCT)
                  .map(conduct -> conduct.read(CandidateBinding::conduct))
                  .orElseGet(() -> Conduct.builder().build()));
        });
  }

  /**
   * The lists of a candidate.
   *
   * @param incomplete the names of those that may have other entries
   */
  private record Records(Fields fields, Set<String> incomplete) {
    <T> Listing<T> of(String name, List<String> known, Function<Fields, T> read) {
      Listing<T> listing = fields.records(name, known, read);
      return incomplete.contains(name) ? listing.asPartial() : listing;
    }
  }

  private static License license(Fields fields) {
    return new License(
        fields.text("type"),
        fields.text("jurisdiction"),
        fields.text("number"),
        fields.oneOf("status", Status.class),
        fields.yesOrNo("encumbered"),
        fields.yesOrNo("independentAssessment"),
        fields.yesOrNo("multistate"),
        fields.date("issued"),
        fields.date("expires"),
        fields.records("history", PAST_STATUS, CandidateBinding::pastStatus));
  }

  private static Certification certification(Fields fields) {
    return new Certification(
        fields.text("credential"),
        fields.oneOf("status", Status.class),
        fields.date("issued"),
        fields.date("expires"),
        fields.records("history", PAST_STATUS, CandidateBinding::pastStatus));
  }

  private static PastStatus pastStatus(Fields fields) {
    return new PastStatus(
        fields.oneOf("status", Status.class),
        fields.yesOrNo("encumbered"),
        fields.date("from"),
        fields.date("to"));
  }

  private static Degree degree(Fields fields) {
    return new Degree(
        fields.oneOf("level", DegreeLevel.class),
        fields.text("field"),
        fields.yesOrNo("accredited"),
        fields.yesOrNo("supervisedFieldExperience"),
        fields.yesOrNo("preLicensure"),
        fields.yesOrNo("boardApproved"),
        fields.text("country"),
        fields.date("conferred"));
  }

  private static Job job(Fields fields) {
    return new Job(
        fields.text("employer"),
        fields.text("title"),
        fields.date("from"),
        fields.date("to"),
        fields.yesOrNo("current"),
        fields.number("hoursPerWeek"),
        fields.yesOrNo("fullTime"),
        fields.text("country"),
        fields.yesOrNo("paid"),
        fields.yesOrNo("selfEmployed"),
        fields.text("practicedAs"),
        fields.yesOrNo("caseManagement"),
        fields.number("caseManagementHoursPerWeek"),
        fields.yesOrNo("directClientContact"),
        fields.yesOrNo("allEssentialActivities"),
        fields.yesOrNo("acrossContinuum"),
        fields.yesOrNo("supervised"),
        fields.texts(
            "supervisorCredentials", one -> Job.builder().supervisorCredentials(one).build()),
        fields.yesOrNo("supervisesCaseManagers"),
        fields.yesOrNo("healthDeliverySystem"),
        fields.count("purchasers"));
  }

  private static ContinuingEducation continuingEducation(Fields fields) {
    return new ContinuingEducation(
        fields.date("completed"),
        fields.number("hours"),
        fields.texts("topics", one -> ContinuingEducation.builder().topics(one).build()),
        fields.text("provider"));
  }

  private static ProfessionalDevelopment professionalDevelopment(Fields fields) {
    return new ProfessionalDevelopment(
        fields.oneOf("category", DevelopmentCategory.class), fields.date("completed"));
  }

  private static Examination examination(Fields fields) {
    return new Examination(
        fields.text("exam"),
        fields.date("taken"),
        fields.date("applied"),
        fields.yesOrNo("passed"));
  }

  private static Conduct conduct(Fields fields) {
    return new Conduct(
        fields.yesOrNo("codeOfConductAccepted"),
        fields.yesOrNo("felonyConviction"),
        fields.yesOrNo("licenseDiscipline"),
        fields.yesOrNo("supervisorAttestation"));
  }
}
