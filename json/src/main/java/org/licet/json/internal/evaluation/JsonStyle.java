package org.licet.json.internal.evaluation;

import java.util.Locale;
import java.util.Map;
import org.licet.evaluation.Source;

/**
 * How evaluations are written.
 *
 * @param locale the language of texts
 * @param members the members to write
 * @param sources the numbers of the sources that are written elsewhere
 * @param translatable whether texts are also written as data
 */
public record JsonStyle(
    Locale locale, Members members, Map<Source, Integer> sources, boolean translatable) {

  /** Returns the style with all members and sources. */
  public static JsonStyle of(Locale locale) {
    return new JsonStyle(locale, Members.ALL, Map.of(), false);
  }
}
