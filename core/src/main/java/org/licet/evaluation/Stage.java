package org.licet.evaluation;

import java.util.Collection;
import java.util.stream.Stream;
import org.licet.text.Text;

/** The stage of a credential's life that is evaluated. */
public enum Stage {
  /** May be licensed. */
  LICENSURE,
  /** May apply for and sit the examination. */
  EXAMINATION,
  /** May be awarded the credential. */
  CERTIFICATION,
  /** May have the credential renewed. */
  RENEWAL;

  /**
   * Returns which of some stages is meant where nobody names one: licensure, where there is one, or
   * else the examination, or else the first.
   *
   * @throws java.util.NoSuchElementException if there are none
   */
  public static Stage usualOf(Collection<Stage> stages) {
    return Stream.of(LICENSURE, EXAMINATION)
        .filter(stages::contains)
        .findFirst()
        .orElseGet(() -> stages.iterator().next());
  }

  /** Returns this in words. */
  public Text words() {
    return Text.of("stage." + name());
  }
}
