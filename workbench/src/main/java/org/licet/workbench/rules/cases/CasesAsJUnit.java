package org.licet.workbench.rules.cases;

import org.licet.authoring.internal.cases.CaseRun;
import org.licet.authoring.internal.cases.FailedCase;
import org.licet.testkit.CaseResult;
import org.licet.workbench.rules.check.JUnitXml;

/** Case results as JUnit XML, one test per case. */
final class CasesAsJUnit {

  private CasesAsJUnit() {}

  static String of(CaseRun run) {
    JUnitXml xml = new JUnitXml("licet test");
    for (CaseResult result : run.results()) {
      xml.test(
          result.expected().file(),
          result.expected().name(),
          result.holds() ? "" : result.differences().get(0),
          result.holds() ? "" : result.report(),
          "");
    }
    for (FailedCase failed : run.failed()) {
      xml.test(
          failed.expected().file(),
          failed.expected().name(),
          failed.message(),
          failed.report(),
          "");
    }
    return xml.text();
  }
}
