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

/** Binds a JSON object to a candidate. Thread-safe. */
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
          return Candidate.withId(id)
              .licenses(records.of("licenses", LICENSE, CandidateBinding::license))
              .certifications(
                  records.of("certifications", CERTIFICATION, CandidateBinding::certification))
              .degrees(records.of("degrees", DEGREE, CandidateBinding::degree))
              .employment(records.of("employment", JOB, CandidateBinding::job))
              .continuingEducation(
                  records.of(
                      "continuingEducation",
                      CONTINUING_EDUCATION,
                      CandidateBinding::continuingEducation))
              .professionalDevelopment(
                  records.of(
                      "professionalDevelopment",
                      PROFESSIONAL_DEVELOPMENT,
                      CandidateBinding::professionalDevelopment))
              .examinations(records.of("examinations", EXAMINATION, CandidateBinding::examination))
              .conduct(
                  all.object("conduct", CONDUCT)
                      .map(conduct -> conduct.read(CandidateBinding::conduct))
                      .orElseGet(() -> Conduct.builder().build()))
              .build();
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
    return License.builder()
        .type(fields.text("type"))
        .jurisdiction(fields.text("jurisdiction"))
        .number(fields.text("number"))
        .status(fields.oneOf("status", Status.class))
        .encumbered(fields.yesOrNo("encumbered"))
        .independentAssessment(fields.yesOrNo("independentAssessment"))
        .multistate(fields.yesOrNo("multistate"))
        .issued(fields.date("issued"))
        .expires(fields.date("expires"))
        .history(fields.records("history", PAST_STATUS, CandidateBinding::pastStatus))
        .build();
  }

  private static Certification certification(Fields fields) {
    return Certification.builder()
        .credential(fields.text("credential"))
        .status(fields.oneOf("status", Status.class))
        .issued(fields.date("issued"))
        .expires(fields.date("expires"))
        .history(fields.records("history", PAST_STATUS, CandidateBinding::pastStatus))
        .build();
  }

  private static PastStatus pastStatus(Fields fields) {
    return PastStatus.builder()
        .status(fields.oneOf("status", Status.class))
        .encumbered(fields.yesOrNo("encumbered"))
        .from(fields.date("from"))
        .to(fields.date("to"))
        .build();
  }

  private static Degree degree(Fields fields) {
    return Degree.builder()
        .level(fields.oneOf("level", DegreeLevel.class))
        .field(fields.text("field"))
        .accredited(fields.yesOrNo("accredited"))
        .supervisedFieldExperience(fields.yesOrNo("supervisedFieldExperience"))
        .preLicensure(fields.yesOrNo("preLicensure"))
        .boardApproved(fields.yesOrNo("boardApproved"))
        .country(fields.text("country"))
        .conferred(fields.date("conferred"))
        .build();
  }

  private static Job job(Fields fields) {
    return Job.builder()
        .employer(fields.text("employer"))
        .title(fields.text("title"))
        .from(fields.date("from"))
        .to(fields.date("to"))
        .current(fields.yesOrNo("current"))
        .hoursPerWeek(fields.number("hoursPerWeek"))
        .fullTime(fields.yesOrNo("fullTime"))
        .country(fields.text("country"))
        .paid(fields.yesOrNo("paid"))
        .selfEmployed(fields.yesOrNo("selfEmployed"))
        .practicedAs(fields.text("practicedAs"))
        .caseManagement(fields.yesOrNo("caseManagement"))
        .caseManagementHoursPerWeek(fields.number("caseManagementHoursPerWeek"))
        .directClientContact(fields.yesOrNo("directClientContact"))
        .allEssentialActivities(fields.yesOrNo("allEssentialActivities"))
        .acrossContinuum(fields.yesOrNo("acrossContinuum"))
        .supervised(fields.yesOrNo("supervised"))
        .supervisorCredentials(
            fields.texts(
                "supervisorCredentials", one -> Job.builder().supervisorCredentials(one).build()))
        .supervisesCaseManagers(fields.yesOrNo("supervisesCaseManagers"))
        .healthDeliverySystem(fields.yesOrNo("healthDeliverySystem"))
        .purchasers(fields.count("purchasers"))
        .build();
  }

  private static ContinuingEducation continuingEducation(Fields fields) {
    return ContinuingEducation.builder()
        .completed(fields.date("completed"))
        .hours(fields.number("hours"))
        .topics(fields.texts("topics", one -> ContinuingEducation.builder().topics(one).build()))
        .provider(fields.text("provider"))
        .build();
  }

  private static ProfessionalDevelopment professionalDevelopment(Fields fields) {
    return ProfessionalDevelopment.builder()
        .category(fields.oneOf("category", DevelopmentCategory.class))
        .completed(fields.date("completed"))
        .build();
  }

  private static Examination examination(Fields fields) {
    return Examination.builder()
        .exam(fields.text("exam"))
        .taken(fields.date("taken"))
        .applied(fields.date("applied"))
        .passed(fields.yesOrNo("passed"))
        .build();
  }

  private static Conduct conduct(Fields fields) {
    return Conduct.builder()
        .codeOfConductAccepted(fields.yesOrNo("codeOfConductAccepted"))
        .felonyConviction(fields.yesOrNo("felonyConviction"))
        .licenseDiscipline(fields.yesOrNo("licenseDiscipline"))
        .supervisorAttestation(fields.yesOrNo("supervisorAttestation"))
        .build();
  }
}
