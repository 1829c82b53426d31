package org.licet.authoring.internal.source;

import java.util.SortedMap;
import java.util.function.Supplier;
import org.licet.authoring.internal.language.RuleFile;
import org.licet.evaluation.RulesException;

/**
 * Reads the rules of a folder again and again. Files whose content is the same array as the last
 * time are not parsed again, and a version without changed files is the same object. Thread-safe.
 */
public final class RulesetReader {

  private static final byte[] NOTHING = {};

  private final LastResults<byte[], RuleFile> files = new LastResults<>();
  private final LastResults<RulesetSource, RulesetSource> rulesets = new LastResults<>();

  /**
   * Returns the versions in the content of a folder.
   *
   * @throws RulesException if there are none, or too many for the available memory
   */
  public RulesSource read(FolderContent content) {
    return Memory.within(content.folder(), () -> FolderVersions.of(content, this::ruleset));
  }

  private RulesetSource ruleset(String shown, SortedMap<String, byte[]> contents) {
    RulesetSource last = rulesets.last(shown).orElse(null);
    if (last != null && last.files().equals(contents)) { // arrays are equal if they are the same
      return last;
    }
    RulesetSource read =
        RulesetSource.of(
            shown, contents, name -> file(shown, name, contents.getOrDefault(name, NOTHING)));
    return rulesets.of(shown, read, () -> read);
  }

  private RuleFile file(String shown, String name, byte[] content) {
    Supplier<RuleFile> parsing = () -> RulesetSource.read(shown, name, content);
    return files.of(shown + "\n" + name, content, parsing);
  }
}
