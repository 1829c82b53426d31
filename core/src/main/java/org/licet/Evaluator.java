package org.licet;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.licet.candidate.Candidate;
import org.licet.engine.Explaining;
import org.licet.engine.LoadedRuleset;
import org.licet.engine.RulesModuleFiles;
import org.licet.evaluation.Evaluation;
import org.licet.evaluation.EvaluationException;
import org.licet.evaluation.RulesException;
import org.licet.evaluation.RulesetDescription;
import org.licet.evaluation.ScreeningResult;
import org.licet.evaluation.Stage;
import org.licet.outlook.Assumptions;
import org.licet.text.Text;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells whether a candidate's record meets a credential's criteria on a date, why, what is missing,
 * and what nobody has said.
 *
 * <pre>{@code
 * try (Evaluator evaluator = Evaluator.ofClassPath()) {
 *   Evaluation evaluation = evaluator.evaluate(nurse, "CCM", Stage.EXAMINATION, LocalDate.of(2026, 11, 23));
 *   System.out.println(evaluation.decision());
 * }
 * }</pre>
 *
 * <p>Immutable and thread-safe: make one and share it. Loading takes part of a second, an
 * evaluation microseconds. There is no clock inside: the date is always the caller's.
 */
public final class Evaluator implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Evaluator.class);

  /** Versions by credential, the latest first. */
  private final Map<String, List<LoadedRuleset>> versions;

  private volatile boolean closed;

  private Evaluator(Map<String, List<LoadedRuleset>> versions) {
    this.versions = versions;
  }

  /**
   * Loads the rules of every module on the class path, by the context class loader.
   *
   * @throws RulesException if there are none, or if they cannot be used
   */
  public static Evaluator ofClassPath() {
    return of(installed());
  }

  /** Returns the rules modules on the class path. */
  public static List<RulesModule> installed() {
    return ServiceLoader.load(RulesModule.class).stream().map(ServiceLoader.Provider::get).toList();
  }

  /**
   * Loads the rules of the modules. Several modules may hold versions of one credential, but not
   * from the same day.
   *
   * @throws RulesException if there are none, or if they cannot be used
   */
  public static Evaluator of(Collection<? extends RulesModule> modules) {
    return of(modules, List.of());
  }

  /**
   * Loads the rules of the modules, where the credentials of some modules take the place of those
   * that others have.
   *
   * @param modules the modules to start from
   * @param replacing the modules whose credentials replace theirs, with every version
   * @throws RulesException if there are none, or if they cannot be used
   */
  public static Evaluator of(
      Collection<? extends RulesModule> modules, Collection<? extends RulesModule> replacing) {
    Map<String, List<LoadedRuleset>> versions = load(replacing, Set.of());
    versions.putAll(load(modules, Set.copyOf(versions.keySet())));
    if (versions.isEmpty()) {
      throw new RulesException(
          "There are no rules: no rules module is on the class path"
              + "\nMaybe the dependency licet-rules-ccm is missing, or the META-INF/services of merged jars were not merged");
    }
    versions.forEach(
        (credential, loaded) ->
            LOG.info(
                "Loaded {}: {}",
                credential,
                loaded.stream()
                    .map(
                        version ->
                            version.reference().effectiveFrom()
                                + " "
                                + version.reference().fingerprint())
                    .collect(Collectors.joining(", "))));
    return new Evaluator(versions);
  }

  /**
   * Returns an evaluator that holds no rules, to start from with {@link #replacing(Collection)}.
   */
  public static Evaluator empty() {
    return new Evaluator(new TreeMap<>());
  }

  /**
   * Loads the rules of some modules beside those of this evaluator, which are not loaded again and
   * whose credentials they replace, with every version. This evaluator stays as it is.
   *
   * @throws RulesException if the rules cannot be used
   * @throws IllegalStateException if this evaluator is closed
   */
  public Evaluator replacing(Collection<? extends RulesModule> modules) {
    requireOpen();
    Map<String, List<LoadedRuleset>> loaded = load(modules, Set.of());
    versions.forEach(loaded::putIfAbsent);
    return new Evaluator(loaded);
  }

  private static Map<String, List<LoadedRuleset>> load(
      Collection<? extends RulesModule> modules, Set<String> except) {
    Map<String, List<LoadedRuleset>> versions = new TreeMap<>();
    for (RulesModule module : modules) {
      for (LoadedRuleset ruleset :
          LoadedRuleset.load(
              new RulesModuleFiles(module.group(), module.name(), module.loader()), except)) {
        versions
            .computeIfAbsent(ruleset.reference().credential(), any -> new ArrayList<>())
            .add(ruleset);
      }
    }
    versions.values().forEach(Evaluator::latestFirst);
    return versions;
  }

  private static void latestFirst(List<LoadedRuleset> versions) {
    versions.sort(
        Comparator.comparing((LoadedRuleset version) -> version.reference().effectiveFrom())
            .reversed());
    for (int i = 1; i < versions.size(); i++) {
      LocalDate from = versions.get(i).reference().effectiveFrom();
      if (from.equals(versions.get(i - 1).reference().effectiveFrom())) {
        throw new RulesException(
            "Two versions of "
                + versions.get(i).reference().credential()
                + " are in force from "
                + from
                + "; give each a day of its own in its ruleset.properties");
      }
    }
  }

  /**
   * Evaluates a candidate by the rules that are in force on the date. Before the first rules that
   * are known, and for a stage of which the rules in force say nothing, the decision is
   * undetermined and the evaluation says so.
   *
   * @param credential one of {@link #credentials()}
   * @param stage one of {@link #stages(String)}
   * @param on the date for which to judge
   * @throws IllegalArgumentException if the credential is not loaded or has no such stage
   * @throws EvaluationException if a rule fails on this candidate; others can still be evaluated
   * @throws IllegalStateException if this evaluator is closed
   */
  public Evaluation evaluate(Candidate candidate, String credential, Stage stage, LocalDate on) {
    requireStage(credential, stage);
    return evaluate(inForce(credential, on), candidate, credential, stage, on);
  }

  private Evaluation evaluate(
      Optional<LoadedRuleset> inForce,
      Candidate candidate,
      String credential,
      Stage stage,
      LocalDate on) {
    return inForce.isPresent()
        ? Explaining.evaluate(inForce.get(), candidate, stage, on)
        : beforeRulesAreKnown(candidate, credential, stage, on);
  }

  /**
   * Evaluates a candidate on days in a row, each by the rules that are in force on it.
   *
   * @param last inclusive
   */
  List<Evaluation> evaluate(
      Candidate candidate, String credential, Stage stage, LocalDate first, LocalDate last) {
    List<Evaluation> evaluations = new ArrayList<>();
    for (InForce span : inForce(credential, first, last)) {
      span.first()
          .datesUntil(span.last().plusDays(1))
          .map(on -> evaluate(span.ruleset(), candidate, credential, stage, on))
          .forEach(evaluations::add);
    }
    return evaluations;
  }

  /** Days in a row on which the same rules are in force, or none that are known. */
  record InForce(Optional<LoadedRuleset> ruleset, LocalDate first, LocalDate last) {}

  /** Returns the rules in force from a first to a last day, both inclusive. */
  List<InForce> inForce(String credential, LocalDate first, LocalDate last) {
    List<InForce> spans = new ArrayList<>();
    LocalDate from = first;
    while (!from.isAfter(last)) {
      LocalDate begin = from;
      LocalDate end =
          versionsOf(credential).stream()
              .map(version -> version.reference().effectiveFrom())
              .filter(effective -> effective.isAfter(begin) && !effective.isAfter(last))
              .min(Comparator.naturalOrder())
              .map(next -> next.minusDays(1))
              .orElse(last);
      spans.add(new InForce(inForce(credential, begin), begin, end));
      from = end.plusDays(1);
    }
    return spans;
  }

  /** Evaluates candidates by the rules that are in force on the date. */
  List<ScreeningResult> screen(
      List<Candidate> candidates, String credential, Stage stage, LocalDate on) {
    Optional<LoadedRuleset> inForce = inForce(credential, on);
    List<ScreeningResult> results = new ArrayList<>(candidates.size());
    for (Candidate candidate : candidates) {
      try {
        results.add(
            new ScreeningResult.Evaluated(evaluate(inForce, candidate, credential, stage, on)));
      } catch (EvaluationException e) {
        results.add(new ScreeningResult.Failed(candidate.id(), credential, e.failure()));
      }
    }
    return results;
  }

  Optional<LoadedRuleset> inForce(String credential, LocalDate on) {
    for (LoadedRuleset version : versionsOf(credential)) {
      if (!version.reference().effectiveFrom().isAfter(on)) {
        return Optional.of(version);
      }
    }
    return Optional.empty();
  }

  private Evaluation beforeRulesAreKnown(
      Candidate candidate, String credential, Stage stage, LocalDate on) {
    List<LoadedRuleset> loaded = versionsOf(credential);
    return Explaining.withoutRules(
        candidate,
        credential,
        stage,
        on,
        Optional.empty(),
        Text.of(
            "rules.known-from",
            credential,
            loaded.get(loaded.size() - 1).reference().effectiveFrom()));
  }

  void requireStage(String credential, Stage stage) {
    for (LoadedRuleset version : versionsOf(credential)) {
      if (version.stages().contains(stage)) {
        return;
      }
    }
    throw new IllegalArgumentException(
        credential + " has no stage " + stage + ", expected one of " + stages(credential));
  }

  /**
   * Evaluates a candidate for several credentials, in their order; see {@link #evaluate(Candidate,
   * String, Stage, LocalDate)}.
   */
  public List<Evaluation> evaluate(
      Candidate candidate, Collection<String> credentials, Stage stage, LocalDate on) {
    return credentials.stream()
        .map(credential -> evaluate(candidate, credential, stage, on))
        .toList();
  }

  /**
   * Returns the screening of a population on a date, to begin with for every credential at its
   * usual stage, on all cores, in order.
   *
   * @throws IllegalStateException if this evaluator is closed
   */
  public Screening screening(LocalDate on) {
    requireOpen();
    return Screening.of(this, on);
  }

  /**
   * Returns what a candidate may expect from a day on.
   *
   * @throws IllegalStateException if this evaluator is closed
   */
  public Outlook outlook(Candidate candidate, LocalDate on) {
    requireOpen();
    return new Outlook(this, candidate, on, Assumptions.asRecorded());
  }

  /** Returns the credentials for which rules are loaded, in alphabetical order. */
  public List<String> credentials() {
    return List.copyOf(versions.keySet());
  }

  /**
   * Returns the stages of a credential that any version of its rules knows, in their order.
   *
   * @throws IllegalArgumentException if the credential is not loaded
   */
  public List<Stage> stages(String credential) {
    return versionsOf(credential).stream()
        .flatMap(version -> version.stages().stream())
        .distinct()
        .sorted()
        .toList();
  }

  /**
   * Returns what every version of a credential's rules asks for, the latest first.
   *
   * @throws IllegalArgumentException if the credential is not loaded
   */
  public List<RulesetDescription> rulesets(String credential) {
    return versionsOf(credential).stream().map(LoadedRuleset::description).toList();
  }

  private List<LoadedRuleset> versionsOf(String credential) {
    requireOpen();
    List<LoadedRuleset> loaded = versions.get(credential);
    if (loaded == null) {
      throw new IllegalArgumentException(
          "There are no rules for \"" + credential + "\", expected one of " + credentials());
    }
    return loaded;
  }

  private void requireOpen() {
    if (closed) {
      throw new IllegalStateException("This evaluator is closed; make a new one");
    }
  }

  /** Ends the use of this evaluator; evaluations that are under way finish. */
  @Override
  public void close() {
    closed = true;
  }
}
