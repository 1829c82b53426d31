package org.licet.workbench.watch;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.licet.candidate.Candidate;
import org.licet.evaluation.Verdict;
import org.licet.json.agenda.RecordChange;
import org.licet.json.agenda.SinceLast;
import org.licet.outlook.Causes;
import org.licet.outlook.StandingChange;
import org.licet.outlook.VerdictChange;
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
    List<String> sentences = new ArrayList<>();
    if (since.isNew()) {
      sentences.add(wording.say("watch.new"));
    }
    for (StandingChange change : since.changes()) {
      if (change.decisionMoved()) {
        sentences.add(
            wording.say(
                    "watch.decision-changed",
                    change.after().credential(),
                    change.after().stage().words(),
                    change.before().decision().words(),
                    change.after().decision().words())
                + cause(change.causes()));
      }
      for (VerdictChange moved : change.verdicts()) {
        if (!moved.informational()) {
          sentences.add(
              wording.say(
                      "watch.verdict-changed",
                      change.after().credential(),
                      moved.title(),
                      verdict(moved.before()),
                      verdict(moved.after()))
                  + " "
                  + wording.say(moved.because())
                  + cause(moved.causes()));
        }
      }
    }
    if (since.since().isPresent() && !since.changes().isEmpty() && !since.isSameRecord()) {
      sentences.add(facts(since, candidate));
    }
    return sentences;
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
