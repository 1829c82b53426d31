package org.licet.authoring.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Hostile folders with spreadsheets. */
class HostileTablesTest extends HostileFolders {

  static Stream<HostileFolder> folders() {
    return Stream.of(Tables.all(), WorkbookParts.all()).flatMap(List::stream);
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
    assertThat(folders()).hasSizeGreaterThan(30);
    assertThat(folders().map(HostileFolder::name)).doesNotHaveDuplicates();
  }
}
