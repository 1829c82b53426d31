package org.licet.authoring.internal.check.name;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.licet.authoring.internal.language.Argument;
import org.licet.authoring.internal.language.Name;
import org.licet.authoring.internal.language.Rule;
import org.licet.authoring.internal.language.RuleFile;
import org.licet.authoring.internal.language.typing.TypedStep;
import org.licet.authoring.internal.source.RulesetSource;
import org.licet.authoring.internal.text.Span;

/** The names and texts that the rules of a version use, with their locations. Stateless. */
public final class DeclaredNames {

  /**
   * A text argument of a word in a rule.
   *
   * @param file the file
   * @param rule the rule
   * @param step the step that takes it
   * @param text the text
   */
  public record Text(RuleFile file, Rule rule, TypedStep step, Argument.Text text) {
    public String value() {
      return text.value();
    }
  }

  private static final Pattern ID = Pattern.compile("[^,\\s]+");

  private DeclaredNames() {}

  /** Returns the texts for a parameter, in the order of the files. */
  public static List<Text> texts(RulesetSource ruleset, String... parameters) {
    List<String> wanted = List.of(parameters);
    List<Text> all = new ArrayList<>();
    for (RuleFile file : ruleset.rules()) {
      for (Rule rule : file.rules()) {
        for (TypedStep step : TypedStep.of(rule)) {
          List<Argument> arguments = step.step().arguments();
          for (int i = 0; i < arguments.size() && !step.word().parameters().isEmpty(); i++) {
            if (arguments.get(i) instanceof Argument.Text text
                && wanted.contains(step.word().parameter(i))) {
              all.add(new Text(file, rule, step, text));
            }
          }
        }
      }
    }
    return all;
  }

  /** Returns the ids in a comma-separated text, each with its place. */
  public static List<Name> ids(Argument.Text list) {
    List<Name> ids = new ArrayList<>();
    Matcher matcher = ID.matcher(list.value());
    while (matcher.find()) {
      Span at = list.at();
      int quote = 1;
      ids.add(
          new Name(
              matcher.group(),
              new Span(
                  at.start() + quote + matcher.start(),
                  at.line(),
                  at.column() + quote + matcher.start(),
                  matcher.group().length())));
    }
    return ids;
  }

  /** Returns the rules that conclude a criterion. */
  public static Stream<Rule> judging(RulesetSource ruleset) {
    return ruleset.rules().stream()
        .flatMap(file -> file.rules().stream())
        .filter(rule -> rule.judges() && rule.criterion().isPresent());
  }
}
