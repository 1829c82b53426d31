package org.licet.internal.reasoning;

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

  private static boolean isPartOf(String country, String jurisdiction) {
    return jurisdiction.length() > country.length()
        && jurisdiction.charAt(country.length()) == '-'
        && jurisdiction.startsWith(country);
  }
}
