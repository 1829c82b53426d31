package org.licet.text;

import java.text.ChoiceFormat;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A message with places for arguments, written as {@link MessageFormat} has it. One that has
 * nothing but plain places, as nearly all do, is taken apart once; {@link MessageFormat} itself,
 * which is slow and not thread-safe, formats the others, such as those that choose a plural.
 */
sealed interface Pattern {

  /** Adds the message to what is said so far. */
  void say(StringBuilder said, List<Object> arguments, Speech speech);

  static Pattern of(String words, Locale locale) {
    MessageFormat format = new MessageFormat(words, locale);
    for (java.text.Format each : format.getFormats()) {
      if (each instanceof ChoiceFormat) {
        return new Choosing(format);
      }
    }
    return Plain.of(format.toPattern());
  }

  /**
   * A message that has nothing but plain places.
   *
   * @param literals what stands before each place, and after the last
   * @param places the arguments' numbers
   */
  record Plain(List<String> literals, List<Integer> places) implements Pattern {

    /** Takes a pattern apart, in which a quote is written twice and nothing else is quoted. */
    static Plain of(String pattern) {
      List<String> literals = new ArrayList<>();
      List<Integer> places = new ArrayList<>();
      int from = 0;
      for (int open = pattern.indexOf('{'); open >= 0; open = pattern.indexOf('{', from)) {
        int close = pattern.indexOf('}', open);
        literals.add(pattern.substring(from, open).replace("''", "'"));
        places.add(Integer.valueOf(pattern.substring(open + 1, close)));
        from = close + 1;
      }
      literals.add(pattern.substring(from).replace("''", "'"));
      return new Plain(List.copyOf(literals), List.copyOf(places));
    }

    @Override
    public void say(StringBuilder said, List<Object> arguments, Speech speech) {
      for (int i = 0; i < places.size(); i++) {
        said.append(literals.get(i));
        speech.say(said, arguments.get(places.get(i)));
      }
      said.append(literals.get(places.size()));
    }
  }

  /** A message that chooses by a number. */
  record Choosing(MessageFormat format) implements Pattern {
    @Override
    public void say(StringBuilder said, List<Object> arguments, Speech speech) {
      Object[] values =
          arguments.stream()
              .map(
                  argument -> {
                    if (argument instanceof Number) {
                      return argument;
                    }
                    StringBuilder words = new StringBuilder();
                    speech.say(words, argument);
                    return words.toString();
                  })
              .toArray();
      said.append(((MessageFormat) format.clone()).format(values));
    }
  }
}
