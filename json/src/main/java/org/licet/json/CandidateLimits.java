package org.licet.json;

import java.io.Serializable;
import java.util.Locale;

/**
 * Limits on the size of a candidate. A candidate that exceeds one is refused alone, with the
 * pointer to the value that is too large; the candidates after it are read. The limits bound the
 * memory that reading takes.
 *
 * <pre>{@code
 * CandidateLimits limits = CandidateLimits.standard().withTextLength(1_000).withEntries(500);
 * }</pre>
 *
 * <p>Immutable and thread-safe.
 */
public final class CandidateLimits implements Serializable {

  private static final long serialVersionUID = 1L;

  private static final String IN_JAVA = "CandidateLimits.with%s(n)";

  private static final CandidateLimits STANDARD =
      new CandidateLimits(4_000_000, 10_000, 200, 5_000, 32, IN_JAVA);

  /** The subject of a limit. */
  public enum Limited {
    /** The characters of a candidate. */
    CANDIDATE("CandidateLength"),
    /** The characters of a text. */
    TEXT("TextLength"),
    /** The characters of a key. */
    KEY("KeyLength"),
    /** The entries of a list. */
    ENTRIES("Entries"),
    /** The levels of nested objects and lists. */
    NESTING("Nesting");

    private final String method;

    Limited(String method) {
      this.method = method;
    }

    /** Returns the name that options use, such as {@code entries}. */
    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  private final int candidateLength;
  private final int textLength;
  private final int keyLength;
  private final int entries;
  private final int nesting;
  private final String raising;

  private CandidateLimits(
      int candidateLength,
      int textLength,
      int keyLength,
      int entries,
      int nesting,
      String raising) {
    this.candidateLength = positive("candidate length", candidateLength);
    this.textLength = positive("text length", textLength);
    this.keyLength = positive("key length", keyLength);
    this.entries = positive("number of entries", entries);
    this.nesting = positive("nesting", nesting);
    this.raising = raising;
  }

  private static int positive(String name, int limit) {
    if (limit < 1) {
      throw new IllegalArgumentException(
          "The limit on the %s is %d. Expected 1 or more.".formatted(name, limit));
    }
    return limit;
  }

  /**
   * Returns the default limits: 4,000,000 characters for a candidate (in JSON Lines, a line),
   * 10,000 characters for a text, 200 characters for a key, 5,000 entries for a list, and 32 levels
   * of nesting.
   */
  public static CandidateLimits standard() {
    return STANDARD;
  }

  /**
   * Returns these limits with another length of a candidate.
   *
   * @param characters the most characters, 1 or more
   */
  public CandidateLimits withCandidateLength(int characters) {
    return new CandidateLimits(characters, textLength, keyLength, entries, nesting, raising);
  }

  /**
   * Returns these limits with another length of a text.
   *
   * @param characters the most characters, 1 or more
   */
  public CandidateLimits withTextLength(int characters) {
    return new CandidateLimits(candidateLength, characters, keyLength, entries, nesting, raising);
  }

  /**
   * Returns these limits with another length of a key.
   *
   * @param characters the most characters, 1 or more
   */
  public CandidateLimits withKeyLength(int characters) {
    return new CandidateLimits(candidateLength, textLength, characters, entries, nesting, raising);
  }

  /**
   * Returns these limits with another length of a list.
   *
   * @param most the most entries of a list, 1 or more
   */
  public CandidateLimits withEntries(int most) {
    return new CandidateLimits(candidateLength, textLength, keyLength, most, nesting, raising);
  }

  /**
   * Returns these limits with another depth of nesting.
   *
   * @param levels the most levels of nested objects and lists, 1 or more
   */
  public CandidateLimits withNesting(int levels) {
    return new CandidateLimits(candidateLength, textLength, keyLength, entries, levels, raising);
  }

  /**
   * Returns these limits with other advice on how to raise them, for hosts whose users set them.
   * The advice ends the message of each refusal.
   *
   * @param option the option that raises a limit, with {@code %s} for the name of the limit, such
   *     as {@code --limit %s=N}
   */
  public CandidateLimits raisedBy(String option) {
    return new CandidateLimits(candidateLength, textLength, keyLength, entries, nesting, option);
  }

  /** Returns the last line of a refusal, which advises how to raise the exceeded limit. */
  public String advice(Limited limited) {
    return "\nMaybe raise the limit: "
        + raising.replace("%s", raising.equals(IN_JAVA) ? limited.method : limited.toString());
  }

  /** Returns the most characters of a candidate. */
  public int candidateLength() {
    return candidateLength;
  }

  /** Returns the most characters of a text. */
  public int textLength() {
    return textLength;
  }

  /** Returns the most characters of a key. */
  public int keyLength() {
    return keyLength;
  }

  /** Returns the most entries of a list. */
  public int entries() {
    return entries;
  }

  /** Returns the most levels of nested objects and lists. */
  public int nesting() {
    return nesting;
  }
}
