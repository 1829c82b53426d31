package org.licet.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.lang.reflect.Field;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;
import java.util.stream.Stream;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugin.logging.SystemStreamLog;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.licet.Evaluator;
import org.licet.RulesModule;
import org.licet.candidate.Candidate;
import org.licet.candidate.ContinuingEducation;
import org.licet.candidate.Degree;
import org.licet.candidate.DegreeLevel;
import org.licet.candidate.Examination;
import org.licet.evaluation.Decision;
import org.licet.evaluation.Evaluation;
import org.licet.evaluation.Stage;

/** A jar of rules from an empty folder: one rule with a pattern, and one case. */
class RulesMojoTest {

  private static final LocalDate ON = LocalDate.of(2026, 11, 23);

  @TempDir private Path project;

  @BeforeEach
  void write() throws IOException {
    rules("Examination( exam == \"NCLEX-RN\", passed == true )");
    write(
        "ruleset.properties",
        "credential = M\nissuer = MB\neffectiveFrom = 2020-01-01\nconfidence = OFFICIAL\n");
    write("sources.properties", "S1.document = MB, Handbook\nS1.confidence = OFFICIAL\n");
    cases("MET");
  }

  private void rules(String pattern) throws IOException {
    write(
        "rules.drl",
        """
        package com.example.m.v2020
        import org.licet.rule.Application
        import org.licet.rule.Ruleset

        rule "M: stages"
        when
            $ruleset : Ruleset()
        then
            $ruleset.stage("EXAMINATION").require("M-NCLEX");
        end

        rule "M: a pass at the NCLEX-RN"
            @criterion("M-NCLEX")
            @source("S1")
        when
            $application : Application()
            %s
        then
            $application.conclude();
        end
        """
            .formatted(pattern));
  }

  private void cases(String verdict) throws IOException {
    write(
        "cases/nclex.yaml",
        """
        case: passed
        on: 2026-11-23
        why: the handbook requires a pass
        examinations: [{exam: NCLEX-RN, passed: true, taken: 2026-05-10}]
        expect:
          verdicts: {M-NCLEX: %s}
        """
            .formatted(verdict));
  }

  private void write(String name, String text) throws IOException {
    Path file = project.resolve("resources/com/example/m/v2020").resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private final List<CharSequence> logged = new ArrayList<>();

  private Path build(boolean skipTests) throws Exception {
    Path classes = project.resolve("classes");
    RulesMojo mojo = new RulesMojo();
    mojo.setLog(
        new SystemStreamLog() {
          @Override
          public void info(CharSequence content) {
            logged.add(content);
          }
        });
    set(mojo, "rules", project.resolve("resources").toFile());
    set(mojo, "classes", classes.toFile());
    set(mojo, "group", "com.example");
    set(mojo, "name", "rules-m");
    set(mojo, "skipTests", skipTests);
    mojo.execute();
    return classes;
  }

  private static void set(RulesMojo mojo, String name, Object value) throws Exception {
    Field field = RulesMojo.class.getDeclaredField(name);
    field.setAccessible(true);
    field.set(mojo, value);
  }

  private static List<RulesModule> installed(ClassLoader loader) {
    return ServiceLoader.load(RulesModule.class, loader).stream()
        .map(ServiceLoader.Provider::get)
        .filter(module -> module.name().equals("rules-m"))
        .toList();
  }

  @Test
  void a_class_and_a_service_file_are_written_for_the_rules() throws Exception {
    Path classes = build(true);
    Path service = classes.resolve("META-INF/services/org.licet.RulesModule");
    assertThat(service).hasContent("com.example.m.InstalledRules");
    Files.writeString(service, "com.example.old.InstalledRules");
    build(true);
    assertThat(service).hasContent("com.example.m.InstalledRules");
    URL[] jar = {classes.toUri().toURL()};
    try (URLClassLoader loader = new URLClassLoader(jar, getClass().getClassLoader())) {
      assertThat(installed(loader))
          .singleElement()
          .satisfies(
              module -> {
                assertThat(module.group()).isEqualTo("com.example");
                assertThat(module.files()).contains("com/example/m/v2020/rules.drl");
              });
    }
  }

  @Test
  void a_class_of_the_project_is_used_instead() throws Exception {
    Path service = project.resolve("classes/META-INF/services/org.licet.RulesModule");
    Files.createDirectories(service.getParent());
    Files.writeString(service, "com.example.m.MyRules");
    assertThat(build(true).resolve("com/example/m/InstalledRules.class")).doesNotExist();
    assertThat(service).hasContent("com.example.m.MyRules");
  }

  @Test
  void the_built_rules_are_evaluated_from_the_class_path() throws Exception {
    URL[] jar = {build(false).toUri().toURL(), project.resolve("resources").toUri().toURL()};
    Candidate passed =
        Candidate.withId("m").examinations(Examination.of("NCLEX-RN").passed(true)).build();
    try (URLClassLoader loader = new URLClassLoader(jar, getClass().getClassLoader());
        Evaluator evaluator = Evaluator.of(installed(loader))) {
      Evaluation evaluation = evaluator.evaluate(passed, "M", Stage.EXAMINATION, ON);
      assertThat(evaluation.decision()).isEqualTo(Decision.ELIGIBLE);
    }
  }

  @Test
  void a_total_over_joined_patterns_is_built_into_the_jar() throws Exception {
    rules(
        "accumulate( $d : Degree( level == \"BACHELOR\" )"
            + " and Course( completed > $d.conferred, $h : hours );"
            + " $sum : sum( $h ); $sum >= 6 )");
    URL[] jar = {build(true).toUri().toURL(), project.resolve("resources").toUri().toURL()};
    try (URLClassLoader loader = new URLClassLoader(jar, getClass().getClassLoader());
        Evaluator evaluator = Evaluator.of(installed(loader))) {
      assertThat(
              Stream.of("2020-05", "2024-02-03", "2024-02", "2024-02-04")
                  .map(conferred -> decision(evaluator, conferred)))
          .containsExactly(
              Decision.ELIGIBLE, Decision.ELIGIBLE, Decision.UNDETERMINED, Decision.NOT_ELIGIBLE);
    }
  }

  /** Returns the decision on two courses of 4 hours, after a degree or on the days of one. */
  private static Decision decision(Evaluator evaluator, String conferred) {
    Candidate candidate =
        Candidate.withId(conferred)
            .degrees(Degree.ofLevel(DegreeLevel.BACHELOR).conferred(conferred))
            .continuingEducation(
                ContinuingEducation.builder().completed("2024-02-04").hours(4),
                ContinuingEducation.builder().completed("2024-02-09").hours(4))
            .build();
    return evaluator.evaluate(candidate, "M", Stage.EXAMINATION, ON).decision();
  }

  @Test
  void the_log_counts_the_cases() throws Exception {
    build(false);
    assertThat(logged).contains("1 case passes.");
    write(
        "cases/failed.yaml",
        """
        case: failed
        on: 2026-11-23
        why: the handbook requires a pass
        examinations: [{exam: NCLEX-RN, passed: false, taken: 2026-05-10}]
        expect:
          verdicts: {M-NCLEX: NOT_MET}
        """);
    build(false);
    assertThat(logged).contains("2 cases pass.");
  }

  @Test
  void a_misspelled_field_fails_the_build_with_the_message_of_the_check() throws IOException {
    rules("Examination( exam == \"NCLEX-RN\", pased == true )");
    assertThatThrownBy(() -> build(true))
        .isInstanceOf(MojoFailureException.class)
        .hasMessageContaining("Examination has no field pased")
        .hasMessageContaining("Maybe you mean passed");
  }

  @Test
  void a_case_with_another_result_fails_the_build_unless_cases_are_left_out() throws Exception {
    cases("NOT_MET");
    assertThatThrownBy(() -> build(false))
        .isInstanceOf(MojoFailureException.class)
        .hasMessage("The case fails.");
    assertThat(build(true).resolve("META-INF/licet/rules-m.index")).exists();
  }

  @Test
  void a_folder_with_two_folders_of_packages_is_rejected() throws IOException {
    Files.createDirectories(project.resolve("resources/org"));
    assertThatThrownBy(() -> build(true))
        .isInstanceOf(MojoFailureException.class)
        .hasMessageContaining("has 2 folders of packages. Expected one.");
  }
}
