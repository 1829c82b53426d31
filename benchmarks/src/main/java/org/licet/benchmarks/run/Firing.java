package org.licet.benchmarks.run;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.drools.model.Model;
import org.drools.modelcompiler.KieBaseBuilder;
import org.kie.api.KieBase;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.rule.AgendaFilter;
import org.licet.benchmarks.Peer;
import org.licet.benchmarks.People;
import org.licet.candidate.Candidate;
import org.licet.evaluation.Verdict;
import org.licet.internal.reasoning.ApplicationContext;
import org.licet.internal.reasoning.Reasoning;
import org.licet.internal.reasoning.definition.RulesetDefinition;
import org.licet.internal.reasoning.selection.RulesetContext;
import org.licet.rule.EngineDoor;

/**
 * Measures the cost of firing the rules for every candidate, with many candidates in a session,
 * rather than once when the ruleset is loaded. The result is the verdicts on the criteria of the
 * CCM examination, under the same compiled rules.
 */
final class Firing {

  /** The measure. */
  static final String TITLE = "rules fired for each candidate, by size of session, 1 core, us";

  /** The row for rules that fire once. */
  static final String ONCE = "fired once";

  private static final List<Integer> SIZES = List.of(1, 16, 64, 128, 256, 1_024, 32_768);
  private static final double WARM_UP = 400;
  private static final double MICROS_OF_A_MILLI = 1_000;
  private static final String MODELS = "META-INF/kie/org.licet/licet-rules-ccm/drools-model";
  private static final Set<String> CRITERIA =
      Set.of(
          "CCM-LICENSE",
          "CCM-DEGREE",
          "CCM-EXPERIENCE-1",
          "CCM-EXPERIENCE-2",
          "CCM-EXPERIENCE-3",
          "CCM-CHARACTER",
          "CCM-RETAKE");

  private final KieBase rules;
  private final RulesetContext basis;
  private final Set<String> judging = new HashSet<>();

  Firing() {
    Model model = model();
    rules = KieBaseBuilder.createKieBaseFromModel(model);
    RulesetDefinition definition = new RulesetDefinition();
    Set<String> defining = new HashSet<>();
    model
        .getRules()
        .forEach(
            rule -> {
              Object criterion = rule.getMetaData().get("criterion");
              if (criterion == null) {
                defining.add(rule.getName());
              } else if (CRITERIA.contains(criterion.toString().replace("\"", ""))) {
                judging.add(rule.getName());
              }
            });
    if (judging.size() != CRITERIA.size()) {
      throw new IllegalStateException("The rules of the CCM conclude other criteria");
    }
    fire(List.of(EngineDoor.ruleset(definition)), defining);
    basis = new RulesetContext("CCMC", definition.tables(), definition.facts());
  }

  private static Model model() {
    try (InputStream models = Firing.class.getClassLoader().getResourceAsStream(MODELS)) {
      if (models == null) {
        throw new IllegalStateException(MODELS + " is missing");
      }
      String name =
          new String(models.readAllBytes(), StandardCharsets.UTF_8)
              .lines()
              .filter(line -> line.startsWith("org.licet.ccm."))
              .findFirst()
              .orElseThrow();
      return Class.forName(name).asSubclass(Model.class).getDeclaredConstructor().newInstance();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  private void fire(List<?> facts, Set<String> names) {
    AgendaFilter filter = match -> names.contains(match.getRule().getName());
    KieSession session = rules.newKieSession();
    try {
      facts.forEach(session::insert);
      session.fireAllRules(filter);
    } finally {
      session.dispose();
    }
  }

  /** Fires the rules for some candidates at once, and returns the conditions for each. */
  private List<List<Reasoning>> asked(int candidates) {
    List<List<Reasoning>> asked = new ArrayList<>(candidates);
    List<Object> applications = new ArrayList<>(candidates);
    for (int i = 0; i < candidates; i++) {
      List<Reasoning> ofOne = new ArrayList<>(CRITERIA.size());
      asked.add(ofOne);
      applications.add(EngineDoor.application(basis, ofOne::add));
    }
    fire(applications, judging);
    return asked;
  }

  /**
   * Returns the count of criteria that the candidates meet, with rules that fire for each of them.
   */
  int met(List<Candidate> candidates, int size) {
    int met = 0;
    for (int i = 0; i < candidates.size(); i += size) {
      List<Candidate> some = candidates.subList(i, Math.min(candidates.size(), i + size));
      List<List<Reasoning>> asked = asked(some.size());
      for (int k = 0; k < some.size(); k++) {
        met += met(some.get(k), asked.get(k));
      }
    }
    return met;
  }

  private static int met(List<Candidate> candidates, List<Reasoning> asked) {
    int met = 0;
    for (Candidate candidate : candidates) {
      met += met(candidate, asked);
    }
    return met;
  }

  private static int met(Candidate candidate, List<Reasoning> asked) {
    ApplicationContext application = new ApplicationContext(candidate, Peer.ON);
    int met = 0;
    for (Reasoning reasoning : asked) {
      met += reasoning.conclude(application).verdict() == Verdict.MET ? 1 : 0;
    }
    return met;
  }

  /** Measures sessions with up to all candidates. */
  static void run(int rounds, int candidates, Figures figures) {
    new Firing().measure(People.known(candidates), rounds, figures);
  }

  private void measure(List<Candidate> candidates, int rounds, Figures figures) {
    List<Reasoning> once = asked(1).get(0);
    int met = met(candidates, once);
    Warm.up(() -> same(met, met(candidates, once)), WARM_UP);
    List<Integer> sizes = SIZES.stream().filter(size -> size <= candidates.size()).toList();
    sizes.forEach(size -> Warm.up(() -> same(met, met(candidates, size)), WARM_UP));
    for (int round = 0; round < rounds; round++) {
      add(figures, ONCE, candidates, () -> same(met, met(candidates, once)));
      for (int size : sizes) {
        add(
            figures,
            String.format(Locale.ROOT, "%,d to a session", size),
            candidates,
            () -> same(met, met(candidates, size)));
      }
    }
  }

  private static void add(
      Figures figures, String row, List<Candidate> candidates, Runnable judging) {
    figures.add(TITLE, row, Warm.millis(judging) * MICROS_OF_A_MILLI / candidates.size());
  }

  private static void same(int met, int again) {
    if (met != again) {
      throw new IllegalStateException(again + " criteria are met, not " + met);
    }
  }
}
