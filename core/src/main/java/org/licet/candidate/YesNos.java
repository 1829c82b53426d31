package org.licet.candidate;

import java.util.Map;
import java.util.Objects;

/**
 * The answers to the yes-or-no fields of one record, each unknown until it is set. A builder
 * changes its own; a record keeps a copy that nothing changes. Not thread-safe while it changes.
 */
final class YesNos {

  private static final byte YES = 1;
  private static final byte NO = 2;

  private final Map<String, Integer> places;
  private final byte[] answers;

  private YesNos(Map<String, Integer> places, byte[] answers) {
    this.places = places;
    this.answers = answers;
  }

  /**
   * Returns answers that are all unknown.
   *
   * @param places the place of each field, by its name
   */
  static YesNos unknown(Map<String, Integer> places) {
    return new YesNos(places, new byte[places.size()]);
  }

  /** Returns a copy of these answers. */
  YesNos copy() {
    return new YesNos(places, answers.clone());
  }

  /** Returns the answer of the field with a name. */
  Fact<Boolean> of(String name) {
    return at(place(name));
  }

  /** Returns the answer at a place. */
  Fact<Boolean> at(int place) {
    byte answer = answers[place];
    return answer == 0 ? Fact.unknown() : Fact.known(answer == YES);
  }

  void set(String name, Fact<Boolean> answer) {
    set(place(name), answer);
  }

  void set(int place, Fact<Boolean> answer) {
    answers[place] =
        answer instanceof Fact.Known<Boolean> known ? (known.value() ? YES : NO) : (byte) 0;
  }

  private int place(String name) {
    return Objects.requireNonNull(places.get(name), name);
  }
}
