package org.licet.spring.internal;

import java.util.List;
import org.licet.Evaluator;
import org.licet.spring.LicetRules;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/**
 * Reports the rulesets in force. A rejected change is a warning: the rules in force still work.
 * Thread-safe.
 */
final class RulesHealth implements HealthIndicator {

  private final LicetRules rules;
  private final RulesWarnings warnings;

  RulesHealth(LicetRules rules, RulesWarnings warnings) {
    this.rules = rules;
    this.warnings = warnings;
  }

  @Override
  public Health health() {
    try {
      Evaluator evaluator = rules.evaluator();
      Health.Builder health = Health.up().withDetail("rulesets", RulesetDetails.of(evaluator));
      List<String> current = warnings.current().get();
      return (current.isEmpty() ? health : health.withDetail("warnings", current)).build();
    } catch (IllegalStateException e) {
      return Health.down(e).build(); // the evaluator is closed
    }
  }
}
