package org.licet.evaluation;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.licet.candidate.Candidate;
import org.licet.candidate.Field;
import org.licet.candidate.RecordType;

/** The type of answer that a question takes. Immutable and thread-safe. */
public final class AnswerType {

  /** The kinds of answers. */
  public enum Kind {
    /** Yes or no. */
    YES_NO,
    /** A number. */
    NUMBER,
    /** A day, a month or a year. */
    DATE,
    /** A code; {@link AnswerType#codes} lists those that are known. */
    CODE,
    /** A complete list of codes; {@link AnswerType#codes} lists those that are known. */
    CODES,
    /** Free text. */
    TEXT,
    /** A list of records: all of them, or the further ones if the list is incomplete. */
    LIST,
    /** The decision of an issuing body, yes or no. */
    RULING
  }

  /** The decision of an issuing body. */
  static final AnswerType RULING = of(Kind.RULING, List.of());

  private static final AnswerType YES_NO = of(Kind.YES_NO, List.of());
  private static final AnswerType TEXT = of(Kind.TEXT, List.of());
  private static final AnswerType LIST = of(Kind.LIST, List.of());

  private final Kind kind;
  private final List<String> codes;

  private AnswerType(Kind kind, List<String> codes) {
    this.kind = kind;
    this.codes = List.copyOf(codes);
  }

  /**
   * Returns a type of answer.
   *
   * @param codes the known codes; empty for other kinds, and if none are known
   */
  public static AnswerType of(Kind kind, List<String> codes) {
    return new AnswerType(kind, codes);
  }

  /**
   * Returns the type of a fact of the candidate format.
   *
   * @param pointer the JSON pointer to the fact, perhaps with a day of the past, such as {@code
   *     /licenses/0/history@2026-01-31}
   */
  static AnswerType at(String pointer) {
    if (pointer.indexOf('@') >= 0) {
      return YES_NO;
    }
    RecordType<?> type = Candidate.TYPE;
    AnswerType found = TEXT;
    for (String name : pointer.split("/", -1)) {
      Field<?> field = name.isEmpty() ? null : field(type, name);
      if (field instanceof Field.Records<?, ?> records) {
        type = records.type();
        found = LIST;
      } else if (field instanceof Field.Inner<?, ?> inner) {
        type = inner.type();
      } else if (field instanceof Field.Codes<?>) {
        found = of(Kind.CODES, List.of());
      } else if (field instanceof Field.Value<?> value) {
        found = of(value);
      }
    }
    return found;
  }

  private static @Nullable Field<?> field(RecordType<?> type, String name) {
    return type.fields().stream()
        .filter(field -> field.name().equals(name))
        .findFirst()
        .orElse(null);
  }

  private static AnswerType of(Field.Value<?> value) {
    return switch (value.kind()) {
      case YES_NO -> YES_NO;
      case NUMBER, COUNT -> of(Kind.NUMBER, List.of());
      case DATE -> of(Kind.DATE, List.of());
      case ONE_OF, CODE, COUNTRY, JURISDICTION -> of(Kind.CODE, value.codes());
      case TEXT -> TEXT;
    };
  }

  /** Returns the kind of answer. */
  public Kind kind() {
    return kind;
  }

  /** Returns the known codes; others may be possible unless the format lists all of them. */
  public List<String> codes() {
    return codes;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof AnswerType that && kind == that.kind && codes.equals(that.codes);
  }

  @Override
  public int hashCode() {
    return Objects.hash(kind, codes);
  }

  @Override
  public String toString() {
    return codes.isEmpty() ? kind.toString() : kind + " " + codes;
  }
}
