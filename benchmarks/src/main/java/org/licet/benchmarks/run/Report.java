package org.licet.benchmarks.run;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.licet.benchmarks.Peers;

/** What came of a run, as text and as JSON. */
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
        ((com.sun.management.OperatingSystemMXBean)
                    java.lang.management.ManagementFactory.getOperatingSystemMXBean())
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
        + Runtime.version();
  }

  String text() {
    StringBuilder text = new StringBuilder();
    text.append("# Results\n\n")
        .append("Written by `benchmarks/run")
        .append(mode)
        .append("` on ")
        .append(LocalDate.now(ZoneOffset.UTC))
        .append(": ")
        .append(machine())
        .append(
            ".\n\nMedians of interleaved rounds, each in a process of its own, with the least and the most; the last"
                + " column is the ratio to Licet in the same run. What is judged are the seven criteria of the CCM"
                + " examination, of made-up people about whom everything is known (docs/population.md). Before anything"
                + " is measured, a test makes sure that every peer agrees with Licet on every criterion of 4,000 of them"
                + " wherever no ruling is open. `licet` reads the decision and the verdict of every finding;"
                + " `licet-explained` reads every word that explains them. The peers tell verdicts and nothing else, and"
                + " call the same Java for calendar months.\n");
    for (Peers peer : Peers.values()) {
      text.append("\n- `")
          .append(peer.name().toLowerCase(Locale.ROOT))
          .append("`: ")
          .append(peer.title());
    }
    text.append('\n');
    figures.asMap().forEach((measure, contenders) -> table(text, measure, contenders));
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
    return text.toString();
  }

  private void table(StringBuilder text, String measure, Map<String, List<Double>> contenders) {
    String licet =
        contenders.containsKey(Contender.LICET)
            ? Contender.LICET
            : contenders.containsKey(StartUp.PRECOMPILED) ? StartUp.PRECOMPILED : "";
    text.append("\n## ")
        .append(measure)
        .append("\n\n| | median | least | most | to Licet |\n|---|---:|---:|---:|---:|\n");
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
              licet.isEmpty()
                  ? ""
                  : String.format(Locale.ROOT, "%.2f", spread.over(figures.of(measure, licet)))));
    }
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
