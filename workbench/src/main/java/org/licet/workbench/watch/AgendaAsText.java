package org.licet.workbench.watch;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.licet.candidate.Candidate;
import org.licet.evaluation.Finding;
import org.licet.evaluation.Part;
import org.licet.json.agenda.SinceLast;
import org.licet.outlook.Agenda;
import org.licet.outlook.AgendaItem;
import org.licet.outlook.RenewalCycle;
import org.licet.workbench.report.Wording;
import org.licet.workbench.terminal.TerminalColors;
import org.licet.workbench.terminal.WrappedText;

/**
 * Agendas as text of at most 100 columns. Immutable and thread-safe.
 *
 * @param paint the colors
 * @param wording the texts
 */
record AgendaAsText(TerminalColors paint, Wording wording) {

  private static final int INDENT = 12;

  /** Returns the texts of changes. */
  ChangesAsText changes() {
    return new ChangesAsText(paint, wording);
  }

  /** Returns the text for a person; empty if nothing is coming, missing or changed. */
  String of(Agenda agenda, Candidate candidate, Optional<SinceLast> since) {
    StringBuilder events = new StringBuilder();
    agenda.condensed().forEach(item -> events.append(of("", item)));
    return of(agenda, candidate, since, events);
  }

  /** Returns the text for a person without the events, which are shown by week. */
  String withoutEvents(Agenda agenda, Candidate candidate, Optional<SinceLast> since) {
    return of(agenda, candidate, since, "");
  }

  private String of(
      Agenda agenda, Candidate candidate, Optional<SinceLast> since, CharSequence events) {
    StringBuilder text = new StringBuilder();
    since.ifPresent(one -> text.append(changes().of(one, candidate)));
    text.append(events);
    agenda.cycles().forEach(cycle -> text.append(of(cycle, agenda.on())));
    return text.isEmpty() ? "" : WrappedText.heading(paint, agenda.candidate()) + text + "\n";
  }

  /**
   * Returns an event on its day.
   *
   * @param before the beginning of the text, such as the name of the person
   */
  String of(String before, AgendaItem item) {
    return WrappedText.text(
        wording.day(item.on()) + "  ", INDENT, paint.of("", before + words(item)));
  }

  /** Returns an event in sentences. */
  String words(AgendaItem item) {
    List<String> words = new ArrayList<>();
    words.add(
        item.credential()
                .map(
                    credential ->
                        wording.say(
                            "watch.kind-of",
                            item.kind().words(),
                            credential,
                            item.stage().orElseThrow().words()))
                .orElseGet(() -> wording.say(item.kind().words()))
            + ".");
    words.add(wording.say(item.why()));
    item.action().ifPresent(action -> words.add(wording.say(action)));
    return String.join(" ", words);
  }

  /** Returns the open amounts of a renewal cycle. */
  private String of(RenewalCycle cycle, LocalDate on) {
    List<String> words = new ArrayList<>();
    cycle
        .closes()
        .ifPresent(
            closes ->
                words.add(
                    wording.say(
                        "watch.cycle",
                        cycle.credential(),
                        cycle.opens().orElseThrow(),
                        closes,
                        ChronoUnit.DAYS.between(on, closes),
                        wording.number(ChronoUnit.DAYS.between(on, closes)))));
    for (Finding finding : cycle.missing()) {
      for (Part part : finding.parts()) {
        part.shortfall()
            .ifPresent(
                shortfall ->
                    words.add(
                        wording.say(
                            "watch.missing",
                            cycle.credential(),
                            part.label(),
                            shortfall.words(),
                            part.required().orElseThrow().amount())));
      }
    }
    return words.isEmpty()
        ? ""
        : WrappedText.text(" ".repeat(INDENT), INDENT, String.join(" ", words));
  }
}
