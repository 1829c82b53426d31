package org.licet.workbench.rules.check;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.licet.authoring.internal.check.CheckReport;
import org.licet.authoring.problem.Problem;

/** Problems as one JSON object. */
final class ProblemsAsJson {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private ProblemsAsJson() {}

  static String of(CheckReport report) {
    ObjectNode object = JSON.createObjectNode();
    object.put("errors", report.errors());
    object.put("warnings", report.warnings());
    object.put("files", report.files());
    var problems = object.putArray("problems");
    for (Problem problem : report.problems()) {
      ObjectNode one = problems.addObject();
      one.put("severity", problem.severity().toString());
      one.put("code", problem.code());
      one.put("file", problem.place().file());
      one.put("line", problem.place().line());
      one.put("column", problem.place().column());
      one.put("length", problem.place().length());
      problem.place().cell().ifPresent(cell -> one.put("cell", cell));
      problem.rule().ifPresent(rule -> one.put("rule", rule));
      one.put("message", problem.message());
      problem.advice().ifPresent(advice -> one.put("advice", advice));
      one.put("excerpt", problem.place().excerpt());
    }
    return object.toPrettyString() + "\n";
  }
}
