package org.licet.authoring.internal.workspace;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Copies of the rules of the CCM, to change. */
final class SampleRules {

  static final Path CCM = Path.of("../rules-ccm/src/main/resources/org/licet/ccm");

  private SampleRules() {}

  static Path copy(Path to) throws IOException {
    try (Stream<Path> all = Files.walk(CCM)) {
      all.forEach(
          file -> {
            try {
              Files.copy(file, to.resolve(CCM.relativize(file).toString()));
            } catch (IOException e) {
              throw new UncheckedIOException(e);
            }
          });
    }
    return to;
  }
}
