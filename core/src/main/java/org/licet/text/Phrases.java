package org.licet.text;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * The translations of a ruleset's texts. Immutable and thread-safe.
 *
 * @param byLanguage the translations by language, such as {@code es}, then by key
 */
public record Phrases(Map<String, Map<String, String>> byLanguage) {

  /** The beginning of the key for the name of a code: {@code code.ONCOLOGY}. */
  public static final String CODE = "code.";

  /** No translations. */
  public static final Phrases NONE = new Phrases(Map.of());

  /** Copies the maps. */
  public Phrases {
    Map<String, Map<String, String>> copied = new TreeMap<>();
    byLanguage.forEach((language, phrases) -> copied.put(language, Map.copyOf(phrases)));
    byLanguage = Map.copyOf(copied);
  }

  /**
   * Returns the translation key of a rule's text: the words in lower case, joined by {@code -}. For
   * example, {@code months under a CCM} becomes {@code months-under-a-ccm}.
   */
  public static String keyOf(String english) {
    String joined = english.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "-");
    return joined.replaceAll("^-|-$", "");
  }

  /** Returns the translations into a language by key; empty if there are none. */
  public Map<String, String> of(String language) {
    return byLanguage.getOrDefault(language, Map.of());
  }

  /** Returns whether there are no translations. */
  boolean isEmpty() {
    return byLanguage.isEmpty();
  }
}
