package org.licet.engine;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.kie.api.definition.rule.Rule;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.rule.AgendaFilter;
import org.kie.api.runtime.rule.Match;
import org.licet.candidate.Candidate;
import org.licet.evaluation.EvaluationException;
import org.licet.evaluation.Failure;
import org.licet.reasoning.Conclusion;
import org.licet.reasoning.Context;
import org.licet.rule.EngineDoor;

/**
 * One candidate before the judging rules on one day: a session of its own, for a set of criteria.
 * Not thread-safe.
 */
final class Judging implements AgendaFilter {

  private final LoadedRuleset ruleset;
  private final Candidate candidate;
  private final Map<String, CriterionRule> wanted = new HashMap<>();
  private final Map<String, Conclusion> concluded = new LinkedHashMap<>();
  private Optional<CriterionRule> firing = Optional.empty();

  private Judging(LoadedRuleset ruleset, Candidate candidate, Set<String> criteria) {
    this.ruleset = ruleset;
    this.candidate = candidate;
    for (String criterion : criteria) {
      CriterionRule rule = ruleset.rule(criterion);
      wanted.put(rule.rule(), rule);
    }
  }

  /**
   * Returns what the rules conclude on the criteria.
   *
   * @throws EvaluationException if a rule throws, fires more than once, or does not conclude
   */
  static Map<String, Conclusion> judge(
      LoadedRuleset ruleset, Candidate candidate, LocalDate on, Set<String> criteria) {
    return criteria.isEmpty() ? Map.of() : new Judging(ruleset, candidate, criteria).judge(on);
  }

  private Map<String, Conclusion> judge(LocalDate on) {
    Context context = new Context(candidate, on, ruleset.files().issuer(), ruleset.tables());
    KieSession session = ruleset.rules().newKieSession();
    try {
      session.insert(EngineDoor.application(context, this::conclude));
      int limit = wanted.size() + 1; // each rule fires once
      if (session.fireAllRules(this, limit) == limit) {
        throw failed("keeps firing", Optional.empty());
      }
    } catch (EvaluationException e) {
      throw e;
    } catch (RuntimeException e) {
      throw failed("fails: " + rootOf(e), Optional.of(e));
    } finally {
      session.dispose();
    }
    for (CriterionRule rule : wanted.values()) {
      if (!concluded.containsKey(rule.criterion())) {
        firing = Optional.of(rule);
        throw failed("did not conclude " + rule.criterion(), Optional.empty());
      }
    }
    return concluded;
  }

  private static String rootOf(Throwable e) {
    Throwable root = e;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    return root.getMessage() == null ? root.getClass().getSimpleName() : root.getMessage();
  }

  @Override
  public boolean accept(Match match) {
    Rule rule = match.getRule();
    CriterionRule criterion = wanted.get(rule.getName());
    if (criterion == null) {
      return false;
    }
    firing = Optional.of(criterion);
    return true;
  }

  private void conclude(Conclusion conclusion) {
    String criterion = firing.map(CriterionRule::criterion).orElseThrow();
    if (concluded.put(criterion, conclusion) != null) {
      throw failed("concludes " + criterion + " twice", Optional.empty());
    }
  }

  private EvaluationException failed(String how, Optional<RuntimeException> cause) {
    Optional<String> rule = firing.map(CriterionRule::rule);
    String message =
        rule.map(name -> "The rule \"" + name + "\" ")
                .orElse("A rule of " + ruleset.files().folder() + " ")
            + how
            + " on the candidate "
            + candidate.id();
    Failure failure = new Failure(Optional.of(candidate.id()), message, Optional.empty(), rule);
    return cause
        .map(thrown -> new EvaluationException(failure, thrown))
        .orElseGet(() -> new EvaluationException(failure));
  }
}
