package org.licet.it.guides;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * The blocks of a Markdown text that show a console. Lines that begin with {@code $} are commands,
 * lines that begin with {@code >} continue one, and other lines are output.
 *
 * <p>A line {@code ...} in the output stands for omitted lines. The text after it begins at the
 * first printed line that equals its first line, and has the same length. For example, the
 * beginning of
 *
 * <pre>{@code
 * $ ./licet explain RN
 * RN from 2015-01-01, ...
 * ...
 * EXAMINATION
 *   all of
 * }</pre>
 *
 * <p>must be the first printed line, and {@code EXAMINATION} must occur later, followed by {@code
 * all of}.
 *
 * @param shell runs a command and returns its output
 */
record ConsoleBlocks(UnaryOperator<String> shell) {

  private static final String BEGIN = "```console";
  private static final String END = "```";
  private static final String LEFT_OUT = "...";

  /** Returns the text with the current output of every command. */
  String runAll(String markdown) {
    List<String> lines = new ArrayList<>();
    List<String> command = new ArrayList<>();
    List<String> shown = new ArrayList<>();
    boolean inside = false;
    for (String line : markdown.split("\n", -1)) {
      if (!inside) {
        lines.add(line);
        inside = line.equals(BEGIN);
      } else if (line.equals(END) || line.startsWith("$ ")) {
        run(command, shown, lines);
        lines.add(line);
        inside = !line.equals(END);
        if (inside) {
          command.add(line.substring(2));
        }
      } else if (line.startsWith(">") && !command.isEmpty()) {
        lines.add(line);
        command.add(line.length() > 2 ? line.substring(2) : "");
      } else {
        shown.add(line);
      }
    }
    return String.join("\n", lines);
  }

  private void run(List<String> command, List<String> shown, List<String> lines) {
    if (!command.isEmpty()) {
      String printed = shell.apply(String.join("\n", command) + "\n");
      assertThat(printed)
          .as("a guide shows no command that lacks its file: %s", command)
          .doesNotContain("No such file or directory");
      List<String> all = printed.stripTrailing().lines().map(String::stripTrailing).toList();
      lines.addAll(excerpt(all, shown));
      command.clear();
    }
    shown.clear();
  }

  /** Returns the printed lines to show, with a mark for omitted lines. */
  private static List<String> excerpt(List<String> printed, List<String> shown) {
    if (!shown.contains(LEFT_OUT)) {
      return printed;
    }
    List<String> excerpt = new ArrayList<>();
    int from = 0;
    boolean jump = false;
    for (String line : shown) {
      if (line.equals(LEFT_OUT)) {
        excerpt.add(LEFT_OUT);
        jump = true;
        continue;
      }
      if (jump) {
        int found = printed.subList(from, printed.size()).indexOf(line);
        assertThat(found).as("\"%s\" is printed", line).isNotNegative();
        from += found;
        jump = false;
      }
      if (from < printed.size()) {
        excerpt.add(printed.get(from++));
      }
    }
    return excerpt;
  }
}
