package org.licet.authoring.internal.workspace;

import java.nio.file.Path;
import java.util.List;

/** The folders of rules in this repository. */
final class ShippedFolders {

  static final List<Path> ALL =
      List.of(
          Path.of("../rules-rn/src/main/resources/org/licet/rn"),
          Path.of("../rules-ccm/src/main/resources/org/licet/ccm"),
          Path.of("../rules-acm/src/main/resources/org/licet/acm"),
          Path.of("../rules-cmgt/src/main/resources/org/licet/cmgt"),
          Path.of("../rules-allied/src/main/resources/org/licet"),
          Path.of("../examples/credentials"),
          Path.of("../examples/openings"),
          Path.of("../examples/own-credential/src/main/resources/com/example/hnn"));

  private ShippedFolders() {}
}
