package org.licet.evaluation;

import java.util.ArrayList;
import java.util.List;
import org.licet.candidate.AssumedFacts;
import org.licet.candidate.Candidate;
import org.licet.candidate.Fact;
import org.licet.candidate.Field;
import org.licet.candidate.PartialDate;
import org.licet.text.Text;

/** Describes assumed facts in words. Stateless and thread-safe. */
public final class AssumedFactsInWords {

  private AssumedFactsInWords() {}

  /**
   * Returns facts in words, such as "whether a job is paid (yes)".
   *
   * @param facts the facts, which hold for all candidates
   */
  public static Text of(AssumedFacts facts) {
    Candidate ofAll = facts.ofAll();
    List<Text> words = new ArrayList<>();
    for (Field<Candidate> field : Candidate.TYPE.fields()) {
      if (field instanceof Field.Records<Candidate, ?> list) {
        addOfRecords(list, ofAll, words);
      } else if (field instanceof Field.Inner<Candidate, ?> inner) {
        addOfInner(inner, ofAll, words);
      } else if (!field.name().equals("id") && !field.name().equals("incomplete")) {
        add(field, ofAll, "", words);
      }
    }
    return Text.list(words);
  }

  private static <E> void addOfRecords(
      Field.Records<Candidate, E> list, Candidate ofAll, List<Text> words) {
    for (E record : list.of(ofAll).entries()) {
      list.type().fields().forEach(field -> add(field, record, list.name() + ".", words));
    }
  }

  private static <E> void addOfInner(
      Field.Inner<Candidate, E> inner, Candidate ofAll, List<Text> words) {
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
}
