package org.licet.records.internal.value;

/** Hashes of ids, by which repeated ones are found. Stateless and thread-safe. */
public final class IdHash {

  private IdHash() {}

  /** Returns a hash of 64 bits. Two of a million ids share one in some 10,000,000 files. */
  public static long of(String id) {
    long hash = 1125899906842597L;
    for (int i = 0; i < id.length(); i++) {
      hash = 31 * hash + id.charAt(i);
    }
    hash ^= hash >>> 33;
    hash *= 0xff51afd7ed558ccdL;
    return hash ^ (hash >>> 33);
  }
}
