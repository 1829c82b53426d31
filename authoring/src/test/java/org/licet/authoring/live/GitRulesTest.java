package org.licet.authoring.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.licet.authoring.live.RulesOnDisk.FELONY;
import static org.licet.authoring.live.RulesOnDisk.decision;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.licet.authoring.internal.source.FolderReading;
import org.licet.evaluation.Decision;

/** Rules of a branch or tag. */
class GitRulesTest {

  @TempDir private Path home;

  private static void commit(Git git) throws GitAPIException {
    git.add().addFilepattern(".").call();
    git.commit()
        .setMessage("x")
        .setAuthor("x", "x@x")
        .setCommitter("x", "x@x")
        .setSign(false)
        .call();
  }

  private static LiveRules live(GitRules origin) {
    return LiveRules.of(origin).lookingOnRefreshOnly().quietFor(Duration.ofMillis(1)).open();
  }

  @Test
  void a_branch_is_watched_by_its_commits_and_a_tag_stays() throws Exception {
    Path folder = Files.createDirectories(home.resolve("work/rules"));
    try (Git git =
        Git.init().setDirectory(home.resolve("work").toFile()).setInitialBranch("main").call()) {
      RulesOnDisk rules = RulesOnDisk.in(folder);
      Files.writeString(home.resolve("work/other.class"), "not in the folder of rules");
      commit(git);
      git.tag().setName("v1").setSigned(false).call();
      Path bare = home.resolve("bare.git");
      Git.cloneRepository()
          .setURI(home.resolve("work").toUri().toString())
          .setDirectory(bare.toFile())
          .setBare(true)
          .setMirror(true)
          .call()
          .close();
      try (LiveRules branch = live(GitRules.of(home.resolve("work"), "main", "rules"));
          LiveRules tag = live(GitRules.of(bare, "v1", "/rules/"))) {
        assertThat(decision(branch.evaluator())).isEqualTo(Decision.ELIGIBLE);
        rules.asking(FELONY);
        assertThat(branch.refresh()).isInstanceOf(Replacement.Unchanged.class);
        commit(git);
        assertThat(branch.refresh()).isInstanceOf(Replacement.Replaced.class);
        assertThat(decision(branch.evaluator())).isEqualTo(Decision.UNDETERMINED);
        assertThat(tag.refresh()).isInstanceOf(Replacement.Unchanged.class);
        assertThat(decision(tag.evaluator())).isEqualTo(Decision.ELIGIBLE);
        Files.write(folder.resolve("large.drl"), new byte[FolderReading.LARGEST_FILE + 1]);
        commit(git);
        assertThat(((Replacement.Refused) branch.refresh()).messages())
            .singleElement()
            .asString()
            .contains("the file large.drl is larger than 8 MB");
      }
    }
  }

  @Test
  void what_is_not_there_is_named() throws Exception {
    assertThatThrownBy(() -> GitRules.of(home, "main", "").files())
        .isInstanceOf(IOException.class)
        .hasMessage("there is no Git repository at " + home);
    try (Git git = Git.init().setDirectory(home.toFile()).setInitialBranch("main").call()) {
      Files.writeString(home.resolve("a.drl"), "package a\n");
      Files.createSymbolicLink(home.resolve("b.drl"), Path.of("/etc/hostname"));
      commit(git);
    }
    assertThatThrownBy(() -> GitRules.of(home, "other", "").files())
        .hasMessage("there is no branch, tag or commit other");
    assertThatThrownBy(() -> GitRules.of(home, "main", "rules").files())
        .hasMessage("there is no file in it");
    assertThatThrownBy(() -> GitRules.of(home, "main", "").files())
        .hasMessage("the file b.drl is a link");
  }
}
