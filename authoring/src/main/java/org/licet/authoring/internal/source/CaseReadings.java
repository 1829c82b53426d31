package org.licet.authoring.internal.source;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.WeakHashMap;
import org.licet.authoring.internal.text.SourceText;
import org.licet.testkit.Case;
import org.licet.testkit.CaseException;
import org.licet.testkit.CaseFiles;

/**
 * The cases of the files in memory. A check, a run of the cases and the mutants all ask for the
 * cases of a version. Each file is read once, as long as its content is in use. Thread-safe.
 */
public final class CaseReadings {

  private record Kept(String file, CaseFiles.Reading reading) {}

  /** By the identity of the content, which is never changed in place. */
  @SuppressWarnings("ArrayAsKeyOfSetOrMap")
  private static final Map<byte[], Kept> KEPT = Collections.synchronizedMap(new WeakHashMap<>());

  private CaseReadings() {}

  /** Returns the cases of a case file of a version, and its problems. */
  public static CaseFiles.Reading of(RulesetSource ruleset, SourceText file) {
    byte[] content = ruleset.content(file);
    Kept kept = KEPT.get(content);
    if (kept == null || !kept.file().equals(file.file())) {
      kept = new Kept(file.file(), CaseFiles.readAll(file.file(), file.text()));
      KEPT.put(content, kept);
    }
    return kept.reading();
  }

  /**
   * Returns the cases of a case file of a version.
   *
   * @throws CaseException if the file is not a valid case file
   */
  public static List<Case> cases(RulesetSource ruleset, SourceText file) {
    CaseFiles.Reading reading = of(ruleset, file);
    if (!reading.problems().isEmpty()) {
      throw reading.problems().get(0);
    }
    return reading.cases();
  }
}
