package org.licet.benchmarks.run;

import static org.assertj.core.api.Assertions.assertThatCode;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class StartUpTest {

  @Test
  void the_rules_of_the_credentials_are_folders_that_can_be_compiled() {
    String[] folders = new StartUp(Path.of("..").toAbsolutePath()).folders().toArray(String[]::new);
    assertThatCode(() -> FirstDecision.main(folders)).doesNotThrowAnyException();
  }
}
