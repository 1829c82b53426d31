package org.licet.authoring.bytecode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.licet.authoring.CompiledRules;
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
        "rules-acm/src/main/resources/org/licet/acm/v2024",
        "rules-cmgt/src/main/resources/org/licet/cmgt/v1998",
        "rules-cmgt/src/main/resources/org/licet/cmgt/v2012"
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

  /** A right-hand side and what of it is refused. */
  private static Arguments consequence(String name, String code, String refused) {
    return argumentSet(
        name,
        "rule \"x\" when $a : Application( $c : conduct.codeOfConductAccepted() ) then\n"
            + code
            + "\n$a.conclude($c); end",
        refused);
  }

  /** A constraint or binding and what of it is refused. */
  private static Arguments condition(String name, String code, String refused) {
    return argumentSet(
        name,
        "rule \"x\" when $a : Application( "
            + code
            + " ) then $a.conclude($a.getConduct().codeOfConductAccepted()); end",
        refused);
  }

  private static Arguments file(String name, String text, String refused) {
    return argumentSet(name, text, refused);
  }

  private static final String DEFINING = " when $r : Ruleset() then $r.table(\"t\"); end";

  static Stream<Arguments> hostile() {
    return Stream.of(
        consequence("exit", "System.exit(1);", "calls java.lang.System.exit"),
        condition("exit in a constraint", "System.getenv(\"A\") == null", "brings the class"),
        condition(
            "property in a binding",
            "$x : System.getProperty(\"user.home\")",
            "calls java.lang.System.getProperty"),
        condition(
            "arithmetic in a binding", "$x : 1 + hashCode()", "has a method of its own, apply"),
        condition("a comparison", "conduct.codeOfConductAccepted() != null", "brings the class"),
        file(
            "exit in salience",
            "rule \"x\" salience (Integer.parseInt(System.getProperty(\"a\")))" + DEFINING,
            "makes code by java.lang.invoke.LambdaMetafactory.metafactory"),
        file(
            "exit in enabled",
            "rule \"x\" enabled (System.getProperty(\"a\") == null)" + DEFINING,
            "makes code by java.lang.invoke.LambdaMetafactory.metafactory"),
        file(
            "plain salience",
            "rule \"x\" salience 10" + DEFINING,
            "calls org.drools.model.impl.RuleBuilder.attribute"),
        file(
            "timer",
            "rule \"x\" timer (int: 1s)" + DEFINING,
            "calls org.drools.model.impl.RuleBuilder.attribute"),
        file(
            "property in eval",
            "rule \"x\" when $r : Ruleset() eval(System.getProperty(\"a\") == null) then $r.table(\"t\"); end",
            "brings the class"),
        file(
            "property in from",
            "rule \"x\" when $r : Ruleset() $s : String() from System.getProperty(\"a\") then $r.table($s); end",
            "calls org.drools.modelcompiler.dsl.pattern.D.from"),
        consequence(
            "process",
            "Runtime.getRuntime().exec(new String[] {\"id\"});",
            "calls java.lang.Runtime.exec"),
        consequence(
            "builder of processes",
            "new ProcessBuilder(\"id\").start();",
            "makes java.lang.ProcessBuilder"),
        consequence(
            "reflection", "Class.forName(\"java.lang.Runtime\");", "calls java.lang.Class.forName"),
        consequence(
            "the class of a word",
            "$a.getClass().getClassLoader();",
            "calls java.lang.Object.getClass"),
        consequence(
            "class literal",
            "Application.class.getMethods();",
            "names the class org.licet.rule.Application"),
        consequence("thread", "new Thread().start();", "makes java.lang.Thread"),
        consequence("static field", "System.out.flush();", "reads java.lang.System.out"),
        consequence("endless loop", "while (true) {}", "loops"),
        consequence("loop", "for (int i = 0; i < 9; i++) { $a.getConduct(); }", "loops"),
        consequence("loop to the end", "int i = 0; do { i++; } while (i < 9);", "loops"),
        consequence(
            "loop over an array",
            "for (String s : new String[] {\"a\"}) { $c.noting(s); }",
            "loops"),
        consequence("branch", "if ($c == null) { $a.getConduct(); }", "branches"),
        consequence(
            "switch",
            "switch ($a.hashCode()) { case 1: $a.getConduct(); break; default: }",
            "branches"),
        file(
            "recursion",
            "function int f(int n) { return f(n + 1); }\n"
                + "rule \"x\" when $r : Ruleset() then f(1); end",
            "has a method of its own, f"),
        consequence("recursion into itself", "execute($a, $c);", "uses its own class"),
        consequence(
            "recursion by the instance",
            "INSTANCE.execute($a, $c);",
            "calls .*LambdaConsequence\\w+\\.execute"),
        consequence(
            "lambda",
            "Runnable r = () -> { $a.getConduct(); }; r.run();",
            "makes code by java.lang.invoke.LambdaMetafactory.metafactory"),
        consequence(
            "joined texts",
            "$c.noting(\"a\" + $c);",
            "makes code by java.lang.invoke.StringConcatFactory.makeConcatWithConstants"),
        consequence(
            "anonymous class",
            "new Object() { void run() { System.exit(1); } }.run();",
            "brings the class"),
        consequence("local class", "class L { } new L();", "brings the class"),
        consequence(
            "the engine's door",
            "EngineDoor.ruleset(null);",
            "calls org.licet.rule.EngineDoor.ruleset"),
        file(
            "the engine's door as a fact",
            "rule \"x\" when $d : EngineDoor() then end",
            "names the class org.licet.rule.EngineDoor"),
        file(
            "another fact",
            "rule \"x\" when $d : java.io.File() then end",
            "names the class java.io.File"),
        file(
            "global",
            "global java.util.List list\nrule \"x\"" + DEFINING,
            "calls org.drools.modelcompiler.dsl.pattern.D.globalOf"),
        file(
            "query",
            "query \"q\" $r : Ruleset() end\nrule \"x\"" + DEFINING,
            "calls org.drools.modelcompiler.dsl.pattern.D.query"),
        file(
            "initialiser of a declared type",
            "declare T\n  a : String = System.getProperty(\"a\")\nend\nrule \"x\"" + DEFINING,
            "brings the class x.rules.T, which is not one of a rule"),
        file(
            "declared enum",
            "declare enum E A(1), B(2); v : int end\nrule \"x\"" + DEFINING,
            "brings the class x.rules.E, which is not one of a rule"),
        consequence("file", "new java.io.File(\"a\").delete();", "calls java.io.File.delete"),
        consequence(
            "path",
            "java.nio.file.Files.delete(java.nio.file.Path.of(\"a\"));",
            "calls java.nio.file.Files.delete"),
        consequence("socket", "new java.net.Socket(\"a\", 1);", "makes java.net.Socket"),
        consequence(
            "list", "new java.util.ArrayList<String>().add(\"a\");", "makes java.util.ArrayList"),
        consequence(
            "cast",
            "((Application) (Object) $c).getConduct();",
            "casts to org.licet.rule.Application"),
        consequence(
            "catch",
            "try { $a.getConduct(); } catch (Throwable t) { }",
            "catches java.lang.Throwable"),
        consequence(
            "finally",
            "try { $a.getConduct(); } finally { $a.getLicenses(); }",
            "catches java.lang.Throwable"),
        consequence("throw", "if (true) throw new Error();", "throws"),
        consequence("lock", "synchronized ($a) { }", "waits for a lock"),
        consequence("wait", "$a.wait();", "calls java.lang.Object.wait"),
        consequence(
            "large array",
            "$a.getLicenses().ofType(new String[2000000000]);",
            "makes an array without its contents"),
        consequence(
            "array with holes",
            "$a.getLicenses().ofType(new String[30000]);",
            "makes an array without its contents"),
        consequence(
            "array of arrays",
            "new String[9][9].clone();",
            "makes an array of \\[\\[Ljava.lang.String;"),
        consequence(
            "array of numbers",
            "$c.noting(new String(new char[99]));",
            "makes an array of numbers"),
        consequence(
            "array of others",
            "Object[] o = new Object[] {};",
            "makes an array of java.lang.Object"),
        consequence(
            "reading an array", "$c.noting(new String[] {\"a\"}[0]);", "reads from an array"),
        consequence("variable", "Answer answer = $c; $a.conclude(answer);", "keeps a variable"),
        consequence("null", "$c.noting(null);", "uses null"),
        consequence(
            "calculation", "$a.getEmployment().inLastYears($a.hashCode() * 2);", "calculates"),
        consequence("engine", "update($a);", "brings the class|has a method of its own, execute"),
        consequence("engine by name", "drools.halt();", "has a method of its own, execute"),
        consequence(
            "format", "$c.noting(String.format(\"%d\", 1));", "calls java.lang.String.format"),
        consequence(
            "repeated text", "$c.noting(\"a\".repeat(999));", "calls java.lang.String.repeat"),
        consequence(
            "facts of the candidate",
            "org.licet.candidate.Candidate.withId(\"a\");",
            "calls org.licet.candidate.Candidate.withId"));
  }

  @ParameterizedTest
  @MethodSource("hostile")
  void refuses(String drl, String refused) {
    assertThat(breaches(drl))
        .extracting(Breach::refused)
        .anySatisfy(text -> assertThat(text).containsPattern("^(" + refused + ")"));
  }

  @Test
  void a_breach_names_class_member_and_rule() {
    Map<String, byte[]> classes =
        CompiledRules.classes(
            HEAD + "rule \"Ends all\" when $r : Ruleset() then System.exit(1); end");
    List<Breach> breaches = BytecodeWall.breaches(classes);
    assertThat(breaches).hasSize(1);
    Breach breach = breaches.get(0);
    assertThat(breach.className()).matches("x\\.rules\\.P..\\.LambdaConsequence[0-9A-F]{32}");
    assertThat(breach.member()).isEqualTo("execute");
    assertThat(breach.refused()).isEqualTo("calls java.lang.System.exit");
    assertThat(RuleNames.of(classes).of(breach)).contains("Ends all");
  }

  @Test
  void what_is_refused_in_the_code_around_an_expression_has_its_rule_too() {
    Map<String, byte[]> classes =
        CompiledRules.classes(HEAD + "rule \"First of all\" salience 10" + DEFINING);
    List<Breach> breaches = BytecodeWall.breaches(classes);
    assertThat(breaches).isNotEmpty();
    assertThat(breaches)
        .allSatisfy(
            breach -> assertThat(RuleNames.of(classes).of(breach)).contains("First of all"));
  }

  @Test
  void words_are_all_public_methods_but_the_door() {
    assertThat(Words.isWord(Type.getInternalName(EngineDoor.class))).isFalse();
    for (Method method : Application.class.getDeclaredMethods()) {
      String name =
          Type.getInternalName(Application.class)
              + "."
              + method.getName()
              + Type.getMethodDescriptor(method);
      assertThat(Words.allow(new Use("calls", name)))
          .as(name)
          .isEqualTo(Modifier.isPublic(method.getModifiers()));
    }
  }

  @Test
  void a_class_that_cannot_be_read_is_refused() {
    assertThat(BytecodeWall.breaches(Map.of("x/A.class", new byte[] {1, 2, 3})))
        .singleElement()
        .extracting(Breach::className, Breach::member)
        .containsExactly("x.A", "");
    Map<String, byte[]> cut = new HashMap<>(sound());
    cut.replaceAll((path, code) -> java.util.Arrays.copyOf(code, code.length / 2));
    assertThat(BytecodeWall.breaches(cut)).hasSameSizeAs(cut.keySet());
  }

  @Test
  void a_class_under_the_name_of_another_is_refused() {
    Map<String, byte[]> swapped = new LinkedHashMap<>();
    List<byte[]> codes = List.copyOf(sound().values());
    sound().keySet().forEach(path -> swapped.put(path, codes.get(0)));
    assertThat(BytecodeWall.breaches(swapped))
        .extracting(Breach::refused)
        .anyMatch(refused -> refused.startsWith("holds the class x.rules."));
  }

  /** Drools compiles none of these; a class file may still hold them. */
  static Stream<Arguments> forged() {
    return Stream.of(
        argumentSet("native", Opcodes.ACC_PUBLIC | Opcodes.ACC_NATIVE, "run", "is native or waits"),
        argumentSet(
            "synchronized",
            Opcodes.ACC_PUBLIC | Opcodes.ACC_SYNCHRONIZED,
            "execute",
            "is native or waits"),
        argumentSet("finalizer", Opcodes.ACC_PROTECTED, "finalize", "has a method of its own"));
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
        .extracting(Breach::refused)
        .anyMatch(text -> text.startsWith(refused));
  }

  private static Map<String, byte[]> sound() {
    return CompiledRules.classes(HEAD + "rule \"x\"" + DEFINING);
  }

  private static List<Breach> breaches(String drl) {
    return BytecodeWall.breaches(CompiledRules.classes(HEAD + drl));
  }
}
