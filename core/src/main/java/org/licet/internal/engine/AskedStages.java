package org.licet.internal.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.licet.evaluation.RulesException;
import org.licet.internal.reasoning.OtherCredentials.AskedStage;

/**
 * The stages that rulesets require of one another. Thread-safe once the map no longer changes.
 *
 * @param byCredential the versions of each credential
 */
record AskedStages(Map<String, List<LoadedRuleset>> byCredential) {

  /**
   * Requires that no stage asks for itself by way of others.
   *
   * @throws RulesException if one does
   */
  void refuseCircles() {
    byCredential.forEach(
        (credential, versions) ->
            versions.forEach(
                version ->
                    version
                        .stages()
                        .forEach(
                            stage ->
                                refuseCircle(
                                    new AskedStage(credential, stage), new ArrayList<>()))));
  }

  private void refuseCircle(AskedStage next, List<AskedStage> path) {
    int begin = path.indexOf(next);
    if (begin >= 0) {
      List<String> circle = new ArrayList<>();
      path.subList(begin, path.size()).forEach(one -> circle.add(shown(one)));
      circle.add(shown(next));
      throw new RulesException(
          "Stages require one another in a circle: "
              + String.join(" requires ", circle)
              + ".\nMaybe require a certification that is held, with credentials.holds(...).");
    }
    path.add(next);
    asked(next).forEach(asked -> refuseCircle(asked, path));
    path.remove(path.size() - 1);
  }

  private static String shown(AskedStage one) {
    return one.credential() + " " + one.stage();
  }

  /** Returns the stages that a stage asks for, directly or not. */
  Set<AskedStage> askedFrom(AskedStage by) {
    Set<AskedStage> found = new TreeSet<>();
    collect(by, found);
    return found;
  }

  private void collect(AskedStage by, Set<AskedStage> found) {
    for (AskedStage one : asked(by)) {
      if (found.add(one)) {
        collect(one, found);
      }
    }
  }

  private Set<AskedStage> asked(AskedStage by) {
    Set<AskedStage> all = new TreeSet<>();
    byCredential
        .getOrDefault(by.credential(), List.of())
        .forEach(version -> all.addAll(version.asks(by.stage())));
    return all;
  }
}
