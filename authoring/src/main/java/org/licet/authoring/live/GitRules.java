package org.licet.authoring.live;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.eclipse.jgit.treewalk.filter.PathFilter;
import org.licet.authoring.internal.source.FolderReading;

/**
 * Rules of a branch or tag of a Git repository on this machine. The repository may be bare. Licet
 * reads committed files and never the work tree, so unfinished changes have no effect. It does not
 * fetch. A link is refused, and submodules are ignored.
 *
 * <p>Needs JGit ({@code org.eclipse.jgit}), which {@code licet-authoring} does not bring.
 * Thread-safe.
 */
public final class GitRules implements RulesOrigin {

  private final Path repository;
  private final String revision;
  private final String folder;

  private Read last = new Read("", new TreeMap<>());

  /** The files of a commit. */
  private record Read(String commit, SortedMap<String, byte[]> files) {}

  private GitRules(Path repository, String revision, String folder) {
    this.repository = repository;
    this.revision = revision;
    this.folder = folder;
  }

  /**
   * Returns the rules of a revision.
   *
   * @param repository the folder that has the repository, or a bare repository
   * @param revision a branch, a tag or a commit, such as {@code main}
   * @param folder the folder of rules inside, with slashes; empty for the whole repository
   */
  public static GitRules of(Path repository, String revision, String folder) {
    return new GitRules(repository, revision, folder.replaceAll("^/+|/+$", ""));
  }

  @Override
  public String name() {
    return repository + "@" + revision + (folder.isEmpty() ? "" : ":" + folder);
  }

  /**
   * Reads the files of the commit at which the revision is.
   *
   * @throws IOException if there is no such repository, revision or folder, or if the files are
   *     larger or more than a rules folder may have
   */
  @Override
  public synchronized Map<String, byte[]> files() throws IOException {
    try (Repository git = open();
        RevWalk commits = new RevWalk(git);
        TreeWalk walk = new TreeWalk(git)) {
      ObjectId commit = git.resolve(revision + "^{commit}");
      if (commit == null) {
        throw new IOException("there is no branch, tag or commit " + revision);
      }
      if (!last.commit().equals(commit.name())) {
        walk.addTree(commits.parseCommit(commit).getTree());
        last = new Read(commit.name(), read(git, walk));
      }
      return last.files();
    }
  }

  private Repository open() throws IOException {
    FileRepositoryBuilder builder = new FileRepositoryBuilder();
    Path above = repository.toAbsolutePath().getParent();
    if (above != null) {
      builder.addCeilingDirectory(above.toFile());
    }
    if (builder.findGitDir(repository.toFile()).getGitDir() == null) {
      throw new IOException("there is no Git repository at " + repository);
    }
    return builder.setMustExist(true).build();
  }

  private SortedMap<String, byte[]> read(Repository git, TreeWalk walk) throws IOException {
    walk.setRecursive(true);
    if (!folder.isEmpty()) {
      walk.setFilter(PathFilter.create(folder));
    }
    SortedMap<String, byte[]> files = new TreeMap<>();
    long size = 0;
    while (walk.next()) {
      String name = walk.getPathString();
      FileMode mode = walk.getFileMode();
      if (mode.equals(FileMode.SYMLINK)) {
        throw new IOException("the file " + name + " is a link");
      }
      if ((mode.getBits() & FileMode.TYPE_MASK) == FileMode.TYPE_FILE) {
        byte[] bytes = bytes(git, walk);
        files.put(folder.isEmpty() ? name : name.substring(folder.length() + 1), bytes);
        size += bytes.length;
      }
      if (files.size() > FolderReading.MOST_ENTRIES || size > FolderReading.LARGEST_FOLDER) {
        throw new IOException(
            "there are more than %d files or %d bytes"
                .formatted(FolderReading.MOST_ENTRIES, FolderReading.LARGEST_FOLDER));
      }
    }
    if (files.isEmpty()) {
      throw new IOException("there is no file in it");
    }
    return files;
  }

  /** Reads no more of a file than shows that it is too large, which the checks then say. */
  private static byte[] bytes(Repository git, TreeWalk walk) throws IOException {
    try (InputStream bytes = git.open(walk.getObjectId(0)).openStream()) {
      return bytes.readNBytes(FolderReading.LARGEST_FILE + 1);
    }
  }
}
