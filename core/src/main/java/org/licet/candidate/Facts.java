package org.licet.candidate;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Facts that rulesets declare and name, such as {@code ADULT_ONCOLOGY} of a job. A name that is
 * missing is unknown. The ruleset determines the type of a fact: a value of another type is
 * rejected when a rule reads it. Immutable and thread-safe.
 *
 * <pre>{@code
 * Facts facts = Facts.NONE.with("ADULT_ONCOLOGY", true).with("BEDS", 24).with("APPROVED", "2026-03-01");
 * }</pre>
 */
public final class Facts {

  /** No facts: all are unknown. */
  public static final Facts NONE = new Facts(new TreeMap<>());

  /** The values by name: Boolean, BigDecimal, String (a code or a date) or List of String. */
  private final SortedMap<String, Object> values;

  private Facts(SortedMap<String, Object> values) {
    this.values = values;
  }

  /** Returns these facts with a yes or a no. */
  public Facts with(String name, boolean value) {
    return and(name, value);
  }

  /** Returns these facts with a whole number. */
  public Facts with(String name, long value) {
    return and(name, Checks.plain(BigDecimal.valueOf(value)));
  }

  /** Returns these facts with a number. */
  public Facts with(String name, BigDecimal value) {
    return and(name, Checks.plain(value));
  }

  /**
   * Returns these facts with a code, or with a date such as {@code 2024-05-03}, {@code 2024-05} or
   * {@code 2024}.
   *
   * @throws InvalidFactException if the name is not a code, or the value is neither a code nor a
   *     date
   */
  public Facts with(String name, String value) {
    Checks.code(field(name), Fact.known(value));
    return and(name, value);
  }

  /**
   * Returns these facts with a complete list of codes; an empty list means none.
   *
   * @throws InvalidFactException if the name or an entry is not a code
   */
  public Facts with(String name, List<String> codes) {
    List<String> copied = List.copyOf(codes);
    for (int i = 0; i < copied.size(); i++) {
      Checks.code(field(name) + "/" + i, Fact.known(copied.get(i)));
    }
    return and(name, copied);
  }

  /** Returns these facts with the named one unknown. */
  public Facts without(String name) {
    SortedMap<String, Object> fewer = new TreeMap<>(values);
    return fewer.remove(name) == null ? this : new Facts(fewer);
  }

  /** Returns these facts with others where these are unknown. */
  Facts or(Facts others) {
    if (values.keySet().containsAll(others.values.keySet())) {
      return this;
    }
    SortedMap<String, Object> more = new TreeMap<>(others.values);
    more.putAll(values);
    return new Facts(more);
  }

  private Facts and(String name, Object value) {
    Checks.code("facts", Fact.known(name));
    SortedMap<String, Object> more = new TreeMap<>(values);
    more.put(name, value);
    return new Facts(more);
  }

  /** Returns the path of a fact within its record. */
  private static String field(String name) {
    return "facts/" + name.replace("~", "~0").replace("/", "~1");
  }

  /** Returns the names of the known facts, in alphabetical order. */
  public Set<String> names() {
    return Collections.unmodifiableSet(values.keySet());
  }

  /** Returns whether no fact is known. */
  public boolean isEmpty() {
    return values.isEmpty();
  }

  /**
   * Returns the known facts by name, in alphabetical order: each a {@link Boolean}, a {@link
   * BigDecimal}, a {@link String} (a code or a date) or a {@link List} of strings.
   */
  public Map<String, Object> toMap() {
    return Collections.unmodifiableMap(values);
  }

  /**
   * Returns a yes or a no.
   *
   * @throws InvalidFactException if its value is of another type
   */
  public Fact<Boolean> yesNo(String name) {
    return read(name, "true or false", value -> as(Boolean.class, value));
  }

  /**
   * Returns a number.
   *
   * @throws InvalidFactException if its value is of another type
   */
  public Fact<BigDecimal> number(String name) {
    return read(name, "a number", value -> as(BigDecimal.class, value));
  }

  /**
   * Returns a day, a month or a year.
   *
   * @throws InvalidFactException if its value is of another type
   */
  public Fact<PartialDate> date(String name) {
    return read(
        name,
        "a day that exists as YYYY-MM-DD, or YYYY-MM, or YYYY, from 1900 to 2199",
        value -> as(String.class, value).flatMap(Facts::day));
  }

  private static Optional<PartialDate> day(String text) {
    try {
      return Optional.of(PartialDate.parse(text));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /**
   * Returns a code.
   *
   * @throws InvalidFactException if its value is of another type
   */
  public Fact<String> code(String name) {
    return read(name, "a code", value -> as(String.class, value));
  }

  /**
   * Returns a list of codes.
   *
   * @throws InvalidFactException if its value is of another type
   */
  public Listing<String> codes(String name) {
    Fact<List<?>> stated =
        read(
            name,
            "a list of codes",
            value -> value instanceof List<?> codes ? Optional.of(codes) : Optional.empty());
    return stated instanceof Fact.Known<List<?>> known
        ? Listing.of(known.value().stream().map(String.class::cast).toList())
        : Listing.unknown();
  }

  private static <T> Optional<T> as(Class<T> type, Object value) {
    return type.isInstance(value) ? Optional.of(type.cast(value)) : Optional.empty();
  }

  private <T> Fact<T> read(String name, String expected, Function<Object, Optional<T>> as) {
    Object value = values.get(name);
    if (value == null) {
      return Fact.unknown();
    }
    return Fact.known(
        as.apply(value).orElseThrow(() -> new InvalidFactException(field(name), value, expected)));
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return this == other || (other instanceof Facts that && values.equals(that.values));
  }

  @Override
  public int hashCode() {
    return values.hashCode();
  }

  @Override
  public String toString() {
    return values.toString();
  }
}
