package org.licet.rule;

import java.util.function.Consumer;
import org.licet.reasoning.Conclusion;
import org.licet.reasoning.Context;
import org.licet.reasoning.Definition;

/** The one door by which the engine enters this package. It is not a word: no rule may name it. */
public final class EngineDoor {

  private EngineDoor() {}

  /** Returns the fact for defining rules, which fill the definition. */
  public static Ruleset ruleset(Definition definition) {
    return new Ruleset(definition);
  }

  /** Returns the fact for judging rules; whatever a rule concludes is handed on. */
  public static Application application(Context context, Consumer<Conclusion> concluded) {
    return new Application(context, concluded);
  }
}
