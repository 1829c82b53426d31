package org.licet.reasoning;

import java.util.List;
import java.util.Locale;
import org.licet.evaluation.Unit;

/** Small pieces of English. */
public final class Words {

  private Words() {}

  /** Returns a code as plain words: {@code SOCIAL_WORK} as {@code social work}. */
  public static String of(String code) {
    return code.replace('_', ' ').toLowerCase(Locale.ROOT);
  }

  /** Returns a noun, or a list of nouns joined by "or", in the plural. */
  static String plural(String noun) {
    return noun.replace(" or ", "s or ") + "s";
  }

  /** Returns one of a unit: {@code month}. */
  static String singular(Unit unit) {
    return switch (unit) {
      case MONTHS -> "month";
      case HOURS -> "hour";
      case DAYS -> "day";
      case SITTINGS -> "sitting";
    };
  }

  /** Returns {@code a}, {@code a and b}, or {@code a, b and c}. */
  public static String list(List<String> items) {
    if (items.size() < 2) {
      return String.join("", items);
    }
    return String.join(", ", items.subList(0, items.size() - 1))
        + " and "
        + items.get(items.size() - 1);
  }
}
