package org.licet.workbench.rules.explain;

import java.text.MessageFormat;
import java.util.List;
import org.licet.evaluation.FactDescription;
import org.licet.workbench.rules.explain.CandidateFields.Field;
import org.licet.workbench.rules.explain.CandidateFields.Section;
import org.licet.workbench.terminal.TerminalColors;
import org.licet.workbench.terminal.WrappedText;

/** The fields of candidates as text. Not thread-safe. */
final class FieldsAsText {

  private static final int INDENT = 6;

  private final TerminalColors paint;

  FieldsAsText(TerminalColors paint) {
    this.paint = paint;
  }

  /**
   * Returns a section as text.
   *
   * @param facts the facts that rules declare for these records
   */
  String of(Section section, List<FactDescription> facts) {
    StringBuilder text = new StringBuilder(paint.of("bold", section.heading()));
    if (!section.list().equals(section.record())) {
      text.append(" (").append(section.list()).append(')');
    }
    text.append('\n');
    for (Field field : section.fields()) {
      text.append("  ").append(paint.of("bold", field.name())).append(": ");
      text.append(value(field)).append('\n');
      if (!field.meaning().isEmpty()) {
        text.append(WrappedText.text(" ".repeat(INDENT), INDENT, field.meaning()));
      }
    }
    if (!facts.isEmpty()) {
      text.append("  Facts that rules declare for it, under \"facts\"\n");
    }
    for (FactDescription fact : facts) {
      text.append("    ").append(paint.of("bold", fact.name())).append(": ");
      text.append(fact.type().words()).append('\n');
      text.append(WrappedText.text(" ".repeat(2 + INDENT), 2 + INDENT, asked(fact)));
    }
    return text.append('\n').toString();
  }

  private static String value(Field field) {
    return MessageFormat.format(field.value(), field.record().orElse(""));
  }

  private static String asked(FactDescription fact) {
    String codes = fact.codes().isEmpty() ? "" : " (" + String.join(", ", fact.codes()) + ")";
    return fact.question().toString().replace("{0}", "...") + codes;
  }
}
