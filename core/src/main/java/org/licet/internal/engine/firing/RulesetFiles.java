package org.licet.internal.engine.firing;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.codec.digest.DigestUtils;
import org.licet.evaluation.Confidence;
import org.licet.evaluation.RulesException;
import org.licet.evaluation.RulesetReference;
import org.licet.evaluation.Source;
import org.licet.text.Phrases;

/**
 * The texts of one ruleset version: {@code ruleset.properties}, {@code sources.properties}, rule
 * files, tables and translations.
 *
 * @param folder the folder, with slashes, such as {@code org/licet/ccm/v2019}
 * @param issuer the issuing body
 * @param reference the reference to these rules
 * @param sources the sources in the order of their ids
 * @param phrases the translations of the rules' texts
 * @param position the terms of an opening; empty terms for any other ruleset
 */
public record RulesetFiles(
    String folder,
    String issuer,
    RulesetReference reference,
    Map<String, Source> sources,
    Phrases phrases,
    PositionTerms position) {

  private static final String RULESET = RulesModuleFiles.RULESET;
  private static final String SOURCES = "sources.properties";
  private static final Pattern TRANSLATION = Pattern.compile("texts_([a-z]{2,3})\\.properties");

  /** Reads the version in a folder of a rules module. */
  public static RulesetFiles read(String folder, RulesModuleFiles module) {
    return of(folder, module.readFolder(folder));
  }

  /**
   * Reads the version from the files of its folder, by name.
   *
   * @throws RulesException if its properties are unreadable
   */
  public static RulesetFiles of(String folder, SortedMap<String, byte[]> texts) {
    Properties ruleset = properties(folder, RULESET, texts);
    RulesetReference reference =
        RulesetReference.builder()
            .credential(value(folder, RULESET, ruleset, "credential"))
            .effectiveFrom(date(folder, RULESET, value(folder, RULESET, ruleset, "effectiveFrom")))
            .confidence(confidence(folder, RULESET, value(folder, RULESET, ruleset, "confidence")))
            .fingerprint(fingerprint(texts))
            .build();
    Properties sources = properties(folder, SOURCES, texts);
    return new RulesetFiles(
        folder,
        value(folder, RULESET, ruleset, "issuer"),
        reference,
        sources(folder, sources),
        phrases(folder, texts),
        PositionTerms.of(folder + "/" + RULESET, ruleset));
  }

  /** Returns the DRL package of this version. */
  public String drlPackage() {
    return folder.replace('/', '.');
  }

  /** Reads the translations, such as {@code texts_es.properties}. */
  private static Phrases phrases(String folder, SortedMap<String, byte[]> texts) {
    Map<String, Map<String, String>> byLanguage = new TreeMap<>();
    for (String file : texts.keySet()) {
      Matcher named = TRANSLATION.matcher(file);
      if (named.matches()) {
        Map<String, String> phrases = new TreeMap<>();
        Properties read = properties(folder, file, texts);
        read.stringPropertyNames().forEach(key -> phrases.put(key, value(folder, file, read, key)));
        byLanguage.put(named.group(1), phrases);
      }
    }
    return new Phrases(byLanguage);
  }

  private static Map<String, Source> sources(String folder, Properties properties) {
    Map<String, Source> sources = new LinkedHashMap<>();
    TreeSet<String> ids = new TreeSet<>();
    for (String key : properties.stringPropertyNames()) {
      int dot = key.lastIndexOf('.');
      if (dot < 1
          || !Arrays.asList("document", "url", "asOf", "confidence")
              .contains(key.substring(dot + 1))) {
        throw new RulesException(
            folder
                + "/"
                + SOURCES
                + ": \""
                + key
                + "\" is not a key, expected an id and one of .document, .url, .asOf,"
                + " .confidence, such as S1.document.");
      }
      ids.add(key.substring(0, dot));
    }
    for (String id : ids) {
      sources.put(
          id,
          Source.builder()
              .document(value(folder, SOURCES, properties, id + ".document"))
              .url(Optional.ofNullable(properties.getProperty(id + ".url")))
              .asOf(
                  Optional.ofNullable(properties.getProperty(id + ".asOf"))
                      .map(day -> date(folder, SOURCES, day)))
              .confidence(
                  confidence(
                      folder, SOURCES, value(folder, SOURCES, properties, id + ".confidence")))
              .build());
    }
    return sources;
  }

  private static Properties properties(
      String folder, String file, SortedMap<String, byte[]> texts) {
    byte[] text = texts.get(file);
    if (text == null) {
      throw new RulesException("The rules folder " + folder + " has no " + file + ".");
    }
    Properties properties = new Properties();
    try {
      properties.load(new StringReader(new String(text, StandardCharsets.UTF_8)));
    } catch (IOException | IllegalArgumentException e) {
      throw new RulesException(folder + "/" + file + " is unreadable: " + e.getMessage(), e);
    }
    return properties;
  }

  private static String value(String folder, String file, Properties properties, String key) {
    String value = properties.getProperty(key);
    if (value == null || value.isBlank()) {
      throw new RulesException(folder + "/" + file + " has no " + key + ".");
    }
    return value.strip();
  }

  private static LocalDate date(String folder, String file, String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeException e) {
      throw new RulesException(
          folder
              + "/"
              + file
              + ": \""
              + text
              + "\" is not a date, expected one such as 2026-11-23.",
          e);
    }
  }

  private static Confidence confidence(String folder, String file, String text) {
    return Arrays.stream(Confidence.values())
        .filter(confidence -> confidence.name().equals(text))
        .findFirst()
        .orElseThrow(
            () ->
                new RulesException(
                    folder
                        + "/"
                        + file
                        + ": confidence is \""
                        + text
                        + "\", expected one of "
                        + Arrays.toString(Confidence.values())
                        + "."));
  }

  /**
   * Hashes the names and texts of all files except the cases, with normalized line ends, and the
   * library's version.
   */
  private static String fingerprint(SortedMap<String, byte[]> texts) {
    MessageDigest digest = DigestUtils.getSha256Digest();
    digest.update(libraryVersion());
    new TreeMap<>(texts)
        .forEach(
            (name, text) -> {
              digest.update(name.getBytes(StandardCharsets.UTF_8));
              digest.update((byte) 0);
              digest.update(
                  name.endsWith(".xlsx")
                      ? text
                      : new String(text, StandardCharsets.UTF_8)
                          .replace("\r\n", "\n")
                          .getBytes(StandardCharsets.UTF_8));
              digest.update((byte) 0);
            });
    return "sha256:" + HexFormat.of().formatHex(digest.digest());
  }

  private static byte[] libraryVersion() {
    try (InputStream version = RulesetFiles.class.getResourceAsStream("version.txt")) {
      if (version == null) {
        throw new IllegalStateException("licet-core was built without its version.txt.");
      }
      return version.readAllBytes();
    } catch (IOException e) {
      throw new RulesException("The version of licet-core is unreadable: " + e.getMessage(), e);
    }
  }
}
