package org.licet.json.internal.advice;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import org.apache.commons.text.similarity.DamerauLevenshteinDistance;

/** Finds the known word nearest to a misspelled one. Stateless and thread-safe. */
public final class Nearest {

  private static final DamerauLevenshteinDistance DISTANCE = new DamerauLevenshteinDistance();

  private static final int LONGEST = 100;

  /** Pairs of letters that are compared at most: who misspells one of thousands is not guessed. */
  private static final long MOST_COMPARED = 200_000;

  private Nearest() {}

  /**
   * Returns the nearest of the known words, or empty if none is near: at most a third of the
   * letters differ or change places, or two of four and more where the first is the same. Of
   * several as near, the one that begins alike. Empty too where thousands are known.
   */
  public static Optional<String> to(String word, Collection<String> known) {
    if (word.length() > LONGEST || isTooMany(word, known)) {
      return Optional.empty();
    }
    return known.stream()
        .filter(candidate -> candidate.length() <= LONGEST)
        .sorted()
        .min(
            Comparator.comparingInt((String candidate) -> distance(word, candidate))
                .thenComparingInt(candidate -> -alike(word, candidate)))
        .filter(nearest -> isNear(word, nearest));
  }

  private static boolean isTooMany(String word, Collection<String> known) {
    if (known.size() > MOST_COMPARED) {
      return true;
    }
    long compared = 0;
    for (String candidate : known) {
      compared += (long) word.length() * Math.min(candidate.length(), LONGEST);
      if (compared > MOST_COMPARED) {
        return true;
      }
    }
    return false;
  }

  private static boolean isNear(String word, String known) {
    int atMost = known.length() >= 4 && alike(word, known) > 0 ? 2 : 1;
    return distance(word, known) <= Math.max(atMost, known.length() / 3);
  }

  private static int alike(String one, String other) {
    int i = 0;
    while (i < Math.min(one.length(), other.length())
        && Character.toLowerCase(one.charAt(i)) == Character.toLowerCase(other.charAt(i))) {
      i++;
    }
    return i;
  }

  /** Returns how many letters are added, dropped, changed or swapped with the next. */
  private static int distance(String one, String other) {
    return DISTANCE.apply(one.toLowerCase(Locale.ROOT), other.toLowerCase(Locale.ROOT));
  }
}
