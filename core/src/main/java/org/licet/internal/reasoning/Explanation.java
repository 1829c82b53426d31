package org.licet.internal.reasoning;

import java.time.LocalDate;
import java.util.ArrayList;
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
 * @param reasons why, as sentences that are said one after the other, none of them twice
 * @param parts the amounts asked for and found
 * @param evidence the records that were looked at
 * @param asked what is still open, each as questions that settle something only together, such as
 *     whether one record counts; empty unless the verdict is undetermined
 * @param sources ids of the sources that it rests on beside those of the rule
 * @param dated whether the verdict might be another on another day
 * @param since the first day of the time that it looks back over, if there is one
 */
public record Explanation(
    List<Text> reasons,
    List<Part> parts,
    List<Evidence> evidence,
    List<Together> asked,
    Set<String> sources,
    boolean dated,
    Optional<LocalDate> since) {

  /** Explains by one reason. */
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

  /** Explains what does not look back over a time. */
  public Explanation(
      Text reason,
      List<Part> parts,
      List<Evidence> evidence,
      List<Together> asked,
      Set<String> sources,
      boolean dated) {
    this(reason, parts, evidence, asked, sources, dated, Optional.empty());
  }

  /** Returns why, one or more sentences. */
  public Text reason() {
    return Text.joined(" ", reasons);
  }

  /** Returns what is still open. */
  public List<Question> questions() {
    return asked.isEmpty() ? List.of() : Together.questions(asked);
  }

  /** Returns this with another reason. */
  Explanation because(Text other) {
    return new Explanation(other, parts, evidence, asked, sources, dated, since);
  }

  /** Returns this with a further sentence. */
  Explanation noting(Text remark) {
    return noting(Set.of(remark));
  }

  /** Returns this with further sentences. */
  Explanation noting(Set<Text> remarks) {
    Set<Text> all = new LinkedHashSet<>(reasons);
    all.addAll(remarks);
    return new Explanation(List.copyOf(all), parts, evidence, asked, sources, dated, since);
  }

  /** Returns this with other amounts. */
  public Explanation withParts(List<Part> others) {
    return new Explanation(reasons, others, evidence, asked, sources, dated, since);
  }

  /** Returns this as what rests on further sources. */
  public Explanation restingOn(Set<String> ids) {
    Set<String> all = new LinkedHashSet<>(sources);
    all.addAll(ids);
    return new Explanation(reasons, parts, evidence, asked, all, dated, since);
  }

  /** Returns this with other questions, all of which must be answered favorably. */
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

  /** Returns this with a further question, which settles something on its own. */
  Explanation alsoAsking(Question other) {
    List<Together> more = new ArrayList<>(asked);
    more.add(Together.of(List.of(other)));
    return new Explanation(reasons, parts, evidence, List.copyOf(more), sources, dated, since);
  }
}
