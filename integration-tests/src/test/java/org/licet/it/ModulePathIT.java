package org.licet.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A host that is a Java module finds the rules on the module path, as docs/hosting.md states. */
class ModulePathIT {

  private static final List<String> JARS_OF_A_HOST =
      List.of(
          "licet-core",
          "licet-rules-",
          "drools-",
          "kie-",
          "slf4j-api",
          "jspecify",
          "commons-codec");
  private static final List<String> JARS_OF_AUTHORING =
      List.of("drools-drl-", "drools-ecj", "drools-decisiontables", "drools-templates");

  private static final String MODULE = "module com.example.host { requires org.licet.core; }";
  private static final String HOST =
      """
      package com.example.host;

      import java.time.LocalDate;
      import org.licet.Evaluator;
      import org.licet.candidate.Candidate;
      import org.licet.evaluation.Stage;

      public class Host {
        public static void main(String[] args) {
          try (Evaluator evaluator = Evaluator.ofClassPath()) {
            Candidate nurse = Candidate.withId("cand-7").build();
            System.out.println(
                evaluator.credentials()
                    + " "
                    + evaluator.evaluate(nurse, "CCM", Stage.EXAMINATION, LocalDate.of(2026, 11, 23)).decision()
                    + " "
                    + Evaluator.class.getModule().getName());
          }
        }
      }
      """;

  @Test
  void a_modular_host_loads_all_rules(@TempDir Path folder)
      throws IOException, InterruptedException {
    Path modules = folder.resolve("modules");
    compile(folder, modules);
    Path out = folder.resolve("out.txt");
    Process host =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "--module-path",
                modules + File.pathSeparator + jars(),
                "--add-modules",
                "ALL-MODULE-PATH",
                "--module",
                "com.example.host/com.example.host.Host")
            .redirectOutput(out.toFile())
            .redirectError(folder.resolve("err.txt").toFile())
            .start();
    assertThat(host.waitFor(2, TimeUnit.MINUTES)).isTrue();
    assertThat(host.exitValue()).as(Files.readString(folder.resolve("err.txt"))).isZero();
    assertThat(Files.readString(out, StandardCharsets.UTF_8))
        .isEqualToIgnoringNewLines(
            "[ACM, CCM, CDMS, CMAC, CMCN, CMGT-BC, CPHQ, RN] UNDETERMINED org.licet.core");
  }

  private static void compile(Path folder, Path modules) throws IOException {
    Path module = folder.resolve("module-info.java");
    Path host = folder.resolve("Host.java");
    Files.writeString(module, MODULE);
    Files.writeString(host, HOST);
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    StringWriter messages = new StringWriter();
    try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
      List<String> options =
          List.of(
              "-proc:none",
              "-d",
              modules.resolve("com.example.host").toString(),
              "--module-path",
              jars());
      boolean compiled =
          compiler
              .getTask(messages, files, null, options, null, files.getJavaFileObjects(module, host))
              .call();
      assertThat(compiled).as(messages.toString()).isTrue();
    }
  }

  /** Returns the jars of the class path that a host needs. */
  private static String jars() {
    return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator, -1))
        .map(Path::of)
        .filter(file -> startsWithOneOf(file, JARS_OF_A_HOST))
        .filter(file -> !startsWithOneOf(file, JARS_OF_AUTHORING))
        .map(Path::toString)
        .collect(Collectors.joining(File.pathSeparator));
  }

  private static boolean startsWithOneOf(Path file, List<String> beginnings) {
    String name = file.getFileName().toString();
    return beginnings.stream().anyMatch(name::startsWith);
  }
}
