package org.licet.authoring.internal.workspace;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.licet.authoring.internal.language.Argument;
import org.licet.authoring.internal.language.Chain;
import org.licet.authoring.internal.language.ChainStep;
import org.licet.authoring.internal.language.Rule;
import org.licet.authoring.internal.language.RuleFile;
import org.licet.authoring.internal.language.lexer.Token;
import org.licet.authoring.internal.language.typing.TypedStep;
import org.licet.authoring.internal.language.typing.Vocabulary;
import org.licet.authoring.internal.language.typing.Word;
import org.licet.authoring.internal.text.Span;

/** Words the rules of a file, and lists their values. Not thread-safe. */
final class RuleWording {

  private static final Pattern CAPITAL = Pattern.compile("(?<=[a-z0-9])(?=[A-Z])");
  private static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9_-]*");

  private final String file;
  private final RuleFile rules;
  private final List<Token> tokens;

  RuleWording(String file, RuleFile rules, List<Token> tokens) {
    this.file = file;
    this.rules = rules;
    this.tokens = tokens;
  }

  List<RuleInWords> all() {
    return rules.rules().stream().map(this::rule).toList();
  }

  private RuleInWords rule(Rule rule) {
    List<RuleInWords.Line> lines = new ArrayList<>();
    List<RuleInWords.Field> fields = new ArrayList<>();
    List<TypedStep> typed = TypedStep.of(rule);
    for (Rule.Binding binding : rule.pattern().bindings()) {
      Word property = Vocabulary.properties().get(binding.value().start().text());
      lines.add(
          new RuleInWords.Line(
              0,
              spaced(binding.value().start().text()),
              property == null
                  ? ""
                  : WordMeanings.of(property.kind(), binding.value().start().text()),
              range(binding.value().start().at())));
      steps(binding.value(), typed, 1, lines, fields);
    }
    for (Chain statement : rule.statements()) {
      steps(statement, typed, 0, lines, fields);
    }
    if (rule.patterns().isPresent()) {
      patterns(rule, lines, fields);
    }
    Span name = rule.name().at();
    return new RuleInWords(
        rule.name().text(),
        rule.criterion().map(Argument.Text::value),
        new TextRange(file, rule.from(), rule.to()),
        new TextRange(file, name.start() + 1, Math.max(name.start() + 1, name.end() - 1)),
        lines,
        fields);
  }

  /** Shows patterns as they are written, with their numbers and codes as fields. */
  private void patterns(Rule rule, List<RuleInWords.Line> lines, List<RuleInWords.Field> fields) {
    int line = 0;
    boolean condition = false;
    for (Token token : tokens) {
      if (token.at().start() < rule.from() || token.at().end() > rule.to()) {
        continue;
      }
      if (token.isWord("when") || token.isWord("then")) {
        condition = token.isWord("when");
      } else if (condition) {
        if (token.at().line() != line) {
          line = token.at().line();
          lines.add(
              new RuleInWords.Line(0, rules.source().line(line).strip(), "", range(token.at())));
        }
        value(token).ifPresent(fields::add);
      }
    }
  }

  private Optional<RuleInWords.Field> value(Token token) {
    Span at = token.at();
    return switch (token.kind()) {
      case TEXT -> Optional.of(field("", new Argument.Text(token.text(), at)));
      case NUMBER ->
          Optional.of(
              new RuleInWords.Field(RuleInWords.Field.Kind.NUMBER, "", token.text(), range(at)));
      default -> Optional.empty();
    };
  }

  private void steps(
      Chain chain,
      List<TypedStep> typed,
      int depth,
      List<RuleInWords.Line> lines,
      List<RuleInWords.Field> fields) {
    for (ChainStep step : chain.steps()) {
      String word = spaced(step.word().text());
      String values =
          step.arguments().stream()
              .filter(argument -> !(argument instanceof Argument.Nested))
              .map(RuleWording::value)
              .collect(Collectors.joining(", "));
      String meaning =
          typed.stream()
              .filter(one -> one.step().equals(step))
              .findFirst()
              .map(one -> WordMeanings.brief(one.word()))
              .orElse("");
      lines.add(
          new RuleInWords.Line(
              depth,
              values.isEmpty() ? word : word + " " + values,
              meaning,
              range(step.word().at())));
      for (Argument argument : step.arguments()) {
        if (argument instanceof Argument.Nested nested) {
          Chain inner = nested.chain();
          lines.add(
              new RuleInWords.Line(
                  depth + 1, spaced(inner.start().text()), "", range(inner.start().at())));
          steps(inner, typed, depth + 2, lines, fields);
        } else {
          fields.add(field(word, argument));
        }
      }
    }
  }

  private RuleInWords.Field field(String word, Argument argument) {
    Span at = argument.at();
    if (argument instanceof Argument.Text text) {
      return new RuleInWords.Field(
          CODE.matcher(text.value()).matches()
              ? RuleInWords.Field.Kind.CODE
              : RuleInWords.Field.Kind.TEXT,
          word,
          text.value(),
          new TextRange(file, at.start() + 1, Math.max(at.start() + 1, at.end() - 1)));
    }
    return new RuleInWords.Field(RuleInWords.Field.Kind.NUMBER, word, value(argument), range(at));
  }

  private TextRange range(Span at) {
    return new TextRange(file, at.start(), at.end());
  }

  private static String value(Argument argument) {
    return argument instanceof Argument.Text text
        ? text.value()
        : argument instanceof Argument.Whole number ? String.valueOf(number.value()) : "";
  }

  private static String spaced(String word) {
    return CAPITAL.matcher(word).replaceAll(" ").toLowerCase(Locale.ROOT);
  }
}
