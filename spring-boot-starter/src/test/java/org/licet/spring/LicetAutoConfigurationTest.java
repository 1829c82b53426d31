package org.licet.spring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationHandler;
import io.micrometer.observation.ObservationRegistry;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.licet.Evaluator;
import org.licet.authoring.live.LiveRules;
import org.licet.authoring.live.LiveRulesListener;
import org.licet.authoring.live.Replacement;
import org.licet.candidate.Candidate;
import org.licet.evaluation.EvaluationException;
import org.licet.evaluation.Failure;
import org.licet.evaluation.Stage;
import org.licet.json.jackson.LicetJackson2Module;
import org.licet.json.jackson.LicetJackson3Module;
import org.springframework.boot.actuate.info.Info;
import org.springframework.boot.actuate.info.InfoContributor;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.context.annotation.ImportCandidates;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

/** The beans of the starter in a real application context. */
class LicetAutoConfigurationTest {

  private static final LocalDate DAY = LocalDate.of(2026, 11, 23);
  private static final Candidate NURSE = Candidate.withId("nurse-7").build();

  @TempDir private Path home;

  private final List<String> observed = new ArrayList<>();
  private final List<Throwable> errors = new ArrayList<>();
  private final List<Replacement.Refused> heard = new ArrayList<>();
  private Path folder = Path.of("");

  private final LiveRulesListener listener =
      new LiveRulesListener() {
        @Override
        public void refused(Replacement.Refused refused) {
          heard.add(refused);
        }
      };

  @BeforeEach
  void write() throws IOException {
    folder = Files.createDirectories(home.resolve("rules/cases")).getParent();
    Files.writeString(
        folder.resolve("ruleset.properties"),
        "credential = X\nissuer = XB\neffectiveFrom = 2020-01-01\nconfidence = OFFICIAL\n");
    Files.writeString(
        folder.resolve("sources.properties"),
        "S1.document = XB, Handbook\nS1.confidence = OFFICIAL\n");
    Files.writeString(
        folder.resolve("cases/code.yaml"),
        """
        case: accepted
        on: 2026-11-23
        conduct: {codeOfConductAccepted: true}
        expect:
          verdicts: {X-CODE: MET}
        """);
    asking("codeOfConductAccepted");
  }

  private void asking(String word) throws IOException {
    Files.writeString(
        folder.resolve("rules.drl"),
        """
        package x.boot.v2020
        import org.licet.rule.Application
        import org.licet.rule.Ruleset

        rule "X: stages"
        when
            $ruleset : Ruleset()
        then
            $ruleset.stage("EXAMINATION").require("X-CODE");
        end

        rule "X: the code accepted"
            @criterion("X-CODE")
            @source("S1")
        when
            $application : Application( $met : conduct.%s() )
        then
            $application.conclude($met);
        end
        """
            .formatted(word));
  }

  private ApplicationContextRunner application() {
    ObservationRegistry observations = ObservationRegistry.create();
    observations.observationConfig().observationHandler(new Noting());
    return new ApplicationContextRunner()
        .withConfiguration(
            AutoConfigurations.of(
                ImportCandidates.load(AutoConfiguration.class, getClass().getClassLoader())
                    .getCandidates()
                    .stream()
                    .filter(name -> name.startsWith("org.licet."))
                    .map(LicetAutoConfigurationTest::type)
                    .toArray(Class<?>[]::new)))
        .withBean(ObservationRegistry.class, () -> observations)
        .withBean(LiveRulesListener.class, () -> listener);
  }

  private static Class<?> type(String name) {
    try {
      return Class.forName(name);
    } catch (ClassNotFoundException e) {
      throw new AssertionError(name, e);
    }
  }

  /** Writes down the name and the keys of each observation. */
  private final class Noting implements ObservationHandler<Observation.Context> {

    @Override
    public void onStop(Observation.Context context) {
      observed.add(context.getName() + " " + context.getAllKeyValues());
      Optional.ofNullable(context.getError()).ifPresent(errors::add);
    }

    @Override
    public boolean supportsContext(Observation.Context context) {
      return true;
    }
  }

  @Test
  void the_evaluator_of_the_class_path_is_a_bean_that_the_application_closes() {
    List<Evaluator> kept = new ArrayList<>();
    application()
        .run(
            context -> {
              Evaluator evaluator = context.getBean(Evaluator.class);
              kept.add(evaluator);
              LicetRules rules = context.getBean(LicetRules.class);
              assertThat(rules.evaluator()).isSameAs(evaluator);
              rules.evaluate(NURSE, "CCM", Stage.EXAMINATION, DAY);
              assertThatThrownBy(() -> rules.evaluate(NURSE, "jo@x", Stage.EXAMINATION, DAY))
                  .isInstanceOf(IllegalArgumentException.class);
              rules.screen("CCM", Stage.EXAMINATION, any -> {});
              assertThat(observed)
                  .containsExactly(
                      "licet.evaluate [keyValue(credential=CCM),keyValue(decision=UNDETERMINED),"
                          + "keyValue(stage=EXAMINATION)]",
                      "licet.evaluate [keyValue(credential=other),keyValue(decision=none),"
                          + "keyValue(stage=EXAMINATION)]",
                      "licet.screen [keyValue(credential=CCM),keyValue(stage=EXAMINATION)]");
              Health health = context.getBean(HealthIndicator.class).health();
              assertThat(health.getStatus()).isEqualTo(Status.UP);
              assertThat(health.getDetails()).containsOnlyKeys("rulesets");
              Info.Builder info = new Info.Builder();
              context.getBean(InfoContributor.class).contribute(info);
              assertThat(info.build().getDetails().get("licet").toString())
                  .contains("CCM", "sha256:");
              assertThat(context).doesNotHaveBean(LiveRules.class);
              assertThat(context)
                  .hasSingleBean(LicetJackson2Module.class)
                  .hasSingleBean(LicetJackson3Module.class);
            });
    assertThatThrownBy(() -> kept.get(0).evaluate(NURSE, "CCM", Stage.EXAMINATION, DAY))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void a_bean_of_the_application_comes_first() {
    Evaluator own = Evaluator.ofClassPath();
    application()
        .withBean(Evaluator.class, () -> own)
        .run(context -> assertThat(context.getBean(LicetRules.class).evaluator()).isSameAs(own));
  }

  @Test
  void live_rules_of_the_application_come_first() {
    application()
        .withBean(LiveRules.class, () -> LiveRules.of(folder).lookingOnRefreshOnly().open())
        .run(
            context -> {
              assertThat(context).doesNotHaveBean(Evaluator.class);
              assertThat(context.getBean(LicetRules.class).evaluator().credentials())
                  .isEqualTo(context.getBean(LiveRules.class).evaluator().credentials());
            });
  }

  @Test
  void rules_of_a_folder_are_live_and_a_refused_change_is_a_warning() {
    application()
        .withPropertyValues(
            "licet.rules.folder=" + folder,
            "licet.rules.last-good=" + home.resolve("last-good.zip"),
            "licet.rules.look-every=1h",
            "licet.rules.quiet-for=1ms",
            "licet.rules.give-up-after=2m",
            "licet.rules.allow-removals=false",
            "licet.rules.keep-versions=2")
        .run(
            context -> {
              assertThat(context).doesNotHaveBean(Evaluator.class);
              LiveRules live = context.getBean(LiveRules.class);
              LicetRules rules = context.getBean(LicetRules.class);
              assertThat(rules.evaluator().credentials()).containsExactly("CCM", "X");
              asking("noSuchWord");
              live.refresh();
              assertThat(heard).hasSize(1);
              Health health = context.getBean(HealthIndicator.class).health();
              assertThat(health.getStatus()).isEqualTo(Status.UP);
              assertThat(health.getDetails().get("warnings").toString()).contains("noSuchWord");
              asking("noFelonyConviction");
              Files.delete(folder.resolve("cases/code.yaml"));
              live.refresh();
              live.rollBackTo(1);
              assertThat(context.getBean(HealthIndicator.class).health().getDetails())
                  .containsOnlyKeys("rulesets");
              assertThat(observed)
                  .containsExactly(
                      "licet.replace [keyValue(outcome=refused)]",
                      "licet.replace [keyValue(outcome=replaced)]",
                      "licet.replace [keyValue(outcome=rolledBack)]");
            });
    assertThat(home.resolve("last-good.zip")).isRegularFile();
  }

  @Test
  void a_refused_folder_stops_the_start_with_the_messages_of_the_check() throws IOException {
    asking("noSuchWord");
    application()
        .withPropertyValues("licet.rules.folder=" + folder, "licet.rules.quiet-for=1ms")
        .run(
            context ->
                assertThat(context)
                    .hasFailed()
                    .getFailure()
                    .rootCause()
                    .hasMessageContaining("noSuchWord"));
  }

  @Test
  void every_setting_has_metadata() throws Exception {
    try (InputStream bytes =
        Objects.requireNonNull(
            getClass().getResourceAsStream("/META-INF/spring-configuration-metadata.json"))) {
      String metadata = new String(bytes.readAllBytes(), StandardCharsets.UTF_8);
      assertThat(
              Arrays.stream(
                      Class.forName("org.licet.spring.internal.LicetProperties")
                          .getRecordComponents())
                  .map(
                      one ->
                          one.getName()
                              .replaceAll("([A-Z])", "-$1")
                              .toLowerCase(java.util.Locale.ROOT)))
          .isNotEmpty()
          .allSatisfy(name -> assertThat(metadata).contains("\"licet.rules." + name + "\""));
    }
  }

  @Test
  void a_folder_of_rules_without_the_artifact_that_reads_it_ends_the_start() {
    application()
        .withClassLoader(new FilteredClassLoader(LiveRules.class))
        .withPropertyValues("licet.rules.folder=" + folder)
        .run(
            context ->
                assertThat(context.getStartupFailure())
                    .hasStackTraceContaining("org.licet:licet-authoring is missing"));
  }

  @Test
  void an_observation_has_no_message_about_a_candidate() {
    Failure failure = Failure.builder().message("nurse-7 has a wrong date").build();
    application()
        .run(
            context ->
                assertThatThrownBy(
                        () ->
                            context
                                .getBean(LicetRules.class)
                                .screen(
                                    "CCM",
                                    Stage.EXAMINATION,
                                    any -> {
                                      throw new EvaluationException(failure);
                                    }))
                    .hasMessageContaining("nurse-7"));
    assertThat(errors)
        .singleElement()
        .asString()
        .contains("EvaluationException")
        .doesNotContain("nurse-7");
  }
}
