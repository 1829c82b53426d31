package org.licet.records.internal.table;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Recognizes the number formats by which spreadsheets show a number as a date. */
final class DayFormat {

  /** The built-in formats of dates: 14 to 17 and 22, and those of East Asian languages. */
  private static final Set<Integer> BUILT_IN =
      Set.of(
          14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 34, 35, 36, 50, 51, 52, 53, 54, 55, 56, 57, 58);

  /** Text in a format that is shown as it stands, colors, and times that may exceed a day. */
  private static final Pattern LITERAL = Pattern.compile("\"[^\"]*\"|\\\\.|_.|\\*.|\\[[^\\]]*\\]");

  private DayFormat() {}

  static boolean is(@Nullable Integer id, @Nullable String format) {
    if (id != null && BUILT_IN.contains(id)) {
      return true;
    }
    if (format == null || format.equalsIgnoreCase("General")) {
      return false;
    }
    String bare = LITERAL.matcher(format).replaceAll("").toLowerCase(Locale.ROOT);
    return bare.contains("y") || bare.contains("d");
  }
}
