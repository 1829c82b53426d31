package org.licet.internal.reasoning.condition;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The countries that jurisdictions belong to. */
public final class Places {

  /** The outlying areas of the United States with their own ISO 3166-1 codes. */
  private static final Set<String> TERRITORIES_OF_THE_US =
      Set.of("AS", "GU", "MP", "PR", "UM", "VI");

  private Places() {}

  /**
   * Returns whether a jurisdiction (ISO 3166-2 or 3166-1) lies in a country (ISO 3166-1). The
   * territories of the United States lie in {@code US}.
   */
  public static boolean isIn(String country, String jurisdiction) {
    return jurisdiction.equals(country)
        || isPartOf(country, jurisdiction)
        || (country.equals("US") && TERRITORIES_OF_THE_US.contains(jurisdiction));
  }

  /** Returns the row of a place, or else of the country that it lies in. */
  public static Optional<Table.Row> row(Table table, String place) {
    Optional<Table.Row> own = table.row(place);
    return own.isPresent()
        ? own
        : table.rows().entrySet().stream()
            .filter(row -> isIn(row.getKey(), place))
            .map(Map.Entry::getValue)
            .findFirst();
  }

  /** Returns whether a table has a row for a part of a place. */
  public static boolean hasRowWithin(Table table, String place) {
    return table.rows().keySet().stream().anyMatch(one -> isIn(place, one));
  }

  private static boolean isPartOf(String country, String jurisdiction) {
    return jurisdiction.length() > country.length()
        && jurisdiction.charAt(country.length()) == '-'
        && jurisdiction.startsWith(country);
  }
}
