package org.licet.records.internal.compact;

import static java.util.Map.entry;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.licet.candidate.Status;
import org.licet.records.internal.source.CandidateDraft;
import org.licet.records.internal.source.RecordDraft;
import org.licet.records.internal.source.Source;
import org.licet.records.internal.source.SourceDates;
import org.licet.records.internal.source.SourceNotes;
import org.licet.records.internal.source.SourceObject;
import org.licet.records.internal.source.SourceProblem;
import org.licet.records.internal.source.TableShape;
import org.licet.records.internal.value.UnitedStates;
import org.licet.records.internal.vocabulary.StatusName;

/** The licensees of a file that a state board uploads to CompactConnect. Thread-safe. */
public final class CompactLicensee implements Source {

  private static final String LICENSES = "licenses";
  private static final String STATUS = "licenseStatus";
  private static final String STATUS_NAME = "licenseStatusName";

  /** The columns, which have one spelling. A social security number is never an id. */
  public static final TableShape TABLE =
      new TableShape(
          LICENSES,
          List.of("npi", "licenseNumber"),
          Map.of("npi", "npi", "licensenumber", "licenseNumber"));

  private static final Map<String, String> TYPES =
      Map.ofEntries(
          entry("audiologist", "AUDIOLOGIST"),
          entry("speech-language pathologist", "SLP"),
          entry("speech language pathologist", "SLP"),
          entry("occupational therapist", "OT"),
          entry("occupational therapy assistant", "OTA"),
          entry("licensed professional counselor", "LPC"),
          entry("licensed clinical social worker", "LCSW"),
          entry("licensed master social worker", "LMSW"),
          entry("licensed bachelors social worker", "LBSW"));

  /** The names of active licenses that add nothing. */
  private static final Set<String> PLAIN = Set.of("ACTIVE", "ACTIVE IN RENEWAL");

  @Override
  public CandidateDraft draft(SourceObject person) {
    for (String name : TABLE.ids()) {
      Optional<String> id = person.text(name);
      if (id.isPresent()) {
        return new CandidateDraft(id.get(), person.at(name));
      }
    }
    throw new SourceProblem(
        person.pointer(), "The licensee has no id. Expected an npi or a licenseNumber.");
  }

  /** Refuses rows with one number but several types. Each type has numbers of its own. */
  private static void refuseOthers(SourceObject person) {
    Set<String> types = new TreeSet<>();
    boolean isNpi = person.text("npi").isPresent();
    for (SourceObject license : person.objects(LICENSES)) {
      license.text("licenseType").ifPresent(type -> types.add(type.toLowerCase(Locale.ROOT)));
    }
    if (!isNpi && types.size() > 1) {
      throw new SourceProblem(
          person.at("licenseNumber"),
          "Licenses of several types have this number: %s. Expected an npi if one person holds them."
              .formatted(String.join(", ", types)));
    }
  }

  @Override
  public void read(
      SourceObject person, SourceObject envelope, CandidateDraft draft, SourceNotes notes) {
    refuseOthers(person);
    for (SourceObject license : person.objects(LICENSES)) {
      RecordDraft record = draft.add("licenses", license.pointer());
      TABLE.ids().forEach(license::text); // the id of a row, which the draft has
      type(license, record, notes);
      record.set("number", license.text("licenseNumber"), license.at("licenseNumber"));
      status(license, record, notes);
      record.set(
          "issued", SourceDates.date(license, "dateOfIssuance"), license.at("dateOfIssuance"));
      record.set(
          "expires", SourceDates.date(license, "dateOfExpiration"), license.at("dateOfExpiration"));
    }
    residence(person, draft, notes);
  }

  private static void type(SourceObject license, RecordDraft record, SourceNotes notes) {
    Optional<String> text = license.text("licenseType");
    Optional<String> type = text.map(words -> TYPES.get(words.toLowerCase(Locale.ROOT)));
    record.set("type", type, license.at("licenseType"));
    if (type.isEmpty()) {
      text.ifPresent(words -> notes.unknown("licenseType", words));
    }
  }

  /**
   * Sets the status. {@code active} states that practice is allowed, and {@code inactive} that it
   * is not, for any reason. The name of the status may state the reason.
   */
  private static void status(SourceObject license, RecordDraft record, SourceNotes notes) {
    Optional<String> text = license.text(STATUS);
    String name = license.text(STATUS_NAME).map(CompactLicensee::plain).orElse("");
    boolean isActive = text.filter("active"::equalsIgnoreCase).isPresent();
    boolean isInactive = text.filter("inactive"::equalsIgnoreCase).isPresent();
    Status reason = StatusName.notActive(name).orElse(null);
    Status status =
        isInactive
            ? reason == null ? Status.INACTIVE : reason
            : !isActive || reason != null
                ? null
                : name.equals("PROBATION") ? Status.PROBATION : Status.ACTIVE;
    if (status != null) {
      record.set("status", status.name(), license.at(STATUS));
    } else {
      text.ifPresent(
          words -> notes.unknown("licenseStatus and licenseStatusName", words + ", " + name));
    }
    boolean adds = !name.isEmpty() && reason == null && !PLAIN.contains(name);
    if (status != null && status != Status.PROBATION && adds) {
      notes.unknown(STATUS_NAME, name);
    }
  }

  private static String plain(String text) {
    return text.toUpperCase(Locale.ROOT).replace('_', ' ').strip();
  }

  /** Sets the residence, unless the rows of the licensee have different states. */
  private static void residence(SourceObject person, CandidateDraft draft, SourceNotes notes) {
    Set<String> states = new TreeSet<>();
    for (SourceObject license : person.objects(LICENSES)) {
      Optional<String> text = license.text("homeAddressState");
      Optional<String> state =
          text.map(words -> UnitedStates.CODES.get(words.toLowerCase(Locale.ROOT)));
      state.ifPresent(states::add);
      if (state.isEmpty()) {
        text.ifPresent(words -> notes.unknown("homeAddressState", words));
      }
    }
    if (states.size() == 1) {
      draft.candidate().set("residence", states.iterator().next(), person.at(LICENSES));
    } else if (states.size() > 1) {
      notes.unknown("homeAddressState", String.join(", ", states));
    }
  }
}
