package org.licet.evaluation;

import org.jspecify.annotations.Nullable;
import org.licet.text.Phrases;
import org.licet.text.Text;

/** An unknown that a verdict depends on. Immutable and thread-safe. */
public sealed interface Question {

  /** A question that the candidate, or the candidate's documents, can answer. */
  final class OfCandidate implements Question {

    private final String fact;
    private final Text ask;
    private final @Nullable Text about;
    private final @Nullable AnswerType answer;

    private OfCandidate(String fact, Text ask, @Nullable Text about, @Nullable AnswerType answer) {
      this.fact = fact;
      this.ask = ask;
      this.about = about;
      this.answer = answer;
    }

    /** Returns a question to the candidate. */
    public static OfCandidate of(String fact, Text ask) {
      return new OfCandidate(fact, ask, null, null);
    }

    /** Returns a question to the candidate, with the type of answer that it takes. */
    public static OfCandidate of(String fact, Text ask, AnswerType answer) {
      return new OfCandidate(fact, ask, null, answer);
    }

    /**
     * Returns a question to the candidate for a fact that a ruleset declares.
     *
     * @param about the label of the fact
     * @param answer the type of the fact
     */
    public static OfCandidate of(String fact, Text ask, Text about, AnswerType answer) {
      return new OfCandidate(fact, ask, about, answer);
    }

    /**
     * Returns the JSON pointer to the missing fact, such as {@code /licenses/0/expires}. After it
     * may come a day of the past, as in {@code /licenses/0/history@2026-01-31}, or codes that an
     * unknown code may stand for, as in {@code /licenses/0/type#RN}.
     */
    public String fact() {
      return fact;
    }

    @Override
    public String key(String criterion) {
      return fact;
    }

    @Override
    public AnswerType answer() {
      return answer == null ? AnswerType.at(fact) : answer;
    }

    @Override
    public Text ask() {
      return ask;
    }

    @Override
    public Question with(Phrases phrases) {
      return new OfCandidate(
          fact, ask.with(phrases), about == null ? null : about.with(phrases), answer);
    }

    /** Returns the name of the missing fact without its record, such as "country of a job". */
    public Text about() {
      if (about != null) {
        return about;
      }
      if (isRecord() && answer().kind() == AnswerType.Kind.YES_NO) {
        return Text.of("fact." + fact.substring(1, fact.lastIndexOf('/')) + ".separate");
      }
      int declared = fact.lastIndexOf("/facts/");
      if (declared >= 0) {
        return Text.code(fact.substring(declared + "/facts/".length()));
      }
      return Text.of("fact" + nameInRecord());
    }

    /** Returns whether the fact is a whole record, such as {@code /licenses/0}. */
    private boolean isRecord() {
      int index = fact.lastIndexOf('/') + 1;
      if (index < 2 || index == fact.length() || fact.lastIndexOf('/', index - 2) != 0) {
        return false;
      }
      for (int i = index; i < fact.length(); i++) {
        if (!isDigit(fact.charAt(i))) {
          return false;
        }
      }
      return true;
    }

    /** Returns the name without indexes, days and codes, such as {@code .licenses.type}. */
    private String nameInRecord() {
      StringBuilder name = new StringBuilder(fact.length());
      for (int i = 0; i < fact.length(); i++) {
        char c = fact.charAt(i);
        if (c == '@' || c == '#') {
          break;
        } else if (c != '/') {
          name.append(c);
        } else if (i + 1 < fact.length() && isDigit(fact.charAt(i + 1))) {
          while (i + 1 < fact.length() && isDigit(fact.charAt(i + 1))) {
            i++;
          }
        } else {
          name.append('.');
        }
      }
      return name.toString();
    }

    private static boolean isDigit(char c) {
      return c >= '0' && c <= '9';
    }

    /** Hashes the fact only: questions rarely share a fact, and texts are costly to build. */
    @Override
    public int hashCode() {
      return fact.hashCode();
    }

    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof OfCandidate that && fact.equals(that.fact) && ask.equals(that.ask);
    }

    @Override
    public String toString() {
      return "OfCandidate[fact=%s, ask=%s]".formatted(fact, ask);
    }
  }

  /** A question that only the issuing body can answer, because no source answers it. */
  final class OfIssuer implements Question {

    private final String ruling;
    private final String matter;
    private final Text ask;
    private final AnswerType answer;

    private OfIssuer(String ruling, String matter, Text ask, AnswerType answer) {
      this.ruling = ruling;
      this.matter = matter;
      this.ask = ask;
      this.answer = answer;
    }

    /**
     * Returns a question to the issuing body that takes yes or no.
     *
     * @param matter the name of the matter within its criterion, such as {@code
     *     country@/employment/1}
     */
    public static OfIssuer of(String ruling, String matter, Text ask) {
      return of(ruling, matter, ask, AnswerType.RULING);
    }

    /**
     * Returns a question to the issuing body.
     *
     * @param matter the name of the matter within its criterion
     * @param answer the type of answer: a decision, a number or a code
     */
    public static OfIssuer of(String ruling, String matter, Text ask, AnswerType answer) {
      return new OfIssuer(ruling, matter, ask, answer);
    }

    /** Returns the issuing body, such as {@code CCMC}. */
    public String ruling() {
      return ruling;
    }

    /**
     * Returns the name of the matter within its criterion, with the JSON pointer to its record if
     * it has one, such as {@code country@/employment/1}.
     */
    public String matter() {
      return matter;
    }

    @Override
    public String key(String criterion) {
      return criterion + "#" + matter;
    }

    @Override
    public AnswerType answer() {
      return answer;
    }

    @Override
    public Text ask() {
      return ask;
    }

    @Override
    public Question with(Phrases phrases) {
      return new OfIssuer(ruling, matter, ask.with(phrases), answer);
    }

    /** Hashes the body only: a body has few questions, and texts are costly to build. */
    @Override
    public int hashCode() {
      return 31 * ruling.hashCode() + ask.hashCode();
    }

    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof OfIssuer that
          && ruling.equals(that.ruling)
          && matter.equals(that.matter)
          && ask.equals(that.ask);
    }

    @Override
    public String toString() {
      return "OfIssuer[ruling=%s, matter=%s, ask=%s]".formatted(ruling, matter, ask);
    }
  }

  /**
   * Returns the key by which an answer names the question: the JSON pointer to the missing fact, or
   * the criterion with the matter of a ruling, such as {@code
   * CCM-EXPERIENCE-1#country@/employment/1}. It is valid for the candidate as evaluated.
   *
   * @param criterion the id of a criterion that the answer settles
   */
  String key(String criterion);

  /** Returns the type of answer. */
  AnswerType answer();

  /** Returns the question as a sentence. */
  Text ask();

  /** Returns this question with the translations of a ruleset. */
  Question with(Phrases phrases);
}
