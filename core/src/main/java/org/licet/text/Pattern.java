package org.licet.text;

import java.text.ChoiceFormat;
import java.text.Format;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A message with places for arguments, written as {@link MessageFormat} has it, but said by {@link
 * Speech}: {@link MessageFormat} is slow, not thread-safe, and sets thousands apart in its own way.
 * The only format that a place may have is a choice, such as that of a plural. Immutable and
 * thread-safe.
 *
 * @param literals what stands before each place, and after the last
 * @param places the places
 */
record Pattern(List<String> literals, List<Place> places) {

  /**
   * A place.
   *
   * @param argument the number of its argument
   * @param choice the messages from which the argument chooses; empty where it is said itself
   */
  record Place(int argument, List<Choice> choice) {}

  /**
   * A message to choose.
   *
   * @param from the least number for which it is chosen
   */
  record Choice(double from, Pattern message) {}

  static Pattern of(String words, Locale locale) {
    MessageFormat message = new MessageFormat(words, locale);
    Format[] formats = message.getFormats();
    for (int i = 0; i < formats.length; i++) {
      message.setFormat(i, null);
    }
    // What is left has a quote written twice, and nothing else is quoted.
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

  /** Adds the message to what is said so far. */
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

  /** Tells whether the message is a sentence of its own: it begins with a capital. */
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
