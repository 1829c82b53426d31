package org.licet.benchmarks.run;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.licet.benchmarks.Peers;

/** The results of a run, as text and as JSON. */
final class Report {

  private static final long BYTES_OF_A_GIGABYTE = 1L << 30;

  private final Figures figures;
  private final List<Goals.Goal> goals;
  private final String mode;

  Report(Figures figures, List<Goals.Goal> goals, String mode) {
    this.figures = figures;
    this.goals = goals;
    this.mode = mode;
  }

  private static String machine() {
    Runtime runtime = Runtime.getRuntime();
    long memory =
        ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
                .getTotalMemorySize()
            / BYTES_OF_A_GIGABYTE;
    return runtime.availableProcessors()
        + " cores, "
        + memory
        + " GB, "
        + System.getProperty("os.name")
        + " "
        + System.getProperty("os.arch")
        + ", JDK "
        + Runtime.version()
        + String.format(Locale.ROOT, ", load %.1f", load());
  }

  /** Returns the number of threads that run or wait for a core, over a minute. */
  private static double load() {
    return ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
  }

  String text() {
    StringBuilder text = new StringBuilder();
    text.append(
        resource("about.md")
            .replace("{command}", "benchmarks/run" + mode)
            .replace("{day}", LocalDate.now(ZoneOffset.UTC).toString())
            .replace("{machine}", machine()));
    for (Peers peer : Peers.values()) {
      text.append("- `").append(peer.key()).append("`: ").append(peer.title()).append('\n');
    }
    tables(text);
    return text.append('\n').append(resource("remarks.md")).toString();
  }

  /** Returns the tables alone, with the machine. */
  String measured() {
    StringBuilder text = new StringBuilder(machine()).append('\n');
    tables(text);
    return text.toString();
  }

  private void tables(StringBuilder text) {
    figures.asMap().forEach((measure, contenders) -> table(text, measure, contenders));
    if (goals.isEmpty()) {
      return;
    }
    text.append("\n## Goals\n\n| goal | figure | |\n|---|---:|---|\n");
    for (Goals.Goal goal : goals) {
      text.append(
          String.format(
              Locale.ROOT,
              "| %s | %s | %s |%n",
              goal.text(),
              goal.figure(),
              goal.met() ? "met" : "**missed**"));
    }
  }

  private static String resource(String name) {
    try (InputStream stream =
        Objects.requireNonNull(Report.class.getResourceAsStream(name), name)) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void table(StringBuilder text, String measure, Map<String, List<Double>> contenders) {
    boolean growth = measure.startsWith("growth");
    text.append("\n## ")
        .append(measure)
        .append("\n\n| | median | least | most | ")
        .append(growth ? "to linear" : "ratio")
        .append(" |\n|---|---:|---:|---:|---:|\n");
    String before = growth ? "" : licet(contenders);
    for (String contender : contenders.keySet()) {
      Figures.Spread spread = figures.of(measure, contender);
      text.append(
          String.format(
              Locale.ROOT,
              "| %s | %,.2f | %,.2f | %,.2f | %s |%n",
              contender,
              spread.median(),
              spread.least(),
              spread.most(),
              before.isEmpty()
                  ? ""
                  : String.format(Locale.ROOT, "%.2f", spread.over(figures.of(measure, before)))));
      before = growth ? contender : before;
    }
  }

  private static String licet(Map<String, List<Double>> contenders) {
    return Stream.of(Contender.LICET, StartUp.PRECOMPILED, Firing.ONCE)
        .filter(contenders::containsKey)
        .findFirst()
        .orElse("");
  }

  void write(Path folder) throws IOException {
    Files.writeString(folder.resolve("RESULTS.md"), text(), StandardCharsets.UTF_8);
    JsonMapper mapper = JsonMapper.builder().build();
    ObjectNode json = mapper.createObjectNode();
    json.put("on", LocalDate.now(ZoneOffset.UTC).toString());
    json.put("machine", machine());
    json.set("figures", mapper.valueToTree(figures.asMap()));
    json.set("goals", mapper.valueToTree(goals));
    Files.writeString(
        folder.resolve("results.json"), json.toPrettyString() + "\n", StandardCharsets.UTF_8);
  }
}
