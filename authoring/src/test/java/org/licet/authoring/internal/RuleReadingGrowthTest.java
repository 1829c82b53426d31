package org.licet.authoring.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.function.IntFunction;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.licet.authoring.internal.language.RuleFile;
import org.licet.authoring.internal.source.PropertiesText;
import org.licet.authoring.internal.text.SourceText;
import org.licet.testkit.CaseFiles;

/** Checks that reading rules and cases grows with the length of a file, in allocated bytes. */
class RuleReadingGrowthTest {

  /** The allowed growth when the input doubles, with a margin for growing lists. */
  private static final double MOST_GROWTH = 2.3;

  private static final int LEAST = 45; // four times as many steps are allowed in a chain

  /** Texts by a number of parts, with what reads them. */
  enum Input {
    RULES(
        count ->
            "package org.example.v2026\n"
                + each(
                    count,
                    i ->
                        "rule \"R%d: a license\"\n  @criterion(\"R-%d\")\nwhen\n".formatted(i, i)
                            + "  $application : Application( $held : licenses.ofType(\"RN\").any() )\n"
                            + "then\n  $application.conclude($held);\nend\n"),
        Input::rules),
    LOOKUPS_OF_ONE_RULE(
        count ->
            "package org.example.v2026\nrule \"R: a license\"\n  @criterion(\"R\")\nwhen\n"
                + "  $application : Application( $held : licenses.any()"
                + each(count, i -> ",\n    $held%d : licenses.active().any()".formatted(i))
                + " )\nthen\n  $application.conclude($held);\nend\n",
        Input::rules),
    ROWS_OF_ONE_TABLE(
        count ->
            "package org.example.v2026\nrule \"R: codes\"\nwhen\n  $ruleset : Ruleset()\nthen\n"
                + "  $ruleset.table(\"known codes\")"
                + each(count, i -> ".yes(\"C%d\")".formatted(i))
                + ";\nend\n",
        Input::rules),
    BROKEN_RULES(
        count ->
            "package org.example.v2026\n"
                + each(count, i -> "rule \"R%d\"\nwhen ( \" then\n".formatted(i)),
        Input::rules),
    COMMENTS(
        count -> "package org.example.v2026\n" + each(count, i -> "/* a * / */ // b\n"),
        Input::rules),
    PROPERTIES(
        count -> each(count, i -> "S%d.document = A guide: %d\n".formatted(i, i)),
        text -> PropertiesText.of(SourceText.of("sources.properties", text)).entries().size()),
    CASES(
        count ->
            "given:\n  licenses: []\ncases:\n"
                + each(
                    count,
                    i ->
                        "  - case: case %d\n    on: 2026-11-23\n    stage: EXAMINATION\n"
                                .formatted(i)
                            + "    expect: {decision: NOT_ELIGIBLE}\n"),
        text -> CaseFiles.readAll("cases.yaml", text).cases().size()),
    BROKEN_CASES(
        count -> "cases:\n" + each(count, i -> "  - case: case %d\n    day: 2026\n".formatted(i)),
        text -> CaseFiles.readAll("cases.yaml", text).problems().size());

    private final IntFunction<String> text;
    private final ToIntFunction<String> reader;

    @SuppressWarnings("ImmutableEnumChecker") // the functions above have no state
    Input(IntFunction<String> text, ToIntFunction<String> reader) {
      this.text = text;
      this.reader = reader;
    }

    private static String each(int count, IntFunction<String> part) {
      return IntStream.range(0, count).mapToObj(part).collect(Collectors.joining());
    }

    private static int rules(String text) {
      return RuleFile.read(SourceText.of("rules.drl", text)).hashCode() | 1;
    }
  }

  @ParameterizedTest
  @EnumSource
  void reading_grows_no_faster_than_the_input(Input input) {
    allocated(input, LEAST); // loads classes
    long before = allocated(input, LEAST);
    for (int count = 2 * LEAST; count <= 4 * LEAST; count *= 2) {
      long after = allocated(input, count);
      assertThat((double) after / before)
          .as("bytes for %d and for %d parts", count / 2, count)
          .isLessThan(MOST_GROWTH);
      before = after;
    }
  }

  private static long allocated(Input input, int count) {
    String text = input.text.apply(count);
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    long thread = Thread.currentThread().getId();
    long before = threads.getThreadAllocatedBytes(thread);
    assertThat(input.reader.applyAsInt(text)).isNotZero();
    return threads.getThreadAllocatedBytes(thread) - before;
  }
}
