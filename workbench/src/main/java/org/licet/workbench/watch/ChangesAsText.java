package org.licet.workbench.watch;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.licet.candidate.Candidate;
import org.licet.evaluation.Evaluation;
import org.licet.evaluation.Verdict;
import org.licet.json.agenda.RecordChange;
import org.licet.json.agenda.SinceLast;
import org.licet.outlook.Causes;
import org.licet.outlook.StandingChange;
import org.licet.outlook.VerdictChange;
import org.licet.records.AgendaRow;
import org.licet.workbench.report.RecordNames;
import org.licet.workbench.report.Wording;
import org.licet.workbench.terminal.TerminalColors;
import org.licet.workbench.terminal.WrappedText;

/**
 * Changes since an earlier watch as text of at most 100 columns. Immutable and thread-safe.
 *
 * @param paint the colors
 * @param wording the texts
 */
record ChangesAsText(TerminalColors paint, Wording wording) {

  private static final int INDENT = 12;
  private static final int MOST_FACTS = 5;

  /** Returns the text for a person; empty if nothing changed. */
  String of(SinceLast since, Candidate candidate) {
    StringBuilder text = new StringBuilder();
    for (String sentence : sentences(since, candidate)) {
      text.append(WrappedText.text("  * ", INDENT, paint.of("", sentence)));
    }
    return text.toString();
  }

  /** Returns the changes as sentences. */
  List<String> sentences(SinceLast since, Candidate candidate) {
    return changes(since, candidate).stream().map(Change::sentence).toList();
  }

  /** Returns the changes as rows of a table. */
  List<AgendaRow> rows(SinceLast since, Candidate candidate, LocalDate on) {
    return changes(since, candidate).stream()
        .map(change -> row(change, candidate.id(), on))
        .toList();
  }

  /** Returns the row of a person who is no longer on the roster. */
  AgendaRow gone(String candidate, LocalDate on) {
    return row(Change.of(Kind.GONE, wording.say("watch.gone", candidate)), candidate, on);
  }

  private AgendaRow row(Change change, String candidate, LocalDate on) {
    AgendaRow row =
        AgendaRow.ofChange(
            candidate,
            on,
            change.kind().name(),
            wording.say("watch.change." + change.kind()),
            change.sentence());
    return change
        .of()
        .map(of -> row.about(of.credential(), of.stage(), change.criterion()))
        .orElse(row);
  }

  /** The codes of changes in a table. */
  private enum Kind {
    NEW,
    GONE,
    DECISION_CHANGED,
    CRITERION_CHANGED,
    FACTS_CHANGED
  }

  /**
   * A change of one person.
   *
   * @param of the evaluation that it is about; empty if it is about the record or the roster
   */
  private record Change(Kind kind, Optional<Evaluation> of, String criterion, String sentence) {

    static Change of(Kind kind, String sentence) {
      return new Change(kind, Optional.empty(), "", sentence);
    }
  }

  private List<Change> changes(SinceLast since, Candidate candidate) {
    List<Change> changes = new ArrayList<>();
    if (since.isNew()) {
      changes.add(Change.of(Kind.NEW, wording.say("watch.new")));
    }
    for (StandingChange change : since.changes()) {
      Optional<Evaluation> of = Optional.of(change.after());
      if (change.decisionMoved()) {
        changes.add(new Change(Kind.DECISION_CHANGED, of, "", decision(change)));
      }
      for (VerdictChange moved : change.verdicts()) {
        if (!moved.informational()) {
          changes.add(
              new Change(
                  Kind.CRITERION_CHANGED, of, moved.criterion(), requirement(change, moved)));
        }
      }
    }
    if (since.since().isPresent() && !since.changes().isEmpty() && !since.isSameRecord()) {
      changes.add(Change.of(Kind.FACTS_CHANGED, facts(since, candidate)));
    }
    return changes;
  }

  private String decision(StandingChange change) {
    return wording.say(
            "watch.decision-changed",
            change.after().credential(),
            change.after().stage().words(),
            change.before().decision().words(),
            change.after().decision().words())
        + cause(change.causes());
  }

  private String requirement(StandingChange change, VerdictChange moved) {
    return wording.say(
            "watch.verdict-changed",
            change.after().credential(),
            moved.title(),
            verdict(moved.before()),
            verdict(moved.after()))
        + " "
        + wording.say(moved.because())
        + cause(moved.causes());
  }

  private String cause(Causes causes) {
    return causes.isEmpty() ? "" : " " + wording.say(causes.sentence());
  }

  private String facts(SinceLast since, Candidate candidate) {
    List<RecordChange> facts = since.facts();
    if (facts.isEmpty()) {
      return wording.say("watch.record-changed");
    }
    ChangedFacts words =
        new ChangedFacts(
            wording,
            RecordNames.of(candidate, wording),
            RecordNames.of(since.record().orElse(candidate), wording));
    List<String> said = facts.stream().limit(MOST_FACTS).map(words::of).toList();
    return wording.say(
        "watch.facts-changed",
        facts.size(),
        String.join("; ", said) + (facts.size() > MOST_FACTS ? "; ..." : ""));
  }

  private String verdict(Optional<Verdict> verdict) {
    return verdict
        .map(known -> wording.say("text.verdict." + known))
        .orElseGet(() -> wording.say("not-looked-at"));
  }
}
