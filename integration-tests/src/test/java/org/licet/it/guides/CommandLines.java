package org.licet.it.guides;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.licet.workbench.Main;

/**
 * The commands of guides that a build does not run because they take too long: shell blocks, and
 * {@code ./licet ...} in running text. Everything that they name must exist: scripts, modules,
 * profiles, test classes, files, commands and options.
 */
final class CommandLines {

  private static final Pattern INLINE = Pattern.compile("`(\\./licet [^`]+)`");
  private static final Pattern WORD = Pattern.compile("(?:'[^']*'|\"[^\"]*\"|[^\\s'\"])+");
  private static final Pattern TEST_CLASS = Pattern.compile("-D(?:it\\.)?test=(.+)");

  private final Map<String, String> help = new HashMap<>();
  private final List<Path> files = allFiles();

  /** Returns the problems of the commands of a guide. */
  List<String> problems(Guide guide) {
    List<String> problems = new ArrayList<>();
    for (Guide.Block block : guide.blocks("sh")) {
      for (String line : block.text().replace("\\\n", " ").split("\n", -1)) {
        check(line, problems);
      }
    }
    Matcher inline = INLINE.matcher(guide.text());
    while (inline.find()) {
      check(inline.group(1), problems);
    }
    return problems;
  }

  private void check(String line, List<String> problems) {
    Path folder = Guide.ROOT;
    for (String command : line.split("&&|\\|", -1)) {
      List<String> words = words(command);
      if (words.isEmpty()) {
        continue;
      }
      String program = words.get(0);
      List<String> rest = words.subList(1, words.size());
      if (program.equals("cd")) {
        folder = folder.resolve(rest.get(0));
        if (!Files.isDirectory(folder)) {
          problems.add(line + ": no folder " + rest.get(0));
        }
      } else if (program.equals("./licet")) {
        licet(rest, line, problems);
      } else if (program.equals("mvn")) {
        maven(folder, rest, line, problems);
      } else if (program.contains("/")) {
        if (!Files.isExecutable(folder.resolve(program))) {
          problems.add(line + ": no program " + program);
        }
      } else if (!List.of("grep", "chromium", "cp", "source").contains(program)) {
        problems.add(line + ": unknown program " + program);
      }
    }
  }

  private static List<String> words(String command) {
    return WORD.matcher(command)
        .results()
        .map(word -> word.group().replaceAll("['\"]", ""))
        .toList();
  }

  private void licet(List<String> words, String line, List<String> problems) {
    String command = words.get(0);
    String options = command.startsWith("-") ? helpOf("--help") : helpOf(command, "--help");
    if (options.isEmpty()) {
      problems.add(line + ": no command " + command);
    }
    for (String word : words) {
      String option = word.replaceAll("=.*", "");
      if (option.startsWith("--") && !options.contains(option)) {
        problems.add(line + ": no option " + option);
      }
    }
  }

  private String helpOf(String... words) {
    return help.computeIfAbsent(String.join(" ", words), key -> run(words));
  }

  private static String run(String... words) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (PrintStream standard = new PrintStream(out, false, StandardCharsets.UTF_8);
        PrintStream messages = new PrintStream(OutputStream.nullOutputStream())) {
      Main.run(standard, messages, words);
    }
    return out.toString(StandardCharsets.UTF_8);
  }

  private void maven(Path folder, List<String> words, String line, List<String> problems) {
    if (!Files.exists(folder.resolve("pom.xml"))) {
      problems.add(line + ": no pom.xml in " + folder);
    }
    for (int i = 0; i < words.size(); i++) {
      String word = words.get(i);
      Matcher test = TEST_CLASS.matcher(word);
      if (word.equals("-pl")) {
        Arrays.stream(words.get(i + 1).split(","))
            .map(module -> module.replaceFirst("^!", ""))
            .filter(module -> !Files.exists(folder.resolve(module).resolve("pom.xml")))
            .forEach(module -> problems.add(line + ": no module " + module));
      } else if (word.startsWith("-P")) {
        Arrays.stream(word.substring(2).split(","))
            .filter(profile -> !isProfile(profile))
            .forEach(profile -> problems.add(line + ": no profile " + profile));
      } else if (test.matches() && !test.group(1).equals("none") && !isTest(test.group(1))) {
        problems.add(line + ": no test " + test.group(1));
      }
    }
  }

  private boolean isProfile(String name) {
    return files.stream()
        .filter(file -> file.endsWith("pom.xml"))
        .anyMatch(pom -> read(pom).contains("<id>" + name + "</id>"));
  }

  private boolean isTest(String name) {
    Pattern file = Pattern.compile(name.replaceAll("[#:].*", "").replace("*", ".*") + "\\.java");
    return files.stream().anyMatch(path -> file.matcher(path.getFileName().toString()).matches());
  }

  /** Returns the files of the project, without those that a build made. */
  private static List<Path> allFiles() {
    List<Path> files = new ArrayList<>();
    try {
      Files.walkFileTree(
          Guide.ROOT,
          new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
              boolean isBuilt = folder.endsWith("target") || folder.endsWith(".git");
              return isBuilt ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
              files.add(file);
              return FileVisitResult.CONTINUE;
            }
          });
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    return files;
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
