package org.licet.workbench.rules.check;

import java.util.List;
import java.util.stream.Stream;
import org.licet.authoring.internal.check.CheckReport;
import org.licet.authoring.problem.Problem;
import org.licet.authoring.problem.Severity;

/** Problems as JUnit XML: one test per file, which fails if the file has errors. */
final class ProblemsAsJUnit {

  private ProblemsAsJUnit() {}

  static String of(CheckReport report, List<String> files) {
    JUnitXml xml = new JUnitXml("licet check");
    Stream.concat(files.stream(), report.problems().stream().map(one -> one.place().file()))
        .distinct()
        .sorted()
        .forEach(
            file -> {
              List<Problem> errors = of(report, file, Severity.ERROR);
              xml.test(
                  "licet.check",
                  file,
                  errors.isEmpty() ? "" : errors.get(0).heading(),
                  text(errors),
                  text(of(report, file, Severity.WARNING)));
            });
    return xml.text();
  }

  private static List<Problem> of(CheckReport report, String file, Severity severity) {
    return report.problems().stream()
        .filter(one -> one.place().file().equals(file) && one.severity() == severity)
        .toList();
  }

  private static String text(List<Problem> problems) {
    return String.join("\n\n", problems.stream().map(Problem::text).toList());
  }
}
