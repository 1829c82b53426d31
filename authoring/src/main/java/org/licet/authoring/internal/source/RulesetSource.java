package org.licet.authoring.internal.source;

import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.licet.authoring.internal.language.Name;
import org.licet.authoring.internal.language.RuleFile;
import org.licet.authoring.internal.text.SourceText;
import org.licet.evaluation.RulesException;
import org.licet.internal.engine.LoadedRuleset;
import org.licet.internal.engine.RulesetLoader;
import org.licet.internal.engine.firing.Rules;
import org.licet.internal.engine.firing.RulesetFiles;

/**
 * The files of one ruleset version, with its parsed rule files. Immutable and thread-safe.
 *
 * @param shown the name of the folder for messages
 * @param files the content of each file by its name, relative to the folder, with slashes
 * @param rules the parsed rule files
 */
public record RulesetSource(String shown, SortedMap<String, byte[]> files, List<RuleFile> rules) {

  /** The file that every ruleset version has. */
  public static final String RULESET = "ruleset.properties";

  /** The file that lists its sources. */
  public static final String SOURCES = "sources.properties";

  private static final String CASES = "cases/";

  /** Copies the collections. */
  public RulesetSource {
    files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
    rules = List.copyOf(rules);
  }

  /** Parses the rule files among the files of a ruleset version. */
  public static RulesetSource of(String shown, SortedMap<String, byte[]> files) {
    return of(shown, files, name -> read(shown, name, files.getOrDefault(name, new byte[0])));
  }

  /**
   * Collects the files of a ruleset version.
   *
   * @param reader parses a rule file, given its name
   */
  static RulesetSource of(
      String shown, SortedMap<String, byte[]> files, Function<String, RuleFile> reader) {
    return new RulesetSource(
        shown,
        files,
        files.keySet().stream().filter(RulesetSource::isRuleFile).map(reader).toList());
  }

  private static boolean isRuleFile(String name) {
    return name.indexOf('/') < 0 && (name.endsWith(".drl") || FileNames.isSpreadsheet(name));
  }

  /** Parses a rule file of a version. */
  static RuleFile read(String shown, String name, byte[] content) {
    return name.endsWith(".drl")
        ? RuleFile.read(text(shown, name, content))
        : RuleSpreadsheet.read(path(shown, name), name, content);
  }

  private static SourceText text(String shown, String name, byte[] content) {
    return SourceText.of(path(shown, name), new String(content, StandardCharsets.UTF_8));
  }

  private static String path(String shown, String name) {
    return shown.isEmpty() ? name : shown + "/" + name;
  }

  /** Returns this version with one rule file's text replaced. */
  public RulesetSource with(RuleFile changed) {
    return new RulesetSource(
        shown,
        files,
        rules.stream()
            .map(file -> file.source().file().equals(changed.source().file()) ? changed : file)
            .toList());
  }

  /** Returns the text of a file, if it exists. */
  public Optional<SourceText> text(String name) {
    return Optional.ofNullable(files.get(name)).map(content -> text(shown, name, content));
  }

  /** Returns a properties file, if it exists. */
  public Optional<PropertiesText> properties(String name) {
    return text(name).map(PropertiesText::of);
  }

  /**
   * Returns the files of the version: those in its folder, and its cases. Files in other folders
   * below it are checked, but do not belong to it.
   */
  public SortedMap<String, byte[]> ownFiles() {
    SortedMap<String, byte[]> own = new TreeMap<>(files);
    own.keySet().removeIf(name -> name.indexOf('/') >= 0 && !isCase(name));
    return own;
  }

  private static boolean isCase(String name) {
    return name.startsWith(CASES) && name.endsWith(".yaml");
  }

  /** Returns the bytes of a text of this version. */
  public byte[] content(SourceText file) {
    int home = shown.isEmpty() ? 0 : shown.length() + 1;
    return files.getOrDefault(file.file().substring(home), new byte[0]);
  }

  /** Returns the case files in the order of their names. */
  public List<SourceText> cases() {
    return files.keySet().stream()
        .filter(RulesetSource::isCase)
        .map(name -> text(shown, name, files.getOrDefault(name, new byte[0])))
        .toList();
  }

  /** Returns the package that its rule files name, if they agree on one. */
  public Optional<String> drlPackage() {
    List<String> all =
        rules.stream()
            .flatMap(file -> file.drlPackage().stream())
            .map(Name::text)
            .distinct()
            .toList();
    return all.size() == 1 ? Optional.of(all.get(0)) : Optional.empty();
  }

  /** Returns its credential, or an empty text. */
  public String credential() {
    return properties(RULESET).flatMap(text -> text.value("credential")).orElse("");
  }

  /** Returns the day on which it takes effect, as written, or an empty text. */
  public String effectiveFrom() {
    return properties(RULESET).flatMap(text -> text.value("effectiveFrom")).orElse("");
  }

  /**
   * Loads the version with compiled or interpreted rules.
   *
   * @throws RulesException if the version contradicts itself
   */
  public LoadedRuleset load(Rules ready) {
    return RulesetLoader.define(texts(), ready);
  }

  /**
   * Reads the texts of the version. They stay the same when a rule file is replaced.
   *
   * @throws RulesException if its properties are unreadable
   */
  public RulesetFiles texts() {
    SortedMap<String, byte[]> direct = new TreeMap<>(files);
    direct.keySet().removeIf(name -> name.indexOf('/') >= 0);
    return RulesetFiles.of(drlPackage().orElse("").replace('.', '/'), direct);
  }
}
