package org.licet.authoring.internal.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.licet.authoring.internal.compile.RulesCompiler;
import org.licet.authoring.internal.source.RulesSource;
import org.licet.authoring.internal.source.RulesetSource;
import org.licet.authoring.internal.text.SourceText;
import org.licet.authoring.problem.Place;
import org.licet.authoring.problem.Problem;

/**
 * The check gives an analyst useful messages about any slip. {@code -Dlicet.slips=3000} makes more
 * slips, {@code -Dlicet.slips.cases=1000000} beside longer case files.
 */
@Timeout(300)
class MutilatedRulesTest {

  private static final int SLIPS = Integer.getInteger("licet.slips", 100);
  private static final int COMPILED = Math.max(10, SLIPS / 75);
  private static final List<String> JARGON =
      List.of("java", "drools", "exception", "null", "lambda", "token", "parse", "stack");

  private final MutilatedRules rules = new MutilatedRules();

  @Test
  void nothing_is_wrong_with_rules_that_nothing_happened_to() {
    assertThat(rules.versions()).isGreaterThanOrEqualTo(5);
    IntStream.range(0, 30)
        .forEach(
            number ->
                assertThat(RulesCheck.errorsIn(rules.with(number, 0)).problems())
                    .as("version of number %s", number)
                    .isEmpty());
  }

  @Test
  void every_slip_is_reported_in_plain_words_at_its_place() {
    for (int number = 0; number < SLIPS; number++) {
      RulesSource source = rules.with(number);
      for (Problem problem : RulesCheck.errorsIn(source).problems()) {
        String words = problem.message() + "\n" + problem.advice().orElse("");
        assertThat(words.toLowerCase(Locale.ROOT))
            .as("slip %s: %s", number, problem.text())
            .doesNotContain(JARGON);
        assertThat(isIn(source.rulesets().get(0), problem.place()))
            .as("slip %s has its place in its file: %s", number, problem.text())
            .isTrue();
      }
    }
  }

  private static boolean isIn(RulesetSource ruleset, Place place) {
    SourceText file =
        ruleset.text(place.file().substring(ruleset.shown().length() + 1)).orElseThrow();
    return place.line() >= 1
        && place.line() <= file.lineCount()
        && place.column() >= 1
        && place.column() <= file.line(place.line()).length() + 1
        && place.length() >= 1;
  }

  @Test
  void one_slip_is_rarely_said_twice() {
    List<Integer> counts = new ArrayList<>();
    for (int number = 0; number < SLIPS; number++) {
      counts.add(RulesCheck.errorsIn(rules.with(number, 1)).problems().size());
    }
    assertThat(counts.stream().filter(count -> count > 2).count())
        .as("slips that are said more than twice, of %s: lines that changed places", SLIPS)
        .isLessThan(SLIPS * 11L / 100);
  }

  @Test
  void actions_that_pass_the_check_can_be_performed() {
    int compiled = 0;
    for (int number = 0; compiled < COMPILED; number++) {
      RulesSource source = rules.with(number, 1);
      if (RulesCheck.errorsIn(source).hasErrors()) {
        continue;
      }
      compiled++;
      assertThatCode(() -> RulesCompiler.compile(source))
          .as("slip %s", number)
          .doesNotThrowAnyException();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "(",
        ")",
        "\"",
        "'",
        "/*",
        "//\n",
        ".",
        "@",
        "rule ",
        "rule \"x\"\n",
        "end\n",
        "$a.b(",
        "when\n",
        "\u202e",
        "<<<<<<<\n",
        "=======\n",
        "\\",
        "\\u",
        "a\"",
        "\u201c",
        "1,",
        "-",
        "$x : ",
        "a.b(c(",
        "\r",
        "\t",
        "\u0435",
        "\"\"\"",
        "$a.conclude($b);\n",
        "import ",
        "{",
        "\u00a0"
      })
  void the_same_again_and_again_ends_soon_and_with_a_word(String part) {
    SortedMap<String, byte[]> files = new TreeMap<>();
    String head = "package a.b\nimport org.licet.rule.Application\nrule \"x\"\nwhen\n";
    files.put("ruleset.properties", part.repeat(1000).getBytes(StandardCharsets.UTF_8));
    files.put("sources.properties", part.repeat(1000).getBytes(StandardCharsets.UTF_8));
    files.put("alone.drl", part.repeat(100_000).getBytes(StandardCharsets.UTF_8));
    files.put("within.drl", (head + part.repeat(20_000)).getBytes(StandardCharsets.UTF_8));
    long begun = System.nanoTime();
    CheckReport report =
        RulesCheck.errorsIn(new RulesSource("rules", List.of(RulesetSource.of("rules", files))));
    assertThat(report.hasErrors()).isTrue();
    assertThat(report.problems()).allMatch(problem -> problem.text().length() < 3000);
    assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(30));
  }
}
