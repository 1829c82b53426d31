package org.licet.studio.internal.folder;

import java.time.InstantSource;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** The contents of the folder since the start of the studio, oldest first. Thread-safe. */
public final class VersionLog {

  /** The most versions to keep. */
  private static final int MOST = 200;

  /** Reasons for a version. */
  public enum Reason {
    /** The content with which the studio started. */
    START,
    /** The reader saved. */
    BY_HAND,
    /** The reader put rules live. */
    LIVE,
    /** Another program changed the folder. */
    ELSEWHERE,
    /** The reader restored an earlier version. */
    RESTORED
  }

  /**
   * A content of the folder.
   *
   * @param number its number since the start, from 0
   * @param at the time at which the studio saved or saw it
   * @param reason the reason for it
   * @param of the key of the version that was restored, or empty
   * @param files the contents of its files
   */
  public record Version(
      int number, LocalDateTime at, Reason reason, String of, SortedMap<String, byte[]> files) {

    /** Makes the map unmodifiable. */
    public Version {
      files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
    }

    /** Returns true if a content is the same. */
    public boolean isSame(SortedMap<String, byte[]> other) {
      return files.keySet().equals(other.keySet())
          && files.entrySet().stream()
              .allMatch(file -> Arrays.equals(file.getValue(), other.get(file.getKey())));
    }
  }

  private final InstantSource clock;
  private final List<Version> versions = new ArrayList<>();
  private int count;

  /** Creates a log with a first content. */
  public VersionLog(InstantSource clock, SortedMap<String, byte[]> files) {
    this.clock = clock;
    add(Reason.START, "", files);
  }

  /** Adds a content, unless it is the last one. */
  public synchronized void add(Reason reason, String of, SortedMap<String, byte[]> files) {
    if (!versions.isEmpty() && versions.get(versions.size() - 1).isSame(files)) {
      return;
    }
    LocalDateTime now = LocalDateTime.ofInstant(clock.instant(), ZoneId.systemDefault());
    versions.add(new Version(count++, now, reason, of, files));
    if (versions.size() > MOST) {
      versions.remove(1); // the first one is where the reader began
    }
  }

  /** Returns the contents, oldest first. */
  public synchronized List<Version> all() {
    return List.copyOf(versions);
  }

  /** Returns the content with a number, if it is kept. */
  public synchronized Optional<Version> find(int number) {
    return versions.stream().filter(one -> one.number() == number).findFirst();
  }
}
