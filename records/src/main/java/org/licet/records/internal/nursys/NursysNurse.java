package org.licet.records.internal.nursys;

import static java.util.Map.entry;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.licet.json.internal.advice.ShownValue;
import org.licet.records.internal.source.CandidateDraft;
import org.licet.records.internal.source.RecordDraft;
import org.licet.records.internal.source.Source;
import org.licet.records.internal.source.SourceDates;
import org.licet.records.internal.source.SourceNotes;
import org.licet.records.internal.source.SourceObject;
import org.licet.records.internal.source.SourceProblem;
import org.licet.records.internal.source.TableShape;
import org.licet.records.internal.value.UnitedStates;

/** The nurses that a lookup in Nursys e-Notify found. Stateless and thread-safe. */
public final class NursysNurse implements Source {

  /** The key of the list of nurses. */
  public static final String NURSES = "NurseLookupResponses";

  /** The key of the list of a nurse's licenses. */
  public static final String LICENSES = "NurseLookupLicenses";

  /** The columns of a lookup as CSV, which has a row for each license. */
  public static final TableShape TABLE =
      new TableShape(
          LICENSES,
          List.of("RecordId", "NcsbnId"),
          Map.ofEntries(
              entry("recordid", "RecordId"),
              entry("ncsbnid", "NcsbnId"),
              entry("licensetype", "LicenseType"),
              entry("jurisdictionabbreviation", "JurisdictionAbbreviation"),
              entry("jurisdiction", "Jurisdiction"),
              entry("licensenumber", "LicenseNumber"),
              entry("active", "Active"),
              entry("licensestatus", "LicenseStatus"),
              entry("licenseoriginaldate", "LicenseOriginalDate"),
              entry("licenseoriginalissuedate", "LicenseOriginalIssueDate"),
              entry("originalissuedate", "LicenseOriginalIssueDate"),
              entry("licenseexpirationdate", "LicenseExpirationDate"),
              entry("expirationdate", "LicenseExpirationDate"),
              entry("compactstatus", "CompactStatus")));

  private static final String TRANSACTION = "Transaction";
  private static final String DATE = "TransactionDate";
  private static final String DISCIPLINE = "NurseLookupDisciplines";
  private static final String STATUS = "LicenseStatus";

  /** The codes of Nursys that differ from those of candidates. */
  private static final Map<String, String> TYPES = Map.of("CNP", "NP");

  /** States whose practical nurses are called vocational nurses. */
  private static final List<String> VOCATIONAL = List.of("US-CA", "US-TX");

  /** A board that is for one type of license, such as {@code CA-RN}. */
  private static final Pattern BOARD_OF_A_TYPE =
      Pattern.compile("([A-Z]{2})[ -]?(?:RN|PN|VN|LPN|LVN)");

  private static final Map<String, Boolean> MULTISTATE =
      Map.of("MULTISTATE", true, "MULTI-STATE", true, "SINGLE STATE", false, "SINGLE-STATE", false);

  /** Creates a draft with the key of the host, or else the number that Nursys gives nurses. */
  @Override
  public CandidateDraft draft(SourceObject nurse) {
    refuseFailure(nurse);
    Optional<SourceObject> request = nurse.object("NurseLookupRequest");
    Optional<String> key = request.flatMap(of -> of.text("RecordId"));
    if (key.isPresent()) {
      return new CandidateDraft(key.get(), request.get().at("RecordId"));
    }
    for (String name : List.of("RecordId", "NcsbnId")) {
      Optional<String> id = nurse.text(name);
      if (id.isPresent()) {
        return new CandidateDraft(id.get(), nurse.at(name));
      }
    }
    throw new SourceProblem(
        nurse.pointer(), "The nurse has no id. Expected a RecordId or an NcsbnId.");
  }

  @Override
  public void read(
      SourceObject nurse, SourceObject lookup, CandidateDraft draft, SourceNotes notes) {
    if (lookup.has("ProcessingCompleteFlag")
        && !lookup.truth("ProcessingCompleteFlag").orElse(true)) {
      notes.remark("Nursys had not finished the lookup. Some nurses may be missing.");
    }
    for (SourceObject license : nurse.objects(LICENSES)) {
      TABLE.ids().forEach(license::text); // the id of a row, which the draft has
      RecordDraft record = license(license, draft, notes);
      verification(lookup, record, license.pointer(), notes);
    }
  }

  private static void refuseFailure(SourceObject nurse) {
    if (nurse.object(TRANSACTION).isPresent()) {
      throw new SourceProblem(
          nurse.pointer(),
          "The lookup has no nurses."
              + errors(nurse.object(TRANSACTION).get(), "TransactionErrors")
              + "\nMaybe retrieve the result again.");
    } else if (!nurse.truth("SuccessFlag").orElse(true)) {
      throw new SourceProblem(
          nurse.at("SuccessFlag"), "Nursys did not find the nurse." + errors(nurse, "Errors"));
    }
  }

  private static String errors(SourceObject of, String list) {
    StringBuilder messages = new StringBuilder();
    for (SourceObject error : of.objects(list)) {
      error
          .text("ErrorMessage")
          .ifPresent(text -> messages.append(" Nursys reports: ").append(ShownValue.cut(text)));
    }
    return messages.isEmpty() || messages.charAt(messages.length() - 1) == '.'
        ? messages.toString()
        : messages.append('.').toString();
  }

  private static RecordDraft license(
      SourceObject license, CandidateDraft draft, SourceNotes notes) {
    RecordDraft record = draft.add("licenses", license.pointer());
    Optional<String> jurisdiction = jurisdiction(license, notes);
    license
        .text("LicenseType")
        .map(text -> type(text.toUpperCase(Locale.ROOT), jurisdiction))
        .ifPresent(type -> record.set("type", type, license.at("LicenseType")));
    record.set("jurisdiction", jurisdiction, license.at("JurisdictionAbbreviation"));
    record.set("number", license.text("LicenseNumber"), license.at("LicenseNumber"));
    standing(license, record, notes);
    multistate(license, record, notes);
    record.set("issued", date(license, original(license)), license.at(original(license)));
    record.set(
        "expires", date(license, "LicenseExpirationDate"), license.at("LicenseExpirationDate"));
    for (SourceObject entry : license.objects(DISCIPLINE)) {
      Optional<String> withdrawal = NursysDiscipline.withdrawal(entry);
      withdrawal.ifPresent(text -> notes.unknown(DISCIPLINE, text));
      if (withdrawal.isEmpty()) {
        draft.candidate().inner("conduct").set("licenseDiscipline", true, license.at(DISCIPLINE));
      }
    }
    return record;
  }

  /** Nursys is the register, so a license of a lookup was checked on the day of the lookup. */
  private static void verification(
      SourceObject lookup, RecordDraft license, String origin, SourceNotes notes) {
    RecordDraft verified = license.inner("verified").set("by", "Nursys", origin);
    Optional<SourceObject> transaction = lookup.object(TRANSACTION);
    verified.set("reference", transaction.flatMap(of -> of.text("TransactionId")), origin);
    try {
      verified.set("on", transaction.flatMap(of -> SourceDates.date(of, DATE)), origin);
    } catch (SourceProblem e) {
      notes.unknown("Transaction/" + DATE, transaction.flatMap(of -> of.text(DATE)).orElse(""));
    }
  }

  private static String original(SourceObject license) {
    return license.has("LicenseOriginalIssueDate")
        ? "LicenseOriginalIssueDate"
        : "LicenseOriginalDate";
  }

  private static Optional<String> date(SourceObject license, String name) {
    boolean isNone = license.text(name).filter(NursysStanding::isNone).isPresent();
    return isNone ? Optional.empty() : SourceDates.date(license, name);
  }

  private static String type(String code, Optional<String> jurisdiction) {
    if (code.equals("PN")) {
      return jurisdiction.filter(VOCATIONAL::contains).isPresent() ? "LVN" : "LPN";
    }
    return TYPES.getOrDefault(code, code);
  }

  private static Optional<String> jurisdiction(SourceObject license, SourceNotes notes) {
    Optional<String> letters = license.text("JurisdictionAbbreviation");
    Optional<String> name = license.text("Jurisdiction");
    Optional<String> found =
        letters.flatMap(NursysNurse::state).or(() -> name.flatMap(NursysNurse::state));
    if (found.isEmpty()) {
      letters.or(() -> name).ifPresent(text -> notes.unknown("JurisdictionAbbreviation", text));
    }
    return found;
  }

  private static Optional<String> state(String text) {
    Matcher board = BOARD_OF_A_TYPE.matcher(text.toUpperCase(Locale.ROOT));
    String state = board.matches() ? board.group(1) : text;
    return Optional.ofNullable(UnitedStates.CODES.get(state.toLowerCase(Locale.ROOT)));
  }

  private static void standing(SourceObject license, RecordDraft record, SourceNotes notes) {
    Optional<String> active = license.text("Active").filter(text -> !NursysStanding.isNone(text));
    Optional<String> status = license.text(STATUS).filter(text -> !NursysStanding.isNone(text));
    NursysStanding standing = NursysStanding.of(active, status);
    standing.status().ifPresent(known -> record.set("status", known.name(), license.at(STATUS)));
    standing.encumbered().ifPresent(known -> record.set("encumbered", known, license.at(STATUS)));
    if (!standing.understood()) {
      notes.unknown("Active and LicenseStatus", active.orElse("") + ", " + status.orElse(""));
    }
  }

  private static void multistate(SourceObject license, RecordDraft record, SourceNotes notes) {
    Optional<String> text =
        license.text("CompactStatus").filter(status -> !NursysStanding.isNone(status));
    Optional<Boolean> known = text.map(status -> MULTISTATE.get(status.toUpperCase(Locale.ROOT)));
    known.ifPresent(yes -> record.set("multistate", yes, license.at("CompactStatus")));
    if (known.isEmpty()) {
      text.ifPresent(status -> notes.unknown("CompactStatus", status));
    }
  }
}
