package org.licet.internal.reasoning.fact;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.licet.candidate.Facts;
import org.licet.evaluation.AnswerType;
import org.licet.evaluation.Question;
import org.licet.text.Text;

/**
 * A fact that a ruleset declares: of which records, of which type, and how to ask for it. Immutable
 * and thread-safe.
 *
 * @param name the name under which candidates carry it, such as {@code ADULT_ONCOLOGY}
 * @param of the places that carry it: names of lists such as {@code employment}, {@code conduct},
 *     or {@link #CANDIDATE}
 * @param type the type of its values
 * @param label the label, such as {@code adult oncology}
 * @param question the question for it in English, with the name of the record in the place {@code
 *     {0}}
 * @param codes the codes that a {@link Type#CODE} or {@link Type#CODES} is known to have
 * @param sources ids of the sources that name it
 */
public record DeclaredFact(
    String name,
    List<String> of,
    Type type,
    String label,
    String question,
    List<String> codes,
    Set<String> sources) {

  /** The place of facts about the candidate. */
  public static final String CANDIDATE = "candidate";

  /** The types of values. */
  public enum Type {
    /** Yes or no. */
    YES_NO("yesNo"),
    /** A number. */
    NUMBER("number"),
    /** A day, a month or a year. */
    DATE("date"),
    /** A code. */
    CODE("code"),
    /** A complete list of codes. */
    CODES("codes");

    private final String word;

    Type(String word) {
      this.word = word;
    }

    /** Returns the type that a word declares; empty if it declares none. */
    public static Optional<Type> of(String word) {
      return Stream.of(values()).filter(type -> type.word.equals(word)).findFirst();
    }
  }

  /** Returns the label of a fact that has no other. */
  public static String label(String name) {
    return name.replace('_', ' ').toLowerCase(Locale.ROOT);
  }

  /** Returns the JSON pointer of the fact within its record. */
  public String pointer() {
    return path(name);
  }

  /** Returns the JSON pointer of a fact within its record. */
  static String path(String name) {
    return "facts/" + name.replace("~", "~0").replace("/", "~1");
  }

  /** Returns whether another ruleset declares the same fact, perhaps of other records. */
  public boolean agrees(DeclaredFact other) {
    return type == other.type && label.equals(other.label) && question.equals(other.question);
  }

  /** Returns this fact with the records and codes of another declaration added. */
  DeclaredFact alsoOf(DeclaredFact other) {
    return new DeclaredFact(
        name, union(of, other.of), type, label, question, union(codes, other.codes), sources);
  }

  private static List<String> union(List<String> one, List<String> other) {
    return Stream.concat(one.stream(), other.stream()).distinct().toList();
  }

  /** Returns the declaration as a rule writes it. */
  public String shown() {
    return ".%s(\"%s\").called(\"%s\")".formatted(type.word, question, label);
  }

  /** Returns the label as a text. */
  public Text called() {
    return Text.phrase(name, label);
  }

  /**
   * Returns the question for the fact.
   *
   * @param record the name of the record
   */
  public Text ask(Text record) {
    return Text.phrase(name + ".question", question, record);
  }

  /** Returns the type of answer that a question for the fact takes. */
  public AnswerType answer() {
    return AnswerType.of(AnswerType.Kind.valueOf(type.name()), codes);
  }

  /**
   * Returns the question for the fact.
   *
   * @param carrier the JSON pointer of the record, or empty for the candidate
   * @param record the name of the record
   */
  public Question asked(String carrier, Text record) {
    return Question.OfCandidate.of(carrier + "/" + pointer(), ask(record), called(), answer());
  }

  /**
   * Returns the question for the fact about the candidate or the conduct.
   *
   * @param carrier the JSON pointer of the conduct, or empty for the candidate
   */
  public Question asked(String carrier) {
    return asked(carrier, Text.of("noun.candidate"));
  }

  /**
   * Reads the value and discards it.
   *
   * @throws org.licet.candidate.InvalidFactException if it is of another type
   */
  public void check(Facts facts) {
    switch (type) {
      case YES_NO -> facts.yesNo(name);
      case NUMBER -> facts.number(name);
      case DATE -> facts.date(name);
      case CODE -> facts.code(name);
      case CODES -> facts.codes(name);
    }
  }
}
