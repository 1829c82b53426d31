package org.licet.workbench.evaluate;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.licet.candidate.PartialDate;
import org.licet.evaluation.Evaluation;
import org.licet.evaluation.OpenQuestion;
import org.licet.evaluation.Question;
import org.licet.evaluation.Verdict;
import org.licet.json.InvalidCandidateException;
import org.licet.json.internal.advice.MessageTranslation;
import org.licet.outlook.Difference;
import org.licet.outlook.VerdictChange;
import org.licet.records.Interview;
import org.licet.workbench.report.Wording;
import org.licet.workbench.terminal.TerminalColors;
import org.licet.workbench.terminal.WrappedText;

/** An interview on a terminal. Words in English and Spanish are understood. Not thread-safe. */
final class Conversation {

  private static final int INDENT = 3;

  private static final List<String> SKIP = List.of("skip", "omitir");
  private static final List<String> BACK = List.of("back", "atrás", "atras");
  private static final List<String> STOP = List.of("stop", "quit", "terminar");

  private final AnswerLines in;
  private final PrintWriter out;
  private final Wording wording;
  private final TerminalColors colors;
  private boolean ended;

  /** A log of answers. */
  interface Log {

    /** Writes the answers of an interview so far. */
    void write(Interview interview) throws IOException;
  }

  Conversation(AnswerLines in, PrintWriter out, Wording wording, TerminalColors colors) {
    this.in = in;
    this.out = out;
    this.wording = wording;
    this.colors = colors;
  }

  /**
   * Asks until the decisions stand, no question is left, or the person stops.
   *
   * @param log takes the interview after each answer
   */
  void about(Interview interview, Log log) throws IOException {
    interview.evaluations().forEach(this::begin);
    int number = 1;
    boolean stopped = ended;
    while (!stopped && interview.question().isPresent()) {
      ask(number, interview, interview.question().get());
      Optional<String> line = in.next();
      String answer = line.map(one -> one.strip().toLowerCase(Locale.ROOT)).orElse(STOP.get(0));
      ended = line.isEmpty();
      stopped = STOP.contains(answer);
      if (SKIP.contains(answer)) {
        interview.skip();
      } else if (BACK.contains(answer)) {
        number = Math.max(number - 2, 0);
        if (!interview.back()) {
          tell(wording.say("dialogue.first"));
        }
      } else if (!stopped && !answered(interview, line.orElse(""))) {
        number--; // the same question again
      }
      log.write(interview);
      number++;
    }
    end(interview);
  }

  private void begin(Evaluation evaluation) {
    out.print(
        WrappedText.heading(
            colors,
            wording.say(
                "text.heading",
                evaluation.candidate(),
                evaluation.credential(),
                evaluation.stage().name(),
                evaluation.on())));
    out.println(colors.decision(evaluation.decision(), wording));
  }

  private void ask(int number, Interview interview, OpenQuestion open) {
    out.print(
        WrappedText.text(number + ". ", INDENT, wording.say(open.question().ask()) + source(open)));
    tell(wording.say("dialogue.expected", expected(interview)));
    out.print(" ".repeat(INDENT) + wording.say("dialogue.prompt") + ": ");
    out.flush();
  }

  private String source(OpenQuestion open) {
    return open.question() instanceof Question.OfIssuer issuer
        ? " " + wording.say("dialogue.issuer", issuer.ruling())
        : "";
  }

  private String expected(Interview interview) {
    Optional<String> expected = interview.expected(wording.locale());
    return expected.orElse("");
  }

  private boolean answered(Interview interview, String line) {
    List<PartialDate> readings = interview.readings(line);
    if (line.length() > AnswerLines.LONGEST || readings.size() > 1) {
      tell(
          readings.size() > 1
              ? wording.say("dialogue.several-dates", several(readings))
              : wording.say("dialogue.too-long", AnswerLines.LONGEST));
      return false;
    }
    try {
      int before = interview.answers().size();
      List<Difference> changed = interview.answer(line);
      changed.forEach(this::show);
      if (changed.isEmpty() && interview.answers().size() > before) {
        tell(wording.say("dialogue.unchanged"));
      }
      return true;
    } catch (InvalidCandidateException e) {
      tell(
          MessageTranslation.to(wording.locale())
              .whole(String.valueOf(e.getMessage()))
              .orElseGet(() -> wording.say("dialogue.not-understood", expected(interview))));
      return false;
    }
  }

  /** Returns dates, each with its month in words. */
  private String several(List<PartialDate> dates) {
    return dates.stream()
        .map(
            date ->
                wording.say(
                    "dialogue.date",
                    date.toString(),
                    date.earliest().getMonth(),
                    date.earliest().getDayOfMonth()))
        .collect(Collectors.joining(" " + wording.say("dialogue.or") + " "));
  }

  private void show(Difference difference) {
    for (VerdictChange moved : difference.verdicts()) {
      tell(
          wording.say(
              "text.moves",
              moved.criterion(),
              verdict(moved.before()),
              verdict(moved.after()),
              moved.because()));
    }
    if (difference.decisionMoved()) {
      tell(
          difference.after().credential()
              + ": "
              + wording.say(
                  "text.decision-becomes",
                  colors.decision(difference.before().decision(), wording),
                  colors.decision(difference.after().decision(), wording)));
    }
  }

  private String verdict(Optional<Verdict> verdict) {
    return verdict
        .map(one -> colors.verdict(one, wording))
        .orElseGet(() -> wording.say("not-looked-at"));
  }

  private void end(Interview interview) {
    tell(
        wording.say(
            interview.isDecided()
                ? "dialogue.decided"
                : interview.question().isPresent() ? "dialogue.stopped" : "dialogue.none-left"));
    out.flush();
  }

  private void tell(String text) {
    out.print(WrappedText.text(" ".repeat(INDENT), INDENT, text));
  }
}
