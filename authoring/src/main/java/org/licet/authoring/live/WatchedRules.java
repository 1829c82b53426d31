package org.licet.authoring.live;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;
import org.licet.authoring.internal.source.FolderContent;
import org.licet.evaluation.RulesException;

/**
 * The rules that are watched: a folder, or an origin that a host brings. Thread-safe.
 *
 * @param name the name for messages
 * @param folder the folder, if it is one
 * @param reading reads the content, or throws {@link RulesException}
 */
record WatchedRules(String name, Optional<Path> folder, Supplier<FolderContent> reading) {

  static WatchedRules of(Path folder) {
    return new WatchedRules(
        folder.toString(), Optional.of(folder), () -> FolderContent.read(folder));
  }

  static WatchedRules of(RulesOrigin origin) {
    return new WatchedRules(origin.name(), Optional.empty(), () -> read(origin));
  }

  private static FolderContent read(RulesOrigin origin) {
    try {
      return FolderContent.of(origin.name(), origin.files());
    } catch (RulesException e) {
      throw e;
    } catch (IOException | RuntimeException e) {
      String why = e.getMessage() == null ? e.toString() : e.getMessage();
      throw new RulesException("The rules of " + origin.name() + " cannot be read: " + why, e);
    }
  }

  /** Reads every file, because times and sizes alone miss a quick second save of the same size. */
  FolderCopy copy() {
    try {
      FolderContent content = reading.get();
      return new FolderCopy(Snapshot.of(content), Optional.of(content), "");
    } catch (RulesException e) {
      // The folder is missing or contains no rules. This is a state, too.
      String problem = String.valueOf(e.getMessage());
      return new FolderCopy(Snapshot.of(problem), Optional.empty(), problem);
    }
  }

  /** Refuses a file in the folder, because the folder would then contain a file of another kind. */
  void requireOutside(Path file) {
    Path inside = file.toAbsolutePath().normalize();
    if (folder.filter(home -> inside.startsWith(home.toAbsolutePath().normalize())).isPresent()) {
      throw new IllegalArgumentException(
          "The file "
              + file
              + " for the last good rules is in the rules folder. Expected a file outside of it.");
    }
  }

  Faults neverQuiet() {
    return Faults.of(
        "The rules of "
            + name
            + " keep changing and cannot be read completely"
            + folder.map(home -> "\nMaybe a program writes other files to the folder").orElse(""));
  }

  Faults tooSlow() {
    return Faults.of(
        "The rules of "
            + name
            + " could not be checked in time\nMaybe "
            + (folder.isPresent() ? "the disk" : "their source")
            + " does not respond, or LiveRulesBuilder.givingUpAfter is too short");
  }

  /** Returns the last part of the name, for the names of threads. */
  String shortName() {
    return name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
  }
}
