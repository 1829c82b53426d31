package com.example;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.spark.launcher.JavaModuleOptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Submits the packed jar to Spark with a driver and executors, each in its own JVM. */
class SparkSubmitIT {

  private static final Path JAR = Path.of("target", "spark-screening-0.1.0-submit.jar").toAbsolutePath();
  private static final Path NURSES = Path.of("..", "candidates", "nurses.jsonl").toAbsolutePath();
  private static final Path SPARK = Path.of("target", "spark").toAbsolutePath();
  private static final List<String> NOT_OF_SPARK =
      List.of("spark-screening", "licet", "drools", "kie-", "antlr-runtime", "junit", "opentest4j", "apiguardian", "surefire", "failsafe");

  /** Options for JVMs that end before optimized compilation pays off. */
  private static final List<String> SHORT_LIVED = List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC");

  /**
   * Each executor is a JVM of its own, which takes ten seconds to start on a small machine. Only the profile {@code
   * thorough} asks for some. With more than one, an executor with other rules is tried, too.
   */
  private static final int EXECUTORS = Integer.getInteger("licet.executors", 0);

  @TempDir private Path folder;

  @BeforeAll
  static void layOutSpark() throws IOException {
    Path jars = Files.createDirectories(SPARK.resolve("jars"));
    for (File link : jars.toFile().listFiles()) {
      Files.delete(link.toPath());
    }
    for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
      String name = Path.of(entry).getFileName().toString();
      if (name.endsWith(".jar") && NOT_OF_SPARK.stream().noneMatch(name::startsWith)) {
        Files.createSymbolicLink(jars.resolve(name), Path.of(entry).toAbsolutePath());
      }
    }
    assertEquals(List.of("jackson-databind-2.21.2.jar"), jackson(jars));
  }

  private static List<String> jackson(Path jars) throws IOException {
    try (Stream<Path> all = Files.list(jars)) {
      return all.map(jar -> jar.getFileName().toString()).filter(name -> name.startsWith("jackson-databind")).toList();
    }
  }

  @Test
  void the_jar_brings_rules_and_nothing_that_spark_has() throws IOException {
    try (FileSystem jar = FileSystems.newFileSystem(JAR)) {
      assertFalse(Files.exists(jar.getPath("com", "fasterxml")));
      assertFalse(Files.exists(jar.getPath("org", "apache")));
      assertEquals(3, Files.readString(jar.getPath("META-INF/services/org.licet.RulesModule")).lines().count());
    }
  }

  @Test
  void executors_evaluate_the_candidates_of_the_driver_and_count_a_bad_line() throws IOException, InterruptedException {
    assumeTrue(EXECUTORS > 0, "-Dlicet.executors=2 submits the jar");
    Path input = folder.resolve("candidates.jsonl");
    String samples = Files.readString(NURSES);
    Files.writeString(input, samples + "{\"id\":\"bad\",\"licences\":[]}\n");
    Path output = folder.resolve("evaluations");
    Submitted submitted = submit(EXECUTORS, List.of(), input, output);
    assertEquals(0, submitted.exit(), submitted::said);
    List<String> printed = submitted.printed().lines().toList();
    long good = samples.lines().count();
    assertEquals((good + 1) + " lines, 1 refused, 0 evaluations failed", printed.get(0));
    assertTrue(printed.contains("CCM null 1"), submitted::printed);
    for (String credential : List.of("ACM", "CCM", "CMGT-BC")) {
      assertEquals(good + 1, counted(printed, credential + " "), submitted::printed);
    }
    assertTrue(counted(printed, "CCM ELIGIBLE ") > 0, submitted::printed);
    assertTrue(counted(printed, "CCM NOT_ELIGIBLE ") > 0, submitted::printed);
    assertTrue(Files.exists(output.resolve("_SUCCESS")));
  }

  /** Returns the sum of the counts in the lines that start with a text. */
  private static long counted(List<String> printed, String start) {
    return printed.stream()
        .filter(line -> line.startsWith(start))
        .mapToLong(line -> Long.parseLong(line.substring(line.lastIndexOf(' ') + 1)))
        .sum();
  }

  @Test
  void executors_with_other_rules_than_the_driver_refuse() throws IOException, InterruptedException {
    assumeTrue(EXECUTORS > 1, "SharedRulesTest shows it in one JVM");
    Path other = Files.copy(JAR, folder.resolve("other.jar"));
    try (FileSystem jar = FileSystems.newFileSystem(other)) {
      Path sources = jar.getPath("org/licet/ccm/v2019/sources.properties");
      Files.writeString(sources, Files.readString(sources) + "# of another release\n");
    }
    Submitted submitted =
        submit(
            1,
            List.of("--conf", "spark.executor.extraClassPath=" + other),
            NURSES,
            folder.resolve("refused"));
    assertNotEquals(0, submitted.exit());
    assertTrue(
        submitted.said().contains("The rules for CCM on this executor differ from those of the driver"), submitted::said);
    assertTrue(
        submitted.said().contains("Maybe their class paths contain different versions of Licet"), submitted::said);
  }

  private record Submitted(int exit, String printed, String said) {}

  /** Replaces the script spark-submit, which no artifact contains. */
  private Submitted submit(int executors, List<String> options, Path input, Path output) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of(JavaModuleOptions.defaultModuleOptionArray()));
    command.addAll(SHORT_LIVED);
    command.addAll(List.of("-Xmx1g", "-cp", SPARK.resolve("jars") + "/*", "org.apache.spark.deploy.SparkSubmit"));
    command.addAll(List.of("--master", "local-cluster[" + executors + ",1,1024]", "--conf", "spark.ui.enabled=false"));
    command.addAll(List.of("--conf", "spark.executor.extraJavaOptions=" + String.join(" ", SHORT_LIVED)));
    command.addAll(List.of("--conf", "spark.sql.shuffle.partitions=2"));
    command.addAll(List.of("--conf", "spark.driver.host=127.0.0.1", "--conf", "spark.driver.bindAddress=127.0.0.1"));
    command.addAll(options);
    command.addAll(List.of("--class", "com.example.ScreenCandidates", JAR.toString()));
    command.addAll(List.of(input.toString(), "2026-11-23", output.toString()));
    Path printed = folder.resolve("printed.txt");
    Path said = folder.resolve("said.txt");
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.directory(folder.toFile()).redirectOutput(printed.toFile()).redirectError(said.toFile());
    builder.environment().put("SPARK_HOME", SPARK.toString());
    builder.environment().put("SPARK_SCALA_VERSION", "2.13");
    builder.environment().put("SPARK_LOCAL_IP", "127.0.0.1");
    builder.environment().put("SPARK_LOCAL_HOSTNAME", "localhost");
    Process driver = builder.start();
    boolean ended = driver.waitFor(3, TimeUnit.MINUTES);
    driver.descendants().forEach(ProcessHandle::destroyForcibly);
    driver.destroyForcibly();
    assertTrue(ended, "Spark did not end");
    return new Submitted(
        driver.exitValue(),
        Files.readString(printed, StandardCharsets.UTF_8),
        Files.readString(said, StandardCharsets.UTF_8));
  }
}
