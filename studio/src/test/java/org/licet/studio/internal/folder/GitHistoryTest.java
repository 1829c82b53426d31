package org.licet.studio.internal.folder;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GitHistoryTest {

  @TempDir private Path repository;

  private void commit(Git git, String file, String text, String subject)
      throws IOException, GitAPIException {
    Files.createDirectories(repository.resolve(file).getParent());
    Files.writeString(repository.resolve(file), text);
    git.add().addFilepattern(".").call();
    git.commit()
        .setMessage(subject)
        .setAuthor("An Analyst", "analyst@example.org")
        .setCommitter("An Analyst", "analyst@example.org")
        .setSign(false)
        .call();
  }

  @Test
  void the_commits_that_changed_the_folder_are_listed_and_read() throws Exception {
    try (Git git = Git.init().setDirectory(repository.toFile()).call()) {
      commit(git, "rules/v1/one.drl", "24", "Add the rule");
      commit(git, "other/readme.md", "text", "Describe something else");
      commit(git, "rules/v1/one.drl", "18", "Ask for 18 months\n\nbecause the guide says so");
    }
    GitHistory history = GitHistory.of(repository.resolve("rules"));
    List<GitHistory.Commit> commits = history.commits();
    assertThat(commits)
        .extracting(GitHistory.Commit::subject)
        .containsExactly("Ask for 18 months", "Add the rule");
    assertThat(history.files(commits.get(1).id()).orElseThrow())
        .containsOnlyKeys("v1/one.drl")
        .containsEntry("v1/one.drl", "24".getBytes(UTF_8));
    assertThat(history.files("0".repeat(40))).isEmpty();
    assertThat(history.files("HEAD")).isEmpty();
  }

  @Test
  void a_folder_without_a_repository_has_no_commits(@TempDir Path folder) throws IOException {
    GitHistory history = GitHistory.of(folder);
    assertThat(history.commits()).isEmpty();
    assertThat(history.files("0".repeat(40))).isEmpty();
  }

  @Test
  void a_repository_without_commits_has_none() throws Exception {
    Git.init().setDirectory(repository.toFile()).call().close();
    assertThat(GitHistory.of(repository).commits()).isEmpty();
  }
}
