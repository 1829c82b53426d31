package org.licet.records.internal.value;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.licet.text.Text;

/** The codes of the states of the US by their letters and by their names, in lower case. */
public final class UnitedStates {

  /** The name of the table in maps. */
  public static final String NAME = "US states";

  private static final List<String> LETTERS =
      List.of(
          "AL", "AK", "AZ", "AR", "CA", "CO", "CT", "DE", "DC", "FL", "GA", "HI", "ID", "IL", "IN",
          "IA", "KS", "KY", "LA", "ME", "MD", "MA", "MI", "MN", "MS", "MO", "MT", "NE", "NV", "NH",
          "NJ", "NM", "NY", "NC", "ND", "OH", "OK", "OR", "PA", "RI", "SC", "SD", "TN", "TX", "UT",
          "VT", "VA", "WA", "WV", "WI", "WY", "PR", "GU", "VI", "AS", "MP");

  public static final Map<String, String> CODES = codes();

  private UnitedStates() {}

  private static Map<String, String> codes() {
    Map<String, String> codes = new LinkedHashMap<>();
    for (String letters : LETTERS) {
      String code = "US-" + letters;
      codes.put(letters.toLowerCase(Locale.ROOT), code);
      codes.put(code.toLowerCase(Locale.ROOT), code);
      codes.put(Text.place(code).in(Locale.ENGLISH).toLowerCase(Locale.ROOT), code);
    }
    return Map.copyOf(codes);
  }
}
