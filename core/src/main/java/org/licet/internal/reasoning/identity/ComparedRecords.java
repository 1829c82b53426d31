package org.licet.internal.reasoning.identity;

import java.util.IdentityHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.licet.candidate.Fact;
import org.licet.candidate.PartialDate;
import org.licet.evaluation.Question;
import org.licet.internal.reasoning.record.RecordEntry;

/**
 * The identity of the records of one list, which compares each pair once. A plan judges a list on
 * hundreds of days, and whether two of its records may be one does not depend on the day.
 * Thread-safe: concurrent threads compute equal results.
 */
final class ComparedRecords<T> implements RecordIdentity<T> {

  private static final byte SAME = 1;
  private static final byte DIFFERENT = 2;

  private final RecordIdentity<T> likeness;
  private final List<T> records;

  /** The place of each record; empty for a list that is too long to keep its pairs. */
  private final IdentityHashMap<T, Integer> places;

  /** The number of records whose pairs are kept. */
  private final int kept;

  /** The result for each pair; 0 if it was not compared yet. */
  private final byte[] pairs;

  /** The text of each record; null if it was not needed yet. */
  private final @Nullable String[] words;

  /** Computed on first use. */
  private volatile @Nullable Boolean separate;

  ComparedRecords(List<T> records, RecordIdentity<T> likeness) {
    this.likeness = likeness;
    this.records = records;
    this.places = new IdentityHashMap<>();
    this.kept = records.size() <= RepeatSearch.COMPARED ? records.size() : 0;
    for (int i = 0; i < kept; i++) {
      places.put(records.get(i), i);
    }
    this.pairs = new byte[kept * kept];
    this.words = new String[kept];
  }

  /** Returns whether this is the identity of the records of a list. */
  @SuppressWarnings("ReferenceEquality") // an equal list may have other records
  boolean isOf(List<T> list) {
    return records == list;
  }

  /** Returns whether certainly no record of the list repeats another. */
  boolean areSeparate() {
    Boolean made = separate;
    if (made == null) {
      made = RepeatSearch.of(records, i -> 0, this) == null;
      separate = made;
    }
    return made;
  }

  @Override
  public boolean mayBeOne(T one, T other) {
    Integer row = places.get(one);
    Integer column = places.get(other);
    if (row == null || column == null) {
      return likeness.mayBeOne(one, other);
    }
    int pair = Math.max(row, column) * kept + Math.min(row, column);
    if (pairs[pair] == 0) {
      pairs[pair] = likeness.mayBeOne(one, other) ? SAME : DIFFERENT;
    }
    return pairs[pair] == SAME;
  }

  @Override
  public String words(T record) {
    Integer place = places.get(record);
    String known = place == null ? null : words[place];
    if (known == null) {
      known = likeness.words(record);
      if (place != null) {
        words[place] = known;
      }
    }
    return known;
  }

  @Override
  public @Nullable Object identity(T record) {
    return likeness.identity(record);
  }

  @Override
  public boolean canBeOne() {
    return likeness.canBeOne();
  }

  @Override
  public Fact<PartialDate> day(T record) {
    return likeness.day(record);
  }

  @Override
  public Fact<String> party(T record) {
    return likeness.party(record);
  }

  @Override
  public Question ask(RecordEntry<T> record, RecordEntry<T> other) {
    return likeness.ask(record, other);
  }
}
