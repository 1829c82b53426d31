package org.licet.authoring.internal.language.typing;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.licet.authoring.internal.language.Argument;
import org.licet.authoring.internal.language.Chain;
import org.licet.authoring.internal.language.ChainStep;
import org.licet.authoring.internal.language.Name;
import org.licet.authoring.internal.text.Limits;
import org.licet.authoring.internal.text.Problems;
import org.licet.json.internal.advice.Nearest;
import org.licet.rule.SelectedRecords;

/** Checks that a chain uses existing words with the right arguments. Not thread-safe. */
final class ChainTyping {

  /** The words for what authors call otherwise. */
  private static final Map<String, String> JOINING =
      Map.of("and", "alongWith", "with", "alongWith", "or", "orElse", "add", "plus", "sum", "plus");

  private final Problems problems;
  private final boolean whole;

  /**
   * @param whole whether the whole rule was readable, and its variables are known
   */
  ChainTyping(Problems problems, boolean whole) {
    this.problems = problems;
    this.whole = whole;
  }

  /** Returns the result type of a chain in a condition. Empty if the chain has a fault. */
  Optional<Class<?>> inCondition(Chain chain) {
    return chain(chain, Optional.empty());
  }

  /**
   * Returns the result type of a chain in a consequence. Empty if the chain has a fault.
   *
   * @param variables the types of variables; {@code Void} if a type is unknown
   */
  Optional<Class<?>> inConsequence(Chain chain, Map<String, Class<?>> variables) {
    return chain(chain, Optional.of(variables));
  }

  private Optional<Class<?>> chain(Chain chain, Optional<Map<String, Class<?>>> variables) {
    Optional<Class<?>> type =
        variables.isPresent() ? variable(chain.start(), variables.get()) : property(chain.start());
    Optional<ChainStep> before = Optional.empty();
    for (ChainStep step : chain.steps()) {
      List<Optional<Class<?>>> given =
          step.arguments().stream().map(one -> given(one, variables)).toList();
      if (type.isPresent()) {
        if (isOnStep(type.get(), step) && (before.isPresent() || variables.isEmpty())) {
          onStep(type.get(), before, step);
        }
        type = step(type.get(), step, given);
      }
      before = Optional.of(step);
    }
    return type;
  }

  /** Returns whether a word says something about records that fail the step before it. */
  private static boolean isOnStep(Class<?> kind, ChainStep step) {
    String word = step.word().text();
    return SelectedRecords.class.isAssignableFrom(kind)
        && (word.equals("orRulingBy") || word.equals("orAdvise"));
  }

  private void onStep(Class<?> kind, Optional<ChainStep> before, ChainStep step) {
    String word = step.word().text();
    if (before.isEmpty()) {
      problems.error(
          "no-step",
          step.word().at(),
          word + " follows a word that keeps some " + Vocabulary.noun(kind) + ", but there is none",
          "add such a word before it");
    } else if (Vocabulary.cutsTime(kind, before.get().word().text())) {
      problems.error(
          "no-step",
          step.word().at(),
          word
              + " cannot follow "
              + before.get().word().text()
              + ", which cuts the time in jobs and drops no job",
          "move it behind the word whose records may still count, or ask with rulings.by(...)");
    }
  }

  private Optional<Class<?>> given(Argument argument, Optional<Map<String, Class<?>>> variables) {
    return argument instanceof Argument.Nested nested
        ? chain(nested.chain(), variables)
        : Optional.empty();
  }

  private Optional<Class<?>> variable(Name start, Map<String, Class<?>> variables) {
    Optional<Class<?>> type = Optional.<Class<?>>ofNullable(variables.get(start.text()));
    if (type.isEmpty() && whole) {
      problems.error(
          "variable",
          start.at(),
          "the name " + start.text() + " is unknown in this rule",
          Nearest.to(start.text(), variables.keySet())
              .or(() -> known(start.text()).map(any -> "look it up between when and then"))
              .or(
                  () ->
                      Optional.of(
                          "use one of "
                              + variables.keySet().stream()
                                  .sorted()
                                  .collect(Collectors.joining(", ")))));
    }
    return type.filter(known -> known != Void.class);
  }

  private Optional<Class<?>> property(Name start) {
    if (start.text().startsWith("$")) {
      problems.error(
          "variable",
          start.at(),
          "a lookup cannot begin with another name such as " + start.text(),
          "repeat the words of " + start.text() + ", or continue with the name after then");
      return Optional.empty();
    }
    Optional<Class<?>> property = known(start.text());
    if (property.isEmpty()) {
      List<String> all = Vocabulary.properties().keySet().stream().sorted().toList();
      Optional<String> near = Nearest.to(start.text(), all);
      problems.error(
          "unknown-word",
          start.at(),
          "\"" + start.text() + "\" is not a word for the application",
          near.or(() -> Optional.of("use one of " + String.join(", ", all))));
      return near.flatMap(ChainTyping::known);
    }
    return property;
  }

  private static Optional<Class<?>> known(String property) {
    return Optional.ofNullable(Vocabulary.properties().get(property)).map(word -> word.leadsTo());
  }

  private Optional<Class<?>> step(Class<?> kind, ChainStep step, List<Optional<Class<?>>> given) {
    Optional<Word> word = Vocabulary.word(kind, step);
    if (word.isEmpty()) {
      return unknown(kind, step.word());
    }
    new ArgumentTyping(problems).check(word.get(), step, given);
    return Optional.of(word.get().leadsTo());
  }

  /** Reports an unknown word. Returns the result type of the word that was probably meant. */
  private Optional<Class<?>> unknown(Class<?> kind, Name word) {
    List<String> known = Vocabulary.words(kind).keySet().stream().toList();
    if (word.at().length() > Limits.WORD) {
      return Optional.empty();
    }
    if (known.isEmpty()) {
      problems.error(
          "unknown-word",
          word.at(),
          "no more words are allowed after " + Vocabulary.noun(kind),
          "add ; before ." + word.text());
      return Optional.empty();
    }
    List<String> elsewhere = Vocabulary.whereKnown(word.text());
    Optional<String> near =
        Optional.ofNullable(JOINING.get(word.text()))
            .filter(known::contains)
            .or(() -> Nearest.to(word.text(), known));
    problems.error(
        "unknown-word",
        word.at(),
        "\""
            + word.text()
            + "\" is not a word for "
            + Vocabulary.noun(kind)
            + (elsewhere.isEmpty() ? "" : ", only for " + String.join(" and ", elsewhere)),
        near.map(one -> one + "(...)")
            .or(() -> lead(kind, word.text()))
            .or(() -> Optional.of("use one of " + Vocabulary.listed(kind))));
    return near.flatMap(
            one -> Vocabulary.words(kind).getOrDefault(one, List.of()).stream().findFirst())
        .map(one -> one.leadsTo());
  }

  /** Advises the words that lead to a type that has the unknown word. */
  private static Optional<String> lead(Class<?> kind, String unknown) {
    List<String> candidates =
        Vocabulary.words(kind).values().stream()
            .flatMap(List::stream)
            .filter(word -> word.leadsTo() != kind)
            .filter(word -> Vocabulary.words(word.leadsTo()).containsKey(unknown))
            .map(Word::usage)
            .limit(4)
            .toList();
    return candidates.isEmpty()
        ? Optional.empty()
        : Optional.of("add " + String.join(" or ", candidates) + " before it");
  }
}
