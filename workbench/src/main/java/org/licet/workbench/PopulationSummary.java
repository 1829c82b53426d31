package org.licet.workbench;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.licet.evaluation.Decision;
import org.licet.evaluation.Evaluation;
import org.licet.evaluation.Finding;
import org.licet.evaluation.OpenQuestion;
import org.licet.evaluation.Question;
import org.licet.evaluation.Verdict;

/** What is found in a population, in numbers. Not thread-safe. */
final class PopulationSummary {

  private static final int MOST_LISTED = 5;
  private static final Pattern NUMBER = Pattern.compile("/\\d+");

  /** The numbers of one credential. */
  private static final class Numbers {
    private final Map<Decision, Long> decisions = new EnumMap<>(Decision.class);
    private final Map<String, Long> missing = new HashMap<>();
    private final Map<String, Long> asked = new HashMap<>();

    void add(Numbers other) {
      other.decisions.forEach((decision, count) -> decisions.merge(decision, count, Long::sum));
      other.missing.forEach((criterion, count) -> missing.merge(criterion, count, Long::sum));
      other.asked.forEach((question, count) -> asked.merge(question, count, Long::sum));
    }

    long of(Decision decision) {
      return decisions.getOrDefault(decision, 0L);
    }
  }

  private final Map<String, Numbers> byCredential = new TreeMap<>();

  /** Counts an evaluation. */
  void add(Evaluation evaluation) {
    Numbers numbers = byCredential.computeIfAbsent(key(evaluation), any -> new Numbers());
    numbers.decisions.merge(evaluation.decision(), 1L, Long::sum);
    if (evaluation.decision() == Decision.NOT_ELIGIBLE) {
      for (Finding finding : evaluation.findings()) {
        if (finding.verdict() == Verdict.NOT_MET && !finding.informational()) {
          numbers.missing.merge(finding.criterion() + "  " + finding.title(), 1L, Long::sum);
        }
      }
    }
    evaluation.questions().stream()
        .map(PopulationSummary::kind)
        .distinct()
        .forEach(question -> numbers.asked.merge(question, 1L, Long::sum));
  }

  private static String key(Evaluation evaluation) {
    return evaluation.credential() + " " + evaluation.stage();
  }

  /** Returns what is asked, whichever record it is asked about. */
  private static String kind(OpenQuestion open) {
    return open.question() instanceof Question.OfCandidate asked
        ? NUMBER.matcher(asked.fact()).replaceAll("")
        : open.question().ask();
  }

  /** Counts what another summary has counted. */
  void add(PopulationSummary other) {
    other.byCredential.forEach(
        (credential, numbers) ->
            byCredential.computeIfAbsent(credential, any -> new Numbers()).add(numbers));
  }

  /** Returns the summary as lines of text. */
  String text() {
    StringBuilder text = new StringBuilder();
    byCredential.forEach(
        (credential, numbers) -> {
          text.append(
              String.format(
                  Locale.ROOT,
                  "%-22s %,10d eligible  %,10d not eligible  %,10d undetermined%n",
                  credential,
                  numbers.of(Decision.ELIGIBLE),
                  numbers.of(Decision.NOT_ELIGIBLE),
                  numbers.of(Decision.UNDETERMINED)));
          append(text, "most often missing, of those not eligible", numbers.missing);
          append(text, "most often asked, of those undetermined", numbers.asked);
        });
    return text.toString();
  }

  private static void append(StringBuilder text, String title, Map<String, Long> counted) {
    List<Map.Entry<String, Long>> most =
        counted.entrySet().stream()
            .sorted(
                Map.Entry.<String, Long>comparingByValue()
                    .reversed()
                    .thenComparing(Map.Entry.comparingByKey(Comparator.naturalOrder())))
            .limit(MOST_LISTED)
            .toList();
    if (!most.isEmpty()) {
      text.append("  ").append(title).append('\n');
      most.forEach(
          one ->
              text.append(
                  String.format(Locale.ROOT, "  %,10d  %s%n", one.getValue(), one.getKey())));
    }
  }
}
