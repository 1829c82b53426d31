package org.licet.workbench.population;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.licet.authoring.internal.compare.Impact;

/** An impact as JSON Lines. */
final class ImpactAsJson implements ImpactReport {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  @Override
  public String of(Impact.Move move) {
    ObjectNode object = JSON.createObjectNode();
    object.put("candidate", move.candidate());
    object.put("credential", move.credential());
    object.put("stage", move.stage().name());
    object.put("before", move.before().name());
    object.put("after", move.after().name());
    ArrayNode criteria = object.putArray("criteria");
    for (Impact.Moved moved : move.criteria()) {
      ObjectNode one = criteria.addObject();
      one.put("criterion", moved.criterion());
      moved.before().ifPresent(verdict -> one.put("before", verdict.name()));
      moved.after().ifPresent(verdict -> one.put("after", verdict.name()));
      one.put("reason", moved.reason().toString());
    }
    return object + "\n";
  }

  @Override
  public String whole(Impact impact) {
    ObjectNode object = JSON.createObjectNode();
    object.put("candidates", impact.candidates());
    ObjectNode decisions = object.putObject("decisions");
    impact
        .matrix()
        .forEach(
            (title, matrix) -> {
              ObjectNode rows = decisions.putObject(title);
              matrix.forEach(
                  (before, row) -> {
                    ObjectNode cells = rows.putObject(before.name());
                    row.forEach((after, count) -> cells.put(after.name(), count));
                  });
            });
    ObjectNode responsible = object.putObject("responsible");
    impact.responsible().forEach(responsible::put);
    return object + "\n";
  }
}
