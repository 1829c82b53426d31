package org.licet.json.internal.evaluation;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.licet.evaluation.Source;

/**
 * The JSON of sources. A ruleset has few sources, and writes them with each finding of each
 * candidate. Thread-safe.
 */
public final class WrittenSources {

  /** More sources than those of many rulesets are not kept. */
  private static final int MOST = 4_000;

  private final Map<Source, String> written = new ConcurrentHashMap<>();
  private final Function<Source, String> writing;

  /** Creates an instance that writes each source once. */
  public WrittenSources(Function<Source, String> writing) {
    this.writing = writing;
  }

  /** Returns the JSON of a source. */
  public String of(Source source) {
    @Nullable String known = written.get(source);
    if (known == null) {
      known = writing.apply(source);
      if (written.size() < MOST) {
        written.put(source, known);
      }
    }
    return known;
  }
}
