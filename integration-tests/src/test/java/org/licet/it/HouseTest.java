package org.licet.it;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The allowed dependencies between modules and packages. */
@AnalyzeClasses(packages = "org.licet", importOptions = ImportOption.DoNotIncludeTests.class)
class HouseTest {

  private static final String[] GENERATED_RULES = {"org.licet.*.v*.."};

  @ArchTest
  static final ArchRule only_the_engine_room_authoring_and_generated_classes_touch_drools =
      noClasses()
          .that()
          .resideOutsideOfPackages("org.licet.internal.engine.firing", "org.licet.authoring..")
          .and()
          .resideOutsideOfPackages(GENERATED_RULES)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.drools..", "org.kie..");

  @ArchTest
  static final ArchRule nobody_but_core_and_authoring_uses_the_internal_packages_of_core =
      noClasses()
          .that()
          .resideOutsideOfPackages(
              "org.licet",
              "org.licet.internal..",
              "org.licet.rule..",
              "org.licet.authoring..",
              "org.licet.benchmarks..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.licet.internal..");

  @ArchTest
  static final ArchRule nobody_but_commands_uses_the_internals_of_authoring =
      noClasses()
          .that()
          .resideOutsideOfPackages(
              "org.licet.authoring..",
              "org.licet.workbench..",
              "org.licet.studio..",
              "org.licet.mcp..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.licet.authoring.internal..");

  @ArchTest
  static final ArchRule nobody_but_json_uses_its_internals =
      noClasses()
          .that()
          .resideOutsideOfPackage("org.licet.json..")
          .should()
          .dependOnClassesThat(
              resideInAPackage("org.licet.json.internal..")
                  .and(resideOutsideOfPackage("org.licet.json.internal.advice")));

  @ArchTest
  static final ArchRule advice_on_mistakes_is_for_readers_authoring_and_commands =
      noClasses()
          .that()
          .resideOutsideOfPackages(
              "org.licet.json..",
              "org.licet.records..",
              "org.licet.testkit..",
              "org.licet.authoring..",
              "org.licet.workbench..",
              "org.licet.studio..",
              "org.licet.mcp..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.licet.json.internal.advice");

  @ArchTest
  static final ArchRule the_internals_of_json_depend_on_each_other_in_one_direction =
      slices().matching("org.licet.json.internal.(*)..").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule nobody_but_testkit_uses_its_internals =
      noClasses()
          .that()
          .resideOutsideOfPackage("org.licet.testkit..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.licet.testkit.internal..");

  @ArchTest
  static final ArchRule nobody_but_records_uses_its_internals =
      noClasses()
          .that()
          .resideOutsideOfPackage("org.licet.records..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.licet.records.internal..");

  @ArchTest
  static final ArchRule the_internals_of_records_depend_on_each_other_in_one_direction =
      slices().matching("org.licet.records.internal.(*)..").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule a_package_of_readers_or_testkit_holds_one_idea_in_at_most_twenty_types =
      classes()
          .that()
          .resideInAnyPackage("org.licet.json..", "org.licet.records..", "org.licet.testkit..")
          .should(shareTheirPackageWithFewOthers(20));

  @Test
  void examples_and_guides_use_no_internal_package() throws IOException {
    List<Path> texts = new ArrayList<>();
    for (String folder : List.of("../examples", "../docs")) {
      try (Stream<Path> files = Files.walk(Path.of(folder))) {
        files.filter(file -> file.toString().matches(".*[.](java|md|drl)")).forEach(texts::add);
      }
    }
    assertThat(texts)
        .hasSizeGreaterThan(20)
        .allSatisfy(
            text ->
                assertThat(Files.readString(text))
                    .doesNotContainPattern(
                        "import (static )?org[.]licet[.]([a-z]+[.])*internal[.]"));
  }

  @ArchTest
  static final ArchRule rules_use_words_and_nothing_of_the_house_behind_them =
      noClasses()
          .that()
          .resideInAnyPackage(
              "org.licet.rn..", "org.licet.ccm..", "org.licet.acm..", "org.licet.cmgt..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "org.licet.internal..",
              "org.licet.json..",
              "org.licet.testkit..",
              "org.licet.authoring..");

  @ArchTest static final ArchRule rn_names_no_other_rules = alone("rn", "ccm", "acm", "cmgt");

  @ArchTest static final ArchRule ccm_names_no_other_rules = alone("ccm", "rn", "acm", "cmgt");

  @ArchTest static final ArchRule acm_names_no_other_rules = alone("acm", "rn", "ccm", "cmgt");

  @ArchTest static final ArchRule cmgt_names_no_other_rules = alone("cmgt", "rn", "ccm", "acm");

  @ArchTest
  static final ArchRule only_readers_testkit_and_commands_know_jackson =
      noClasses()
          .that()
          .resideOutsideOfPackages(
              "org.licet.json..",
              "org.licet.records..",
              "org.licet.testkit..",
              "org.licet.workbench..",
              "org.licet.studio..",
              "org.licet.spring.internal",
              "org.licet.mcp..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("com.fasterxml..");

  @ArchTest
  static final ArchRule only_json_and_the_starter_know_jackson_3 =
      noClasses()
          .that()
          .resideOutsideOfPackages("org.licet.json.jackson", "org.licet.spring.internal")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("tools.jackson..");

  @ArchTest
  static final ArchRule only_the_starter_knows_spring =
      noClasses()
          .that()
          .resideOutsideOfPackage("org.licet.spring..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.springframework..", "io.micrometer..");

  @ArchTest
  static final ArchRule only_spreadsheets_know_how_workbooks_are_read =
      noClasses()
          .that()
          .resideOutsideOfPackage("org.licet.authoring.internal.spreadsheet..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.apache.poi..", "org.drools.decisiontable..");

  @ArchTest
  static final ArchRule only_workbench_and_the_modules_that_add_commands_are_a_command_line =
      noClasses()
          .that()
          .resideOutsideOfPackages("org.licet.workbench..", "org.licet.studio..", "org.licet.mcp..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("picocli..");

  @ArchTest
  static final ArchRule the_command_line_does_not_know_the_modules_that_add_commands =
      noClasses()
          .that()
          .resideOutsideOfPackages("org.licet.studio..", "org.licet.mcp..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.licet.studio..", "org.licet.mcp..");

  @ArchTest
  static final ArchRule only_the_language_server_knows_its_protocol =
      noClasses()
          .that()
          .resideOutsideOfPackage("org.licet.studio.internal.lsp..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.eclipse.lsp4j..");

  @ArchTest
  static final ArchRule only_the_server_of_tools_knows_its_protocol =
      noClasses()
          .that()
          .resideOutsideOfPackage("org.licet.mcp.internal..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("io.modelcontextprotocol..", "reactor..");

  @ArchTest
  static final ArchRule only_the_screening_of_populations_on_spark_knows_spark =
      noClasses()
          .that()
          .resideOutsideOfPackage("org.licet.spark..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.apache.spark..", "scala..");

  @ArchTest
  static final ArchRule spark_is_where_the_rule_above_says =
      classes()
          .that()
          .resideInAPackage("org.licet.spark..")
          .and()
          .haveSimpleName("SparkScreening")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.apache.spark..");

  private static ArchCondition<JavaClass> shareTheirPackageWithFewOthers(int most) {
    return new ArchCondition<>("share their package with at most %d types".formatted(most)) {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        long types =
            type.getPackage().getClasses().stream()
                .map(JavaClass::getName)
                .filter(name -> name.matches("[\\w.]+")) // neither nested nor package-info
                .count();
        if (types > most) {
          events.add(
              SimpleConditionEvent.violated(
                  type, type.getName() + " is one of %d types of its package".formatted(types)));
        }
      }
    };
  }

  private static ArchRule alone(String module, String... others) {
    String[] packages = new String[others.length];
    for (int i = 0; i < others.length; i++) {
      packages[i] = "org.licet." + others[i] + "..";
    }
    return noClasses()
        .that()
        .resideInAPackage("org.licet." + module + "..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(packages);
  }
}
