package org.licet.authoring.internal.check.file;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.licet.authoring.internal.check.name.DeclaredNames;
import org.licet.authoring.internal.language.Argument;
import org.licet.authoring.internal.language.ChainStep;
import org.licet.authoring.internal.language.Rule;
import org.licet.authoring.internal.language.RuleFile;
import org.licet.authoring.internal.source.PropertiesText;
import org.licet.authoring.internal.source.RulesetSource;
import org.licet.authoring.internal.text.Problems;
import org.licet.authoring.internal.text.Span;
import org.licet.authoring.problem.Problem;
import org.licet.internal.pattern.PatternTests;
import org.licet.rule.FactDeclaration;
import org.licet.text.Phrases;

/**
 * Checks translations, such as {@code texts_es.properties}. Each one must belong to a text of the
 * rules, and every text needs one.
 */
public final class TranslationsCheck {

  private static final Pattern FILE = Pattern.compile("texts_[a-z]{2,3}\\.properties");
  private static final int MOST_SHOWN = 3;

  private final PropertiesText text;
  private final Problems problems;
  private final EntriesCheck entries;

  private TranslationsCheck(PropertiesText text) {
    this.text = text;
    this.problems = new Problems(text.source());
    this.entries = new EntriesCheck(text, problems);
  }

  /** Returns the problems of the translations of a version. */
  public static List<Problem> of(RulesetSource ruleset) {
    List<Problem> all = new ArrayList<>();
    Map<String, String> said = said(ruleset);
    Set<String> codes = codes(ruleset);
    for (String file : ruleset.files().keySet()) {
      if (isTranslation(file)) {
        ruleset
            .properties(file)
            .ifPresent(text -> all.addAll(new TranslationsCheck(text).translations(said, codes)));
      }
    }
    return all;
  }

  /** Returns true if the name of a file is that of a translation. */
  static boolean isTranslation(String file) {
    return FILE.matcher(file).matches();
  }

  /** Returns the English texts by the keys of their translations. */
  private static Map<String, String> said(RulesetSource ruleset) {
    Map<String, String> said = new LinkedHashMap<>();
    DeclaredNames.judging(ruleset)
        .forEach(
            rule ->
                said.put(
                    rule.criterion().map(Argument.Text::value).orElseThrow(),
                    title(rule.name().text())));
    for (DeclaredNames.Text one :
        DeclaredNames.texts(ruleset, "name", "remark", "question", "advice", "table")) {
      if (one.step().kind() == FactDeclaration.class) {
        continue;
      }
      said.put(Phrases.keyOf(one.value()), one.value());
    }
    for (DeclaredNames.Text fact : DeclaredNames.texts(ruleset, "fact")) {
      if (fact.step().word().name().equals("fact")) {
        said.put(fact.value(), fact.value().replace('_', ' ').toLowerCase(Locale.ROOT));
        fact.step().chain().steps().forEach(step -> said(fact.value(), step, said));
      }
    }
    return said;
  }

  /** Adds the label and the question of a declared fact. */
  private static void said(String fact, ChainStep step, Map<String, String> said) {
    if (step.arguments().size() == 1 && step.arguments().get(0) instanceof Argument.Text text) {
      switch (step.word().text()) {
        case "called" -> said.put(fact, text.value());
        case "yesNo", "number", "date", "code", "codes" ->
            said.put(fact + ".question", text.value());
        default -> {}
      }
    }
  }

  /** Returns the text after the credential and the colon. */
  private static String title(String rule) {
    return rule.substring(rule.indexOf(": ") + 1).strip();
  }

  /** Returns the keys of the names of codes that the rules use. */
  private static Set<String> codes(RulesetSource ruleset) {
    Set<String> codes = new TreeSet<>();
    for (RuleFile file : ruleset.rules()) {
      for (Rule rule : file.rules()) {
        rule.steps()
            .flatMap(step -> step.arguments().stream())
            .filter(Argument.Text.class::isInstance)
            .forEach(text -> codes.add(Phrases.CODE + ((Argument.Text) text).value()));
        rule.patterns()
            .ifPresent(
                patterns ->
                    PatternTests.literals(patterns)
                        .forEach(literal -> codes.add(Phrases.CODE + literal.text())));
      }
    }
    return codes;
  }

  private List<Problem> translations(Map<String, String> said, Set<String> codes) {
    if (entries.nothing("add a line CCM-LICENSE = the text of the requirement")) {
      return problems.found();
    }
    entries.common();
    boolean english = text.source().file().endsWith("texts_en.properties");
    Set<String> missing = english ? new LinkedHashSet<>() : new LinkedHashSet<>(said.keySet());
    List<String> known = new ArrayList<>(said.keySet());
    for (PropertiesText.Entry entry : text.entries()) {
      String key = entry.key().text();
      missing.remove(key);
      boolean code = key.startsWith(Phrases.CODE);
      if (code && !codes.contains(key)) {
        entries.unknownKey(
            entry.key(), List.copyOf(codes), "code. and a code that a rule or a table names");
      } else if (!code && !said.containsKey(key)) {
        entries.unknownKey(
            entry.key(),
            known,
            "a criterion id, or the words of a rule in lowercase with - between them");
      } else if (entry.value().text().isEmpty()) {
        problems.error(
            "properties",
            entry.key().at(),
            key + " has no value",
            key + " = " + said.getOrDefault(key, "the name of the code"));
      }
    }
    if (!missing.isEmpty()) {
      List<String> first = missing.stream().limit(MOST_SHOWN).toList();
      problems.warning(
          "untranslated",
          Span.BEGINNING,
          "untranslated texts of the rules ("
              + missing.size()
              + "): "
              + shown(first, missing.size()),
          "add a line " + first.get(0) + " = " + said.get(first.get(0)));
    }
    return problems.found();
  }

  private static String shown(List<String> first, int all) {
    return String.join(", ", first) + (all > first.size() ? " and others" : "");
  }
}
