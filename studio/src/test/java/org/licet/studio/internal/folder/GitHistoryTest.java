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
    List<GitHistory.Commit> commits = history.commits(0);
    assertThat(commits)
        .extracting(GitHistory.Commit::subject)
        .containsExactly("Ask for 18 months", "Add the rule");
    assertThat(history.commits(1)).containsExactly(commits.get(1));
    assertThat(history.commit(commits.get(1).id())).contains(commits.get(1));
    assertThat(history.commit("0".repeat(40))).isEmpty();
    assertThat(history.files(commits.get(1).id()).orElseThrow())
        .containsOnlyKeys("v1/one.drl")
        .containsEntry("v1/one.drl", "24".getBytes(UTF_8));
    assertThat(history.files("0".repeat(40))).isEmpty();
    assertThat(history.files("HEAD")).isEmpty();
  }

  /** Every commit can be restored, so none of them is too old for the list. */
  @Test
  void a_long_history_has_pages() throws Exception {
    try (Git git = Git.init().setDirectory(repository.toFile()).call()) {
      for (int i = 0; i < GitHistory.PAGE + 2; i++) {
        commit(git, "one.drl", "text " + i, "Change " + i);
      }
    }
    GitHistory history = GitHistory.of(repository);
    assertThat(history.commits(0)).hasSize(GitHistory.PAGE);
    assertThat(history.commits(GitHistory.PAGE))
        .extracting(GitHistory.Commit::subject)
        .containsExactly("Change 1", "Change 0");
  }

  @Test
  void a_commit_of_another_branch_is_none_of_the_history() throws Exception {
    String other;
    try (Git git = Git.init().setDirectory(repository.toFile()).setInitialBranch("main").call()) {
      commit(git, "one.drl", "24", "Add the rule");
      git.checkout().setCreateBranch(true).setName("draft").call();
      commit(git, "one.drl", "18", "Try 18");
      other = git.getRepository().resolve("HEAD").name();
      git.checkout().setName("main").call();
    }
    assertThat(GitHistory.of(repository).commit(other)).isEmpty();
  }

  @Test
  void a_folder_without_a_repository_has_no_commits(@TempDir Path folder) throws IOException {
    GitHistory history = GitHistory.of(folder);
    assertThat(history.commits(0)).isEmpty();
    assertThat(history.files("0".repeat(40))).isEmpty();
  }

  @Test
  void a_repository_without_commits_has_none() throws Exception {
    Git.init().setDirectory(repository.toFile()).call().close();
    assertThat(GitHistory.of(repository).commits(0)).isEmpty();
  }
}
