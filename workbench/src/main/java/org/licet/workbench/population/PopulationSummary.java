package org.licet.workbench.population;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.licet.evaluation.Decision;
import org.licet.evaluation.Evaluation;
import org.licet.text.Text;
import org.licet.workbench.report.ScreeningPage;
import org.licet.workbench.terminal.WrappedText;

/** The results of a population in numbers. Not thread-safe. */
final class PopulationSummary {

  private final Map<String, PopulationNumbers> byCredential = new TreeMap<>();

  /** Counts an evaluation. */
  void add(Evaluation evaluation) {
    numbers(evaluation).add(evaluation);
  }

  /** Counts a candidate who becomes eligible after some months. */
  void addEligibleIn(int months, Evaluation then) {
    numbers(then).addEligibleIn(months);
  }

  /** Adds the counts of another summary. */
  void add(PopulationSummary other) {
    other.byCredential.forEach(
        (credential, numbers) ->
            byCredential
                .computeIfAbsent(credential, any -> new PopulationNumbers(numbers.name()))
                .add(numbers));
  }

  private PopulationNumbers numbers(Evaluation evaluation) {
    Text name =
        Text.joined(
            ", ", List.of(Text.verbatim(evaluation.credential()), evaluation.stage().words()));
    return byCredential.computeIfAbsent(
        evaluation.credential() + " " + evaluation.stage(), any -> new PopulationNumbers(name));
  }

  /** Returns the summary as lines of text. */
  String text() {
    StringBuilder text = new StringBuilder();
    byCredential.forEach(
        (credential, numbers) -> {
          text.append(
              String.format(
                  Locale.ROOT,
                  "%-22s %,10d eligible  %,10d not eligible  %,10d not yet determined%n",
                  credential,
                  numbers.of(Decision.ELIGIBLE),
                  numbers.of(Decision.NOT_ELIGIBLE),
                  numbers.of(Decision.UNDETERMINED)));
          appendProofs(text, numbers);
          append(
              text, "most common gaps of candidates who are not eligible", numbers.mostMissing());
          append(
              text,
              "most common questions about candidates not yet determined",
              numbers.mostAsked());
        });
    return text.toString();
  }

  /** Appends the records behind the decisions, once a record is verified or is to be. */
  private static void appendProofs(StringBuilder text, PopulationNumbers numbers) {
    long verified = numbers.of(PopulationNumbers.Proof.VERIFIED);
    long mixed = numbers.of(PopulationNumbers.Proof.MIXED);
    long toVerify = numbers.of(PopulationNumbers.Proof.TO_VERIFY);
    if (verified + mixed + toVerify > 0) {
      text.append("  records behind the decisions\n")
          .append(row(verified, "eligible by verified records only"))
          .append(row(mixed, "eligible by verified and self-reported records"))
          .append(
              row(
                  numbers.of(PopulationNumbers.Proof.SELF_REPORTED),
                  "eligible by self-reported records only"))
          .append(row(toVerify, "not yet determined, with records to verify first"));
    }
  }

  private static String row(long count, String words) {
    return String.format(Locale.ROOT, "  %,10d  %s%n", count, words);
  }

  private static void append(StringBuilder text, String title, Map<Text, Long> most) {
    if (!most.isEmpty()) {
      text.append("  ").append(title).append('\n');
      most.forEach(
          (name, count) ->
              text.append(
                  WrappedText.text(
                      String.format(Locale.ROOT, "  %,10d  ", count), 14, name.toString())));
    }
  }

  /** Returns the records behind the decisions; empty if none is verified or is to be. */
  private static Map<String, Long> proofs(PopulationNumbers numbers) {
    Map<String, Long> proofs = new LinkedHashMap<>();
    for (PopulationNumbers.Proof proof : PopulationNumbers.Proof.values()) {
      proofs.put(proof.name(), numbers.of(proof));
    }
    long selfReported = numbers.of(PopulationNumbers.Proof.SELF_REPORTED);
    long all = proofs.values().stream().mapToLong(Long::longValue).sum();
    return all == selfReported ? Map.of() : proofs;
  }

  /** Returns the summary as a page. */
  String page(LocalDate on, Locale locale) {
    ScreeningPage page = new ScreeningPage(locale);
    byCredential.forEach(
        (credential, numbers) ->
            page.add(
                new ScreeningPage.Numbers(
                    numbers.name(),
                    numbers.of(Decision.ELIGIBLE),
                    numbers.of(Decision.UNDETERMINED),
                    numbers.of(Decision.NOT_ELIGIBLE),
                    numbers.left(),
                    numbers.verdicts(),
                    numbers.mostMissing(),
                    numbers.mostAsked(),
                    proofs(numbers),
                    numbers.eligibleIn())));
    return page.html(on);
  }
}
