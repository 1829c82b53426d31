package org.licet.studio.internal.page;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.licet.Evaluator;
import org.licet.RulesModule;
import org.licet.studio.internal.folder.GitHistory;
import org.licet.studio.internal.folder.VersionLog;
import org.licet.studio.internal.folder.WorkingFolder;

/**
 * The versions to compare with: the folder, those saved since the start, the commits, and the rules
 * in the jars. Thread-safe.
 */
final class Versions {

  /** The folder as it is. */
  static final String FOLDER = "folder";

  /** The rules in the jars. */
  static final String BUILT_IN = "built-in";

  private static final String SAVED = "saved-";
  private static final String COMMIT = "commit-";

  /** A version with its title for the reader. */
  record Named(String id, String title) {
    boolean isCommit() {
      return id.startsWith(COMMIT);
    }

    boolean isRestorable() {
      return id.startsWith(SAVED) || id.startsWith(COMMIT);
    }
  }

  private final WorkingFolder folder;
  private final VersionLog log;
  private final StudioWords words;

  Versions(WorkingFolder folder, VersionLog log, StudioWords words) {
    this.folder = folder;
    this.log = log;
    this.words = words;
  }

  VersionLog log() {
    return log;
  }

  /** Returns the versions, the folder first, then those saved since the start, newest first. */
  List<Named> all() throws IOException {
    List<Named> all = new ArrayList<>();
    all.add(new Named(FOLDER, words.say("version.folder")));
    all.add(new Named(BUILT_IN, words.say("version.built-in")));
    List<VersionLog.Version> saved = new ArrayList<>(log.all());
    Collections.reverse(saved);
    saved.forEach(one -> all.add(named(one)));
    all.addAll(commits(0));
    return all;
  }

  /**
   * Returns a page of the commits, newest first.
   *
   * @param newer the number of newer commits to leave out
   */
  List<Named> commits(int newer) throws IOException {
    return folder.isReadOnly()
        ? List.of()
        : GitHistory.of(folder.path()).commits(newer).stream().map(this::named).toList();
  }

  private Named named(VersionLog.Version saved) {
    String of = saved.of().isEmpty() ? "" : title(saved.of());
    return new Named(
        SAVED + saved.number(), words.say("saved." + saved.reason(), of, time(saved.at())));
  }

  private Named named(GitHistory.Commit commit) {
    return new Named(
        COMMIT + commit.id(), words.say("version.commit", commit.subject(), time(commit.at())));
  }

  /** Returns the title of a version; its key if it is no longer kept. */
  private String title(String id) {
    try {
      return find(id).map(Named::title).orElse(id);
    } catch (IOException e) {
      return id; // the repository is gone
    }
  }

  private String time(LocalDateTime at) {
    return at.format(
        DateTimeFormatter.ofLocalizedDateTime(FormatStyle.SHORT, FormatStyle.MEDIUM)
            .withLocale(words.locale()));
  }

  Optional<Named> find(String id) throws IOException {
    if (id.startsWith(SAVED)) {
      String number = id.substring(SAVED.length());
      return number.matches("[0-9]{1,9}")
          ? log.find(Integer.parseInt(number)).map(this::named)
          : Optional.empty();
    }
    if (id.startsWith(COMMIT)) {
      return folder.isReadOnly()
          ? Optional.empty()
          : GitHistory.of(folder.path()).commit(id.substring(COMMIT.length())).map(this::named);
    }
    return all().stream().filter(one -> one.id().equals(id)).findFirst();
  }

  /** Returns the files of a version. */
  SortedMap<String, byte[]> files(Named version) throws IOException {
    String id = version.id();
    if (id.startsWith(COMMIT)) {
      return GitHistory.of(folder.path())
          .files(id.substring(COMMIT.length()))
          .orElse(Collections.emptySortedMap());
    }
    return id.startsWith(SAVED)
        ? log.find(Integer.parseInt(id.substring(SAVED.length())))
            .map(VersionLog.Version::files)
            .orElse(Collections.emptySortedMap())
        : id.equals(BUILT_IN) ? builtIn() : folder.read().files();
  }

  /** Returns the files of the rules in the jars. */
  static SortedMap<String, byte[]> builtIn() {
    SortedMap<String, byte[]> files = new TreeMap<>();
    for (RulesModule module : Evaluator.installed()) {
      module
          .files()
          .forEach(name -> files.put(name, module.text(name).getBytes(StandardCharsets.UTF_8)));
    }
    return files;
  }
}
