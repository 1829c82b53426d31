package org.licet.authoring.internal.bytecode;

import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;

/** Rule files that do more than use words, with a pattern of the expected violation. */
final class HostileRules {

  static final String DEFINING = " when $r : Ruleset() then $r.table(\"t\"); end";

  private HostileRules() {}

  /** A right-hand side and its expected violation. */
  private static Arguments consequence(String name, String code, String refused) {
    return argumentSet(
        name,
        "rule \"x\" when $a : Application( $c : conduct.codeOfConductAccepted() ) then\n"
            + code
            + "\n$a.conclude($c); end",
        refused);
  }

  /** A constraint or binding and its expected violation. */
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

  static Stream<Arguments> texts() {
    return Stream.of(
        consequence("exit", "System.exit(1);", "calls java.lang.System.exit"),
        condition(
            "environment in a constraint",
            "System.getenv(\"A\") == null",
            "calls java.lang.System.getenv"),
        condition(
            "property in a binding",
            "$x : System.getProperty(\"user.home\")",
            "calls java.lang.System.getProperty"),
        condition("arithmetic in a binding", "$x : hashCode() + 1", "declares the method apply"),
        condition(
            "a comparison",
            "conduct.codeOfConductAccepted() != null",
            "calls org.drools.modelcompiler.util.EvaluationUtil.areNullSafeEquals"),
        file(
            "property in salience",
            "rule \"x\" salience (Integer.parseInt(System.getProperty(\"a\")))" + DEFINING,
            "calls java.lang.System.getProperty"),
        file(
            "property in enabled",
            "rule \"x\" enabled (System.getProperty(\"a\") == null)" + DEFINING,
            "calls java.lang.System.getProperty"),
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
            "calls java.lang.System.getProperty"),
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
        file(
            "endless loop",
            "rule \"x\" when $a : Application() then while (true) { $a.getConduct(); } end",
            "loops"),
        file("empty loop", "rule \"x\" when Application() then for (;;) { } end", "loops"),
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
            "declares the method f"),
        consequence("recursion into itself", "execute($a, $c);", "uses its own class"),
        consequence(
            "recursion by the instance",
            "INSTANCE.execute($a, $c);",
            "calls .*LambdaConsequence\\w+\\.execute"),
        consequence(
            "lambda",
            "Runnable r = () -> { $a.getConduct(); }; r.run();",
            "generates code by java.lang.invoke.LambdaMetafactory.metafactory"),
        consequence("joined texts", "$c.noting(\"a\" + $c);", "joins texts"),
        consequence(
            "anonymous class",
            "new Object() { void run() { System.exit(1); } }.run();",
            "contains the class"),
        consequence("local class", "class L { } new L();", "contains the class"),
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
            "contains the class x.rules.T, which does not belong to a rule"),
        file(
            "declared enum",
            "declare enum E A(1), B(2); v : int end\nrule \"x\"" + DEFINING,
            "contains the class x.rules.E, which does not belong to a rule"),
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
            "cast after a word that all records share",
            "((org.licet.rule.Degrees) (Object) $a.getEmployment().having(\"X\")).any();",
            "casts to org.licet.rule.Degrees"),
        consequence(
            "catch",
            "try { $a.getConduct(); } catch (Throwable t) { }",
            "catches java.lang.Throwable"),
        consequence(
            "finally",
            "try { $a.getConduct(); } finally { $a.getLicenses(); }",
            "catches java.lang.Throwable"),
        consequence("throw", "if (true) throw new Error();", "throws"),
        consequence("lock", "synchronized ($a) { }", "locks an object"),
        consequence("wait", "$a.wait();", "calls java.lang.Object.wait"),
        consequence(
            "large array",
            "$a.getLicenses().ofType(new String[2000000000]);",
            "creates an empty array"),
        consequence(
            "array with holes",
            "$a.getLicenses().ofType(new String[30000]);",
            "creates an empty array"),
        consequence(
            "array of arrays",
            "new String[9][9].clone();",
            "creates an array of \\[\\[Ljava.lang.String;"),
        consequence(
            "array of numbers",
            "$c.noting(new String(new char[99]));",
            "creates an array of numbers"),
        consequence(
            "array of others",
            "Object[] o = new Object[] {};",
            "creates an array of java.lang.Object"),
        consequence(
            "reading an array", "$c.noting(new String[] {\"a\"}[0]);", "reads from an array"),
        consequence("variable", "Answer answer = $c; $a.conclude(answer);", "stores a variable"),
        consequence("null", "$c.noting(null);", "uses null"),
        consequence(
            "calculation", "$a.getEmployment().inLastYears($a.hashCode() * 2);", "calculates"),
        consequence("engine", "update($a);", "contains the class|declares the method execute"),
        consequence("engine by name", "drools.halt();", "declares the method execute"),
        consequence(
            "format", "$c.noting(String.format(\"%d\", 1));", "calls java.lang.String.format"),
        consequence(
            "repeated text", "$c.noting(\"a\".repeat(999));", "calls java.lang.String.repeat"),
        consequence(
            "facts of the candidate",
            "org.licet.candidate.Candidate.withId(\"a\");",
            "calls org.licet.candidate.Candidate.withId"));
  }
}
