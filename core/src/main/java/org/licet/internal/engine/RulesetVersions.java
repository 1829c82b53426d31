package org.licet.internal.engine;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.licet.RulesModule;
import org.licet.candidate.Candidate;
import org.licet.evaluation.Evaluation;
import org.licet.evaluation.FactDescription;
import org.licet.evaluation.InvalidRequestException;
import org.licet.evaluation.RulesException;
import org.licet.evaluation.Stage;
import org.licet.evaluation.UnaskedRuling;
import org.licet.evaluation.UndeclaredFact;
import org.licet.evaluation.VerificationPolicy;
import org.licet.internal.engine.firing.RulesModuleFiles;
import org.licet.internal.reasoning.Lazy;
import org.licet.internal.reasoning.WithheldRecords;
import org.licet.internal.reasoning.fact.DeclaredFact;
import org.licet.internal.reasoning.fact.DeclaredFacts;
import org.licet.internal.reasoning.fact.RulingKeys;
import org.licet.text.Text;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The loaded versions of each credential's rules. Evaluates candidates by the version in force on a
 * day. Immutable and thread-safe.
 */
public final class RulesetVersions {

  private static final Logger LOG = LoggerFactory.getLogger(RulesetVersions.class);

  /** The versions of each credential, latest first. */
  private final Map<String, List<LoadedRuleset>> byCredential;

  /** The facts that any version declares. */
  private final DeclaredFacts facts;

  /** The keys of the decisions that the versions ask for. */
  private final Lazy<RulingKeys> rulings;

  /** The day whose rules judge every day; {@code null} for each day's own. */
  private final @Nullable LocalDate rulesOf;

  /** The day on which a position starts; empty for the day that its rules state, if any. */
  private final Optional<LocalDate> start;

  private RulesetVersions(
      RulesetVersions same, @Nullable LocalDate rulesOf, Optional<LocalDate> start) {
    this.byCredential = same.byCredential;
    this.facts = same.facts;
    this.rulings = same.rulings;
    this.rulesOf = rulesOf;
    this.start = start;
  }

  private RulesetVersions(Map<String, List<LoadedRuleset>> byCredential) {
    this.rulesOf = null;
    this.start = Optional.empty();
    this.byCredential = Collections.unmodifiableMap(LinkedRulesets.of(byCredential));
    this.facts = facts(byCredential.values().stream().flatMap(List::stream).toList());
    this.rulings = Lazy.of(() -> rulings(this.byCredential, this.facts));
  }

  private static DeclaredFacts facts(List<LoadedRuleset> loaded) {
    DeclaredFacts facts = DeclaredFacts.NONE;
    for (LoadedRuleset ruleset : loaded) {
      try {
        facts = facts.and(ruleset.facts());
      } catch (DeclaredFacts.Contradiction e) {
        throw new RulesException(
            "%s and %s declare a fact differently. %s.\nMaybe use one wording in both, or another name in one."
                .formatted(declaring(loaded, e.name()), ruleset.files().folder(), e.getMessage()),
            e);
      }
    }
    return facts;
  }

  private static String declaring(List<LoadedRuleset> loaded, String fact) {
    return loaded.stream()
        .filter(ruleset -> ruleset.facts().all().stream().anyMatch(one -> one.name().equals(fact)))
        .map(ruleset -> ruleset.files().folder())
        .findFirst()
        .orElseThrow();
  }

  /** Returns an instance without rules. */
  public static RulesetVersions none() {
    return new RulesetVersions(new TreeMap<>());
  }

  /**
   * Loads the rules of modules.
   *
   * @param modules the modules to start from
   * @param replacing the modules whose credentials replace those of {@code modules}, with every
   *     version
   * @throws RulesException if there are no modules, or if their rules are unusable
   */
  public static RulesetVersions of(
      Collection<? extends RulesModule> modules, Collection<? extends RulesModule> replacing) {
    Map<String, List<LoadedRuleset>> versions = load(replacing, Set.of());
    versions.putAll(load(modules, Set.copyOf(versions.keySet())));
    if (versions.isEmpty()) {
      throw new RulesException(
          "There are no rules: no rules module is given, or none of them has a ruleset.\nMaybe a"
              + " dependency such as licet-rules-ccm is missing.");
    }
    versions.forEach(RulesetVersions::log);
    return new RulesetVersions(versions);
  }

  private static void log(String credential, List<LoadedRuleset> versions) {
    LOG.info(
        "Loaded {}: {}",
        credential,
        versions.stream()
            .map(
                version ->
                    version.reference().effectiveFrom() + " " + version.reference().fingerprint())
            .collect(Collectors.joining(", ")));
  }

  /**
   * Returns an instance with the rules of the modules added. Their credentials replace those that
   * this instance has.
   *
   * @throws RulesException if the rules are unusable
   */
  public RulesetVersions replacing(Collection<? extends RulesModule> modules) {
    Map<String, List<LoadedRuleset>> loaded = load(modules, Set.of());
    byCredential.forEach(loaded::putIfAbsent);
    return new RulesetVersions(loaded);
  }

  private static Map<String, List<LoadedRuleset>> load(
      Collection<? extends RulesModule> modules, Set<String> except) {
    Map<String, List<LoadedRuleset>> versions = new TreeMap<>();
    for (LoadedRuleset ruleset : loadAll(files(modules), except)) {
      versions
          .computeIfAbsent(ruleset.reference().credential(), any -> new ArrayList<>())
          .add(ruleset);
    }
    versions.replaceAll((credential, all) -> latestFirst(all));
    return versions;
  }

  private static List<RulesModuleFiles> files(Collection<? extends RulesModule> modules) {
    return modules.stream()
        .map(module -> new RulesModuleFiles(module.group(), module.name(), module.loader()))
        .toList();
  }

  /**
   * Loads the first module in this thread, which initializes the engine's classes once, and the
   * others on all cores.
   */
  private static List<LoadedRuleset> loadAll(List<RulesModuleFiles> modules, Set<String> except) {
    if (modules.isEmpty()) {
      return List.of();
    }
    List<LoadedRuleset> loaded = new ArrayList<>(RulesetLoader.load(modules.get(0), except));
    List<RulesModuleFiles> others = modules.subList(1, modules.size());
    // unlike the common pool, these threads have the context class loader of this thread
    ExecutorService cores =
        Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
    try {
      List<CompletableFuture<List<LoadedRuleset>>> loading =
          others.stream()
              .map(
                  module ->
                      CompletableFuture.supplyAsync(
                          () -> RulesetLoader.load(module, except), cores))
              .toList();
      loading.forEach(module -> loaded.addAll(module.join()));
    } catch (CompletionException e) {
      if (e.getCause() instanceof Error error) {
        throw error;
      }
      throw e.getCause() instanceof RulesException unusable ? unusable : e;
    } finally {
      cores.shutdown();
    }
    return loaded;
  }

  private static List<LoadedRuleset> latestFirst(List<LoadedRuleset> loaded) {
    List<LoadedRuleset> versions = LoadedRuleset.together(loaded);
    for (int i = 1; i < versions.size(); i++) {
      LocalDate from = versions.get(i).reference().effectiveFrom();
      if (from.equals(versions.get(i - 1).reference().effectiveFrom())) {
        throw new RulesException(
            "Two versions of "
                + versions.get(i).reference().credential()
                + " are in force from "
                + from
                + ".\nMaybe change effectiveFrom in the ruleset.properties of one of them.");
      }
    }
    return versions;
  }

  /** Returns the facts that any version declares, in the order of their names. */
  public List<FactDescription> facts() {
    Map<String, FactDescription> all = new TreeMap<>();
    for (DeclaredFact fact : facts.all()) {
      byCredential.values().stream()
          .flatMap(List::stream)
          .flatMap(version -> version.description().facts().stream())
          .filter(described -> described.name().equals(fact.name()))
          .forEach(
              described ->
                  all.putIfAbsent(
                      fact.name(),
                      described.toBuilder().records(fact.of()).codes(fact.codes()).build()));
    }
    return List.copyOf(all.values());
  }

  /** Returns the facts of a candidate that no version declares. */
  public List<UndeclaredFact> undeclared(Candidate candidate) {
    return facts.missing(candidate);
  }

  /** Returns the recorded decisions about a candidate that answer no question of any version. */
  public List<UnaskedRuling> unasked(Candidate candidate) {
    return candidate.rulings().entries().isEmpty() ? List.of() : rulings.get().unasked(candidate);
  }

  private static RulingKeys rulings(
      Map<String, List<LoadedRuleset>> byCredential, DeclaredFacts facts) {
    RulingKeys keys = new RulingKeys(facts.all().stream().map(DeclaredFact::name).toList());
    byCredential.values().stream()
        .flatMap(List::stream)
        .forEach(version -> keys.add(version.criteria().keySet(), version.issuerQuestions()));
    return keys;
  }

  /** Returns the credentials, in alphabetical order. */
  public List<String> credentials() {
    return List.copyOf(byCredential.keySet());
  }

  /**
   * Returns the versions of a credential's rules, latest first; at least one.
   *
   * @throws InvalidRequestException if the credential is not loaded
   */
  public List<LoadedRuleset> of(String credential) {
    List<LoadedRuleset> loaded = byCredential.get(credential);
    if (loaded == null) {
      throw new InvalidRequestException(
          InvalidRequestException.Subject.CREDENTIAL,
          "There are no rules for \"" + credential + "\". Expected one of " + credentials() + ".");
    }
    return loaded;
  }

  /** Returns the rules of a credential in force on a day; empty before the first. */
  public Optional<LoadedRuleset> inForce(String credential, LocalDate on) {
    for (LoadedRuleset version : of(credential)) {
      if (!version.reference().effectiveFrom().isAfter(on)) {
        return Optional.of(start.map(version::startingOn).orElse(version));
      }
    }
    return Optional.empty();
  }

  /** Consecutive days with the same rules in force, or without known rules. */
  public record Span(Optional<LoadedRuleset> inForce, LocalDate first, LocalDate last) {}

  /** Returns the spans from a first to a last day, both inclusive. */
  public List<Span> spans(String credential, LocalDate first, LocalDate last) {
    List<Span> spans = new ArrayList<>();
    LocalDate from = first;
    while (!from.isAfter(last)) {
      LocalDate begin = from;
      LocalDate end =
          of(credential).stream()
              .map(version -> version.reference().effectiveFrom())
              .filter(effective -> effective.isAfter(begin) && !effective.isAfter(last))
              .min(Comparator.naturalOrder())
              .map(next -> next.minusDays(1))
              .orElse(last);
      spans.add(new Span(inForce(credential, begin), begin, end));
      from = end.plusDays(1);
    }
    return spans;
  }

  /** Returns the days after the first and up to the last on which rules take effect. */
  public Set<LocalDate> effectiveDays(LocalDate first, LocalDate last) {
    return byCredential.values().stream()
        .flatMap(List::stream)
        .map(version -> version.reference().effectiveFrom())
        .filter(effective -> effective.isAfter(first) && !effective.isAfter(last))
        .collect(Collectors.toSet());
  }

  /**
   * Returns the stages of a credential in all versions of its rules, in order.
   *
   * @throws InvalidRequestException if the credential is not loaded
   */
  public List<Stage> stages(String credential) {
    return of(credential).stream()
        .flatMap(version -> version.stages().stream())
        .distinct()
        .sorted()
        .toList();
  }

  /**
   * Checks that a version of the rules has a stage.
   *
   * @throws InvalidRequestException if none has
   */
  public void requireStage(String credential, Stage stage) {
    List<Stage> stages = stages(credential);
    if (!stages.contains(stage)) {
      throw new InvalidRequestException(
          InvalidRequestException.Subject.STAGE,
          credential + " has no stage " + stage + ". Expected one of " + stages + ".");
    }
  }

  /** Returns these rules for a position that starts on a day. */
  public RulesetVersions startingOn(LocalDate day) {
    return new RulesetVersions(this, rulesOf, Optional.of(day));
  }

  /**
   * Returns the verifications that an opening requires, by the rules in force on a day; none for
   * another stage.
   */
  public VerificationPolicy required(String credential, Stage stage, LocalDate on) {
    return stage == Stage.POSITION
        ? judging(credential, on)
            .map(ruleset -> ruleset.files().position().verified())
            .orElse(VerificationPolicy.NONE)
        : VerificationPolicy.NONE;
  }

  /** Returns these rules as they were in force on a day; they then judge candidates on any day. */
  public RulesetVersions asInForceOn(LocalDate day) {
    return new RulesetVersions(this, day, start);
  }

  private Optional<LoadedRuleset> judging(String credential, LocalDate on) {
    return inForce(credential, rulesOf == null ? on : rulesOf);
  }

  /** Evaluates a candidate by the rules in force on a day. */
  public Evaluation evaluate(Candidate candidate, String credential, Stage stage, LocalDate on) {
    return evaluate(
        judging(credential, on), candidate, WithheldRecords.NONE, credential, stage, on);
  }

  /** Evaluates a candidate, without records that count as unknown, by the rules of a day. */
  public Evaluation evaluate(
      WithheldRecords.Reduced candidate, String credential, Stage stage, LocalDate on) {
    return evaluate(
        judging(credential, on),
        candidate.candidate(),
        candidate.withheld(),
        credential,
        stage,
        on);
  }

  private Evaluation evaluate(
      Optional<LoadedRuleset> inForce,
      Candidate candidate,
      WithheldRecords withheld,
      String credential,
      Stage stage,
      LocalDate on) {
    return inForce.isPresent()
        ? Explainer.evaluate(inForce.get(), candidate, withheld, stage, on)
        : beforeRulesAreKnown(candidate, credential, stage, on);
  }

  private Evaluation beforeRulesAreKnown(
      Candidate candidate, String credential, Stage stage, LocalDate on) {
    List<LoadedRuleset> loaded = of(credential);
    return Explainer.withoutRules(
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
}
