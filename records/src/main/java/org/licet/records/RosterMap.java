package org.licet.records;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.licet.records.internal.roster.Layout;
import org.licet.records.internal.roster.MapParser;
import org.licet.records.internal.roster.MapSchema;
import org.licet.records.internal.suggest.MapDraft;

/**
 * The meaning of the columns of a roster: which field of a candidate each column has, and how the
 * organization writes dates, codes, yes and no. Written in YAML. Immutable and thread-safe.
 *
 * <pre>{@code
 * candidate:
 *   id: Employee ID
 *   licenses:
 *     - type: {value: RN}
 *       jurisdiction: {column: State, codes: US states}
 *       expires: License expires
 *   employment:
 *     - numbers: 1-3
 *       title: Job {n} title
 *       period: Job {n} dates
 * dates: [M/d/yyyy]
 * }</pre>
 */
public final class RosterMap {

  private final Layout layout;

  private RosterMap(Layout layout) {
    this.layout = layout;
  }

  /**
   * Reads a map.
   *
   * @throws RosterMapException if the map has a fault
   * @throws IOException if the file cannot be read
   */
  public static RosterMap read(Path file) throws IOException {
    return parse(Files.readString(file));
  }

  /**
   * Reads a map from its text.
   *
   * @throws RosterMapException if the map has a fault
   */
  public static RosterMap parse(String yaml) {
    return new RosterMap(MapParser.parse(yaml));
  }

  /**
   * Returns the text of a first map for a roster, from its headers and first rows. Comments that
   * begin with "Check" name what a person has to decide, such as dates with two meanings.
   *
   * @throws IOException if the file cannot be read or is not a table
   */
  public static String suggest(Path roster) throws IOException {
    return suggest(roster, Locale.US);
  }

  /**
   * Returns the text of a first map for a roster, with its comments in a language.
   *
   * @throws IOException if the file cannot be read or is not a table
   */
  public static String suggest(Path roster, Locale locale) throws IOException {
    return MapDraft.of(roster, locale);
  }

  /**
   * Returns the JSON Schema (2020-12) of maps, for editors that complete and check them. It cannot
   * check the forms of dates, and whether the columns exist.
   */
  public static String schema() {
    return MapSchema.json().toPrettyString() + "\n";
  }

  Layout layout() {
    return layout;
  }
}
