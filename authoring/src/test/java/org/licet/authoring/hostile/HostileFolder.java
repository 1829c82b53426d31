package org.licet.authoring.hostile;

import java.io.IOException;
import java.util.List;

/**
 * A folder of rules that somebody made in order to do harm, or by accident, and what is to come of
 * it.
 *
 * @param name what is in it
 * @param building makes it out of good rules
 * @param refused what the refusal has to say, each of these; empty if the folder is to be accepted
 * @param named what is to be said of a folder that is accepted, each of these
 */
record HostileFolder(String name, Building building, List<String> refused, List<String> named) {

  /** Makes a hostile folder out of good rules. */
  @FunctionalInterface
  interface Building {
    void in(Ground ground) throws IOException;
  }

  static HostileFolder refused(String name, Building building, String... with) {
    return new HostileFolder(name, building, List.of(with), List.of());
  }

  /** Names a folder whose harmless part works and whose other part is left alone. */
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
