package org.licet.it;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * The blocks of a Markdown text that show a console: lines that begin with {@code $} are commands,
 * those that begin with {@code >} continue one, and the others are what it prints.
 *
 * @param shell runs a command and returns what it prints
 */
record ConsoleBlocks(UnaryOperator<String> shell) {

  private static final String BEGIN = "```console";
  private static final String END = "```";

  /** Returns the text with what every command prints now. */
  String runAll(String markdown) {
    List<String> lines = new ArrayList<>();
    boolean inside = false;
    List<String> command = new ArrayList<>();
    for (String line : markdown.split("\n", -1)) {
      if (!inside) {
        lines.add(line);
        inside = line.equals(BEGIN);
      } else if (line.equals(END) || line.startsWith("$ ")) {
        run(command, lines);
        lines.add(line);
        inside = !line.equals(END);
        if (inside) {
          command.add(line.substring(2));
        }
      } else if (line.startsWith(">") && !command.isEmpty()) {
        lines.add(line);
        command.add(line.length() > 2 ? line.substring(2) : "");
      }
    }
    return String.join("\n", lines);
  }

  private void run(List<String> command, List<String> lines) {
    if (!command.isEmpty()) {
      String printed = shell.apply(String.join("\n", command) + "\n");
      printed.lines().map(String::stripTrailing).forEach(lines::add);
      command.clear();
    }
  }
}
