package org.licet.studio.internal.folder;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.eclipse.jgit.errors.IncorrectObjectTypeException;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.eclipse.jgit.treewalk.filter.AndTreeFilter;
import org.eclipse.jgit.treewalk.filter.PathFilter;
import org.eclipse.jgit.treewalk.filter.TreeFilter;
import org.licet.authoring.internal.source.FolderReading;

/**
 * Reads the commits of a folder, if it is in a Git repository. It never writes to the repository.
 * Stateless and thread-safe.
 */
public final class GitHistory {

  /** The commits of one page of the history. */
  public static final int PAGE = 30;

  private static final Pattern ID = Pattern.compile("[0-9a-f]{40}");

  /**
   * A commit that changed the folder.
   *
   * @param id its hash
   * @param at its time
   * @param subject the first line of its message
   */
  public record Commit(String id, LocalDateTime at, String subject) {}

  private final Path folder;

  private GitHistory(Path folder) {
    this.folder = folder;
  }

  /** Returns the history of a folder. */
  public static GitHistory of(Path folder) throws IOException {
    return new GitHistory(folder.toRealPath());
  }

  private Optional<Repository> repository() throws IOException {
    FileRepositoryBuilder builder = new FileRepositoryBuilder().findGitDir(folder.toFile());
    return builder.getGitDir() == null
        ? Optional.empty()
        : Optional.of(builder.setMustExist(true).build());
  }

  /** Returns the path of the folder in the repository; empty if it is the whole repository. */
  private String inside(Repository repository) throws IOException {
    Path root = repository.getWorkTree().toPath().toRealPath();
    return root.relativize(folder).toString().replace('\\', '/');
  }

  /**
   * Returns a page of the commits that changed the folder, newest first. Empty without repository.
   *
   * @param newer the number of newer commits to leave out
   */
  public List<Commit> commits(int newer) throws IOException {
    List<Commit> commits = new ArrayList<>();
    Optional<Repository> found = repository();
    if (found.isEmpty()) {
      return commits;
    }
    try (Repository repository = found.get();
        RevWalk walk = new RevWalk(repository)) {
      ObjectId head = repository.isBare() ? null : repository.resolve("HEAD");
      if (head == null) {
        return commits;
      }
      walk.markStart(walk.parseCommit(head));
      String path = inside(repository);
      if (!path.isEmpty()) {
        walk.setTreeFilter(AndTreeFilter.create(PathFilter.create(path), TreeFilter.ANY_DIFF));
      }
      int seen = 0;
      for (RevCommit commit : walk) {
        if (commits.size() == PAGE) {
          break;
        }
        if (seen++ >= newer) {
          commits.add(described(commit));
        }
      }
    }
    return commits;
  }

  /** Returns a commit that leads to the current one. Empty if there is none of this hash. */
  public Optional<Commit> commit(String id) throws IOException {
    Optional<Repository> found = ID.matcher(id).matches() ? repository() : Optional.empty();
    if (found.isEmpty()) {
      return Optional.empty();
    }
    try (Repository repository = found.get();
        RevWalk walk = new RevWalk(repository)) {
      ObjectId head = repository.resolve("HEAD");
      ObjectId wanted = ObjectId.fromString(id);
      if (head == null || !repository.getObjectDatabase().has(wanted)) {
        return Optional.empty();
      }
      RevCommit commit = walk.parseCommit(wanted);
      return walk.isMergedInto(commit, walk.parseCommit(head))
          ? Optional.of(described(commit))
          : Optional.empty();
    } catch (IncorrectObjectTypeException e) {
      return Optional.empty(); // the hash of a file or a folder
    }
  }

  private static Commit described(RevCommit commit) {
    return new Commit(
        commit.name(),
        LocalDateTime.ofInstant(
            commit.getCommitterIdent().getWhenAsInstant(), ZoneId.systemDefault()),
        commit.getShortMessage());
  }

  /** Returns the files of the folder in a commit. Empty if there is no such commit. */
  public Optional<SortedMap<String, byte[]>> files(String id) throws IOException {
    Optional<Repository> found = ID.matcher(id).matches() ? repository() : Optional.empty();
    if (found.isEmpty()) {
      return Optional.empty();
    }
    try (Repository repository = found.get();
        RevWalk commits = new RevWalk(repository);
        TreeWalk walk = new TreeWalk(repository)) {
      ObjectId commit = ObjectId.fromString(id);
      if (!repository.getObjectDatabase().has(commit)) {
        return Optional.empty();
      }
      walk.addTree(commits.parseCommit(commit).getTree());
      walk.setRecursive(true);
      String path = inside(repository);
      if (!path.isEmpty()) {
        walk.setFilter(PathFilter.create(path));
      }
      SortedMap<String, byte[]> files = new TreeMap<>();
      while (walk.next()) {
        if ((walk.getFileMode().getBits() & FileMode.TYPE_MASK) == FileMode.TYPE_FILE) {
          files.put(
              path.isEmpty()
                  ? walk.getPathString()
                  : walk.getPathString().substring(path.length() + 1),
              repository.open(walk.getObjectId(0)).getBytes(FolderReading.LARGEST_FILE));
        }
      }
      return Optional.of(files);
    }
  }
}
