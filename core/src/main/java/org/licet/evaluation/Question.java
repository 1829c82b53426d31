package org.licet.evaluation;

import org.licet.text.Phrases;
import org.licet.text.Text;

/** Something that nobody has said yet and that a verdict depends on. Immutable and thread-safe. */
public sealed interface Question {

  /**
   * A question that the candidate, or the candidate's documents, can answer.
   *
   * @param fact JSON pointer to the fact that would answer it, such as {@code /licenses/0/expires}
   * @param ask the question, a sentence
   */
  record OfCandidate(String fact, Text ask) implements Question {
    @Override
    public Question with(Phrases phrases) {
      return new OfCandidate(fact, ask.with(phrases));
    }

    /** Returns what is asked about in words, whichever record it is of: "country of a job". */
    public Text about() {
      return Text.of("fact." + fact.replaceAll("/\\d+|@.*", "").substring(1).replace('/', '.'));
    }

    /** The fact alone: hardly two questions are about one, and words are costly to put together. */
    @Override
    public int hashCode() {
      return fact.hashCode();
    }
  }

  /**
   * A question that only the issuing body can answer, since no source answers it.
   *
   * @param ruling the body, such as {@code CCMC}
   * @param ask the question, a sentence
   */
  record OfIssuer(String ruling, Text ask) implements Question {
    @Override
    public Question with(Phrases phrases) {
      return new OfIssuer(ruling, ask.with(phrases));
    }

    /** The body alone: it is asked for few rulings, and words are costly to put together. */
    @Override
    public int hashCode() {
      return ruling.hashCode();
    }
  }

  /** Returns the question, a sentence. */
  Text ask();

  /** Returns this question with the translations of a ruleset at hand. */
  Question with(Phrases phrases);
}
