package org.licet.records.internal.fhir;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.licet.json.CandidateLimits;
import org.licet.json.internal.advice.ShownValue;
import org.licet.records.internal.source.Entries;
import org.licet.records.internal.source.JsonEntries;
import org.licet.records.internal.source.RecordDraft;
import org.licet.records.internal.source.SourceDates;
import org.licet.records.internal.source.SourceEntry;
import org.licet.records.internal.source.SourceNotes;
import org.licet.records.internal.source.SourceObject;
import org.licet.records.internal.source.SourceProblem;

/**
 * The verifications of qualifications in a file: resources of the type VerificationResult that are
 * validated. They may stand before or after their practitioner, so a reading of their own finds
 * them and the organizations that they name. Memory holds all of them. Immutable and thread-safe
 * once it is read.
 */
public final class FhirVerifications {

  /** The type of the resources. */
  static final String TYPE = "VerificationResult";

  private static final Pattern QUALIFICATION =
      Pattern.compile("Practitioner\\.qualification(?:\\[(\\d{1,4})\\])?");

  /** Stands for every qualification, which a location without a number names. */
  private static final int EVERY = -1;

  /** A verification of one qualification of a practitioner, or of every one. */
  private record Verified(
      int index, Supplier<Optional<String>> by, Optional<String> on, Optional<String> reference) {}

  private final Map<String, List<Verified>> byTarget = new HashMap<>();

  private final OrganizationNames organizations = new OrganizationNames();

  private final CandidateLimits limits;

  private FhirVerifications(CandidateLimits limits) {
    this.limits = limits;
  }

  /**
   * Reads the verifications of a file. The later reading of the file reports what is unreadable.
   */
  public static FhirVerifications of(Path file, SourceNotes notes, CandidateLimits limits)
      throws IOException {
    FhirVerifications all = new FhirVerifications(limits);
    try (Entries entries = JsonEntries.of(file, FhirPractitioner.ENTRIES, limits)) {
      boolean more = true;
      while (more) {
        try {
          Optional<SourceEntry> entry = entries.next();
          more = entry.isPresent();
          entry.ifPresent(one -> all.add(one, notes));
        } catch (SourceProblem e) {
          more = true; // the entries after it can be read
        }
      }
    } catch (Entries.UnreadableException e) {
      return all;
    }
    return all;
  }

  private void add(SourceEntry entry, SourceNotes notes) {
    if (!(entry.node() instanceof ObjectNode object)) {
      return;
    }
    ObjectNode resource = object.get("resource") instanceof ObjectNode inner ? inner : object;
    String type = resource.path("resourceType").asText();
    if (type.equals(OrganizationNames.TYPE)) {
      organizations.add(resource, object.path("fullUrl").asText());
    }
    if (!type.equals(TYPE)) {
      return;
    }
    SourceObject verification = new SourceObject(resource, "", new HashSet<>(), limits);
    String name = resource.path("id").asText();
    try {
      String status = verification.text("status").orElse("");
      if (!status.equals("validated")) {
        notes.remark(
            "Verifications with the status \"%s\" were left out."
                .formatted(ShownValue.cut(status)));
        return;
      }
      add(verification, verification.text("id").map(id -> TYPE + "/" + id), notes);
    } catch (SourceProblem e) {
      notes.remark(
          "The verification \"%s\" was left out. %s"
              .formatted(ShownValue.cut(name), e.getMessage()));
    }
  }

  private void add(SourceObject verification, Optional<String> name, SourceNotes notes) {
    Optional<SourceObject> source =
        verification.objects("primarySource").stream()
            .filter(of -> of.object("who").isPresent())
            .filter(FhirVerifications::isSuccessful)
            .findFirst();
    if (source.isEmpty()
        && !verification.objects("primarySource").stream()
            .allMatch(FhirVerifications::isSuccessful)) {
      notes.remark("Verifications that a primary source did not confirm were left out.");
      return;
    }
    Optional<SourceObject> verifier =
        source
            .flatMap(of -> of.object("who"))
            .or(
                () ->
                    verification.objects("validator").stream()
                        .findFirst()
                        .flatMap(of -> of.object("organization")));
    verifier.ifPresent(of -> of.text("display"));
    // The organization may stand later in the file, so its name is looked up when all is read.
    Supplier<Optional<String>> by =
        () -> verifier.flatMap(of -> organizations.name(of, verification));
    Optional<String> on =
        source
            .flatMap(of -> SourceDates.date(of, "validationDate"))
            .or(() -> SourceDates.date(verification, "lastPerformed"))
            .or(() -> SourceDates.date(verification, "statusDate"));
    List<Integer> indexes = indexes(verification, notes);
    for (SourceObject target : verification.objects("target")) {
      Optional<String> reference = target.text("reference");
      for (int index : indexes) {
        reference.ifPresent(
            to ->
                byTarget
                    .computeIfAbsent(OrganizationNames.withoutVersion(to), key -> new ArrayList<>())
                    .add(new Verified(index, by, on, name)));
      }
    }
  }

  /** Returns whether a primary source states no other result than success. */
  private static boolean isSuccessful(SourceObject source) {
    Optional<SourceObject> status = source.object("validationStatus");
    return status.isEmpty()
        || status.get().objects("coding").stream()
            .anyMatch(coding -> coding.text("code").filter("successful"::equals).isPresent());
  }

  /**
   * Returns the numbers of the verified qualifications; {@link #EVERY} for all of them. A
   * verification without a location may be one of the person alone.
   */
  private static List<Integer> indexes(SourceObject verification, SourceNotes notes) {
    List<String> locations = verification.texts("targetLocation");
    if (locations.isEmpty()) {
      notes.remark(
          "Verifications that name no qualification were left out, because they may concern the person only.");
      return List.of();
    }
    List<Integer> indexes = new ArrayList<>();
    for (String location : locations) {
      Matcher qualification = QUALIFICATION.matcher(location);
      if (qualification.matches()) {
        String index = qualification.group(1);
        indexes.add(index == null ? EVERY : Integer.parseInt(index));
      } else {
        notes.unknown("VerificationResult/targetLocation", location);
      }
    }
    return indexes;
  }

  /** Returns the names of the organizations of the file. */
  OrganizationNames organizations() {
    return organizations;
  }

  /** Returns the latest verification of a qualification; empty if there is none. */
  private Optional<Verified> latest(List<String> names, int index) {
    return names.stream()
        .flatMap(name -> byTarget.getOrDefault(name, List.of()).stream())
        .filter(one -> one.index == EVERY || one.index == index)
        .max(Comparator.comparing(one -> one.on.orElse("")));
  }

  /**
   * Adds the latest verification of a qualification to its record.
   *
   * @param names the references by which a verification may name the practitioner
   * @param index the number of the qualification, from 0
   */
  void addTo(RecordDraft record, List<String> names, int index, String origin) {
    latest(names, index)
        .ifPresent(
            one ->
                record
                    .inner("verified")
                    .set("by", one.by.get(), origin)
                    .set("on", one.on, origin)
                    .set("reference", one.reference, origin));
  }
}
