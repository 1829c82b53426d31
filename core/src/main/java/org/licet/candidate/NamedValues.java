package org.licet.candidate;

import java.util.Map;
import java.util.Objects;

/**
 * The values of the fields of one record that are described in one line each, unknown until they
 * are set. A builder changes its own; a record keeps a copy that nothing changes. Not thread-safe
 * while it changes.
 */
final class NamedValues {

  private final Map<String, Integer> places;
  private final Object[] values;

  private NamedValues(Map<String, Integer> places, Object[] values) {
    this.places = places;
    this.values = values;
  }

  /**
   * Returns values that are all unknown.
   *
   * @param places the place of each field, by its name
   * @param unknown the unknown value of each field, in their order
   */
  static NamedValues unknown(Map<String, Integer> places, Object[] unknown) {
    return new NamedValues(places, unknown.clone());
  }

  /** Returns a copy of these values. */
  NamedValues copy() {
    return new NamedValues(places, values.clone());
  }

  /** Returns the fact of the field with a name. */
  <V> Fact<V> of(String name) {
    return at(place(name));
  }

  /** Returns the list of the field with a name. */
  Listing<String> codes(String name) {
    return at(place(name));
  }

  /** Returns the value at a place. */
  // A field sets and returns values of one type.
  @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
  <V> V at(int place) {
    return (V) values[place];
  }

  void set(String name, Object value) {
    set(place(name), value);
  }

  void set(int place, Object value) {
    values[place] = Given.of("fact", value);
  }

  private int place(String name) {
    return Objects.requireNonNull(places.get(name), name);
  }
}
