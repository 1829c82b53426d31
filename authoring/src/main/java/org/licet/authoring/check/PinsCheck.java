package org.licet.authoring.check;

import java.util.List;
import org.licet.authoring.language.Problem;
import org.licet.authoring.source.RulesetSource;

/** Looks for numbers and rows of tables that no case pins. */
final class PinsCheck {

  private PinsCheck() {}

  static List<Problem> of(RulesetSource ruleset) {
    return List.of();
  }
}
