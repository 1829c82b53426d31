package org.licet.json.agenda;

import java.io.IOException;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.licet.candidate.Candidate;
import org.licet.evaluation.Evaluation;
import org.licet.evaluation.Failure;
import org.licet.evaluation.Finding;
import org.licet.evaluation.Part;
import org.licet.evaluation.Stage;
import org.licet.json.CandidateWriter;
import org.licet.json.internal.evaluation.ChangeJson;
import org.licet.json.internal.evaluation.FindingJson;
import org.licet.json.internal.evaluation.JsonOutput;
import org.licet.json.internal.evaluation.RulesetJson;
import org.licet.json.internal.value.Fingerprint;
import org.licet.json.internal.value.Numbers;
import org.licet.outlook.Agenda;
import org.licet.outlook.AgendaItem;
import org.licet.outlook.RenewalCycle;
import org.licet.outlook.StandingChange;

/**
 * Writes what is coming for a candidate as a JSON object on one line, which is also the state that
 * the next run compares with. Equal input gives the same bytes. Thread-safe.
 *
 * <p>Days have the form {@code 2026-11-23}; a missing day is {@code null}.
 *
 * <pre>
 * agenda      watch: 1, candidate, on, last, fingerprint: of the record, terms: of the policy and
 *             the assumed facts, since: the changes since an earlier watch, standings: [standing],
 *             sequence: the number that grows from calendar to calendar, coming: [item],
 *             cancelled: [item] of the earlier watch that no longer occur before their day,
 *             renewals: [cycle], errors: [message, rule] if rules failed, record: the candidate,
 *             unless it is left out
 * standing    credential, stage, decision, ruleset, verdicts: {criterion: verdict}
 * item        on, kind, key: the name that stays if the day moves and that no other event has,
 *             credential, stage, criterion, why, records: [pointer, name], action, lastDay
 * since       on, new: whether the person is new, facts: [pointer, before, after],
 *             changes: [credential, stage, before, after, causes, verdicts: [moved]]
 * gone        watch: 1, candidate, gone: true, on: a person who is no longer on the roster
 * cycle       credential, opens, closes, lateUntil, missing: [criterion, title, parts: [part]]
 * part        label, unit: of all amounts, required, found and shortfall: {atLeast, atMost}
 * </pre>
 *
 * <p>Rulesets have the form that {@link org.licet.json.EvaluationWriter} writes; causes and moved
 * verdicts that of {@link org.licet.json.OutlookWriter}.
 */
public final class AgendaWriter {

  /** The version of the format. */
  static final int VERSION = 1;

  private AgendaWriter() {}

  /**
   * Returns the agenda as one line of JSON.
   *
   * @param candidate the candidate of the agenda
   * @param withRecord whether the line also has the record, which names changed facts later
   * @param locale the language of texts
   */
  public static String toLine(
      Agenda agenda, Candidate candidate, boolean withRecord, Locale locale) {
    return toLine(agenda, candidate, withRecord, null, locale);
  }

  /**
   * Returns the agenda, with the changes since an earlier watch, as one line of JSON.
   *
   * @param candidate the candidate of the agenda
   * @param withRecord whether the line also has the record, which names changed facts later
   * @param since the changes; {@code null} if there was no earlier watch
   * @param locale the language of texts
   */
  public static String toLine(
      Agenda agenda,
      Candidate candidate,
      boolean withRecord,
      @Nullable SinceLast since,
      Locale locale) {
    String record = CandidateWriter.toLine(candidate);
    AgendaEvents events = AgendaEvents.of(agenda, since);
    return JsonOutput.line(
        locale,
        json -> {
          json.writeStartObject();
          json.writeNumberField("watch", VERSION);
          json.writeStringField("candidate", agenda.candidate());
          json.writeStringField("on", agenda.on().toString());
          json.writeStringField("last", agenda.last().toString());
          json.writeStringField("fingerprint", Fingerprint.of(record));
          json.writeStringField("terms", terms(agenda));
          if (since != null) {
            write(since, json);
          }
          json.writeList("standings", agenda.evaluations(), AgendaWriter::write);
          json.writeNumberField("sequence", events.sequence());
          json.writeList("coming", events.all(), AgendaWriter::write);
          if (!events.cancelled().isEmpty()) {
            json.writeList("cancelled", events.cancelled(), AgendaWriter::write);
          }
          json.writeList("renewals", agenda.cycles(), AgendaWriter::write);
          if (!agenda.failures().isEmpty()) {
            json.writeList("errors", agenda.failures(), AgendaWriter::write);
          }
          if (withRecord) {
            json.writeFieldName("record");
            json.writeRawValue(record);
          }
          json.writeEndObject();
        });
  }

  /** Returns the line of a person who is no longer on the roster. */
  public static String goneLine(String candidate, LocalDate on) {
    return JsonOutput.line(
        Locale.ROOT,
        json -> {
          json.writeStartObject();
          json.writeNumberField("watch", VERSION);
          json.writeStringField("candidate", candidate);
          json.writeBooleanField("gone", true);
          json.writeStringField("on", on.toString());
          json.writeEndObject();
        });
  }

  private static void write(SinceLast since, JsonOutput json) throws IOException {
    json.writeObjectFieldStart("since");
    json.writeDay("on", since.since());
    json.writeBooleanField("new", since.isNew());
    json.writeList("changes", since.changes(), AgendaWriter::write);
    json.writeList(
        "facts",
        since.facts(),
        (change, to) -> {
          to.writeStartObject();
          to.writeStringField("pointer", change.pointer());
          to.writeStringField("before", change.before().orElse(null));
          to.writeStringField("after", change.after().orElse(null));
          to.writeEndObject();
        });
    json.writeEndObject();
  }

  private static void write(StandingChange change, JsonOutput json) throws IOException {
    json.writeStartObject();
    json.writeStringField("credential", change.after().credential());
    json.writeStringField("stage", change.after().stage().name());
    json.writeStringField("before", change.before().decision().name());
    json.writeStringField("after", change.after().decision().name());
    ChangeJson.causes(json, change.causes());
    json.writeList("verdicts", change.verdicts(), ChangeJson::write);
    json.writeEndObject();
  }

  /** Returns the fingerprint of the policy in force and the assumed facts. */
  static String terms(Agenda agenda) {
    return agenda.evaluations().stream().findFirst().map(AgendaWriter::terms).orElse("");
  }

  private static String terms(Evaluation evaluation) {
    return evaluation.policy().isEmpty() && evaluation.assumedFacts().isEmpty()
        ? ""
        : Fingerprint.of(evaluation.policy() + " " + evaluation.assumedFacts());
  }

  private static void write(Evaluation evaluation, JsonOutput json) throws IOException {
    json.writeStartObject();
    json.writeStringField("credential", evaluation.credential());
    json.writeStringField("stage", evaluation.stage().name());
    json.writeStringField("decision", evaluation.decision().name());
    if (evaluation.ruleset().isPresent()) {
      json.writeFieldName("ruleset");
      RulesetJson.write(evaluation.ruleset().get(), json);
    } else {
      json.writeNullField("ruleset");
    }
    json.writeObjectFieldStart("verdicts");
    for (Finding finding : evaluation.findings()) {
      json.writeStringField(finding.criterion(), finding.verdict().name());
    }
    json.writeEndObject();
    json.writeEndObject();
  }

  private static void write(AgendaEvent event, JsonOutput json) throws IOException {
    AgendaItem item = event.item();
    json.writeStartObject();
    json.writeStringField("on", item.on().toString());
    json.writeStringField("kind", item.kind().name());
    json.writeStringField("key", event.key());
    if (item.credential().isPresent()) {
      json.writeStringField("credential", item.credential().get());
      json.writeStringField("stage", item.stage().map(Stage::name).orElse(null));
    }
    if (item.criterion().isPresent()) {
      json.writeStringField("criterion", item.criterion().get());
    }
    json.writeText("why", item.why());
    json.writeList(
        "records",
        item.records(),
        (record, to) -> {
          to.writeStartObject();
          to.writeStringField("pointer", record.pointer());
          to.writeText("name", record.name());
          to.writeEndObject();
        });
    if (item.action().isPresent()) {
      json.writeText("action", item.action().get());
    }
    if (item.lastDay().isPresent()) {
      json.writeDay("lastDay", item.lastDay());
    }
    json.writeEndObject();
  }

  private static void write(RenewalCycle cycle, JsonOutput json) throws IOException {
    json.writeStartObject();
    json.writeStringField("credential", cycle.credential());
    json.writeDay("opens", cycle.opens());
    json.writeDay("closes", cycle.closes());
    json.writeDay("lateUntil", cycle.lateUntil());
    json.writeList(
        "missing",
        cycle.missing(),
        (finding, to) -> {
          to.writeStartObject();
          to.writeStringField("criterion", finding.criterion());
          to.writeText("title", finding.title());
          to.writeList("parts", finding.parts(), AgendaWriter::write);
          to.writeEndObject();
        });
    json.writeEndObject();
  }

  private static void write(Failure failure, JsonOutput json) throws IOException {
    json.writeStartObject();
    json.writeStringField("message", failure.message());
    json.writeStringField("rule", failure.rule().orElse(null));
    json.writeEndObject();
  }

  /** Writes a part that lacks an amount, or has enough. */
  private static void write(Part part, JsonOutput json) throws IOException {
    json.writeStartObject();
    json.writeText("label", part.label());
    json.writeStringField("unit", part.unit().code());
    if (part.required().isPresent()) {
      json.writeFieldName("required");
      Numbers.write(part.required().get().amount(), json);
    }
    FindingJson.range(json, "found", part.found());
    if (part.shortfall().isPresent()) {
      FindingJson.range(json, "shortfall", part.shortfall().get());
    }
    json.writeEndObject();
  }
}
