package org.licet.authoring.live;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.licet.authoring.internal.source.FolderContent;
import org.licet.authoring.internal.source.ReplacedFile;
import org.licet.evaluation.RulesException;

/**
 * The file with the last accepted rules. A new file is written beside it first and then takes its
 * place, so the file is never half written. Not thread-safe: the caller holds the lock of the live
 * rules.
 */
final class LastGood {

  private final Optional<Path> file;

  /** The rules that could not be written so far. */
  private Optional<LastGoodRules> waiting = Optional.empty();

  private volatile Optional<String> fault = Optional.empty();

  LastGood(Optional<Path> file) {
    this.file = file;
  }

  /**
   * Reads the rules. Empty if there is no file.
   *
   * @throws RulesException if there is one, and it is damaged or unreadable
   */
  Optional<LastGoodRules> read() {
    if (file.isEmpty() || !Files.exists(file.get())) {
      return Optional.empty();
    }
    Path path = file.get();
    if (!Files.isRegularFile(path)) {
      throw new RulesException("The last good rules " + path + " are not a file");
    }
    try {
      return Optional.of(LastGoodFormat.read(path));
    } catch (IOException | IllegalArgumentException e) {
      throw new RulesException(
          "The last good rules " + path + " are damaged or unreadable: " + e.getMessage(), e);
    }
  }

  /**
   * Writes rules that are in force now.
   *
   * @param passedOver the identity of the folder's content that they replace by a rollback
   */
  void keep(FolderContent rules, Optional<String> passedOver) {
    if (file.isPresent()) {
      waiting = Optional.of(new LastGoodRules(rules, passedOver));
      retry();
    }
  }

  /** Writes the rules that could not be written so far, if there are any. */
  void retry() {
    if (waiting.isEmpty() || file.isEmpty()) {
      return;
    }
    try {
      ReplacedFile.write(file.get(), LastGoodFormat.bytes(waiting.get()));
      waiting = Optional.empty();
      fault = Optional.empty();
    } catch (IOException e) {
      fault =
          Optional.of(
              "The rules in force could not be kept in "
                  + file.get()
                  + ": "
                  + e
                  + "\nMaybe the disk is full or read-only. A restart would not find these rules");
    }
  }

  /** Returns the reason why the rules in force are not kept, if they are not. */
  Optional<String> fault() {
    return fault;
  }
}
