package org.licet.text;

import java.text.ChoiceFormat;
import java.text.Format;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A message with placeholders in the syntax of {@link MessageFormat}. {@link Speech} renders it,
 * because {@link MessageFormat} is slow, not thread-safe, and groups digits differently. The only
 * placeholder format is a choice, such as a plural. Immutable and thread-safe.
 *
 * @param literals the text before each placeholder, and after the last
 * @param places the placeholders
 */
record Pattern(List<String> literals, List<Place> places) {

  /**
   * A placeholder.
   *
   * @param argument the index of its argument
   * @param choice the messages that the argument selects from; empty if the argument itself appears
   */
  record Place(int argument, List<Choice> choice) {}

  /**
   * A message of a choice.
   *
   * @param from the smallest number that selects it
   */
  record Choice(double from, Pattern message) {}

  static Pattern of(String words, Locale locale) {
    MessageFormat message = new MessageFormat(words, locale);
    Format[] formats = message.getFormats();
    for (int i = 0; i < formats.length; i++) {
      message.setFormat(i, null);
    }
    // The remaining text contains doubled quotes and no other quoting.
    String pattern = message.toPattern();
    List<String> literals = new ArrayList<>();
    List<Place> places = new ArrayList<>();
    int from = 0;
    for (Format format : formats) {
      int open = pattern.indexOf('{', from);
      int close = pattern.indexOf('}', open);
      literals.add(pattern.substring(from, open).replace("''", "'"));
      places.add(
          new Place(
              Integer.parseInt(pattern.substring(open + 1, close)),
              format instanceof ChoiceFormat choice ? choices(choice, locale) : List.of()));
      from = close + 1;
    }
    literals.add(pattern.substring(from).replace("''", "'"));
    return new Pattern(List.copyOf(literals), List.copyOf(places));
  }

  private static List<Choice> choices(ChoiceFormat format, Locale locale) {
    List<Choice> choices = new ArrayList<>();
    for (int i = 0; i < format.getLimits().length; i++) {
      choices.add(new Choice(format.getLimits()[i], of((String) format.getFormats()[i], locale)));
    }
    return List.copyOf(choices);
  }

  /** Appends the message to the rendered text. */
  void say(StringBuilder said, List<Object> arguments, Speech speech) {
    for (int i = 0; i < places.size(); i++) {
      said.append(literals.get(i));
      Place place = places.get(i);
      Object argument = arguments.get(place.argument);
      if (place.choice.isEmpty()) {
        speech.say(said, argument);
      } else {
        chosen(place.choice, (Number) argument).say(said, arguments, speech);
      }
    }
    said.append(literals.get(places.size()));
  }

  /** Returns whether the message begins with a capital, as a sentence does. */
  boolean isSentence() {
    String end = literals.get(places.size());
    return end.endsWith(".") || end.endsWith("?");
  }

  private static Pattern chosen(List<Choice> choices, Number number) {
    Pattern chosen = choices.get(0).message;
    for (Choice choice : choices) {
      if (number.doubleValue() >= choice.from) {
        chosen = choice.message;
      }
    }
    return chosen;
  }
}
