package org.licet.records.internal.resume;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.licet.candidate.DegreeLevel;
import org.licet.candidate.Status;
import org.licet.records.internal.source.CandidateDraft;
import org.licet.records.internal.source.RecordDraft;
import org.licet.records.internal.source.Source;
import org.licet.records.internal.source.SourceDates;
import org.licet.records.internal.source.SourceNotes;
import org.licet.records.internal.source.SourceObject;
import org.licet.records.internal.value.UnitedStates;
import org.licet.records.internal.vocabulary.CredentialName;
import org.licet.records.internal.vocabulary.DegreeName;
import org.licet.records.internal.vocabulary.StateInName;

/**
 * Resumes in the format of JSON Resume. A resume has no id: the name of its file stands in, with a
 * number for each further resume of the file. Not thread-safe.
 */
public final class Resume implements Source {

  /** The key of a list of resumes. */
  public static final String RESUMES = "resumes";

  private static final Set<String> ONGOING = Set.of("present", "current", "now", "ongoing");

  private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

  private final String fileName;
  private int count;

  /**
   * Creates a source.
   *
   * @param fileName the name of the file, without its ending
   */
  public Resume(String fileName) {
    this.fileName = fileName;
  }

  @Override
  public CandidateDraft draft(SourceObject resume) {
    count++;
    Optional<String> id = resume.text("id");
    return id.isPresent()
        ? new CandidateDraft(id.get(), resume.at("id"))
        : new CandidateDraft(count == 1 ? fileName : fileName + "-" + count, resume.pointer());
  }

  @Override
  public void read(
      SourceObject resume, SourceObject envelope, CandidateDraft draft, SourceNotes notes) {
    resume.object("basics").ifPresent(basics -> residence(basics, draft, notes));
    for (SourceObject work : resume.objects("work")) {
      job(work, draft, List.of("name", "company"));
    }
    for (SourceObject volunteer : resume.objects("volunteer")) {
      job(volunteer, draft, List.of("organization")).set("paid", false, volunteer.pointer());
    }
    resume.objects("education").forEach(education -> degree(education, draft, notes));
    resume.objects("certificates").forEach(one -> certificate(one, draft, notes));
  }

  private static void residence(SourceObject basics, CandidateDraft draft, SourceNotes notes) {
    Optional<SourceObject> location = basics.object("location");
    Optional<String> text = location.flatMap(of -> of.text("countryCode"));
    Optional<String> country =
        text.map(code -> code.toUpperCase(Locale.ROOT)).filter(COUNTRIES::contains);
    if (country.isEmpty()) {
      text.ifPresent(code -> notes.unknown("basics/location/countryCode", code));
      return;
    }
    Optional<String> state =
        country
            .filter("US"::equals)
            .flatMap(us -> location.get().text("region"))
            .map(region -> UnitedStates.CODES.get(region.toLowerCase(Locale.ROOT)));
    draft.candidate().set("residence", state.or(() -> country), basics.at("location"));
  }

  private static RecordDraft job(SourceObject work, CandidateDraft draft, List<String> employers) {
    RecordDraft job = draft.add("employment", work.pointer());
    for (String employer : employers) {
      job.set("employer", work.text(employer), work.at(employer));
    }
    job.set("title", work.text("position"), work.at("position"));
    job.set("from", SourceDates.date(work, "startDate"), work.at("startDate"));
    Optional<String> end = work.text("endDate");
    if (end.filter(text -> ONGOING.contains(text.toLowerCase(Locale.ROOT))).isPresent()) {
      job.set("current", true, work.at("endDate"));
    } else {
      job.set("to", SourceDates.date(work, "endDate"), work.at("endDate"));
    }
    return job;
  }

  /**
   * Adds a degree if its level or field is known. The end of the studies does not state that the
   * degree was conferred.
   */
  private static void degree(SourceObject education, CandidateDraft draft, SourceNotes notes) {
    Optional<String> type = education.text("studyType");
    Optional<String> area = education.text("area");
    Optional<String> field = area.flatMap(DegreeName::field);
    Optional<DegreeName> name = type.flatMap(DegreeName::of);
    Optional<String> level = name.map(DegreeName::level).map(DegreeLevel::name);
    if (type.filter("diploma"::equalsIgnoreCase).isPresent()
        && field.filter("NURSING"::equals).isPresent()) {
      level = Optional.of(DegreeLevel.DIPLOMA.name());
    }
    Optional<String> ofName = name.flatMap(DegreeName::field);
    boolean contradicts = field.isPresent() && ofName.isPresent() && !field.equals(ofName);
    Optional<String> known = contradicts ? Optional.empty() : field.or(() -> ofName);
    if (level.isEmpty()) {
      type.ifPresent(text -> notes.unknown("education/studyType", text));
    }
    if (known.isEmpty() || field.isEmpty()) {
      area.ifPresent(text -> notes.unknown("education/area", text));
    }
    if (level.isPresent() || known.isPresent()) {
      draft
          .add("degrees", education.pointer())
          .set("level", level, education.at("studyType"))
          .set("field", known, education.at(area.isPresent() ? "area" : "studyType"));
    }
  }

  private static void certificate(SourceObject one, CandidateDraft draft, SourceNotes notes) {
    Optional<String> text = one.text("name");
    Optional<CredentialName> name = text.flatMap(CredentialName::of);
    if (name.isEmpty()) {
      text.ifPresent(words -> notes.unknown("certificates/name", words));
      return;
    }
    Optional<String> issuer = one.text("issuer");
    String list = name.get().isLicense() ? "licenses" : "certifications";
    RecordDraft record = draft.add(list, one.pointer());
    record.set("issued", SourceDates.date(one, "date"), one.at("date"));
    record.set("status", name.get().status().map(Status::name), one.at("name"));
    if (name.get().isLicense()) {
      record
          .set("type", name.get().code(), one.at("name"))
          .set(
              "jurisdiction",
              name.get().jurisdiction().or(() -> issuer.flatMap(StateInName::ofIssuer)),
              one.at("name"));
    } else {
      record
          .set("credential", name.get().code(), one.at("name"))
          .set("issuer", issuer, one.at("issuer"));
    }
  }

  /** Returns the name of a file without its ending. */
  public static String nameOf(String file) {
    String[] parts = file.split("\\.", -1);
    return parts.length == 1 ? file : String.join(".", Arrays.copyOf(parts, parts.length - 1));
  }
}
