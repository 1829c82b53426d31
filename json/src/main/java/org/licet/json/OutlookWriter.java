package org.licet.json;

import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import org.licet.json.internal.evaluation.ChangeJson;
import org.licet.json.internal.evaluation.FindingJson;
import org.licet.json.internal.evaluation.JsonOutput;
import org.licet.json.internal.evaluation.QuestionJson;
import org.licet.json.internal.evaluation.RulesetJson;
import org.licet.outlook.Assumptions;
import org.licet.outlook.Difference;
import org.licet.outlook.ExaminationWindow;
import org.licet.outlook.Plan;
import org.licet.outlook.PlanPath;
import org.licet.outlook.PlanStep;
import org.licet.outlook.Timeline;

/**
 * Writes timelines, plans and differences as JSON objects. Equal input gives the same bytes.
 * Thread-safe.
 *
 * <p>Days have the form {@code 2026-11-23}; a missing day is {@code null}. Decisions, verdicts,
 * stages and kinds of steps are the names of their enum constants. Evaluations, parts and questions
 * have the form that {@link EvaluationWriter} writes.
 *
 * <pre>
 * timeline    candidate, credential, stage, first, last, assumptions, firstEligible, lastEligible,
 *             periods: [first, last, decision],
 *             changes: [on, before, after, verdicts: [moved], rules if other rules take effect]
 * moved       criterion, title, before, after, informational, was, because, causes
 * plan        candidate, credential, stage, on, last, decision, assumptions, reached,
 *             ways: [path], today: the evaluation
 * path        credential, reached, until, atEarliest, criteria: [id], steps: [step],
 *             obstacles: [text], window: the examination's application window, if it is known
 * step        kind, criterion, title, begins, met, because, missing: [part], asked: [question],
 *             through: a path, if it leads through another credential, window: of an examination
 * window      exam, opens and closes: the first and the last day to apply, month: such as
 *             2027-04
 * difference  candidate, credential, stage, decisionMoved, causes, verdicts: [moved], before and after:
 *             the evaluations
 * causes      [[FACTS, RULES, TIME or TERMS]]: each list suffices alone; its members only together;
 *             absent unless a comparison found them
 * assumptions jobsGoOn, licensesRenewed
 * </pre>
 */
public final class OutlookWriter {

  private OutlookWriter() {}

  /** Returns the timeline as one line of JSON. */
  public static String toLine(Timeline timeline) {
    return toLine(timeline, Locale.ROOT);
  }

  /** Returns the timeline as one line of JSON with texts in a language. */
  public static String toLine(Timeline timeline, Locale locale) {
    return JsonOutput.line(locale, json -> write(timeline, json));
  }

  /** Returns the plan as one line of JSON. */
  public static String toLine(Plan plan) {
    return toLine(plan, Locale.ROOT);
  }

  /** Returns the plan as one line of JSON with texts in a language. */
  public static String toLine(Plan plan, Locale locale) {
    return JsonOutput.line(locale, json -> write(plan, json));
  }

  /** Returns the difference as one line of JSON. */
  public static String toLine(Difference difference) {
    return toLine(difference, Locale.ROOT);
  }

  /** Returns the difference as one line of JSON with texts in a language. */
  public static String toLine(Difference difference, Locale locale) {
    return JsonOutput.line(locale, json -> write(difference, json));
  }

  private static void write(Timeline timeline, JsonOutput json) throws IOException {
    json.writeStartObject();
    json.writeStringField("candidate", timeline.candidate());
    json.writeStringField("credential", timeline.credential());
    json.writeStringField("stage", timeline.stage().name());
    json.writeStringField("first", timeline.first().toString());
    json.writeStringField("last", timeline.last().toString());
    write(timeline.assumptions(), json);
    json.writeDay("firstEligible", timeline.firstEligible());
    json.writeDay("lastEligible", timeline.lastEligible());
    json.writeList("periods", timeline.periods(), OutlookWriter::write);
    json.writeList("changes", timeline.changes(), OutlookWriter::write);
    json.writeEndObject();
  }

  private static void write(Assumptions assumptions, JsonOutput json) throws IOException {
    json.writeObjectFieldStart("assumptions");
    json.writeBooleanField("jobsGoOn", assumptions.jobsGoOn());
    json.writeBooleanField("licensesRenewed", assumptions.licensesRenewed());
    json.writeEndObject();
  }

  private static void write(Timeline.Period period, JsonOutput json) throws IOException {
    json.writeStartObject();
    json.writeStringField("first", period.first().toString());
    json.writeStringField("last", period.last().toString());
    json.writeStringField("decision", period.decision().name());
    json.writeEndObject();
  }

  private static void write(Timeline.Change change, JsonOutput json) throws IOException {
    json.writeStartObject();
    json.writeStringField("on", change.on().toString());
    json.writeStringField("before", change.before().name());
    json.writeStringField("after", change.after().name());
    json.writeList("verdicts", change.verdicts(), ChangeJson::write);
    if (change.rules().isPresent()) {
      json.writeFieldName("rules");
      RulesetJson.write(change.rules().get(), json);
    }
    json.writeEndObject();
  }

  private static void write(Plan plan, JsonOutput json) throws IOException {
    json.writeStartObject();
    json.writeStringField("candidate", plan.today().candidate());
    json.writeStringField("credential", plan.today().credential());
    json.writeStringField("stage", plan.today().stage().name());
    json.writeStringField("on", plan.today().on().toString());
    json.writeStringField("last", plan.last().toString());
    json.writeStringField("decision", plan.today().decision().name());
    write(plan.assumptions(), json);
    json.writeDay("reached", plan.reached());
    json.writeList("ways", plan.paths(), OutlookWriter::write);
    json.writeFieldName("today");
    EvaluationWriter.write(plan.today(), json);
    json.writeEndObject();
  }

  private static void write(PlanPath path, JsonOutput json) throws IOException {
    json.writeStartObject();
    json.writeStringField("credential", path.credential());
    json.writeDay("reached", path.reached());
    json.writeDay("until", path.until());
    json.writeBooleanField("atEarliest", path.isAtEarliest());
    json.writeList("criteria", path.criteria(), (id, to) -> to.writeString(id));
    json.writeList("steps", path.steps(), OutlookWriter::write);
    json.writeList("obstacles", path.obstacles(), (why, to) -> to.writeText(why));
    window(json, path.window());
    json.writeEndObject();
  }

  private static void write(PlanStep step, JsonOutput json) throws IOException {
    json.writeStartObject();
    json.writeStringField("kind", step.kind().code());
    json.writeStringField("criterion", step.criterion());
    json.writeText("title", step.title());
    json.writeStringField("begins", step.begins().toString());
    json.writeStringField("met", step.met().toString());
    json.writeText("because", step.because());
    json.writeList("missing", step.missing(), FindingJson::write);
    json.writeList(
        "asked",
        step.asked(),
        (question, to) -> QuestionJson.write(question, step.criterion(), to));
    if (step.through().isPresent()) {
      json.writeFieldName("through");
      write(step.through().get(), json);
    }
    if (step.exam().isPresent()) {
      json.writeStringField("exam", step.exam().get());
    }
    window(json, step.window());
    json.writeEndObject();
  }

  private static void window(JsonOutput json, Optional<ExaminationWindow> window)
      throws IOException {
    if (window.isPresent()) {
      json.writeObjectFieldStart("window");
      json.writeStringField("exam", window.get().exam());
      json.writeStringField("opens", window.get().opens().toString());
      json.writeStringField("closes", window.get().closes().toString());
      json.writeStringField("month", window.get().month().toString());
      json.writeEndObject();
    }
  }

  private static void write(Difference difference, JsonOutput json) throws IOException {
    json.writeStartObject();
    json.writeStringField("candidate", difference.before().candidate());
    json.writeStringField("credential", difference.before().credential());
    json.writeStringField("stage", difference.before().stage().name());
    json.writeBooleanField("decisionMoved", difference.decisionMoved());
    ChangeJson.causes(json, difference.causes());
    json.writeList("verdicts", difference.verdicts(), ChangeJson::write);
    json.writeFieldName("before");
    EvaluationWriter.write(difference.before(), json);
    json.writeFieldName("after");
    EvaluationWriter.write(difference.after(), json);
    json.writeEndObject();
  }
}
