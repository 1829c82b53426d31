package org.licet.candidate;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.licet.text.Text;

/**
 * Facts that the source of some records states for all of them, such as that every job is paid and
 * in the United States. They count only where a record does not state the fact itself, and never
 * against a fact that it states.
 *
 * <pre>{@code
 * AssumedFacts ours =
 *     AssumedFacts.of(
 *         Candidate.withId("all").employment(Job.builder().paid(true).country("US")).build());
 * }</pre>
 *
 * <p>Immutable and thread-safe.
 */
public final class AssumedFacts {

  /** Nothing is assumed. */
  public static final AssumedFacts NONE = of(Candidate.withId("all").build());

  private final Candidate ofAll;
  private final boolean empty;

  private AssumedFacts(Candidate ofAll) {
    this.ofAll = ofAll;
    this.empty = ofAll.equals(Candidate.withId(ofAll.id()).build());
  }

  /**
   * Returns the facts of a candidate as those of all candidates. In each list, the only record has
   * the facts of every record.
   *
   * @throws IllegalArgumentException if a list has several records
   */
  public static AssumedFacts of(Candidate ofAll) {
    for (Field<Candidate> field : Candidate.TYPE.fields()) {
      if (field instanceof Field.Records<Candidate, ?> list
          && list.of(ofAll).entries().size() > 1) {
        throw new IllegalArgumentException(
            "The list " + list.name() + " has several records. Expected the facts of all of them.");
      }
    }
    return new AssumedFacts(ofAll);
  }

  /** A candidate with assumed facts. Immutable and thread-safe. */
  public static final class Applied {

    private final Candidate candidate;
    private final Set<String> pointers;

    private Applied(Candidate candidate, Set<String> pointers) {
      this.candidate = candidate;
      this.pointers = Set.copyOf(pointers);
    }

    /** Returns the candidate with the facts. */
    public Candidate candidate() {
      return candidate;
    }

    /** Returns the JSON pointers to the facts that are assumed. */
    public Set<String> pointers() {
      return pointers;
    }
  }

  /** Returns a candidate with these facts where they are unknown. */
  public Applied applyTo(Candidate candidate) {
    if (isEmpty()) {
      return new Applied(candidate, Set.of());
    }
    Set<String> pointers = new LinkedHashSet<>();
    Candidate assumed = Candidate.TYPE.assuming(candidate, ofAll, "", pointers::add);
    return new Applied(assumed, pointers);
  }

  /** Returns the facts as a candidate. In each list, its only record has those of every record. */
  public Candidate ofAll() {
    return ofAll;
  }

  /** Returns the facts in words, such as "whether a job is paid (yes)". */
  public Text words() {
    List<Text> words = new ArrayList<>();
    for (Field<Candidate> field : Candidate.TYPE.fields()) {
      if (field instanceof Field.Records<Candidate, ?> list) {
        addOfRecords(list, words);
      } else if (field instanceof Field.Inner<Candidate, ?> inner) {
        addOfInner(inner, words);
      } else if (!field.name().equals("id") && !field.name().equals("incomplete")) {
        add(field, ofAll, "", words);
      }
    }
    return Text.list(words);
  }

  private <E> void addOfRecords(Field.Records<Candidate, E> list, List<Text> words) {
    for (E record : list.of(ofAll).entries()) {
      list.type().fields().forEach(field -> add(field, record, list.name() + ".", words));
    }
  }

  private <E> void addOfInner(Field.Inner<Candidate, E> inner, List<Text> words) {
    inner.type().fields().forEach(field -> add(field, inner.of(ofAll), inner.name() + ".", words));
  }

  private static <R> void add(Field<R> field, R record, String place, List<Text> words) {
    Text name = Text.of("fact." + place + field.name());
    if (field instanceof Field.Value<R> value && value.of(record) instanceof Fact.Known<?> known) {
      words.add(Text.of("assumed.fact", name, value(known.value(), value.kind())));
    } else if (field instanceof Field.Codes<R> codes && codes.of(record).isKnown()) {
      words.add(Text.of("assumed.fact", name, codes(codes.of(record).entries())));
    } else if (field instanceof Field.Declared<R> declared) {
      declared
          .of(record)
          .toMap()
          .forEach(
              (fact, value) ->
                  words.add(
                      Text.of("assumed.fact", Text.code(fact), value(value, Field.Kind.CODE))));
    }
  }

  private static Text value(Object value, Field.Kind kind) {
    if (value instanceof Boolean yes) {
      return Text.of(yes ? "assumed.yes" : "assumed.no");
    }
    if (value instanceof List<?> codes) {
      return codes(codes.stream().map(String::valueOf).toList());
    }
    if (value instanceof Number || value instanceof PartialDate) {
      return Text.of("number", value);
    }
    String words = value.toString();
    return switch (kind) {
      case COUNTRY, JURISDICTION -> Text.place(words);
      case CODE, ONE_OF -> Text.code(words);
      default -> Text.verbatim(words);
    };
  }

  private static Text codes(List<String> codes) {
    return codes.isEmpty()
        ? Text.of("assumed.none")
        : Text.list(codes.stream().map(Text::code).toList());
  }

  /** Returns whether nothing is assumed. */
  public boolean isEmpty() {
    return empty;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof AssumedFacts that && ofAll.equals(that.ofAll);
  }

  @Override
  public int hashCode() {
    return ofAll.hashCode();
  }

  @Override
  public String toString() {
    return "AssumedFacts[" + ofAll + "]";
  }
}
