package org.licet.authoring.internal.workspace;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.licet.authoring.internal.check.CheckReport;
import org.licet.authoring.internal.language.RuleFile;
import org.licet.authoring.internal.language.lexer.Token;
import org.licet.authoring.internal.source.FolderContent;
import org.licet.authoring.internal.source.RulesSource;
import org.licet.authoring.internal.source.RulesetSource;
import org.licet.evaluation.RulesException;
import org.licet.testkit.Case;

/**
 * The rules of a folder at one moment, with everything that an editor asks about them. It answers
 * about broken rules as far as possible. Immutable and thread-safe.
 */
public final class RulesView {

  private static final Pattern BINARY =
      Pattern.compile("(?i).*\\.(xlsx|xls|xlsm|xlsb|ods|numbers)");

  private final FolderContent content;
  private final RulesViews views;
  private final FolderPlaces places;
  private @Nullable RulesSource rules;
  private @Nullable List<NameUse> names;

  RulesView(FolderContent content, RulesViews views) {
    this.content = content;
    this.views = views;
    this.places = new FolderPlaces(content);
  }

  /** Returns true if a file is a text that editors can change, by its name. */
  public static boolean isText(String file) {
    return !BINARY.matcher(file).matches();
  }

  /** Returns the names of the files, relative to the folder. */
  public List<String> files() {
    return List.copyOf(content.files().keySet());
  }

  /** Returns the text of a file; empty if there is none, or it is a workbook. */
  public Optional<String> text(String file) {
    return isText(file)
        ? Optional.ofNullable(content.files().get(file))
            .map(bytes -> new String(bytes, StandardCharsets.UTF_8))
        : Optional.empty();
  }

  /**
   * Returns the parsed rules.
   *
   * @throws RulesException if the folder contains no rules
   */
  public synchronized RulesSource rules() {
    RulesSource known = rules;
    if (known == null) {
      known = views.reader().read(content);
      rules = known;
    }
    return known;
  }

  /** Returns this view with the text of a file replaced. */
  public RulesView with(String file, String text) {
    return views.of(content.with(file, text.getBytes(StandardCharsets.UTF_8)));
  }

  /** Returns the version that a file belongs to. Empty if there is none. */
  Optional<RulesetSource> ruleset(String file) {
    try {
      return rules().rulesets().stream()
          .filter(ruleset -> ruleset.files().containsKey(inside(ruleset, file)))
          .filter(ruleset -> !inside(ruleset, file).isEmpty())
          .reduce((outer, inner) -> inner);
    } catch (RulesException e) {
      return Optional.empty();
    }
  }

  /** Returns the name of a file in the folder of a version; empty if it is not in there. */
  String inside(RulesetSource ruleset, String file) {
    String home = places.home(ruleset.shown());
    return file.startsWith(home) ? file.substring(home.length()) : "";
  }

  /** Returns a parsed rule file. */
  Optional<RuleFile> ruleFile(String file) {
    return ruleset(file).stream()
        .flatMap(ruleset -> ruleset.rules().stream())
        .filter(one -> places.file(one.source().file()).equals(file))
        .findFirst();
  }

  List<Token> tokens(RuleFile file) {
    return views.tokens(file);
  }

  List<NameUse> names(RulesetSource ruleset) {
    return views.names(ruleset, places);
  }

  /** Returns the uses of names in all versions; none if the folder contains no rules. */
  synchronized List<NameUse> names() {
    List<NameUse> known = names;
    if (known == null) {
      List<NameUse> all = new ArrayList<>();
      try {
        rules().rulesets().forEach(ruleset -> all.addAll(names(ruleset)));
      } catch (RulesException e) {
        all.clear();
      }
      known = List.copyOf(all);
      names = known;
    }
    return known;
  }

  FolderPlaces places() {
    return places;
  }

  /**
   * Checks the text of the rules, without compiling them.
   *
   * @param today the date for computing the age of sources
   * @throws RulesException if the folder contains no rules
   */
  public List<EditorProblem> problems(LocalDate today) {
    return placed(views.check().text(rules(), today));
  }

  /**
   * Checks the rules, compiles them, and tries them.
   *
   * @param today the date for computing the age of sources
   * @param checkpoint runs between steps, on any thread, and may throw to stop the check
   * @throws RulesException if the folder contains no rules
   */
  public List<EditorProblem> allProblems(LocalDate today, Runnable checkpoint) {
    return placed(check(today, checkpoint));
  }

  /** Checks the rules as {@link #allProblems}, and returns the report. */
  public CheckReport check(LocalDate today, Runnable checkpoint) {
    return views.check().whole(rules(), today, checkpoint);
  }

  /** Returns the errors in the text of the rules. */
  public CheckReport errors() {
    return views.check().errors(rules());
  }

  private List<EditorProblem> placed(CheckReport report) {
    return report.problems().stream()
        .map(problem -> new EditorProblem(problem, places.range(problem.place())))
        .toList();
  }

  /**
   * Returns the advice on a problem as edits. Each was tried: the problem is gone after it, and
   * there are no more problems than before.
   */
  public List<Fix> fixes(EditorProblem problem) {
    return new Fixes(this).of(problem);
  }

  /** Returns the texts that can be typed at a position. */
  public List<Proposal> completion(String file, int offset) {
    return new Completion(this, file, offset).proposals();
  }

  /** Returns the meaning of what stands at a position. */
  public Optional<Hover> hover(String file, int offset) {
    return new Meanings(this).at(file, offset);
  }

  /** Returns the places that give the name at a position. */
  public List<TextRange> definition(String file, int offset) {
    return new NamesAt(this).definition(file, offset);
  }

  /** Returns the places that use the name or word at a position. */
  public List<TextRange> references(String file, int offset) {
    return new NamesAt(this).references(file, offset);
  }

  /** Returns the criterion, fact, table, or source at a position, which can be renamed. */
  public Optional<TextRange> nameAt(String file, int offset) {
    return new NamesAt(this).at(file, offset).map(NameUse::at);
  }

  /** Renames the criterion, fact, table, or source at a position in all files. */
  public Renaming rename(String file, int offset, String name) {
    return new Renames(this).rename(file, offset, name);
  }

  /** Returns the edits that lay out a rule file, without changing a word of it. */
  public List<TextEdit> format(String file) {
    return ruleFile(file)
        .filter(one -> file.endsWith(".drl"))
        .map(one -> new Layout(file, one.source().text(), tokens(one)).edits())
        .orElse(List.of());
  }

  /** Returns the readable cases that expect a verdict on a criterion, in the version of a file. */
  public List<Case> casesOf(String file, String criterion) {
    return ruleset(file).stream()
        .flatMap(ruleset -> ruleset.cases().stream())
        .flatMap(cases -> views.cases(cases).stream())
        .filter(one -> one.verdicts().containsKey(criterion))
        .toList();
  }

  /** Returns the readable cases of a file. */
  public List<Case> casesIn(String file) {
    return ruleset(file).stream()
        .flatMap(ruleset -> ruleset.cases().stream())
        .filter(cases -> places.file(cases.file()).equals(file))
        .flatMap(cases -> views.cases(cases).stream())
        .toList();
  }

  /** Returns the readable rules of a file in words. */
  public List<RuleInWords> rules(String file) {
    return ruleFile(file)
        .filter(one -> file.endsWith(".drl"))
        .map(one -> new RuleWording(file, one, tokens(one)).all())
        .orElse(List.of());
  }
}
