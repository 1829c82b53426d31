package org.licet.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeType;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.licet.json.AssumedFactsReader;
import org.licet.json.CandidateAnswers;
import org.licet.json.CandidateReader;
import org.licet.json.EvaluationReader;
import org.licet.json.VerificationPolicyReader;
import org.licet.json.agenda.AgendaReader;

/**
 * Compares each form of JSON that a command prints with the sample of it in {@code compatibility}.
 * A version may add members; it neither removes nor renames one, nor changes its type. {@code
 * -Dlicet.forms.add=true} writes the samples that are missing.
 */
class FrozenFormsTest {

  private static final Path SAMPLES = Path.of("..", "compatibility");
  private static final JsonMapper JSON = JsonMapper.builder().build();

  @TempDir static Path temporary;

  /** Reads a line of a sample, so that a form that its reader refuses fails. */
  private interface Reader {
    Object read(JsonNode line) throws IOException;
  }

  /** Reads the first line, which has the sources of the others, or one of these. */
  private static Object sharing(JsonNode line) throws IOException {
    if (EvaluationReader.isSources(line)) {
      return EvaluationReader.sources(line);
    }
    JsonNode first = lines(Form.SHARED_SOURCES.sample()).get(0);
    return EvaluationReader.evaluation(line, EvaluationReader.sources(first));
  }

  /** A form with the command that prints it, and its reader. */
  enum Form {
    EVALUATION(
        EvaluationReader::evaluation, "evaluate PEOPLE --on DAY --credential CCM --format json"),
    EVALUATION_REASONS(
        EvaluationReader::evaluation,
        "evaluate PEOPLE --on DAY --credential CCM --format json --detail reasons"),
    EVALUATION_UNDER_A_POLICY(
        EvaluationReader::evaluation,
        "evaluate PEOPLE --on DAY --credential CCM --format json --verified licenses --within 120"
            + " --assume ASSUMED"),
    SHARED_SOURCES(
        FrozenFormsTest::sharing,
        "evaluate PEOPLE --on DAY --credential CPHQ --format json --sources-once"),
    FAILURE(EvaluationReader::failure, "evaluate REFUSED --on DAY --credential CCM --format json"),
    CANDIDATE(
        line -> CandidateReader.readOne(line.toString()), "generate --count 5 --seed 3 --on DAY"),
    ANSWERS(CandidateAnswers::read, "answer PEOPLE --on DAY --credential CCM"),
    TIMELINE(line -> line, "timeline PEOPLE --on DAY --credential CCM --format json"),
    PLAN(line -> line, "plan PEOPLE --on DAY --credential CCM --format json"),
    DIFFERENCE(
        line -> line,
        "difference PEOPLE --before BEFORE --on DAY --since 2026-06-01 --credential CCM --format"
            + " json"),
    WATCH(
        line -> AgendaReader.read(line.toString()),
        "watch PEOPLE --on DAY --credential CCM --horizon 1y --format json"),
    WATCH_SINCE(
        line -> AgendaReader.read(line.toString()),
        "watch PEOPLE --on DAY --credential CCM --horizon 1y --since STATE --format json"),
    MATCH(
        line -> line,
        "match ../examples/openings/hospital-cm PEOPLE --on DAY --top 1 --format json"),
    IMPACT(
        line -> line, "impact ../examples/credentials/chpn CHANGED PEOPLE --on DAY --format json"),
    RULES_DIFFERENCE(line -> line, "diff ../examples/credentials/chpn CHANGED --format json"),
    PROBLEMS(line -> line, "check --rules CHANGED --on DAY --format json"),
    CASES(line -> line, "test --rules CHANGED --format json"),
    COVERAGE(line -> line, "coverage --rules ../examples/credentials/chpn --format json"),
    REQUIREMENTS(line -> line, "explain CPHQ --format ctdl");

    private final Reader reader;
    private final String command;

    Form(Reader reader, String command) {
      this.reader = reader;
      this.command = command;
    }

    private Path sample() {
      return SAMPLES
          .resolve("forms")
          .resolve(name().toLowerCase(Locale.ROOT).replace('_', '-') + ".jsonl");
    }
  }

  @BeforeAll
  static void change_rules_and_watch_once() throws IOException {
    Path before = Path.of("../examples/credentials/chpn");
    Path changed = temporary.resolve("chpn");
    try (Stream<Path> files = Files.walk(before)) {
      for (Path file : files.toList()) {
        Files.copy(file, changed.resolve(before.relativize(file).toString()));
      }
    }
    Path rules = changed.resolve("qualification.drl");
    Files.writeString(
        rules, Files.readString(rules).replace(".issuedIn(\"US\", \"CA\")", ".issuedIn(\"CA\")"));
    LicetCommand.printing(
        temporary.resolve("state.jsonl"),
        arguments("watch BEFORE --on 2026-11-01 --credential CCM --horizon 1y --format json"));
  }

  private static String[] arguments(String command) {
    Path inputs = SAMPLES.resolve("inputs");
    return Stream.of(command.split(" "))
        .map(
            word ->
                switch (word) {
                  case "DAY" -> "2026-11-23";
                  case "PEOPLE" -> inputs.resolve("people.jsonl").toString();
                  case "BEFORE" -> inputs.resolve("people-before.jsonl").toString();
                  case "ASSUMED" -> inputs.resolve("assumed.yaml").toString();
                  case "REFUSED" -> inputs.resolve("refused.jsonl").toString();
                  case "CHANGED" -> temporary.resolve("chpn").toString();
                  case "STATE" -> temporary.resolve("state.jsonl").toString();
                  default -> word;
                })
        .toArray(String[]::new);
  }

  private static List<JsonNode> lines(Path file) throws IOException {
    try (var values = JSON.readerFor(JsonNode.class).<JsonNode>readValues(file.toFile())) {
      return values.readAll();
    }
  }

  /** Returns each place of a member with the type of its value. Keys of questions are data. */
  private static Set<String> shape(List<JsonNode> lines) {
    Set<String> shape = new TreeSet<>();
    lines.forEach(line -> add("", line, shape));
    return shape;
  }

  private static void add(String place, JsonNode node, Set<String> shape) {
    if (node.getNodeType() != JsonNodeType.NULL) {
      shape.add(place + " " + node.getNodeType());
    }
    node.forEach(
        element -> {
          if (node.isArray()) {
            add(place + "[]", element, shape);
          }
        });
    node.properties()
        .forEach(
            member ->
                add(
                    place + "." + (member.getKey().matches(".*[/#].*") ? "*" : member.getKey()),
                    member.getValue(),
                    shape));
  }

  @ParameterizedTest
  @EnumSource(Form.class)
  void a_form_keeps_every_member(Form form) throws IOException {
    Path printed = LicetCommand.printing(temporary.resolve(form.name()), arguments(form.command));
    if (Boolean.getBoolean("licet.forms.add") && !Files.exists(form.sample())) {
      Files.createDirectories(form.sample().getParent());
      Files.writeString(
          form.sample(), Files.readString(printed).replace(temporary + File.separator, ""));
    }
    List<JsonNode> sample = lines(form.sample());
    assertThat(shape(lines(printed))).containsAll(shape(sample));
    for (JsonNode line : sample) {
      assertThat(form.reader.read(line)).isNotNull();
    }
  }

  @Test
  void policies_and_assumed_facts_of_an_evaluation_are_read() throws IOException {
    JsonNode evaluation = lines(Form.EVALUATION_UNDER_A_POLICY.sample()).get(0);
    assertThat(VerificationPolicyReader.parse(evaluation.get("policy").toString()).isEmpty())
        .isFalse();
    assertThat(AssumedFactsReader.parse(evaluation.get("assumedFacts").toString()).isEmpty())
        .isFalse();
  }
}
