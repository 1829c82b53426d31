package org.licet.authoring.internal.workspace;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.licet.authoring.problem.Problem;

/** Turns advice into edits, and tries each before it is offered. Stateless. */
final class Fixes {

  /** A wording of advice, with the edit that it means. */
  private record Wording(Pattern pattern, BiFunction<Spot, Matcher, Optional<TextEdit>> edit) {

    static Wording of(String pattern, BiFunction<Spot, Matcher, Optional<TextEdit>> edit) {
      return new Wording(Pattern.compile(pattern, Pattern.DOTALL), edit);
    }
  }

  /** The place of a problem in its text. */
  private record Spot(String text, TextRange at) {

    String words() {
      return text.substring(at.from(), at.to());
    }

    Optional<TextEdit> replace(String by) {
      return Optional.of(new TextEdit(at, by));
    }

    Optional<TextEdit> insert(int offset, String what) {
      return Optional.of(new TextEdit(new TextRange(at.file(), offset, offset), what));
    }

    int lineStart() {
      return text.lastIndexOf('\n', Math.max(0, at.from() - 1)) + 1;
    }

    int lineEnd() {
      int end = text.indexOf('\n', at.from());
      return end < 0 ? text.length() : end;
    }

    Optional<TextEdit> deleteLine() {
      int end = Math.min(text.length(), lineEnd() + 1);
      return Optional.of(new TextEdit(new TextRange(at.file(), lineStart(), end), ""));
    }

    Optional<TextEdit> addLine(String line) {
      String end = text.startsWith("\r", lineEnd() - 1) ? "\r\n" : "\n";
      boolean last = lineEnd() == text.length();
      return insert(
          last ? text.length() : lineEnd() + 1, (last ? end : "") + line + (last ? "" : end));
    }

    /** Replaces a name, and keeps the quotes around it. */
    Optional<TextEdit> name(String name) {
      boolean quoted = words().startsWith("\"") && words().endsWith("\"") && words().length() > 1;
      return replace(quoted && !name.startsWith("\"") ? "\"" + name + "\"" : name);
    }
  }

  private static final String QUOTED = "\"[^\"]*\"";

  private static final List<Wording> WORDINGS =
      List.of(
          Wording.of(
              "you mean the source ([\\w.-]+), which is unused",
              (spot, found) -> spot.name(found.group(1))),
          Wording.of("you mean (\\w+)\\(\\.\\.\\.\\)", (spot, found) -> spot.name(found.group(1))),
          Wording.of(
              "you mean (.*[^.\\s](?<!\\.\\.\\.).*)", (spot, found) -> spot.name(found.group(1))),
          Wording.of(
              "(" + QUOTED + ") instead of (" + QUOTED + ")",
              (spot, found) -> spot.replace(found.group(1))),
          Wording.of("write (\\w+) instead of \\w+", (spot, found) -> spot.replace(found.group(1))),
          Wording.of("write ([\\w.;:)(]+) instead", (spot, found) -> spot.replace(found.group(1))),
          Wording.of("write a comma instead", (spot, found) -> spot.replace(",")),
          Wording.of("write (\\S+) without quotes", (spot, found) -> spot.replace(found.group(1))),
          Wording.of("write only (\\S+)", (spot, found) -> spot.replace(found.group(1))),
          Wording.of("use (\\w+)", (spot, found) -> spot.name(found.group(1))),
          Wording.of("use // instead", (spot, found) -> spot.replace("//")),
          Wording.of("use spaces instead", (spot, found) -> spot.replace("  ")),
          Wording.of(
              "delete (this|the extra|the comma|the dot)\\b(?! line).*",
              (spot, found) -> spot.replace("")),
          Wording.of("delete this line.*", (spot, found) -> spot.deleteLine()),
          Wording.of("delete one of the two lines", (spot, found) -> spot.deleteLine()),
          Wording.of(
              "add a line with (\\w+) after this one",
              (spot, found) -> spot.addLine(found.group(1))),
          Wording.of(
              "add a line with (\\w+)",
              (spot, found) -> spot.insert(spot.lineStart(), found.group(1) + "\n")),
          Wording.of(
              "add a line ((?!.*\\.\\.\\.)[\\w.-]+ = .*)",
              (spot, found) ->
                  spot.insert(
                      spot.text().length(),
                      (spot.text().isEmpty() || spot.text().endsWith("\n") ? "" : "\n")
                          + found.group(1)
                          + "\n")),
          Wording.of(
              "add the line (import \\S+) below the package",
              (spot, found) -> {
                Matcher line = Pattern.compile("(?m)^package .*\\R").matcher(spot.text());
                return line.find()
                    ? spot.insert(line.end(), found.group(1) + "\n")
                    : Optional.empty();
              }),
          Wording.of(
              "add ([;)]) after this",
              (spot, found) -> spot.insert(spot.at().to(), found.group(1))),
          Wording.of("add a comma before .*", (spot, found) -> spot.insert(spot.at().from(), ", ")),
          Wording.of(
              "add ([;)]) before .*",
              (spot, found) -> spot.insert(spot.at().from(), found.group(1))),
          Wording.of(
              "write rule before it", (spot, found) -> spot.insert(spot.at().from(), "rule ")));

  private final RulesView view;

  Fixes(RulesView view) {
    this.view = view;
  }

  List<Fix> of(EditorProblem problem) {
    String file = problem.at().file();
    String text = view.text(file).orElse(null);
    String advice = problem.problem().advice().orElse("");
    if (text == null || problem.problem().place().cell().isPresent()) {
      return List.of();
    }
    List<Fix> fixes = new ArrayList<>();
    Spot spot = new Spot(text, problem.at());
    for (Wording wording : WORDINGS) {
      Matcher found = wording.pattern().matcher(advice);
      if (fixes.isEmpty() && found.matches()) {
        wording
            .edit()
            .apply(spot, found)
            .filter(edit -> mends(problem.problem(), file, text, edit))
            .ifPresent(edit -> fixes.add(new Fix(advice, List.of(edit))));
      }
    }
    return fixes;
  }

  /** Returns true if a problem is gone after an edit, and its file has fewer problems. */
  private boolean mends(Problem problem, String file, String text, TextEdit edit) {
    LocalDate today = LocalDate.EPOCH; // the age of sources has no edit
    List<Problem> before = problems(view, file, today);
    List<Problem> after =
        problems(view.with(file, TextEdit.apply(text, List.of(edit))), file, today);
    return after.size() < before.size() && !after.contains(problem);
  }

  private static List<Problem> problems(RulesView view, String file, LocalDate today) {
    return view.problems(today).stream()
        .filter(one -> one.at().file().equals(file))
        .map(EditorProblem::problem)
        .toList();
  }
}
