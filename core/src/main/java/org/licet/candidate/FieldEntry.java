package org.licet.candidate;

import java.math.BigDecimal;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A field of a record with its accessor, setter and reader.
 *
 * @param <R> the record
 * @param <B> its builder
 * @param <V> the value
 */
sealed interface FieldEntry<R, B, V> {

  String name();

  Function<R, V> get();

  BiConsumer<B, V> set();

  Function<FieldReader, V> reading();

  /** Returns the public description of the field. */
  Field<R> field();

  default void read(FieldReader from, B to) {
    set().accept(to, reading().apply(from));
  }

  default void copy(R from, B to) {
    set().accept(to, get().apply(from));
  }

  /**
   * Copies the field of another record if it is unknown.
   *
   * @param pointer the JSON pointer to the field
   * @param assumed receives the JSON pointer to each fact that is taken from the other record
   */
  default void assume(R own, R other, B to, String pointer, Consumer<String> assumed) {}

  /**
   * Copies the field without the facts that are to become unknown.
   *
   * @param pointer the JSON pointer to the field
   * @param omitting takes the JSON pointer to each known fact; true if it becomes unknown
   */
  default void copyStated(R from, B to, String pointer, Predicate<String> omitting) {
    copy(from, to);
  }

  /** Copies the field with other declared facts. */
  default void copy(R from, B to, String place, BiFunction<String, Facts, Facts> change) {
    copy(from, to);
  }

  /** The unit and the limits of a number. */
  record Bounds(@Nullable String unit, @Nullable BigDecimal least, @Nullable BigDecimal most) {
    static final Bounds NONE = new Bounds(null, null, null);
  }

  record Single<R, B, V>(
      String name,
      Field.Kind kind,
      List<String> codes,
      Bounds bounds,
      OptionalInt favorable,
      Function<R, Fact<V>> get,
      BiConsumer<B, Fact<V>> set,
      Function<FieldReader, Fact<V>> reading)
      implements FieldEntry<R, B, Fact<V>>, Field.Value<R> {

    Single(
        String name,
        Field.Kind kind,
        Function<R, Fact<V>> get,
        BiConsumer<B, Fact<V>> set,
        Function<FieldReader, Fact<V>> reading) {
      this(name, kind, List.of(), Bounds.NONE, OptionalInt.empty(), get, set, reading);
    }

    @Override
    public Optional<String> unit() {
      return Optional.ofNullable(bounds.unit);
    }

    @Override
    public Optional<BigDecimal> least() {
      return Optional.ofNullable(bounds.least);
    }

    @Override
    public Optional<BigDecimal> most() {
      return Optional.ofNullable(bounds.most);
    }

    @Override
    public void assume(R own, R other, B to, String pointer, Consumer<String> assumed) {
      if (!get.apply(own).isKnown() && get.apply(other).isKnown()) {
        copy(other, to);
        assumed.accept(pointer);
      }
    }

    @Override
    public void copyStated(R from, B to, String pointer, Predicate<String> omitting) {
      if (!get.apply(from).isKnown() || !omitting.test(pointer)) {
        copy(from, to);
      }
    }

    @Override
    public Fact<V> of(R record) {
      return get.apply(record);
    }

    @Override
    public Field<R> field() {
      return this;
    }
  }

  record CodeList<R, B>(
      String name,
      OptionalInt favorable,
      boolean areLetters,
      Function<R, Listing<String>> get,
      BiConsumer<B, Listing<String>> set,
      Function<FieldReader, Listing<String>> reading)
      implements FieldEntry<R, B, Listing<String>>, Field.Codes<R> {

    @Override
    public void assume(R own, R other, B to, String pointer, Consumer<String> assumed) {
      if (get.apply(own) instanceof Listing.Unknown && get.apply(other).isKnown()) {
        copy(other, to);
        assumed.accept(pointer);
      }
    }

    @Override
    public void copyStated(R from, B to, String pointer, Predicate<String> omitting) {
      if (!get.apply(from).isKnown() || !omitting.test(pointer)) {
        copy(from, to);
      }
    }

    @Override
    public Listing<String> of(R record) {
      return get.apply(record);
    }

    @Override
    public Field<R> field() {
      return this;
    }
  }

  record RecordList<R, B, E>(
      String name,
      RecordType<E> type,
      Function<R, Listing<E>> get,
      BiConsumer<B, Listing<E>> set,
      Function<FieldReader, Listing<E>> reading)
      implements FieldEntry<R, B, Listing<E>>, Field.Records<R, E> {

    @Override
    public void copy(R from, B to, String place, BiFunction<String, Facts, Facts> change) {
      set.accept(to, get.apply(from).map(entry -> type.withFacts(entry, name, change)));
    }

    /** Assumes the facts of the first record of the other list, of each record of this one. */
    @Override
    public void assume(R own, R other, B to, String pointer, Consumer<String> assumed) {
      List<E> ofEach = get.apply(other).entries();
      List<E> entries = get.apply(own).entries();
      if (ofEach.isEmpty() || entries.isEmpty()) {
        return;
      }
      Iterator<Integer> places = IntStream.range(0, entries.size()).iterator();
      set.accept(
          to,
          get.apply(own)
              .map(
                  entry ->
                      type.assuming(entry, ofEach.get(0), pointer + "/" + places.next(), assumed)));
    }

    @Override
    public void copyStated(R from, B to, String pointer, Predicate<String> omitting) {
      Iterator<Integer> places = IntStream.iterate(0, place -> place + 1).iterator();
      set.accept(
          to,
          get.apply(from)
              .map(entry -> type.omitting(entry, pointer + "/" + places.next(), omitting)));
    }

    @Override
    public Listing<E> of(R record) {
      return get.apply(record);
    }

    @Override
    public Field<R> field() {
      return this;
    }
  }

  record InnerRecord<R, B, E>(
      String name,
      RecordType<E> type,
      Function<R, E> get,
      BiConsumer<B, E> set,
      Function<FieldReader, E> reading)
      implements FieldEntry<R, B, E>, Field.Inner<R, E> {

    @Override
    public void copy(R from, B to, String place, BiFunction<String, Facts, Facts> change) {
      set.accept(to, type.withFacts(get.apply(from), name, change));
    }

    @Override
    public void assume(R own, R other, B to, String pointer, Consumer<String> assumed) {
      set.accept(to, type.assuming(get.apply(own), get.apply(other), pointer, assumed));
    }

    @Override
    public void copyStated(R from, B to, String pointer, Predicate<String> omitting) {
      set.accept(to, type.omitting(get.apply(from), pointer, omitting));
    }

    @Override
    public E of(R record) {
      return get.apply(record);
    }

    @Override
    public Field<R> field() {
      return this;
    }
  }

  record NumbersByCode<R, B>(
      String name,
      String unit,
      Function<R, Map<String, BigDecimal>> get,
      BiConsumer<B, Map<String, BigDecimal>> set,
      Function<FieldReader, Map<String, BigDecimal>> reading)
      implements FieldEntry<R, B, Map<String, BigDecimal>>, Field.Numbers<R> {

    @Override
    public Map<String, BigDecimal> of(R record) {
      return get.apply(record);
    }

    @Override
    public Field<R> field() {
      return this;
    }
  }

  record DeclaredFacts<R, B>(
      String name,
      Function<R, Facts> get,
      BiConsumer<B, Facts> set,
      Function<FieldReader, Facts> reading)
      implements FieldEntry<R, B, Facts>, Field.Declared<R> {

    @Override
    public void copy(R from, B to, String place, BiFunction<String, Facts, Facts> change) {
      set.accept(to, change.apply(place, get.apply(from)));
    }

    @Override
    public void assume(R own, R other, B to, String pointer, Consumer<String> assumed) {
      Facts stated = get.apply(own);
      Facts completed = stated.or(get.apply(other));
      for (String fact : completed.names()) {
        if (!stated.names().contains(fact)) {
          assumed.accept(at(pointer, fact));
        }
      }
      set.accept(to, completed);
    }

    @Override
    public void copyStated(R from, B to, String pointer, Predicate<String> omitting) {
      Facts rest = get.apply(from);
      for (String fact : rest.names()) {
        rest = omitting.test(at(pointer, fact)) ? rest.without(fact) : rest;
      }
      set.accept(to, rest);
    }

    private static String at(String pointer, String fact) {
      return pointer + "/" + fact.replace("~", "~0").replace("/", "~1");
    }

    @Override
    public Facts of(R record) {
      return get.apply(record);
    }

    @Override
    public Field<R> field() {
      return this;
    }
  }
}
