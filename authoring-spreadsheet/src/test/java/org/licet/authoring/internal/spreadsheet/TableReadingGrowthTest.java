package org.licet.authoring.internal.spreadsheet;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Checks that reading a table grows with its length, in allocated bytes. */
class TableReadingGrowthTest {

  /** The allowed growth when the input doubles, with a margin for growing lists. */
  private static final double MOST_GROWTH = 2.3;

  @Test
  void reading_grows_no_faster_than_the_table() {
    allocated(45); // loads classes
    assertThat((double) allocated(90) / allocated(45)).isLessThan(MOST_GROWTH);
    assertThat((double) allocated(180) / allocated(90)).isLessThan(MOST_GROWTH);
  }

  private static long allocated(int rows) {
    String table =
        "RuleSet,x.rules.v2020\n\nRuleTable X: which licenses count\nCONDITION,ACTION\n"
            + "$ruleset : Ruleset(),\"$ruleset.table(\"\"licenses\"\")\"\n"
            + ",\"yes(\"\"$param\"\")\"\nIn words,License\n"
            + IntStream.range(0, rows)
                .mapToObj(i -> "row %d,C%d\n".formatted(i, i))
                .collect(Collectors.joining());
    byte[] content = table.getBytes(StandardCharsets.UTF_8);
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    long thread = Thread.currentThread().getId();
    long before = threads.getThreadAllocatedBytes(thread);
    assertThat(SpreadsheetRules.read("table.csv", content).drl()).isNotEmpty();
    return threads.getThreadAllocatedBytes(thread) - before;
  }
}
