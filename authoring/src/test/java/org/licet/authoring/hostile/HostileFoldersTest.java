package org.licet.authoring.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Hostile folders with rule files and cases. */
class HostileFoldersTest extends HostileFolders {

  static Stream<HostileFolder> folders() {
    return Stream.of(
            Programs.all(),
            Packages.all(),
            Links.all(),
            StandIns.all(),
            Leftovers.all(),
            Sizes.all(),
            Heaps.all(),
            Parsers.all(),
            Wordings.all())
        .flatMap(List::stream);
  }

  static Stream<HostileFolder> refused() {
    return refused(folders());
  }

  static Stream<HostileFolder> accepted() {
    return accepted(folders());
  }

  static Stream<HostileFolder> some() {
    return some(folders());
  }

  @Test
  void there_are_enough_folders_with_distinct_names() {
    assertThat(folders()).hasSizeGreaterThan(230);
    assertThat(folders().map(HostileFolder::name)).doesNotHaveDuplicates();
  }
}
