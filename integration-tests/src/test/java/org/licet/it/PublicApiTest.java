package org.licet.it;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaType;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.Location;
import java.io.IOException;
import java.net.JarURLConnection;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Compares the public types and members of each module with the list in {@code docs/api}. A change
 * of the API changes a line in that list. {@code -Dlicet.api.rewrite=true} rewrites the list.
 */
class PublicApiTest {

  /** Records in the API: plain values and parts of pages. The list may only shrink. */
  private static final Set<String> RECORDS =
      Set.of(
          "org.licet.candidate.Fact$Known",
          "org.licet.candidate.Fact$Unknown",
          "org.licet.candidate.Listing$Given",
          "org.licet.candidate.Listing$Partial",
          "org.licet.candidate.Listing$Unknown",
          "org.licet.text.Phrases",
          "org.licet.workbench.report.ImpactPage$Because",
          "org.licet.workbench.report.ImpactPage$Mover",
          "org.licet.workbench.report.RecordEvidence",
          "org.licet.workbench.report.ScreeningPage$Numbers",
          "org.licet.workbench.report.Sentences",
          "org.licet.workbench.report.WatchPage$Numbers",
          "org.licet.workbench.report.WatchPage$Urgent");

  private static final Map<Location, JavaClasses> IMPORTED = new HashMap<>();

  private static final Set<String> OF_ANY_OBJECT = Set.of("equals", "hashCode", "toString");

  private static final List<JavaModifier> SHOWN =
      List.of(
          JavaModifier.PUBLIC,
          JavaModifier.PROTECTED,
          JavaModifier.STATIC,
          JavaModifier.ABSTRACT,
          JavaModifier.FINAL);

  /** Each module with one of its public types. */
  static Stream<Arguments> modules() {
    return Stream.of(
        arguments("core", "org.licet.Evaluator"),
        arguments("json", "org.licet.json.CandidateReader"),
        arguments("records", "org.licet.records.RosterReader"),
        arguments("testkit", "org.licet.testkit.Cases"),
        arguments("authoring", "org.licet.authoring.RulesFolder"),
        arguments("workbench", "org.licet.workbench.report.EvaluationPage"),
        arguments("spark", "org.licet.spark.SparkScreening"),
        arguments("spring-boot-starter", "org.licet.spring.LicetRules"));
  }

  @ParameterizedTest
  @MethodSource("modules")
  void a_change_of_the_api_is_a_line_in_its_list(String module, String inModule)
      throws IOException {
    String found = listing(inModule);
    Path list = Path.of("..", "docs", "api", module + ".txt");
    if (Boolean.getBoolean("licet.api.rewrite")) {
      Files.createDirectories(list.getParent());
      Files.writeString(list, found);
    }
    assertThat(found)
        .as("the API of %s; -Dlicet.api.rewrite=true lists a change that is meant", module)
        .isEqualTo(Files.readString(list));
  }

  @ParameterizedTest
  @MethodSource("modules")
  void no_public_type_is_a_record(String module, String inModule) throws IOException {
    assertThat(typesForHosts(inModule).filter(JavaClass::isRecord).map(JavaClass::getName))
        .as("the public records of %s", module)
        .isSubsetOf(RECORDS);
  }

  private static String listing(String inModule) throws IOException {
    return typesForHosts(inModule).map(PublicApiTest::type).collect(joining("\n"));
  }

  private static Stream<JavaClass> typesForHosts(String type) throws IOException {
    String inModule = type.replace('.', '/') + ".class";
    URL module = Objects.requireNonNull(PublicApiTest.class.getResource("/" + inModule));
    Location location =
        module.getProtocol().equals("jar")
            ? Location.of(((JarURLConnection) module.openConnection()).getJarFileURL())
            : Location.of(Path.of(module.getPath().replace(inModule, "")));
    return IMPORTED
        .computeIfAbsent(location, one -> new ClassFileImporter().importLocations(Set.of(one)))
        .stream()
        .filter(PublicApiTest::isForHosts)
        .sorted(Comparator.comparing(JavaClass::getName));
  }

  private static boolean isForHosts(JavaClass type) {
    String name = type.getPackageName();
    return isPublic(type)
        && !name.matches("(.*[.])?internal([.].*)?")
        && (!name.startsWith("org.licet.workbench") || name.equals("org.licet.workbench.report"));
  }

  private static boolean isPublic(JavaClass type) {
    return type.getModifiers().contains(JavaModifier.PUBLIC)
        && type.getEnclosingClass().map(PublicApiTest::isPublic).orElse(true);
  }

  private static String type(JavaClass type) {
    String kind =
        type.isInterface()
            ? "interface"
            : type.isEnum() ? "enum" : type.isRecord() ? "record" : "class";
    String supertypes =
        Stream.concat(
                type.getSuperclass().stream()
                    .filter(one -> !one.getName().equals("java.lang.Object")),
                type.getInterfaces().stream())
            .map(JavaType::getName)
            .collect(joining(", "));
    String head =
        modifiers(type.getModifiers())
            + kind
            + " "
            + type.getName()
            + (supertypes.isEmpty() ? "" : " : " + supertypes);
    return Stream.concat(Stream.of(head), members(type))
        .map(PublicApiTest::withoutPackagesOfJava)
        .collect(joining("\n  ", "", "\n"));
  }

  private static Stream<String> members(JavaClass type) {
    return type.getMembers().stream()
        .filter(PublicApiTest::isListed)
        .map(PublicApiTest::signature)
        .sorted();
  }

  private static boolean isListed(JavaMember member) {
    return !member.getModifiers().contains(JavaModifier.SYNTHETIC)
        && (member.getModifiers().contains(JavaModifier.PUBLIC)
            || member.getModifiers().contains(JavaModifier.PROTECTED))
        && !OF_ANY_OBJECT.contains(member.getName());
  }

  private static String signature(JavaMember member) {
    String start =
        (member.isAnnotatedWith(Deprecated.class) ? "deprecated " : "")
            + modifiers(member.getModifiers());
    if (member instanceof JavaField field) {
      return start + field.getType().getName() + " " + field.getName();
    }
    JavaCodeUnit code = (JavaCodeUnit) member;
    return start
        + (code.isConstructor() ? "new" : code.getReturnType().getName() + " " + code.getName())
        + code.getParameterTypes().stream().map(JavaType::getName).collect(joining(", ", "(", ")"));
  }

  private static String modifiers(Set<JavaModifier> modifiers) {
    return SHOWN.stream()
        .filter(modifiers::contains)
        .map(modifier -> modifier.name().toLowerCase(Locale.ROOT) + " ")
        .collect(joining());
  }

  private static String withoutPackagesOfJava(String line) {
    return line.replaceAll("\\[L([\\w.$]+);", "$1[]").replaceAll("\\bjava[.]([a-z]+[.])+", "");
  }
}
