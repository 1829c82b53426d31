package org.licet.benchmarks.peers.explained;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.licet.benchmarks.Criterion;
import org.licet.evaluation.Evidence;
import org.licet.evaluation.Question;
import org.licet.evaluation.Range;
import org.licet.evaluation.Verdict;
import org.licet.text.Text;

/** The evaluation of one record. Not thread-safe. */
final class Seen {

  static final String ISSUER = "CCMC";

  private final String pointer;
  private final String name;
  private @Nullable StringBuilder against;
  private @Nullable StringBuilder details;
  private @Nullable List<Question> asked;

  Seen(String pointer, String name) {
    this.pointer = pointer;
    this.name = name;
  }

  void says(String detail) {
    details = details == null ? new StringBuilder(detail) : details.append("; ").append(detail);
  }

  void fails(String why) {
    against = against == null ? new StringBuilder(why) : against.append("; ").append(why);
  }

  void asks(String matter, String question) {
    if (asked == null) {
      asked = new ArrayList<>(2);
    }
    asked.add(Question.OfIssuer.of(ISSUER, matter + "@" + pointer, Text.verbatim(question)));
  }

  Verdict verdict() {
    if (against != null) {
      return Verdict.NOT_MET;
    }
    return asked == null ? Verdict.MET : Verdict.UNDETERMINED;
  }

  String name() {
    return name;
  }

  List<Question> questions() {
    return asked == null || against != null ? List.of() : asked;
  }

  String because() {
    if (against != null) {
      return "not counted, " + against;
    }
    StringBuilder because = new StringBuilder(asked == null ? "counted" : "may count");
    String separator = ", ";
    if (details != null) {
      because.append(separator).append(details);
      separator = "; ";
    }
    if (asked != null) {
      because
          .append(separator)
          .append("depends on ")
          .append(asked.size())
          .append(asked.size() == 1 ? " open question" : " open questions");
    }
    return because.toString();
  }

  /** Returns the evidence of a record where no record may count. */
  Evidence evidenceAgainst() {
    String because =
        against == null
            ? "counts against this requirement"
            : "does not count against this requirement, " + against;
    return Evidence.of(pointer, Optional.empty(), Text.verbatim(because));
  }

  Evidence evidence(Optional<Range> counted) {
    return Evidence.of(pointer, counted, Text.verbatim(because()));
  }

  /** Returns the finding for a criterion that requires any record that counts. */
  static ExplainedFinding any(Criterion criterion, String noun, List<Seen> records) {
    Verdict any = Verdict.NOT_MET;
    List<Evidence> evidence = new ArrayList<>(records.size());
    for (Seen record : records) {
      any = any.or(record.verdict());
      evidence.add(record.evidence(Optional.empty()));
    }
    return new ExplainedFinding(
        criterion,
        any,
        reason(any, noun, records),
        List.of(),
        evidence,
        any == Verdict.UNDETERMINED ? asked(records) : List.of());
  }

  private static String reason(Verdict any, String noun, List<Seen> records) {
    if (records.isEmpty()) {
      return "The candidate has no " + noun.replace(" or ", "s or ") + "s.";
    }
    return switch (any) {
      case MET ->
          capitalized(
              names(records, Verdict.MET)
                  + (count(records, Verdict.MET) == 1 ? " counts." : " count."));
      case UNDETERMINED ->
          "It cannot be determined yet whether "
              + names(records, Verdict.UNDETERMINED)
              + (count(records, Verdict.UNDETERMINED) == 1 ? " counts." : " count.");
      case NOT_MET -> {
        Set<String> reasons = new LinkedHashSet<>();
        for (Seen record : records) {
          reasons.add(capitalized(record.name) + " does not count (" + record.against + ").");
        }
        yield String.join(" ", reasons);
      }
    };
  }

  static String capitalized(String sentence) {
    return Character.toUpperCase(sentence.charAt(0)) + sentence.substring(1);
  }

  private static long count(List<Seen> records, Verdict verdict) {
    return records.stream().filter(record -> record.verdict() == verdict).count();
  }

  private static String names(List<Seen> records, Verdict verdict) {
    List<String> names = new ArrayList<>(records.size());
    for (Seen record : records) {
      if (record.verdict() == verdict) {
        names.add(record.name);
      }
    }
    int last = names.size() - 1;
    return last == 0
        ? names.get(0)
        : String.join(", ", names.subList(0, last)) + " and " + names.get(last);
  }

  /** Returns the questions about records that may count, each once. */
  static List<Question> asked(List<Seen> records) {
    List<Question> all = new ArrayList<>(2);
    for (Seen record : records) {
      for (Question question : record.questions()) {
        if (!all.contains(question)) {
          all.add(question);
        }
      }
    }
    return all;
  }
}
