package org.licet.internal.pattern;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.licet.internal.pattern.PatternTokens.Kind;
import org.licet.internal.pattern.PatternTokens.Token;

/**
 * Replaces the rules with patterns in a rule file by their two forms, which Drools compiles. Other
 * text stays as it is. Stateless and thread-safe.
 */
public final class RuleForms {

  /** The annotation that names the form of a rule. */
  public static final String FORM = "form";

  private RuleForms() {}

  /**
   * A rule with patterns.
   *
   * @param name its name
   * @param criterion the criterion that it concludes
   * @param condition its condition
   * @param from its beginning in the text
   * @param to its end in the text, exclusive
   */
  private record Found(
      String name,
      String criterion,
      String annotations,
      PatternCondition condition,
      int from,
      int to) {}

  /**
   * Returns a rule file with the forms of its rules with patterns.
   *
   * @throws PatternFault if a pattern is unreadable
   */
  public static String of(String text) {
    StringBuilder written = new StringBuilder();
    int copied = 0;
    for (Found rule : find(text)) {
      written.append(text, copied, rule.from());
      for (PatternForms.Form form : PatternForms.Form.values()) {
        int number = 0;
        for (PatternCondition alternative : rule.condition().alternatives()) {
          written
              .append("rule \"")
              .append(rule.name().replace("\\", "\\\\").replace("\"", "\\\""))
              .append(" [")
              .append(form.word())
              .append(++number == 1 ? "" : " " + number)
              .append("]\"\n    ")
              .append(rule.annotations())
              .append("\n    @form(\"")
              .append(form.word())
              .append("\")\n")
              .append("when\n")
              .append(PatternForms.write(alternative, form))
              .append("then\nend\n\n");
        }
      }
      copied = rule.to();
    }
    return written.append(text.substring(copied)).toString();
  }

  /** Returns whether a rule is the certain form of one, by its name. */
  public static boolean isCertain(String name) {
    return name.startsWith(
        " [" + PatternForms.Form.CERTAIN.word(), Math.max(0, name.lastIndexOf(" [")));
  }

  /** Returns the name of a rule without that of its form. */
  public static String ruleOf(String name) {
    return name.replaceFirst(" \\[(certain|possible)( \\d+)?\\]$", "");
  }

  /** Returns the conditions of the rules with patterns in a file, by criterion. */
  public static Map<String, PatternCondition> conditions(String text) {
    Map<String, PatternCondition> conditions = new LinkedHashMap<>();
    find(text).forEach(rule -> conditions.put(rule.criterion(), rule.condition()));
    return conditions;
  }

  private static List<Found> find(String text) {
    PatternTokens tokens = PatternTokens.of(text, 0, text.length());
    List<Found> found = new ArrayList<>();
    while (!tokens.atEnd()) {
      Token token = tokens.take();
      if (token.isWord("rule") && tokens.peek().kind() == Kind.TEXT) {
        rule(text, token, tokens, found);
      }
    }
    return found;
  }

  private static void rule(String text, Token keyword, PatternTokens tokens, List<Found> found) {
    String name = tokens.take().text();
    int annotations = tokens.peek().at().from();
    String criterion = "";
    while (!tokens.atEnd() && !tokens.peek().isWord("when")) {
      if (tokens.take().isWord("criterion") && tokens.peek(1).kind() == Kind.TEXT) {
        criterion = tokens.peek(1).text();
      }
    }
    int annotated = tokens.take().at().from();
    Token variable = tokens.peek();
    int application = applicationEnds(tokens);
    boolean patterns = application >= 0 && !tokens.peek().isWord("then");
    while (!tokens.atEnd() && !tokens.peek().isWord("then")) {
      tokens.take();
    }
    int then = tokens.peek().at().from();
    while (!tokens.atEnd() && !tokens.peek().isWord("end")) {
      tokens.take();
    }
    int to = tokens.take().at().to();
    if (patterns) {
      found.add(
          new Found(
              name,
              criterion,
              text.substring(annotations, annotated).strip(),
              PatternCondition.read(variable.text(), text, application, then),
              keyword.at().from(),
              to));
    }
  }

  /** Reads {@code $application : Application( ... )}. Returns its end, or -1. */
  private static int applicationEnds(PatternTokens tokens) {
    if (!tokens.peek().isVariable()
        || !tokens.peek(1).is(":")
        || !tokens.peek(2).isWord("Application")
        || !tokens.peek(3).is("(")) {
      return -1;
    }
    int depth = 0;
    while (!tokens.atEnd()) {
      Token token = tokens.take();
      if (token.is("(")) {
        depth++;
      } else if (token.is(")") && --depth == 0) {
        return token.at().to();
      }
    }
    return -1;
  }
}
