package org.licet.candidate;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.StringJoiner;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The fields of a record type, each with its accessor and its setter. Supplies {@code equals},
 * {@code hashCode}, {@code toString}, copying and reading for the record. Immutable and
 * thread-safe.
 *
 * @param <R> the type of the record
 * @param <B> the type of its builder
 */
final class RecordFields<R, B> extends RecordType<R> {

  /** The most fields, one bit each where a text is checked for repeated fields. */
  private static final int MOST_FIELDS = Long.SIZE;

  private static final NamedValues NO_VALUES = NamedValues.unknown(Map.of(), new Object[0]);

  private final Supplier<B> builder;
  private final Function<B, R> build;
  private final Function<R, NamedValues> said;
  private final Function<B, NamedValues> saying;
  private final List<FieldEntry<R, B, ?>> entries;
  private final List<Field<R>> fields;
  private final List<String> names;

  private final Map<String, Integer> places;
  private final Object[] unknown;

  private RecordFields(
      Supplier<B> builder,
      Function<B, R> build,
      Function<R, NamedValues> said,
      Function<B, NamedValues> saying,
      List<FieldEntry<R, B, ?>> entries) {
    this.builder = builder;
    this.build = build;
    this.said = said;
    this.saying = saying;
    this.entries = List.copyOf(entries);
    this.places = places(entries);
    this.unknown =
        entries.stream()
            .filter(entry -> entry.field().favorable().isPresent())
            .map(
                entry ->
                    entry.field() instanceof Field.Codes<?> ? Listing.unknown() : Fact.unknown())
            .toArray();
    this.fields = entries.stream().<Field<R>>map(FieldEntry::field).toList();
    this.names = entries.stream().map(FieldEntry::name).toList();
  }

  /** Returns a record type without fields. */
  static <R, B> RecordFields<R, B> of(Supplier<B> builder, Function<B, R> build) {
    return of(builder, build, record -> NO_VALUES, made -> NO_VALUES);
  }

  /**
   * Returns a record type without fields.
   *
   * @param said returns the values of a record for the fields that are added without accessors
   * @param saying returns those of a builder, which setters change
   */
  static <R, B> RecordFields<R, B> of(
      Supplier<B> builder,
      Function<B, R> build,
      Function<R, NamedValues> said,
      Function<B, NamedValues> saying) {
    return new RecordFields<>(builder, build, said, saying, List.of());
  }

  private static Map<String, Integer> places(List<? extends FieldEntry<?, ?, ?>> entries) {
    Map<String, Integer> places = new HashMap<>();
    for (FieldEntry<?, ?, ?> entry : entries) {
      if (entry.field().favorable().isPresent()) {
        places.put(entry.name(), places.size());
      }
    }
    return Map.copyOf(places);
  }

  /** Returns unknown values of the fields that were added without accessors. */
  NamedValues unknownValues() {
    return NamedValues.unknown(places, unknown);
  }

  RecordFields<R, B> text(
      String name, Function<R, Fact<String>> get, BiConsumer<B, Fact<String>> set) {
    return with(new FieldEntry.Single<>(name, Field.Kind.TEXT, get, set, from -> from.text(name)));
  }

  RecordFields<R, B> code(
      String name, Function<R, Fact<String>> get, BiConsumer<B, Fact<String>> set) {
    return with(new FieldEntry.Single<>(name, Field.Kind.CODE, get, set, from -> from.text(name)));
  }

  RecordFields<R, B> country(
      String name, Function<R, Fact<String>> get, BiConsumer<B, Fact<String>> set) {
    return with(
        new FieldEntry.Single<>(name, Field.Kind.COUNTRY, get, set, from -> from.text(name)));
  }

  RecordFields<R, B> jurisdiction(
      String name, Function<R, Fact<String>> get, BiConsumer<B, Fact<String>> set) {
    return with(
        new FieldEntry.Single<>(name, Field.Kind.JURISDICTION, get, set, from -> from.text(name)));
  }

  RecordFields<R, B> yesNo(
      String name, Function<R, Fact<Boolean>> get, BiConsumer<B, Fact<Boolean>> set) {
    return with(
        new FieldEntry.Single<>(name, Field.Kind.YES_NO, get, set, from -> from.yesOrNo(name)));
  }

  /**
   * Adds a yes or a no that the record keeps among its {@link NamedValues}. This line describes the
   * field: words of rules, questions, answers, columns and tables follow it, with the messages that
   * begin with {@code fact.}, the list and the name.
   *
   * @param favorable how likely the answer favors the candidate, in percent; it only orders
   *     questions
   */
  RecordFields<R, B> yesNo(String name, int favorable) {
    return named(
        name, Field.Kind.YES_NO, FieldEntry.Bounds.NONE, favorable, from -> from.yesOrNo(name));
  }

  /** Adds a whole number of 0 or more, described as {@link #yesNo(String, int)} is. */
  RecordFields<R, B> count(String name, int favorable) {
    return named(
        name,
        Field.Kind.COUNT,
        new FieldEntry.Bounds(null, BigDecimal.ZERO, null),
        favorable,
        from -> from.count(name));
  }

  /** Adds a code of an open vocabulary, described as {@link #yesNo(String, int)} is. */
  RecordFields<R, B> code(String name, int favorable) {
    return named(name, Field.Kind.CODE, FieldEntry.Bounds.NONE, favorable, from -> from.text(name));
  }

  /** Adds a list of codes, described as {@link #yesNo(String, int)} is. */
  RecordFields<R, B> codes(String name, int favorable) {
    return codes(name, favorable, false, codes -> Checks.codes(name, codes));
  }

  /** Adds a list of letters of credentials, described as {@link #yesNo(String, int)} is. */
  RecordFields<R, B> letters(String name, int favorable) {
    return codes(name, favorable, true, letters -> Checks.letters(name, letters));
  }

  private RecordFields<R, B> codes(
      String name, int favorable, boolean areLetters, Consumer<Listing<String>> check) {
    int place = places.size();
    return with(
        codes(
            name,
            OptionalInt.of(favorable),
            areLetters,
            record -> said.apply(record).at(place),
            (made, codes) -> saying.apply(made).set(place, codes),
            check));
  }

  private <V> RecordFields<R, B> named(
      String name,
      Field.Kind kind,
      FieldEntry.Bounds bounds,
      int favorable,
      Function<FieldReader, Fact<V>> reading) {
    int place = places.size();
    return with(
        new FieldEntry.Single<>(
            name,
            kind,
            List.of(),
            bounds,
            OptionalInt.of(favorable),
            record -> said.apply(record).at(place),
            (made, value) -> saying.apply(made).set(place, value),
            reading));
  }

  /**
   * Adds a number of 0 or more.
   *
   * @param most the largest number that is possible; {@code null} if there is none
   */
  RecordFields<R, B> number(
      String name,
      String unit,
      @Nullable BigDecimal most,
      Function<R, Fact<BigDecimal>> get,
      BiConsumer<B, Fact<BigDecimal>> set) {
    return with(
        new FieldEntry.Single<>(
            name,
            Field.Kind.NUMBER,
            List.of(),
            new FieldEntry.Bounds(unit, BigDecimal.ZERO, most),
            OptionalInt.empty(),
            get,
            set,
            from -> from.number(name)));
  }

  /** Adds the answer of an issuing body: a yes or a no, a number or a code. */
  RecordFields<R, B> answer(
      String name, Function<R, Fact<Object>> get, BiConsumer<B, Fact<Object>> set) {
    return with(
        new FieldEntry.Single<>(name, Field.Kind.ANSWER, get, set, from -> from.answer(name)));
  }

  RecordFields<R, B> date(
      String name, Function<R, Fact<PartialDate>> get, BiConsumer<B, Fact<PartialDate>> set) {
    return with(new FieldEntry.Single<>(name, Field.Kind.DATE, get, set, from -> from.date(name)));
  }

  <E extends Enum<E>> RecordFields<R, B> oneOf(
      String name, Class<E> type, Function<R, Fact<E>> get, BiConsumer<B, Fact<E>> set) {
    List<String> codes = Stream.of(type.getEnumConstants()).map(Enum::name).toList();
    return with(
        new FieldEntry.Single<>(
            name,
            Field.Kind.ONE_OF,
            codes,
            FieldEntry.Bounds.NONE,
            OptionalInt.empty(),
            get,
            set,
            from -> from.oneOf(name, type)));
  }

  /**
   * Adds a list of codes.
   *
   * @param check throws {@link InvalidFactException} for a list with an entry that is not a code
   */
  RecordFields<R, B> codes(
      String name,
      Function<R, Listing<String>> get,
      BiConsumer<B, Listing<String>> set,
      Consumer<Listing<String>> check) {
    return with(codes(name, OptionalInt.empty(), false, get, set, check));
  }

  private static <R, B> FieldEntry<R, B, Listing<String>> codes(
      String name,
      OptionalInt favorable,
      boolean areLetters,
      Function<R, Listing<String>> get,
      BiConsumer<B, Listing<String>> set,
      Consumer<Listing<String>> check) {
    Consumer<String> checkOne = code -> check.accept(Listing.of(List.of(code)));
    return new FieldEntry.CodeList<>(
        name, favorable, areLetters, get, set, from -> from.codes(name, checkOne));
  }

  <E> RecordFields<R, B> records(
      String name, RecordType<E> type, Function<R, Listing<E>> get, BiConsumer<B, Listing<E>> set) {
    return with(
        new FieldEntry.RecordList<>(name, type, get, set, from -> from.records(name, type)));
  }

  <E> RecordFields<R, B> inner(
      String name, RecordType<E> type, Function<R, E> get, BiConsumer<B, E> set) {
    return with(
        new FieldEntry.InnerRecord<>(name, type, get, set, from -> from.record(name, type)));
  }

  RecordFields<R, B> facts(Function<R, Facts> get, BiConsumer<B, Facts> set) {
    return with(new FieldEntry.DeclaredFacts<>("facts", get, set, from -> from.facts("facts")));
  }

  /** Adds numbers by code. */
  RecordFields<R, B> numbers(
      String name,
      String unit,
      Function<R, Map<String, BigDecimal>> get,
      BiConsumer<B, Map<String, BigDecimal>> set) {
    return with(new FieldEntry.NumbersByCode<>(name, unit, get, set, from -> from.numbers(name)));
  }

  private RecordFields<R, B> with(FieldEntry<R, B, ?> entry) {
    if (entries.size() == MOST_FIELDS) {
      throw new IllegalStateException("A record type has at most " + MOST_FIELDS + " fields.");
    }
    List<FieldEntry<R, B, ?>> longer = new ArrayList<>(entries);
    longer.add(entry);
    return new RecordFields<>(builder, build, said, saying, longer);
  }

  @Override
  public List<Field<R>> fields() {
    return fields;
  }

  @Override
  public List<String> names() {
    return names;
  }

  @Override
  public boolean isUnknown(R record) {
    return equal(record, build.apply(builder.get()));
  }

  @Override
  public R read(FieldReader from) {
    B fresh = builder.get();
    entries.forEach(entry -> entry.read(from, fresh));
    return build.apply(fresh);
  }

  @Override
  public R readInOrder(FieldCursor from) {
    B fresh = builder.get();
    long seen = 0;
    for (int index = from.nextField(names, FieldCursor.END);
        index != FieldCursor.END;
        index = from.nextField(names, index)) {
      if ((seen & 1L << index) != 0) {
        throw from.repeated(names.get(index));
      }
      seen |= 1L << index;
      entries.get(index).read(from, fresh);
    }
    return build.apply(fresh);
  }

  @Override
  R withFacts(R record, String place, BiFunction<String, Facts, Facts> change) {
    B copy = builder.get();
    entries.forEach(entry -> entry.copy(record, copy, place, change));
    return build.apply(copy);
  }

  @Override
  R assuming(R record, R other, String pointer, Consumer<String> assumed) {
    B filled = builder.get();
    entries.forEach(entry -> entry.copy(record, filled));
    R last = record;
    for (FieldEntry<R, B, ?> entry : entries) {
      List<String> taken = new ArrayList<>(0);
      entry.assume(record, other, filled, pointer + "/" + entry.name(), taken::add);
      if (!taken.isEmpty()) {
        try {
          last = build.apply(filled);
          taken.forEach(assumed);
        } catch (InvalidFactException e) {
          entry.copy(record, filled); // contradicts what the record states
        }
      }
    }
    return last;
  }

  @Override
  R omitting(R record, String pointer, Predicate<String> omitting) {
    B rest = builder.get();
    for (FieldEntry<R, B, ?> entry : entries) {
      entry.copyStated(record, rest, pointer + "/" + entry.name(), omitting);
    }
    return build.apply(rest);
  }

  /** Copies every field of a record to a builder. */
  B copy(R record, B to) {
    entries.forEach(entry -> entry.copy(record, to));
    return to;
  }

  /** Returns whether two records agree in every field. */
  boolean equal(R one, R other) {
    for (FieldEntry<R, B, ?> entry : entries) {
      if (!entry.get().apply(one).equals(entry.get().apply(other))) {
        return false;
      }
    }
    return true;
  }

  /** Returns the hash code of all fields of a record. */
  int hash(R record) {
    int hash = 1;
    for (FieldEntry<R, B, ?> entry : entries) {
      hash = 31 * hash + entry.get().apply(record).hashCode();
    }
    return hash;
  }

  /** Returns a text for developers. */
  String show(R record) {
    StringJoiner shown = new StringJoiner(", ", record.getClass().getSimpleName() + "[", "]");
    entries.forEach(entry -> shown.add(entry.name() + "=" + entry.get().apply(record)));
    return shown.toString();
  }
}
