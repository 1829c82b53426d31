package org.licet.records.internal.fhir;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.licet.candidate.DegreeLevel;
import org.licet.candidate.Status;
import org.licet.json.internal.advice.ShownValue;
import org.licet.records.internal.source.CandidateDraft;
import org.licet.records.internal.source.RecordDraft;
import org.licet.records.internal.source.Source;
import org.licet.records.internal.source.SourceDates;
import org.licet.records.internal.source.SourceNotes;
import org.licet.records.internal.source.SourceObject;
import org.licet.records.internal.source.SourceProblem;
import org.licet.records.internal.value.UnitedStates;
import org.licet.records.internal.vocabulary.CredentialName;
import org.licet.records.internal.vocabulary.DegreeName;
import org.licet.records.internal.vocabulary.StateInName;

/**
 * Practitioners with their qualifications: in a bundle, one on each line, or alone. Immutable and
 * thread-safe.
 */
public final class FhirPractitioner implements Source {

  /** The key of the list of entries of a bundle. */
  public static final String ENTRIES = "entry";

  private static final String TYPE = "resourceType";
  private static final String NPI = "us-npi";
  private static final Set<String> UNITED_STATES = Set.of("US", "USA");

  /** The statuses of the directory's extension that state a status of candidates. */
  private static final Map<String, Status> STATUSES =
      Map.of("active", Status.ACTIVE, "inactive", Status.INACTIVE, "revoked", Status.REVOKED);

  private static final Set<String> IN_ERROR = Set.of("issued-in-error", "issiner");

  private final FhirVerifications verifications;

  /** Creates a source with the verifications of its file. */
  public FhirPractitioner(FhirVerifications verifications) {
    this.verifications = verifications;
  }

  @Override
  public boolean isPerson(JsonNode entry, SourceNotes notes) {
    JsonNode resource = entry.has("resource") ? entry.get("resource") : entry;
    String type = resource.path(TYPE).asText();
    if (type.equals(FhirVerifications.TYPE) || type.equals(OrganizationNames.TYPE)) {
      return false; // an earlier reading has it
    } else if (resource.isObject() && !type.equals("Practitioner") && !type.isEmpty()) {
      notes.remark("Resources of the type %s were left out.".formatted(ShownValue.cut(type)));
      return false;
    }
    return true;
  }

  private static SourceObject practitioner(SourceObject entry) {
    return entry.object("resource").orElse(entry);
  }

  @Override
  public CandidateDraft draft(SourceObject entry) {
    SourceObject practitioner = practitioner(entry);
    practitioner.text(TYPE);
    Optional<String> id = practitioner.text("id");
    if (id.isPresent()) {
      return new CandidateDraft(id.get(), practitioner.at("id"));
    }
    for (SourceObject identifier : practitioner.objects("identifier")) {
      boolean isNpi = identifier.text("system").filter(system -> system.endsWith(NPI)).isPresent();
      Optional<String> value = identifier.text("value");
      if (isNpi && value.isPresent()) {
        return new CandidateDraft(value.get(), identifier.at("value"));
      }
    }
    throw new SourceProblem(
        practitioner.pointer(),
        "The practitioner has no id. Expected an id or an NPI as an identifier.");
  }

  @Override
  public void read(
      SourceObject entry, SourceObject bundle, CandidateDraft draft, SourceNotes notes) {
    SourceObject practitioner = practitioner(entry);
    if (!practitioner.truth("active").orElse(true)) {
      notes.remark("A practitioner's record is not in active use. Its qualifications were read.");
    }
    List<String> names = new ArrayList<>();
    entry.text("fullUrl").ifPresent(names::add);
    practitioner.text("id").ifPresent(id -> names.add("Practitioner/" + id));
    residence(practitioner, draft, notes);
    int index = 0;
    for (SourceObject qualification : practitioner.objects("qualification")) {
      Optional<RecordDraft> record = qualification(qualification, practitioner, draft, notes);
      if (record.isPresent()) {
        verifications.addTo(record.get(), names, index, qualification.pointer());
      }
      index++;
    }
  }

  /** Sets the residence if there is one home address in a state of the US. */
  private static void residence(
      SourceObject practitioner, CandidateDraft draft, SourceNotes notes) {
    Set<String> states = new TreeSet<>();
    for (SourceObject address : practitioner.objects("address")) {
      if (address.text("use").filter("home"::equals).isPresent()
          && address.text("country").filter(UNITED_STATES::contains).isPresent()) {
        Optional<String> text = address.text("state");
        String state = text.map(one -> one.toLowerCase(Locale.ROOT)).orElse("");
        Optional.ofNullable(UnitedStates.CODES.get(state)).ifPresent(states::add);
        if (!state.isEmpty() && !UnitedStates.CODES.containsKey(state)) {
          notes.unknown("address/state", state);
        }
      }
    }
    if (states.size() == 1) {
      draft.candidate().set("residence", states.iterator().next(), practitioner.at("address"));
    }
  }

  /** Adds the record of a qualification. Returns it, unless it is left out. */
  private Optional<RecordDraft> qualification(
      SourceObject qualification,
      SourceObject practitioner,
      CandidateDraft draft,
      SourceNotes notes) {
    Optional<SourceObject> concept = qualification.object("code");
    Optional<QualificationCode> code = concept.flatMap(QualificationCode::of);
    DirectoryExtension extension = DirectoryExtension.of(qualification, notes);
    if (code.isEmpty()) {
      concept.ifPresent(of -> notes.unknown("qualification/code", QualificationCode.shown(of)));
      return Optional.empty();
    } else if (extension.status().filter(IN_ERROR::contains).isPresent()) {
      notes.remark("A qualification was issued in error and left out.");
      return Optional.empty();
    }
    RecordDraft record = draft.add(code.get().list(), qualification.pointer());
    Optional<SourceObject> period = qualification.object("period");
    Optional<String> issuer =
        qualification
            .object("issuer")
            .flatMap(of -> verifications.organizations().name(of, practitioner));
    code.get().degree().ifPresent(degree -> degree(degree, record, qualification));
    code.get()
        .credential()
        .ifPresent(name -> credential(name, record, qualification, issuer, extension, notes));
    if (code.get().credential().isPresent()) {
      period.ifPresent(of -> record.set("expires", SourceDates.date(of, "end"), of.at("end")));
    }
    return Optional.of(record);
  }

  /**
   * Sets a degree. Its period may be the one of the studies, so it does not state the day of the
   * conferral.
   */
  private static void degree(DegreeName degree, RecordDraft record, SourceObject qualification) {
    DegreeLevel level = degree.level();
    record
        .set("level", level.name(), qualification.at("code"))
        .set("field", degree.field(), qualification.at("code"));
  }

  /**
   * Sets a license or certification. The period may begin with its last renewal, so its start is
   * not the day of issue.
   */
  private static void credential(
      CredentialName name,
      RecordDraft record,
      SourceObject qualification,
      Optional<String> issuer,
      DirectoryExtension extension,
      SourceNotes notes) {
    String at = qualification.at("code");
    if (name.isLicense()) {
      Optional<String> ofIssuer = issuer.flatMap(StateInName::ofIssuer);
      record
          .set("type", name.code(), at)
          .set(
              "jurisdiction",
              jurisdiction(extension.states(), name.jurisdiction().or(() -> ofIssuer), notes),
              qualification.pointer());
      qualification.objects("identifier").stream()
          .findFirst()
          .ifPresent(first -> record.set("number", first.text("value"), first.at("value")));
    } else {
      record.set("credential", name.code(), at);
      record.set("issuer", issuer, qualification.at("issuer"));
    }
    if (extension.status().isEmpty()) {
      record.set("status", name.status().map(Status::name), at);
    }
    extension.status().ifPresent(status -> status(status, record, qualification, notes));
  }

  /** Returns the one state where the license is valid, unless its name or issuer contradict it. */
  private static Optional<String> jurisdiction(
      Set<String> valid, Optional<String> issued, SourceNotes notes) {
    if (valid.size() > 1 && issued.isEmpty()) {
      notes.unknown("qualification/whereValid", String.join(", ", valid));
    }
    if (valid.size() == 1 && issued.isPresent() && !valid.contains(issued.get())) {
      notes.unknown("qualification/whereValid", valid.iterator().next() + ", " + issued.get());
      return Optional.empty();
    }
    return issued.or(
        () -> valid.size() == 1 ? Optional.of(valid.iterator().next()) : Optional.empty());
  }

  private static void status(
      String code, RecordDraft record, SourceObject qualification, SourceNotes notes) {
    Status status = STATUSES.get(code);
    if (status != null) {
      record.set("status", status.name(), qualification.at("extension"));
    } else if (!code.equals("unknown")) {
      notes.unknown("qualification/status", code);
    }
  }
}
