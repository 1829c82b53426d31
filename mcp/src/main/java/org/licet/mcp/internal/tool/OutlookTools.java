package org.licet.mcp.internal.tool;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.List;
import java.util.function.BiFunction;
import org.licet.Evaluator;
import org.licet.Outlook;
import org.licet.candidate.Candidate;
import org.licet.evaluation.Evaluation;
import org.licet.evaluation.Finding;
import org.licet.evaluation.Stage;
import org.licet.json.EvaluationReader;
import org.licet.json.OutlookWriter;
import org.licet.outlook.Assumptions;

/** The tools that look ahead. Thread-safe. */
final class OutlookTools {

  private static final String JOBS_END = "jobsEnd";
  private static final String LICENSES_RENEWED = "licensesRenewed";

  private final Evaluator evaluator;

  OutlookTools(Evaluator evaluator) {
    this.evaluator = evaluator;
  }

  /** The credential, stage and last day of an outlook. */
  private record Task(String credential, Stage stage, LocalDate last) {}

  List<Tool> tools() {
    ToolParameters parameters =
        ToolParameters.ofEvaluation()
            .with(
                ToolParameters.UNTIL,
                ToolParameters.day("The last day to look at. Default: ten years ahead."),
                false)
            .with(
                JOBS_END,
                ToolParameters.yesNo("Assume that current jobs end on the day of evaluation."),
                false)
            .with(
                LICENSES_RENEWED,
                ToolParameters.yesNo("Assume that active licenses are renewed each time."),
                false);
    return List.of(
        new Tool(
            "plan",
            "Plan",
            "Returns the paths to a credential with their steps and dates, the earliest first, "
                + "and today's evaluation with sources and open questions. A path that depends on "
                + "an unknown fact asks for it.",
            parameters,
            arguments ->
                ahead(
                    arguments,
                    (outlook, task) ->
                        OutlookWriter.toLine(
                            outlook.plan(task.credential(), task.stage(), task.last()),
                            arguments.language()))),
        new Tool(
            "timeline",
            "Timeline",
            "Returns the days on which the decision changes if nothing new happens, and why; with "
                + "the sources of the criteria, and the number of open questions today.",
            parameters,
            this::timeline));
  }

  private ObjectNode timeline(ToolArguments arguments) {
    ObjectNode timeline =
        ahead(
            arguments,
            (outlook, task) ->
                OutlookWriter.toLine(
                    outlook.timeline(task.credential(), task.stage(), task.last()),
                    arguments.language()));
    Evaluation today =
        evaluator.evaluate(
            arguments.candidate(),
            timeline.get("credential").textValue(),
            Stage.valueOf(timeline.get("stage").textValue()),
            arguments.on());
    timeline.put("openQuestions", today.questions().size());
    timeline.set(
        "sources",
        RulesJson.of(
            today.findings().stream()
                .map(Finding::sources)
                .flatMap(List::stream)
                .distinct()
                .toList()));
    return timeline;
  }

  private ObjectNode ahead(ToolArguments arguments, BiFunction<Outlook, Task, String> line) {
    Candidate candidate = arguments.candidate();
    String credential = arguments.credential(evaluator);
    LocalDate on = arguments.on();
    Stage stage = arguments.stage(evaluator, candidate, credential, on);
    Assumptions recorded =
        Assumptions.asRecorded().licensesRenewed(arguments.isTrue(LICENSES_RENEWED));
    Outlook outlook =
        evaluator
            .outlook(candidate, on)
            .assuming(arguments.isTrue(JOBS_END) ? recorded.jobsEnding() : recorded);
    return (ObjectNode)
        EvaluationReader.parse(
            line.apply(outlook, new Task(credential, stage, arguments.until(on))));
  }
}
