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

/** Makes candidates of rows. Thread-safe. */
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
          return new Candidate(
              id,
              records.of("licenses", RowCandidates::license),
              records.of("certifications", RowCandidates::certification),
              records.of("degrees", RowCandidates::degree),
              records.of("employment", RowCandidates::job),
              records.of("continuingEducation", RowCandidates::continuingEducation),
              records.of("professionalDevelopment", RowCandidates::professionalDevelopment),
              records.of("examinations", RowCandidates::examination),
              all.record("conduct").read(RowCandidates::conduct));
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
        fields.records("history", RowCandidates::pastStatus));
  }

  private static Certification certification(RowFields fields) {
    return new Certification(
        fields.text("credential"),
        fields.oneOf("status", Status.class),
        fields.date("issued"),
        fields.date("expires"),
        fields.records("history", RowCandidates::pastStatus));
  }

  private static PastStatus pastStatus(RowFields fields) {
    return new PastStatus(
        fields.oneOf("status", Status.class),
        fields.yesOrNo("encumbered"),
        fields.date("from"),
        fields.date("to"));
  }

  private static Degree degree(RowFields fields) {
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

  private static Job job(RowFields fields) {
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

  private static ContinuingEducation continuingEducation(RowFields fields) {
    return new ContinuingEducation(
        fields.date("completed"),
        fields.number("hours"),
        fields.texts("topics", one -> ContinuingEducation.builder().topics(one).build()),
        fields.text("provider"));
  }

  private static ProfessionalDevelopment professionalDevelopment(RowFields fields) {
    return new ProfessionalDevelopment(
        fields.oneOf("category", DevelopmentCategory.class), fields.date("completed"));
  }

  private static Examination examination(RowFields fields) {
    return new Examination(
        fields.text("exam"),
        fields.date("taken"),
        fields.date("applied"),
        fields.yesOrNo("passed"));
  }

  private static Conduct conduct(RowFields fields) {
    return new Conduct(
        fields.yesOrNo("codeOfConductAccepted"),
        fields.yesOrNo("felonyConviction"),
        fields.yesOrNo("licenseDiscipline"),
        fields.yesOrNo("supervisorAttestation"));
  }
}
