package org.licet.spark;

import java.util.Set;
import java.util.function.Function;
import org.apache.spark.sql.Row;
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
import org.licet.json.CandidateLimits;

/** Converts rows to candidates. Thread-safe. */
final class RowCandidates {

  private RowCandidates() {}

  /**
   * Makes a candidate of a row.
   *
   * @throws RefusedRow if the row does not say one
   */
  static Candidate read(Row row, RowLayout layout, CandidateLimits limits) {
    RowFields fields = new RowFields(row, layout, "", limits);
    String id =
        fields
            .text("id")
            .toOptional()
            .orElseThrow(
                () ->
                    new RefusedRow(
                        "/id", "id is missing, expected the host's key for this candidate"));
    Set<String> incomplete = fields.incomplete("incomplete");
    return fields.read(
        all -> {
          Records records = new Records(all, incomplete);
          return Candidate.withId(id)
              .licenses(records.of("licenses", RowCandidates::license))
              .certifications(records.of("certifications", RowCandidates::certification))
              .degrees(records.of("degrees", RowCandidates::degree))
              .employment(records.of("employment", RowCandidates::job))
              .continuingEducation(
                  records.of("continuingEducation", RowCandidates::continuingEducation))
              .professionalDevelopment(
                  records.of("professionalDevelopment", RowCandidates::professionalDevelopment))
              .examinations(records.of("examinations", RowCandidates::examination))
              .conduct(all.record("conduct").read(RowCandidates::conduct))
              .build();
        });
  }

  /**
   * The lists of a candidate.
   *
   * @param incomplete the names of those that may have other entries
   */
  private record Records(RowFields fields, Set<String> incomplete) {
    <T> Listing<T> of(String name, Function<RowFields, T> read) {
      Listing<T> listing = fields.records(name, read);
      return incomplete.contains(name) ? listing.asPartial() : listing;
    }
  }

  private static License license(RowFields fields) {
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
        .history(fields.records("history", RowCandidates::pastStatus))
        .build();
  }

  private static Certification certification(RowFields fields) {
    return Certification.builder()
        .credential(fields.text("credential"))
        .status(fields.oneOf("status", Status.class))
        .issued(fields.date("issued"))
        .expires(fields.date("expires"))
        .history(fields.records("history", RowCandidates::pastStatus))
        .build();
  }

  private static PastStatus pastStatus(RowFields fields) {
    return PastStatus.builder()
        .status(fields.oneOf("status", Status.class))
        .encumbered(fields.yesOrNo("encumbered"))
        .from(fields.date("from"))
        .to(fields.date("to"))
        .build();
  }

  private static Degree degree(RowFields fields) {
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

  private static Job job(RowFields fields) {
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

  private static ContinuingEducation continuingEducation(RowFields fields) {
    return ContinuingEducation.builder()
        .completed(fields.date("completed"))
        .hours(fields.number("hours"))
        .topics(fields.texts("topics", one -> ContinuingEducation.builder().topics(one).build()))
        .provider(fields.text("provider"))
        .build();
  }

  private static ProfessionalDevelopment professionalDevelopment(RowFields fields) {
    return ProfessionalDevelopment.builder()
        .category(fields.oneOf("category", DevelopmentCategory.class))
        .completed(fields.date("completed"))
        .build();
  }

  private static Examination examination(RowFields fields) {
    return Examination.builder()
        .exam(fields.text("exam"))
        .taken(fields.date("taken"))
        .applied(fields.date("applied"))
        .passed(fields.yesOrNo("passed"))
        .build();
  }

  private static Conduct conduct(RowFields fields) {
    return Conduct.builder()
        .codeOfConductAccepted(fields.yesOrNo("codeOfConductAccepted"))
        .felonyConviction(fields.yesOrNo("felonyConviction"))
        .licenseDiscipline(fields.yesOrNo("licenseDiscipline"))
        .supervisorAttestation(fields.yesOrNo("supervisorAttestation"))
        .build();
  }
}
