package org.licet.authoring.internal.check.example;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.licet.authoring.internal.check.file.FilesCheck;
import org.licet.authoring.internal.check.name.DeclaredNames;
import org.licet.authoring.internal.check.name.UnreadableNames;
import org.licet.authoring.internal.language.Argument;
import org.licet.authoring.internal.source.RulesetSource;
import org.licet.authoring.internal.text.Problems;
import org.licet.authoring.internal.text.SourceText;
import org.licet.authoring.internal.text.Span;
import org.licet.authoring.problem.Problem;
import org.licet.internal.reasoning.fact.DeclaredFacts;
import org.licet.json.internal.advice.Nearest;
import org.licet.testkit.Case;
import org.licet.testkit.CaseException;
import org.licet.testkit.CaseFiles;

/** Checks that the case files of a version are valid and refer to existing criteria. */
public final class CasesCheck {

  private CasesCheck() {}

  /**
   * Returns the problems with the cases of a version.
   *
   * @param facts the facts that all versions declare
   * @param reader reads a case file
   */
  public static List<Problem> of(
      RulesetSource ruleset,
      DeclaredFacts facts,
      UnreadableNames lost,
      Function<SourceText, CaseFiles.Reading> reader) {
    Set<String> criteria =
        DeclaredNames.judging(ruleset)
            .flatMap(rule -> rule.criterion().stream())
            .map(Argument.Text::value)
            .collect(Collectors.toCollection(TreeSet::new));
    Set<String> asked =
        DeclaredNames.texts(ruleset, "criteria").stream()
            .map(DeclaredNames.Text::value)
            .collect(Collectors.toSet());
    Map<String, Set<String>> questions = CaseRulings.questions(ruleset);
    List<Problem> all = new ArrayList<>();
    for (SourceText file : ruleset.cases()) {
      if (FilesCheck.isUnreadable(file)) {
        continue;
      }
      Problems problems = new Problems(file);
      CaseFiles.Reading reading = reader.apply(file);
      for (CaseException problem : reading.problems()) {
        if (!problems.isFull()) {
          add(file, problem, problems);
        }
      }
      boolean complete = !criteria.isEmpty();
      CaseFacts carried = new CaseFacts(file, facts, lost, problems);
      CaseRulings rulings = new CaseRulings(file, criteria, questions, problems);
      for (Case one : problems.isFull() ? List.<Case>of() : reading.cases()) {
        carried.check(one);
        if (complete) {
          rulings.check(one);
        }
        for (String criterion : one.verdicts().keySet()) {
          // If a stage requires it as well, the problem is reported there.
          if (complete
              && !criteria.contains(criterion)
              && !asked.contains(criterion)
              && !lost.mayName(criterion)
              && !problems.isFull()) {
            problems.error(
                "case",
                find(file, Optional.of(one.name()), criterion),
                "the case \""
                    + one.name()
                    + "\" expects a verdict on "
                    + criterion
                    + ", but no rule concludes it",
                Nearest.to(criterion, criteria));
          }
        }
      }
      all.addAll(problems.found());
    }
    return all;
  }

  private static void add(SourceText file, CaseException problem, Problems problems) {
    List<String> lines = problem.detail().lines().toList();
    String message =
        lines.isEmpty() ? "the file is unreadable" : CaseWords.plain(file.file(), lines.get(0));
    Optional<String> maybe =
        lines.stream()
            .skip(1)
            .filter(line -> line.startsWith("Maybe "))
            .map(line -> line.substring("Maybe ".length()).replaceFirst("[.]$", ""))
            .findFirst()
            .or(() -> CaseWords.meant(problem.word(), message));
    Optional<Span> tab = message.equals(CaseWords.TAB) ? tab(file) : Optional.empty();
    if (tab.isPresent()) {
      problems.error("case", tab.get(), message, Optional.of("use spaces instead"));
      return;
    }
    if (problem.line() > 0) {
      problems.error("case", line(file, problem.line()), message, maybe);
      return;
    }
    String first = message.replaceFirst(" .*", "");
    Optional<Span> inCase =
        key(file, problem, message)
            .or(() -> within(file, problem.caseName(), problem.word()))
            .or(() -> within(file, problem.caseName(), first + ":"));
    Optional<Span> shared =
        problem.word().isEmpty() ? Optional.empty() : anywhere(file, problem.word());
    boolean again = message.startsWith("two cases have the name");
    boolean outside = inCase.isEmpty() && shared.isPresent();
    problems.error(
        "case",
        again
            ? line(file, lineOf(file, problem.caseName().orElse(""), true))
            : inCase.or(() -> shared).orElseGet(() -> nameLine(file, problem.caseName())),
        again || outside
            ? message
            : problem.caseName().map(name -> "the case \"" + name + "\": ").orElse("") + message,
        maybe);
  }

  /** Finds the key of a problem, which may be a word of other lines as well. */
  private static Optional<Span> key(SourceText file, CaseException problem, String message) {
    return problem.word().isEmpty() || !CaseWords.isAboutKey(message)
        ? Optional.empty()
        : within(file, problem.caseName(), problem.word() + ":")
            .map(at -> new Span(at.start(), at.line(), at.column(), problem.word().length()));
  }

  private static Span line(SourceText file, int number) {
    int within = Math.min(number, file.lineCount());
    String text = file.line(within);
    int blank = text.length() - text.stripLeading().length();
    return file.spanIn(within, blank + 1, Math.max(1, text.strip().length()));
  }

  /** Returns the line of a word in a case, or the line with the name of the case. */
  public static int line(SourceText file, String caseName, String word) {
    return find(file, Optional.of(caseName), word).line();
  }

  /** Finds a word in a case, or the line with the name of the case. */
  static Span find(SourceText file, Optional<String> caseName, String word) {
    return within(file, caseName, word).orElseGet(() -> nameLine(file, caseName));
  }

  /** Finds a word in a case, or in what several cases share, or the line with the name. */
  static Span findShared(SourceText file, Optional<String> caseName, String word) {
    return within(file, caseName, word)
        .or(() -> anywhere(file, word))
        .orElseGet(() -> nameLine(file, caseName));
  }

  private static Span nameLine(SourceText file, Optional<String> caseName) {
    return line(file, caseName.map(name -> lineOf(file, name, false)).orElse(1));
  }

  /** Finds a word in a case. */
  private static Optional<Span> within(SourceText file, Optional<String> caseName, String word) {
    if (word.isEmpty()) {
      return Optional.empty();
    }
    int line = caseName.map(name -> lineOf(file, name, false)).orElse(1);
    Pattern whole = whole(word);
    for (int i = line; i <= file.lineCount(); i++) {
      if (i > line && hasKey(file.line(i), "case:")) {
        break;
      }
      Optional<Span> found = in(file, i, whole);
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  /** Finds the first tab with which a line begins. */
  private static Optional<Span> tab(SourceText file) {
    return IntStream.rangeClosed(1, file.lineCount())
        .filter(line -> file.line(line).replace(" ", "").startsWith("\t"))
        .mapToObj(line -> file.spanIn(line, file.line(line).indexOf('\t') + 1, 1))
        .findFirst();
  }

  private static Optional<Span> anywhere(SourceText file, String word) {
    Pattern whole = whole(word);
    return IntStream.rangeClosed(1, file.lineCount())
        .boxed()
        .flatMap(line -> in(file, line, whole).stream())
        .findFirst();
  }

  private static Pattern whole(String word) {
    return Pattern.compile("(?<![\\w-])" + Pattern.quote(word) + "(?![\\w-])");
  }

  private static Optional<Span> in(SourceText file, int line, Pattern whole) {
    Matcher found = whole.matcher(file.line(line));
    return found.find()
        ? Optional.of(file.spanIn(line, found.start() + 1, found.end() - found.start()))
        : Optional.empty();
  }

  /** Returns true if a line begins with a key, even after a hyphen. */
  private static boolean hasKey(String line, String key) {
    String text = line.stripLeading();
    return (text.startsWith("-") ? text.substring(1).stripLeading() : text).startsWith(key);
  }

  private static int lineOf(SourceText file, String name, boolean last) {
    int found = 1;
    for (int i = 1; i <= file.lineCount(); i++) {
      boolean names =
          !name.isEmpty()
              && (hasKey(file.line(i), "case:") || hasKey(file.line(i), "id:"))
              && file.line(i).contains(name);
      if (names && !last) {
        return i;
      }
      found = names ? i : found;
    }
    return found;
  }
}
