package org.licet.evaluation;

import java.util.Collection;
import java.util.stream.Stream;
import org.licet.text.Text;

/** The stage in the life of a credential. */
public enum Stage {
  /** The candidate may be licensed. */
  LICENSURE,
  /** The candidate may apply for and take the examination. */
  EXAMINATION,
  /** The candidate may be awarded the credential. */
  CERTIFICATION,
  /** The candidate may renew the credential. */
  RENEWAL,
  /** The candidate fits an opening, whose id stands in place of a credential. */
  POSITION;

  /**
   * Returns the default stage: licensure if there is one, otherwise the examination, otherwise the
   * first stage.
   *
   * @throws java.util.NoSuchElementException if there are no stages
   */
  public static Stage usualOf(Collection<Stage> stages) {
    return Stream.of(LICENSURE, EXAMINATION)
        .filter(stages::contains)
        .findFirst()
        .orElseGet(() -> stages.iterator().next());
  }

  /** Returns the stage in words. */
  public Text words() {
    return Text.of("stage." + name());
  }
}
