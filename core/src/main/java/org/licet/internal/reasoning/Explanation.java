package org.licet.internal.reasoning;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.licet.evaluation.Evidence;
import org.licet.evaluation.Part;
import org.licet.evaluation.Question;
import org.licet.text.Text;

/**
 * The reason, evidence and questions behind a conclusion. Immutable and thread-safe.
 *
 * @param reasons the reasons, as distinct sentences in order
 * @param parts the required and found amounts
 * @param evidence the considered records
 * @param asked the open questions, in groups that settle one thing together, such as whether a
 *     record counts; empty unless the verdict is undetermined
 * @param sources the ids of further sources beyond those of the rule
 * @param dated whether the verdict depends on the evaluation date
 * @param since the first day of the period that the criterion looks back over, if any
 */
public record Explanation(
    List<Text> reasons,
    List<Part> parts,
    List<Evidence> evidence,
    List<Together> asked,
    Set<String> sources,
    boolean dated,
    Optional<LocalDate> since) {

  /** Creates an explanation with one reason. */
  public Explanation(
      Text reason,
      List<Part> parts,
      List<Evidence> evidence,
      List<Together> asked,
      Set<String> sources,
      boolean dated,
      Optional<LocalDate> since) {
    this(List.of(reason), parts, evidence, asked, sources, dated, since);
  }

  /** Creates an explanation without a look-back period. */
  public Explanation(
      Text reason,
      List<Part> parts,
      List<Evidence> evidence,
      List<Together> asked,
      Set<String> sources,
      boolean dated) {
    this(reason, parts, evidence, asked, sources, dated, Optional.empty());
  }

  /** Returns the reasons as one text, in which equal ones appear once. */
  public Text reason() {
    return reasons.size() < 2
        ? Text.joined(" ", reasons)
        : Text.later(() -> Text.joined(" ", List.copyOf(new LinkedHashSet<>(reasons))));
  }

  /** Returns the open questions. */
  public List<Question> questions() {
    return asked.isEmpty() ? List.of() : Together.questions(asked);
  }

  /** Returns this explanation with another reason. */
  public Explanation because(Text other) {
    return new Explanation(other, parts, evidence, asked, sources, dated, since);
  }

  /** Returns this explanation with a further sentence. */
  public Explanation noting(Text remark) {
    return noting(List.of(remark));
  }

  /** Returns this explanation with further sentences. */
  public Explanation noting(Collection<Text> remarks) {
    List<Text> all = new ArrayList<>(reasons.size() + remarks.size());
    all.addAll(reasons);
    all.addAll(remarks);
    return new Explanation(List.copyOf(all), parts, evidence, asked, sources, dated, since);
  }

  /** Returns this explanation with other amounts. */
  public Explanation withParts(List<Part> others) {
    return new Explanation(reasons, others, evidence, asked, sources, dated, since);
  }

  /** Returns this explanation with further sources. */
  public Explanation restingOn(Set<String> ids) {
    Set<String> all = new LinkedHashSet<>(sources);
    all.addAll(ids);
    return new Explanation(reasons, parts, evidence, asked, all, dated, since);
  }

  /** Returns this explanation with other questions, all of which need favorable answers. */
  Explanation asking(List<Question> others) {
    return new Explanation(
        reasons,
        parts,
        evidence,
        List.of(Together.of(new LinkedHashSet<>(others))),
        sources,
        dated,
        since);
  }

  /** Returns this explanation without its questions, because they are settled. */
  Explanation withoutQuestions() {
    return new Explanation(reasons, parts, evidence, List.of(), sources, dated, since);
  }

  /** Returns this explanation with a further question, which settles something alone. */
  Explanation alsoAsking(Question other) {
    List<Together> more = new ArrayList<>(asked);
    more.add(Together.of(List.of(other)));
    return new Explanation(reasons, parts, evidence, List.copyOf(more), sources, dated, since);
  }
}
