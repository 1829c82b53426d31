package org.licet.spark;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.licet.Evaluator;
import org.licet.evaluation.RulesException;

/**
 * The fingerprints of the driver's rules, which every executor must match. The rules themselves are
 * not sent. Unmodifiable after creation.
 */
final class SharedRules implements Serializable {

  private static final long serialVersionUID = 1L;

  private final TreeMap<String, ArrayList<String>> versions = new TreeMap<>();

  /** Creates a reference to versions of rules. */
  SharedRules(Map<String, ? extends List<String>> versions) {
    versions.forEach((credential, some) -> this.versions.put(credential, new ArrayList<>(some)));
  }

  /** Returns the rules of the driver, which is this JVM, for some credentials. */
  static SharedRules ofDriver(Collection<String> credentials) {
    TreeMap<String, List<String>> versions = new TreeMap<>(RulesOfJvm.get().versions());
    versions.keySet().retainAll(credentials);
    return new SharedRules(versions);
  }

  /**
   * Returns the evaluator of this JVM.
   *
   * @throws RulesException if the rules of this JVM differ
   */
  Evaluator evaluator() {
    RulesOfJvm here = RulesOfJvm.get();
    versions.forEach(
        (credential, ofDriver) -> {
          List<String> ofExecutor = here.versions().getOrDefault(credential, List.of());
          if (!ofExecutor.equals(ofDriver)) {
            throw new RulesException(
                "The rules for %s on this executor differ from those of the driver.\n  driver: %s\n  executor: %s\n%s"
                    .formatted(
                        credential,
                        String.join(", ", ofDriver),
                        ofExecutor.isEmpty() ? "none" : String.join(", ", ofExecutor),
                        "Maybe their class paths contain different versions of Licet."));
          }
        });
    return here.evaluator();
  }
}
