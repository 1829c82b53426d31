package org.licet.workbench.terminal;

import org.licet.evaluation.Decision;
import org.licet.evaluation.Verdict;
import org.licet.text.VisibleText;
import org.licet.workbench.report.Wording;
import picocli.CommandLine.Help.Ansi;

/** Colors for terminals. Other outputs get none. Immutable and thread-safe. */
public final class TerminalColors {

  private final Ansi ansi;

  public TerminalColors(boolean color) {
    this.ansi = color ? Ansi.ON : Ansi.OFF;
  }

  /** Returns colors if standard output is a terminal, and none otherwise. */
  public static TerminalColors forTerminal() {
    return new TerminalColors(Ansi.AUTO.enabled());
  }

  /**
   * Colors text.
   *
   * @param style names of colors and styles, separated by commas, such as {@code bold,red}
   */
  public String of(String style, String text) {
    StringBuilder on = new StringBuilder();
    StringBuilder off = new StringBuilder();
    if (ansi.enabled()) {
      for (Ansi.IStyle one : Ansi.Style.parse(style)) {
        on.append(one.on());
        off.insert(0, one.off());
      }
    }
    return on + VisibleText.lines(text) + off;
  }

  /** Returns a decision in capitals. */
  public String decision(Decision decision, Wording wording) {
    String style =
        switch (decision) {
          case ELIGIBLE -> "bold,green";
          case NOT_ELIGIBLE -> "bold,red";
          case UNDETERMINED -> "bold,yellow";
        };
    return of(style, wording.say(decision.words()).toUpperCase(wording.locale()));
  }

  /** Returns a verdict in capitals. */
  public String verdict(Verdict verdict, Wording wording) {
    String style =
        switch (verdict) {
          case MET -> "green";
          case NOT_MET -> "red";
          case UNDETERMINED -> "yellow";
        };
    return of(style, wording.say("text.verdict." + verdict));
  }
}
