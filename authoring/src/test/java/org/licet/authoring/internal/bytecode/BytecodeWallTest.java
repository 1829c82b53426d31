package org.licet.authoring.internal.bytecode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.licet.authoring.internal.compile.CompiledRules;
import org.licet.rule.Application;
import org.licet.rule.EngineDoor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

class BytecodeWallTest {

  private static final String HEAD =
      """
      package x.rules
      import org.licet.rule.*
      """;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "rules-rn/src/main/resources/org/licet/rn/v2015",
        "rules-ccm/src/main/resources/org/licet/ccm/v2019",
        "rules-acm/src/main/resources/org/licet/acm/v2013",
        "rules-acm/src/main/resources/org/licet/acm/v2016",
        "rules-acm/src/main/resources/org/licet/acm/v2024",
        "rules-cmgt/src/main/resources/org/licet/cmgt/v1998",
        "rules-cmgt/src/main/resources/org/licet/cmgt/v2012",
        "rules-allied/src/main/resources/org/licet/cdms/v2025",
        "rules-allied/src/main/resources/org/licet/cmac/v2018",
        "rules-allied/src/main/resources/org/licet/cmcn/v2026",
        "rules-allied/src/main/resources/org/licet/cphq/v2023"
      })
  void shipped_rules_pass(String folder) throws IOException {
    Map<String, byte[]> classes = CompiledRules.classes(Path.of("..", folder));
    assertThat(classes).hasSizeGreaterThan(10);
    assertThat(BytecodeWall.breaches(classes)).isEmpty();
  }

  @Test
  void every_class_of_words_may_be_bound_and_lists_and_numbers_given() {
    assertThat(
            breaches(
                """
                rule "defining"
                when
                    $r : Ruleset( $t : table("t"), $s : stage("RENEWAL"), $p : pathway("A", "B") )
                then
                    $r.stage("EXAMINATION").requireOneOf($r.pathway("A", "B"), $r.pathway())
                      .requireAtLeast(40000, "A").require("1", "2", "3", "4", "5", "6", "7", "8");
                end
                rule "nothing concluded"
                when
                    Application()
                then
                end
                rule "judging, with an accent: é"
                    @criterion("A")
                when
                    $a : Application( $l : licenses, $d : degrees, $e : employment, $c : continuingEducation,
                        $o : professionalDevelopment, $x : examinations, $k : conduct, $n : licenses.toRenew(),
                        $h : employment.hours(), $y : conduct.codeOfConductAccepted() )
                then
                    $a.conclude($l.active().any().alongWith($d.any()).alongWith($e.inLastYears(5).hours().atLeast(-1))
                        .alongWith($c.hours().atLeast(300)).alongWith($o.any()).alongWith($x.any())
                        .alongWith($k.noFelonyConviction()).alongWith($n.open()).alongWith($h.fewerThan(2000))
                        .orElse($y.noting("a" + "b")));
                end
                """))
        .isEmpty();
  }

  @ParameterizedTest
  @MethodSource("org.licet.authoring.internal.bytecode.HostileRules#texts")
  void refuses(String drl, String refused) {
    assertThat(breaches(drl))
        .extracting(Violation::refused)
        .anyMatch(text -> Pattern.compile("^(" + refused + ")").matcher(text).find());
  }

  @Test
  void a_breach_names_class_member_and_rule() {
    Map<String, byte[]> classes =
        CompiledRules.classes(
            HEAD + "rule \"Ends all\" when $r : Ruleset() then System.exit(1); end");
    List<Violation> breaches = BytecodeWall.breaches(classes);
    assertThat(breaches).hasSize(1);
    Violation breach = breaches.get(0);
    assertThat(breach.className()).matches("x\\.rules\\.P..\\.LambdaConsequence[0-9A-F]{32}");
    assertThat(breach.member()).isEqualTo("execute");
    assertThat(breach.refused()).isEqualTo("calls java.lang.System.exit");
    assertThat(RuleNames.of(classes).of(breach)).contains("Ends all");
  }

  @Test
  void violations_around_an_expression_name_its_rule() {
    Map<String, byte[]> classes =
        CompiledRules.classes(HEAD + "rule \"First of all\" salience 10" + HostileRules.DEFINING);
    List<Violation> breaches = BytecodeWall.breaches(classes);
    assertThat(breaches).isNotEmpty();
    assertThat(breaches)
        .allSatisfy(
            breach -> assertThat(RuleNames.of(classes).of(breach)).contains("First of all"));
  }

  @Test
  void words_are_all_public_methods_but_the_door() {
    assertThat(RuleWords.isWord(Type.getInternalName(EngineDoor.class))).isFalse();
    for (Method method : Application.class.getDeclaredMethods()) {
      String name =
          Type.getInternalName(Application.class)
              + "."
              + method.getName()
              + Type.getMethodDescriptor(method);
      assertThat(RuleWords.allow(new CodeUse("calls", name)))
          .as(name)
          .isEqualTo(Modifier.isPublic(method.getModifiers()));
    }
  }

  @Test
  void a_class_that_cannot_be_read_is_refused() {
    assertThat(BytecodeWall.breaches(Map.of("x/A.class", new byte[] {1, 2, 3})))
        .singleElement()
        .extracting(Violation::className, Violation::member)
        .containsExactly("x.A", "");
    Map<String, byte[]> cut = new HashMap<>(sound());
    cut.replaceAll((path, code) -> Arrays.copyOf(code, code.length / 2));
    assertThat(BytecodeWall.breaches(cut)).hasSameSizeAs(cut.keySet());
  }

  @Test
  void a_class_under_the_name_of_another_is_refused() {
    Map<String, byte[]> swapped = new LinkedHashMap<>();
    List<byte[]> codes = List.copyOf(sound().values());
    sound().keySet().forEach(path -> swapped.put(path, codes.get(0)));
    assertThat(BytecodeWall.breaches(swapped))
        .extracting(Violation::refused)
        .anyMatch(refused -> refused.startsWith("contains the class x.rules."));
  }

  /** Drools never compiles to these, but a class file may contain them. */
  static Stream<Arguments> forged() {
    return Stream.of(
        argumentSet(
            "native", Opcodes.ACC_PUBLIC | Opcodes.ACC_NATIVE, "run", "is native or synchronized"),
        argumentSet(
            "synchronized",
            Opcodes.ACC_PUBLIC | Opcodes.ACC_SYNCHRONIZED,
            "execute",
            "is native or synchronized"),
        argumentSet("finalizer", Opcodes.ACC_PROTECTED, "finalize", "declares the method"));
  }

  @ParameterizedTest
  @MethodSource("forged")
  void refuses_methods_of(int access, String name, String refused) {
    String self = "x/rules/PAB/LambdaConsequenceAB" + "0".repeat(30);
    ClassWriter writer = new ClassWriter(0);
    writer.visit(Opcodes.V17, Opcodes.ACC_PUBLIC, self, null, "java/lang/Enum", new String[0]);
    MethodVisitor method = writer.visitMethod(access, name, "()V", null, null);
    if ((access & Opcodes.ACC_NATIVE) == 0) {
      method.visitCode();
      method.visitInsn(Opcodes.RETURN);
      method.visitMaxs(1, 1);
    }
    method.visitEnd();
    writer.visitEnd();
    assertThat(BytecodeWall.breaches(Map.of(self + ".class", writer.toByteArray())))
        .extracting(Violation::refused)
        .anyMatch(text -> text.startsWith(refused));
  }

  private static Map<String, byte[]> sound() {
    return CompiledRules.classes(HEAD + "rule \"x\"" + HostileRules.DEFINING);
  }

  private static List<Violation> breaches(String drl) {
    return BytecodeWall.breaches(CompiledRules.classes(HEAD + drl));
  }
}
