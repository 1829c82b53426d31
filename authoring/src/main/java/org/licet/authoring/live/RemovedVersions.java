package org.licet.authoring.live;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.Collectors;
import org.licet.evaluation.RulesetReference;

/** Tells what would no longer be served after a change. Stateless. */
final class RemovedVersions {

  private static final String MAYBE =
      "\nMaybe a folder or a date was lost; whoever wants them gone opens the rules with"
          + " allowingRemovals()";

  private RemovedVersions() {}

  /** Returns a message for each credential and each version that is served and would not be. */
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
            messages.add(
                "By this change no rules of " + credential + " would be served any more" + MAYBE);
            return;
          }
          for (RulesetReference version : versions) {
            if (!staying.contains(version.effectiveFrom())) {
              messages.add(
                  "By this change the rules of "
                      + credential
                      + " from "
                      + version.effectiveFrom()
                      + " would no longer be served"
                      + MAYBE);
            }
          }
        });
    return messages;
  }
}
