package org.licet.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.licet.authoring.internal.check.CheckReport;
import org.licet.authoring.internal.check.RulesCheck;
import org.licet.authoring.internal.source.RulesSource;
import org.licet.authoring.internal.source.RulesetSource;
import org.licet.authoring.problem.Problem;

/** The text of rules, with its properties and cases: whatever is wrong is said at a place. */
class RuleTextFuzzTest {

  private static final String PROPERTIES =
      "credential = X\nissuer = XB\neffectiveFrom = 2020-01-01\nconfidence = OFFICIAL\n";
  private static final String SOURCES = "S1.document = XB, Handbook\nS1.confidence = OFFICIAL\n";

  @FuzzTest(maxDuration = FuzzTime.LIMIT)
  void rules_and_what_lies_beside_them(byte[] text) {
    read("rules.drl", text);
    read("ruleset.properties", text);
    read("sources.properties", text);
    read("cases/x.yaml", text);
  }

  static void read(String file, byte[] content) {
    SortedMap<String, byte[]> files = new TreeMap<>();
    files.put("ruleset.properties", PROPERTIES.getBytes(StandardCharsets.UTF_8));
    files.put("sources.properties", SOURCES.getBytes(StandardCharsets.UTF_8));
    files.put(file, content);
    CheckReport report =
        RulesCheck.errorsIn(new RulesSource("x", List.of(RulesetSource.of("x", files))));
    for (Problem problem : report.problems()) {
      assertThat(problem.text()).doesNotContain("Exception").contains(problem.place().file());
    }
  }
}
