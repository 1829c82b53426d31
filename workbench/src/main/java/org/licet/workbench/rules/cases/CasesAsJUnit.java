package org.licet.workbench.rules.cases;

import java.util.List;
import org.licet.testkit.CaseResult;
import org.licet.workbench.rules.check.JUnitXml;

/** Case results as JUnit XML, one test per case. */
final class CasesAsJUnit {

  private CasesAsJUnit() {}

  static String of(List<CaseResult> results) {
    JUnitXml xml = new JUnitXml("licet test");
    for (CaseResult result : results) {
      xml.test(
          result.expected().file(),
          result.expected().name(),
          result.holds() ? "" : result.differences().get(0),
          result.holds() ? "" : result.report(),
          "");
    }
    return xml.text();
  }
}
