package org.licet.authoring.hostile;

import java.io.IOException;
import java.util.List;

/**
 * A folder of rules that does harm, on purpose or by accident, and the expected result.
 *
 * @param name a description of the folder
 * @param building creates it from good rules
 * @param refused the texts that the refusal must contain; empty if the folder must be accepted
 * @param named the texts that warnings about an accepted folder must contain
 */
record HostileFolder(String name, Building building, List<String> refused, List<String> named) {

  /** Creates a hostile folder from good rules. */
  @FunctionalInterface
  interface Building {
    void in(Ground ground) throws IOException;
  }

  static HostileFolder refused(String name, Building building, String... with) {
    return new HostileFolder(name, building, List.of(with), List.of());
  }

  /** Returns a folder whose harmless part works and whose other part is ignored. */
  static HostileFolder accepted(String name, Building building, String... naming) {
    return new HostileFolder(name, building, List.of(), List.of(naming));
  }

  boolean isRefused() {
    return !refused.isEmpty();
  }

  @Override
  public String toString() {
    return name;
  }
}
