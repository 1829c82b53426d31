package org.licet.authoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.licet.authoring.internal.check.RulesCheck;
import org.licet.authoring.internal.coverage.Coverage;
import org.licet.authoring.internal.coverage.CoverageRun;
import org.licet.authoring.internal.language.Argument;
import org.licet.authoring.internal.mutation.MutationRun;
import org.licet.authoring.internal.mutation.RuleVersion;
import org.licet.authoring.internal.source.RulesSource;
import org.licet.authoring.internal.source.RulesetSource;
import org.licet.authoring.problem.Problem;
import org.licet.evaluation.Verdict;

/**
 * The rulesets in {@code examples/credentials}, and the table of the statements of fifteen
 * credentials that they express. {@code -Dlicet.guide.rewrite=true} writes the table anew.
 */
class CredentialExamplesTest {

  private static final Path ROOT = Path.of("..");
  private static final Path EXAMPLES = ROOT.resolve("examples/credentials");
  private static final Path OWN_CREDENTIAL =
      ROOT.resolve("examples/own-credential/src/main/resources/com");
  private static final Path ALLIED = ROOT.resolve("rules-allied/src/main/resources/org/licet");
  private static final Path STATEMENTS = ROOT.resolve("docs/credentials");
  private static final Path TABLE = ROOT.resolve("docs/credentials.md");
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 28);
  private static final List<RuleVersion> VERSIONS = RuleVersion.of(RulesSource.read(EXAMPLES));

  /**
   * A statement of an issuing body.
   *
   * @param criteria the ids of the criteria that express it, separated by spaces
   * @param lacking the reason why they do not express it exactly; empty if they do
   */
  private record Statement(
      String credential, String stage, String statement, String criteria, String lacking) {

    static Statement of(String line) {
      String[] cells = line.split("\t", -1);
      assertThat(cells).as(line).hasSize(5);
      return new Statement(cells[0], cells[1], cells[2], cells[3], cells[4]);
    }

    List<String> ids() {
      return criteria.isEmpty() ? List.of() : List.of(criteria.split("[, ]+"));
    }
  }

  private static List<Statement> statements() throws IOException {
    List<Statement> all = new ArrayList<>();
    try (Stream<Path> files = Files.list(STATEMENTS)) {
      for (Path file : files.sorted().toList()) {
        Files.readAllLines(file).stream().skip(1).map(Statement::of).forEach(all::add);
      }
    }
    return all;
  }

  /** Returns the versions of the credentials with statements. */
  private static List<RuleVersion> all() {
    List<RuleVersion> all = new ArrayList<>(VERSIONS);
    for (String credential : List.of("cdms", "cmcn", "cphq")) {
      all.addAll(RuleVersion.of(RulesSource.read(ALLIED.resolve(credential))));
    }
    return all;
  }

  @Test
  void the_check_finds_nothing_in_the_examples() {
    assertThat(RulesCheck.of(EXAMPLES, TODAY).problems()).extracting(Problem::text).isEmpty();
  }

  /** The check reports each text that a translation lacks. */
  @Test
  void every_example_is_in_spanish_too() {
    List<RulesetSource> examples = new ArrayList<>(RulesSource.read(EXAMPLES).rulesets());
    examples.addAll(RulesSource.read(OWN_CREDENTIAL).rulesets());
    assertThat(examples)
        .hasSize(13)
        .allSatisfy(ruleset -> assertThat(ruleset.files()).containsKey("texts_es.properties"));
    assertThat(RulesCheck.of(OWN_CREDENTIAL, TODAY).problems()).extracting(Problem::text).isEmpty();
  }

  @Test
  void all_198_statements_are_listed() throws IOException {
    Map<String, Integer> counts = new TreeMap<>();
    statements().forEach(one -> counts.merge(one.credential(), 1, Integer::sum));
    assertThat(counts)
        .isEqualTo(
            Map.ofEntries(
                Map.entry("C-SWCM", 11),
                Map.entry("CCRN", 19),
                Map.entry("CDMS", 16),
                Map.entry("CHPN", 9),
                Map.entry("CMCN", 8),
                Map.entry("CNOR", 15),
                Map.entry("CPHQ", 10),
                Map.entry("CRC", 16),
                Map.entry("CRRN", 13),
                Map.entry("LCSW-TX", 20),
                Map.entry("NLC", 13),
                Map.entry("OCN", 19),
                Map.entry("RN-CA", 8),
                Map.entry("RN-FL", 12),
                Map.entry("RN-TX", 9)));
    assertThat(statements())
        .allSatisfy(
            one -> assertThat(one.criteria().isEmpty() && one.lacking().isEmpty()).isFalse());
  }

  @Test
  void every_criterion_of_a_statement_has_cases_that_meet_it_and_that_do_not() throws IOException {
    Map<String, Coverage.OfCriterion> covered = new LinkedHashMap<>();
    for (RuleVersion version : all()) {
      CoverageRun.ofCriteria(version).forEach(one -> covered.put(one.id(), one));
    }
    for (Statement statement : statements()) {
      for (String id : statement.ids()) {
        assertThat(covered).as(statement.toString()).containsKey(id);
        Coverage.OfCriterion criterion = Objects.requireNonNull(covered.get(id));
        assertThat(criterion.count(Verdict.MET)).as("cases that meet " + id).isPositive();
        assertThat(criterion.count(Verdict.NOT_MET) + criterion.count(Verdict.UNDETERMINED))
            .as("cases that do not meet " + id)
            .isPositive();
      }
    }
  }

  @TestFactory
  Stream<DynamicTest> small_changes_to_the_examples_fail_a_case() {
    return VERSIONS.stream()
        .map(
            version ->
                DynamicTest.dynamicTest(
                    version.ruleset().credential(), () -> assertNoticed(version)));
  }

  private static void assertNoticed(RuleVersion version) {
    MutationRun run = MutationRun.of(version, MutantSample.of(version), false, done -> {});
    assertThat(run.broken()).isEmpty();
    assertThat(run.unexplained()).extracting(result -> result.mutant().toString()).isEmpty();
  }

  @Test
  void the_table_is_complete() throws IOException {
    String table = table();
    if (Boolean.getBoolean("licet.guide.rewrite")) {
      Files.writeString(TABLE, table);
    }
    assertThat(Files.readString(TABLE)).isEqualTo(table);
  }

  private static String table() throws IOException {
    List<Statement> statements = statements();
    List<RuleVersion> versions = all();
    long exact = statements.stream().filter(one -> one.lacking().isEmpty()).count();
    StringBuilder text =
        new StringBuilder(
            """
            # Fifteen credentials as rules

            This page shows how far the words of the rules reach. It lists %d statements of the issuers of fifteen credentials, and the criterion and
            the rule that express each. %d of them are exact: the rule expresses the whole statement, and asks the issuer about figures that
            the issuer does not publish. The other rows state the reason.

            The rules of CDMS, CMCN and CPHQ are in `rules-allied`. The others are examples in [examples/credentials](../examples/credentials): try
            `./licet explain CCRN --rules examples/credentials`. They follow summaries of the issuers' pages, and most of their sources are assumptions. Do not
            use them for decisions before you have compared them with the issuer's documents.
            """
                .formatted(statements.size(), exact));
    String credential = "";
    for (Statement statement : statements) {
      if (!statement.credential().equals(credential)) {
        credential = statement.credential();
        text.append("\n## ").append(credential).append("\n\n");
        text.append("| stage | statement | criterion | rule | exact |\n|---|---|---|---|---|\n");
      }
      List<String> rules = statement.ids().stream().map(id -> title(id, versions)).toList();
      text.append("| ")
          .append(
              String.join(
                  " | ",
                  statement.stage(),
                  statement.statement(),
                  String.join(", ", statement.ids()),
                  String.join("; ", rules),
                  statement.lacking().isEmpty() ? "yes" : "no: " + statement.lacking()))
          .append(" |\n");
    }
    return text.toString();
  }

  private static String title(String id, List<RuleVersion> versions) {
    return versions.stream()
        .flatMap(version -> version.ruleset().rules().stream())
        .flatMap(file -> file.rules().stream())
        .filter(rule -> rule.criterion().map(Argument.Text::value).filter(id::equals).isPresent())
        .map(rule -> rule.name().text())
        .findFirst()
        .orElse("");
  }
}
