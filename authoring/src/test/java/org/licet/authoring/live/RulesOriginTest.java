package org.licet.authoring.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.licet.authoring.live.RulesOnDisk.FELONY;
import static org.licet.authoring.live.RulesOnDisk.decision;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.licet.authoring.internal.source.FolderContent;
import org.licet.authoring.problem.Problem;
import org.licet.evaluation.Decision;

/** Rules that a host keeps elsewhere than in a folder. */
class RulesOriginTest {

  @TempDir private Path folder;

  /** The table of a database. It cannot be read while it is empty. */
  private final Map<String, byte[]> table = new TreeMap<>();

  private final RulesOrigin origin =
      new RulesOrigin() {

        @Override
        public String name() {
          return "db:rules";
        }

        @Override
        public Map<String, byte[]> files() throws IOException {
          if (table.isEmpty()) {
            throw new IOException("connection refused");
          }
          return table;
        }
      };

  @Test
  void an_origin_is_watched_like_a_folder_and_meets_the_same_walls() throws IOException {
    RulesOnDisk rules = RulesOnDisk.in(folder);
    table.putAll(FolderContent.read(folder).files());
    try (LiveRules live =
        LiveRules.of(origin).lookingOnRefreshOnly().quietFor(Duration.ofMillis(1)).open()) {
      assertThat(decision(live.evaluator())).isEqualTo(Decision.ELIGIBLE);
      rules.asking(FELONY);
      table.putAll(FolderContent.read(folder).files());
      assertThat(live.refresh()).isInstanceOf(Replacement.Replaced.class);
      assertThat(decision(live.evaluator())).isEqualTo(Decision.UNDETERMINED);

      table.put("x/Evil.class", new byte[] {1});
      table.put("/etc/rules.drl", "package x\n".getBytes(StandardCharsets.UTF_8));
      table.put("a/\u202eb.drl", new byte[0]);
      table.put("../ignored.drl", new byte[0]);
      assertThat(((Replacement.Refused) live.refresh()).problems())
          .extracting(Problem::heading)
          .containsExactly(
              "db:rules//etc/rules.drl:1:1: error: the file rules.drl has an empty name in its path",
              "db:rules/a/\u25a1b.drl:1:1: error: the name \u25a1b.drl contains an invisible"
                  + " character or a backslash",
              "db:rules/x/Evil.class:1:1: error: the file Evil.class is a program. A rules folder"
                  + " cannot contain programs");
      table.clear();
      assertThat(((Replacement.Refused) live.refresh()).messages())
          .containsExactly("The rules of db:rules cannot be read: connection refused");
      assertThat(decision(live.evaluator())).isEqualTo(Decision.UNDETERMINED);
    }
  }
}
