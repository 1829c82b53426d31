package org.licet.authoring.internal.starter;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.licet.authoring.RulesFolder;

/**
 * Writes a small ruleset to start from: a folder with criteria for three stages, a table, a fact, a
 * renewal window, a source to fill in, and cases for every number. {@link RulesFolder} compiles it
 * unchanged. Thread-safe.
 */
public final class Starter {

  private static final List<String> FILES =
      List.of(
          "stages.drl",
          "criteria.drl",
          "renewal.drl",
          "sources.properties",
          "ruleset.properties",
          "cases/first.yaml",
          "cases/certification.yaml",
          "cases/renewal.yaml");

  private static final String OPENING = "opening/";

  private static final List<String> OPENING_FILES =
      List.of("opening.drl", "sources.properties", "ruleset.properties", "cases/position.yaml");

  /** The days until the position of a new opening starts. */
  private static final int DAYS_TO_START = 60;

  /** The years of work that a new opening requires. */
  private static final int YEARS_OF_WORK = 2;

  /** A name of a credential: a code in capital letters. */
  private static final Pattern NAME = Pattern.compile("[A-Z][A-Z0-9]*([-_][A-Z0-9]+)*");

  private static final int LONGEST_NAME = 40;
  private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{(\\w+)}");

  /** The years of the criteria on hours. The cases lie at the edges of these windows. */
  private static final int YEARS = 3;

  private Starter() {}

  /**
   * Writes the ruleset of a new credential. Either all files are written or none.
   *
   * @param credential its name, such as {@code CCM} or {@code CMGT-BC}
   * @param today the first day of the rules, which is also the date of the cases
   * @param folder the folder to write, which must be new or empty
   * @throws IllegalArgumentException if the name is invalid, or if the folder is not empty
   * @throws UncheckedIOException if the folder cannot be written
   */
  public static void write(String credential, LocalDate today, Path folder) {
    refuseBadName(credential);
    Map<String, String> values = new HashMap<>();
    values.put("credential", credential);
    values.put("package", drlPackage(credential, today));
    values.put("issuer", "the issuer of the " + credential);
    days(today).forEach((name, day) -> values.put(name, day.toString()));
    SortedMap<String, String> texts = new TreeMap<>();
    FILES.forEach(file -> texts.put(file, filled(file, values)));
    refuseUsed(folder);
    write(texts, folder);
  }

  /**
   * Writes the ruleset of a new opening. Either all files are written or none.
   *
   * @param opening its name, such as {@code HOSPITAL-CM}
   * @param today the first day of the rules, which is also the date of the cases
   * @param folder the folder to write, which must be new or empty
   * @throws IllegalArgumentException if the name is invalid, or if the folder is not empty
   * @throws UncheckedIOException if the folder cannot be written
   */
  public static void writeOpening(String opening, LocalDate today, Path folder) {
    refuseBadName(opening);
    LocalDate start = today.plusDays(DAYS_TO_START);
    LocalDate from = today.minusYears(YEARS_OF_WORK);
    Map<String, String> values =
        Map.of(
            "credential", opening,
            "package", drlPackage(opening, today),
            "today", today.toString(),
            "start", start.toString(),
            "dayBeforeStart", start.minusDays(1).toString(),
            "twoYears", from.toString(),
            "dayAfterTwoYears", from.plusDays(1).toString());
    SortedMap<String, String> texts = new TreeMap<>();
    OPENING_FILES.forEach(file -> texts.put(file, filled(OPENING + file, values)));
    refuseUsed(folder);
    write(texts, folder);
  }

  /** Returns the days of the cases. The certification expires at the end of the next year. */
  private static Map<String, LocalDate> days(LocalDate today) {
    LocalDate firstDay = today.minusYears(YEARS);
    LocalDate expiry = LocalDate.of(today.getYear() + 1, 12, 31);
    LocalDate opens = expiry.withMonth(10).withDayOfMonth(1);
    LocalDate termBegins = expiry.minusYears(YEARS).plusDays(1);
    return Map.of(
        "today",
        today,
        "yesterday",
        today.minusDays(1),
        "tomorrow",
        today.plusDays(1),
        "firstDay",
        firstDay,
        "dayBefore",
        firstDay.minusDays(1),
        "expiry",
        expiry,
        "opens",
        opens,
        "dayBeforeOpens",
        opens.minusDays(1),
        "termBegins",
        termBegins,
        "dayBeforeTerm",
        termBegins.minusDays(1));
  }

  private static void refuseBadName(String credential) {
    if (NAME.matcher(credential).matches() && credential.length() <= LONGEST_NAME) {
      return;
    }
    String message =
        "\""
            + credential
            + "\" is not a credential name. Expected up to "
            + LONGEST_NAME
            + " uppercase letters and digits, starting with a letter, with single - or _ between them.";
    String near = credential.strip().toUpperCase(Locale.ROOT).replaceAll("\\s+", "-");
    throw new IllegalArgumentException(
        NAME.matcher(near).matches() && near.length() <= LONGEST_NAME
            ? message + "\nMaybe you mean " + near + "."
            : message);
  }

  /** Returns the package. Its ending makes sure that no part of it is a reserved word. */
  private static String drlPackage(String credential, LocalDate today) {
    return "my."
        + credential.toLowerCase(Locale.ROOT).replaceAll("[-_]", "_")
        + "_rules.v"
        + today.getYear();
  }

  private static void refuseUsed(Path folder) {
    if (!Files.exists(folder)) {
      return;
    }
    if (!Files.isDirectory(folder)) {
      throw new IllegalArgumentException(folder + " is a file. Expected a new or empty folder.");
    }
    try (Stream<Path> entries = Files.list(folder)) {
      entries
          .sorted()
          .findFirst()
          .ifPresent(
              entry -> {
                throw new IllegalArgumentException(
                    "The folder "
                        + folder
                        + " is not empty: it contains "
                        + entry.getFileName()
                        + "; nothing was written\nMaybe name a new folder below it");
              });
    } catch (IOException e) {
      throw new UncheckedIOException(
          "The folder " + folder + " cannot be read: " + e.getMessage(), e);
    }
  }

  private static String filled(String file, Map<String, String> values) {
    return PLACEHOLDER
        .matcher(template(file))
        .replaceAll(
            found -> {
              String value = values.get(found.group(1));
              if (value == null) {
                throw new IllegalStateException(
                    "The template " + file + " asks for " + found.group() + ", which has no value");
              }
              return Matcher.quoteReplacement(value);
            });
  }

  private static String template(String file) {
    try (InputStream stream = Starter.class.getResourceAsStream(file)) {
      if (stream == null) {
        throw new IllegalStateException("licet-authoring was built without starter/" + file);
      }
      // Line ends are the same on every system.
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
    } catch (IOException e) {
      throw new UncheckedIOException("starter/" + file + " cannot be read: " + e.getMessage(), e);
    }
  }

  /** Writes the texts by their paths in the folder. If one fails, the others are deleted again. */
  static void write(SortedMap<String, String> texts, Path folder) {
    Deque<Path> made = new ArrayDeque<>();
    try {
      for (Map.Entry<String, String> text : texts.entrySet()) {
        Path file = folder.resolve(text.getKey()).toAbsolutePath();
        makeFolder(file.getParent(), made);
        Files.createFile(file);
        made.push(file);
        Files.writeString(file, text.getValue(), StandardOpenOption.TRUNCATE_EXISTING);
      }
    } catch (IOException e) {
      UncheckedIOException failed =
          new UncheckedIOException(
              "The folder " + folder + " cannot be written: " + e + "; nothing was kept", e);
      remove(made, failed);
      throw failed;
    }
  }

  private static void makeFolder(@Nullable Path folder, Deque<Path> made) throws IOException {
    if (folder == null || Files.isDirectory(folder)) {
      return;
    }
    makeFolder(folder.getParent(), made);
    Files.createDirectory(folder);
    made.push(folder);
  }

  private static void remove(Deque<Path> made, UncheckedIOException failed) {
    for (Path path : made) {
      try {
        Files.deleteIfExists(path);
      } catch (IOException e) {
        failed.addSuppressed(e);
      }
    }
  }
}
