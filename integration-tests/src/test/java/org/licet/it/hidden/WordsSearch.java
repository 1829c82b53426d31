package org.licet.it.hidden;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.licet.candidate.InvalidFactException;
import org.licet.evaluation.FactDescription;
import org.licet.evaluation.Verdict;
import org.licet.internal.reasoning.ApplicationContext;
import org.licet.internal.reasoning.Conclusion;
import org.licet.it.RecordVariation;
import org.licet.json.CandidateReader;
import org.licet.json.CandidateWriter;
import org.licet.json.InvalidCandidateException;
import org.licet.testkit.SyntheticCandidates;

/**
 * Compares drawn chains of words on candidates with hidden facts with the same words on the
 * candidates in which those facts have each value that they may have.
 */
final class WordsSearch {

  private static final LocalDate ON = LocalDate.of(2026, 11, 23);
  private static final int MOST = 40;
  private static final int RULES = 20;

  /** The lists whose facts are hidden, each from a candidate with few other records. */
  private static final List<String> LISTS =
      List.of(
          "licenses",
          "certifications",
          "degrees",
          "employment",
          "continuingEducation",
          "professionalDevelopment",
          "examinations",
          "records");

  private static final Map<String, FactDescription> FACTS =
      RandomWords.FACTS.stream()
          .collect(Collectors.toMap(FactDescription::name, Function.identity()));

  private final Values values = new Values();
  private int open;
  private int definite;

  WordsSearch(int people) {
    for (int i = 0; i < people; i++) {
      values.add(candidate(i, new Random(i)));
    }
  }

  /** Returns the number of undetermined verdicts so far. */
  int open() {
    return open;
  }

  /** Returns the number of definite verdicts so far. */
  int definite() {
    return definite;
  }

  private static ObjectNode candidate(long seed, Random random) {
    ObjectNode whole =
        CandidateWriter.toJson(new SyntheticCandidates(seed, ON, RandomWords.FACTS).next("c"));
    new RecordVariation(random).enrich(whole, ON);
    for (JsonNode degree : whole.path("degrees")) {
      ((ObjectNode) degree).remove(random.nextBoolean() ? "expected" : "conferred");
    }
    Contradictions.removeFrom(whole, ON);
    return whole;
  }

  /** Returns what is wrong with the words of a seed. */
  List<String> faults(long seed) {
    Random random = new Random(seed);
    ObjectNode less = candidate(seed, random);
    RandomWords words = new RandomWords(random);
    List<RandomWords.Asked> rules = new ArrayList<>();
    String read = LISTS.get(random.nextInt(LISTS.size()));
    while (rules.size() < RULES) {
      RandomWords.Asked asked = words.draw();
      if (asked.words().toLowerCase(Locale.ROOT).contains(read.toLowerCase(Locale.ROOT))) {
        rules.add(asked);
      }
    }
    List<HiddenFact> all =
        HiddenFact.of(less, ON, values, FACTS, random).stream()
            .filter(fact -> fact.pointer().startsWith("/" + read))
            .toList();
    List<HiddenFact> hidden = HiddenFactsSearch.some(all, 1 + random.nextInt(2), random);
    hidden.forEach(fact -> fact.hide(less));
    List<ApplicationContext> completions = new ArrayList<>();
    List<String> chosen = new ArrayList<>();
    for (int i = 0; i < MOST; i++) {
      ObjectNode more = less.deepCopy();
      List<JsonNode> with = new ArrayList<>();
      for (HiddenFact fact : hidden) {
        JsonNode value = fact.values().get(random.nextInt(fact.values().size()));
        fact.state(more, value);
        with.add(value);
      }
      ApplicationContext completed = application(more);
      if (completed != null) {
        completions.add(completed);
        chosen.add(with.toString());
      }
    }
    ApplicationContext incomplete = application(less);
    if (incomplete == null) {
      return List.of();
    }
    List<String> faults = new ArrayList<>();
    for (RandomWords.Asked asked : rules) {
      Verdict verdict = verdict(asked, incomplete, faults);
      open += verdict == Verdict.UNDETERMINED ? 1 : 0;
      definite += verdict == Verdict.UNDETERMINED ? 0 : 1;
      for (int i = 0; verdict != Verdict.UNDETERMINED && i < completions.size(); i++) {
        Verdict later = verdict(asked, completions.get(i), faults);
        if (later != verdict) {
          faults.add(
              "%s: %s becomes %s, hidden %s with %s%n  %s"
                  .formatted(asked.words(), verdict, later, hidden, chosen.get(i), less));
          break;
        }
      }
    }
    return faults;
  }

  private static Verdict verdict(
      RandomWords.Asked asked, ApplicationContext application, List<String> faults) {
    Verdict verdict = asked.reasoning().verdict(application);
    Conclusion explained = asked.reasoning().explain(application);
    if (explained.verdict() != verdict) {
      faults.add(asked.words() + ": " + verdict + " is explained as " + explained.verdict());
    }
    if (verdict == Verdict.UNDETERMINED && explained.grounds().questions().isEmpty()) {
      faults.add(
          asked.words() + ": no question of " + CandidateWriter.toLine(application.candidate()));
    }
    return verdict;
  }

  private static @Nullable ApplicationContext application(ObjectNode json) {
    if (Contradictions.isIn(json, ON)) {
      return null;
    }
    try {
      return new ApplicationContext(CandidateReader.read(json), ON);
    } catch (InvalidCandidateException | InvalidFactException e) {
      return null; // a completion that contradicts another fact
    }
  }

  /** Takes a first seed and a number of seeds. */
  public static void main(String[] arguments) {
    WordsSearch search = new WordsSearch(40);
    long first = Long.parseLong(arguments[0]);
    Map<String, Integer> kinds = new TreeMap<>();
    for (long seed = first; seed < first + Long.parseLong(arguments[1]); seed++) {
      for (String fault : search.faults(seed)) {
        String kind =
            fault
                .replaceAll("\"[^\"]*\"|\\[[^]]*\\]|\\d+", "")
                .replaceAll(":.*?(becomes.*?,|explained|no question).*", " $1")
                .replaceAll("\\s+\\{.*", "");
        if (kinds.merge(kind, 1, Integer::sum) <= 2) {
          System.out.println(seed + " " + fault);
        }
      }
    }
    kinds.forEach((kind, count) -> System.out.println(count + " " + kind));
    System.out.println(search.open + " undetermined, " + search.definite + " definite");
  }
}
