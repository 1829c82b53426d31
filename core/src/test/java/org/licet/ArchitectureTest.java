package org.licet;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "org.licet", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

  @ArchTest
  static final ArchRule only_the_firing_of_rules_knows_drools =
      noClasses()
          .that()
          .resideOutsideOfPackage("org.licet.internal.engine.firing")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.drools..", "org.kie..");

  @ArchTest
  static final ArchRule facts_know_nothing_but_themselves =
      classes()
          .that()
          .resideInAPackage("org.licet.candidate")
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage("java..", "org.jspecify..", "org.licet.candidate");

  @ArchTest
  static final ArchRule texts_know_facts_only =
      classes()
          .that()
          .resideInAPackage("org.licet.text")
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage("java..", "org.jspecify..", "org.licet.candidate", "org.licet.text");

  @ArchTest
  static final ArchRule results_know_facts_and_texts_only =
      classes()
          .that()
          .resideInAPackage("org.licet.evaluation")
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(
              "java..",
              "org.jspecify..",
              "org.licet.candidate",
              "org.licet.text",
              "org.licet.evaluation");

  @ArchTest
  static final ArchRule words_do_not_know_the_engine =
      noClasses()
          .that()
          .resideInAnyPackage("org.licet.rule..", "org.licet.internal.reasoning..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.licet.internal.engine..", "org.licet");

  @ArchTest
  static final ArchRule internal_packages_do_not_know_the_facade =
      noClasses()
          .that()
          .resideInAPackage("org.licet.internal..")
          .should()
          .dependOnClassesThat()
          .haveNameMatching("org[.]licet[.](Evaluator|Screening|Outlook)(\\$.*)?");

  @ArchTest
  static final ArchRule there_is_no_cycle_of_packages =
      slices().matching("org.licet.(**)").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule there_is_no_hidden_clock =
      noClasses()
          .should()
          .callMethod(java.time.LocalDate.class, "now")
          .orShould()
          .callMethod(java.time.Instant.class, "now")
          .orShould()
          .callMethod(System.class, "currentTimeMillis");

  @ArchTest
  static final ArchRule nothing_is_printed =
      noClasses()
          .should()
          .accessField(System.class, "out")
          .orShould()
          .accessField(System.class, "err");
}
