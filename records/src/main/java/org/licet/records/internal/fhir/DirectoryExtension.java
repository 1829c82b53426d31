package org.licet.records.internal.fhir;

import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.licet.records.internal.source.SourceNotes;
import org.licet.records.internal.source.SourceObject;
import org.licet.records.internal.value.UnitedStates;

/**
 * What the extension of directories (NDH, Plan-Net) adds to a qualification.
 *
 * @param status the code of the status; empty if there is none
 * @param states the codes of the states where the qualification is valid
 */
record DirectoryExtension(Optional<String> status, Set<String> states) {

  private static final String URL = "practitioner-qualification";

  /** Reads the extension of a qualification. */
  static DirectoryExtension of(SourceObject qualification, SourceNotes notes) {
    Optional<String> status = Optional.empty();
    Set<String> states = new LinkedHashSet<>();
    for (SourceObject extension : qualification.objects("extension")) {
      if (extension.text("url").filter(url -> url.endsWith(URL)).isEmpty()) {
        continue;
      }
      for (SourceObject part : extension.objects("extension")) {
        String name = part.text("url").orElse("");
        if (name.equals("status")) {
          status = part.text("valueCode");
        } else if (name.equals("whereValid")) {
          part.object("valueCodeableConcept").ifPresent(where -> states(where, states, notes));
        }
      }
    }
    return new DirectoryExtension(status, states);
  }

  private static void states(SourceObject where, Set<String> states, SourceNotes notes) {
    for (SourceObject coding : where.objects("coding")) {
      coding.text("system");
      coding.text("display");
      Optional<String> text = coding.text("code");
      Optional<String> state =
          text.map(code -> UnitedStates.CODES.get(code.toLowerCase(Locale.ROOT)));
      state.ifPresent(states::add);
      if (state.isEmpty()) {
        text.ifPresent(code -> notes.unknown("qualification/whereValid", code));
      }
    }
  }
}
