package org.licet.it;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The pages that the command line writes, each by one command. */
enum Report {
  EVALUATION("Evaluation of candidates"),
  EVALUACION("Evaluación de candidaturas"),
  TIMELINE("CCM for almost-there"),
  PLAN("Plans for candidates"),
  COMPARE("Credentials compared"),
  WHATIF("CCM for almost-there"),
  HANDBOOK("Credential handbook"),
  MANUAL("Manual de credenciales"),
  SCREENING("Population screening"),
  IMPACT("Candidates affected by a rule change"),
  WATCH("What is coming"),
  MATCH("Matches for HOSPITAL-CM");

  static final String NURSES = "../examples/candidates/nurses.jsonl";

  static final Path PICTURES = Path.of("src/test/resources/pictures");

  private final String heading;

  Report(String heading) {
    this.heading = heading;
  }

  Path file(Path folder) {
    return folder.resolve(name() + ".html");
  }

  /** Writes the page if it does not exist. */
  String address(Path folder) {
    if (!Files.exists(file(folder))) {
      try {
        write(folder);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return file(folder).toUri().toString();
  }

  Path picture() {
    return PICTURES.resolve(name().toLowerCase(Locale.ROOT) + ".png");
  }

  String language() {
    return this == EVALUACION || this == MANUAL ? "es" : "en";
  }

  String heading() {
    return heading;
  }

  private void write(Path folder) throws IOException {
    String page = file(folder).toString();
    switch (this) {
      case EVALUATION -> print(folder, "evaluate", NURSES, "--credential", "CCM");
      case EVALUACION ->
          print(folder, "evaluate", NURSES, "--credential", "CCM", "--language", "es");
      case TIMELINE -> print(folder, "timeline", one(folder), "--credential", "CCM");
      case PLAN -> print(folder, "plan", NURSES, "--credential", "CCM");
      case COMPARE -> print(folder, "compare", one(folder));
      case WHATIF ->
          print(
              folder,
              "whatif",
              one(folder),
              "--credential",
              "CCM",
              "--set",
              "/employment/0/from=2025-10-01");
      case HANDBOOK -> LicetCommand.printing(file(folder), "handbook");
      case MANUAL -> LicetCommand.printing(file(folder), "handbook", "--language", "es");
      case SCREENING ->
          LicetCommand.printing(
              folder.resolve("results.jsonl"),
              "screen",
              population(folder),
              "--on",
              "2026-11-23",
              "--report",
              page);
      case IMPACT ->
          print(folder, "impact", "built-in", stricter(folder).toString(), population(folder));
      case WATCH -> print(folder, "watch", NURSES, "--credential", "CCM", "--horizon", "180d");
      case MATCH -> {
        Path pages = folder.resolve("openings");
        LicetCommand.printing(
            folder.resolve("matches.txt"),
            "match",
            "../examples/openings",
            NURSES,
            "--opening",
            "HOSPITAL-CM",
            "--on",
            "2026-11-23",
            "--pages",
            pages.toString());
        Files.copy(pages.resolve("HOSPITAL-CM.html"), file(folder));
      }
    }
  }

  private void print(Path folder, String... command) throws IOException {
    List<String> arguments = new ArrayList<>(List.of(command));
    arguments.addAll(List.of("--on", "2026-11-23", "--format", "html"));
    LicetCommand.printing(file(folder), arguments.toArray(String[]::new));
  }

  private static String one(Path folder) throws IOException {
    Path one = folder.resolve("one.jsonl");
    Files.write(
        one,
        Files.readAllLines(Path.of(NURSES)).stream()
            .filter(line -> line.contains("\"almost-there\""))
            .toList());
    return one.toString();
  }

  private static String population(Path folder) throws IOException {
    Path population = folder.resolve("population.jsonl");
    if (!Files.exists(population)) {
      LicetCommand.printing(
          population, "generate", "--count", "400", "--seed", "7", "--on", "2026-11-23");
    }
    return population.toString();
  }

  /** Copies the rules of the CCM and requires two more months. */
  private static Path stricter(Path folder) throws IOException {
    Path rules = folder.resolve("stricter");
    Path ccm = Path.of("../rules-ccm/src/main/resources");
    try (var files = Files.walk(ccm.resolve("org"))) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path copy = rules.resolve(ccm.relativize(file).toString());
        Files.createDirectories(copy.getParent());
        Files.writeString(
            copy, Files.readString(file).replace("$time.atLeast(12)", "$time.atLeast(14)"));
      }
    }
    return rules;
  }
}
