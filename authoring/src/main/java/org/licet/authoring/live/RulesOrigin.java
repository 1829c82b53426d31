package org.licet.authoring.live;

import java.io.IOException;
import java.util.Map;

/**
 * A place other than a folder from which live rules are read, such as a database, an object store
 * or a branch of a repository. Pass it to {@link LiveRules#of(RulesOrigin)}. Licet treats the files
 * as those of a folder: it checks their names and sizes, compiles them, inspects the classes, and
 * runs the cases.
 *
 * <p>Implementations must be thread-safe.
 */
public interface RulesOrigin {

  /** Returns the name for messages and logs, such as an address. It must not change. */
  String name();

  /**
   * Reads all files, as they are at one moment. Licet calls this at each look, on a thread of its
   * own. Return the same content while nothing changes.
   *
   * @return the content of each file by its name, with slashes, such as {@code
   *     v2019/experience.drl}
   * @throws IOException if the files cannot be read now. The rules in force then stay
   */
  Map<String, byte[]> files() throws IOException;
}
