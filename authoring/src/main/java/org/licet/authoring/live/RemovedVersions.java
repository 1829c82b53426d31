package org.licet.authoring.live;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.Collectors;
import org.licet.evaluation.RulesetReference;

/** Finds the versions that a change would remove. Stateless. */
final class RemovedVersions {

  private static final String MAYBE =
      "\nMaybe a folder or a date was lost. To remove them on purpose, call allowingRemovals()";

  private RemovedVersions() {}

  /** Returns a message for each credential and version that the change would remove. */
  static List<String> between(
      SortedMap<String, List<RulesetReference>> served,
      SortedMap<String, List<RulesetReference>> next) {
    List<String> messages = new ArrayList<>();
    served.forEach(
        (credential, versions) -> {
          Set<LocalDate> staying =
              next.getOrDefault(credential, List.of()).stream()
                  .map(RulesetReference::effectiveFrom)
                  .collect(Collectors.toSet());
          if (staying.isEmpty()) {
            messages.add("This change removes all rules of " + credential + "" + MAYBE);
            return;
          }
          for (RulesetReference version : versions) {
            if (!staying.contains(version.effectiveFrom())) {
              messages.add(
                  "This change removes the rules of "
                      + credential
                      + " from "
                      + version.effectiveFrom()
                      + ""
                      + MAYBE);
            }
          }
        });
    return messages;
  }
}
