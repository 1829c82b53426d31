package org.licet.workbench.watch;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/**
 * Texts in the order of their days, and of the same day in the order in which they were added.
 * Memory holds a limited number of characters; the others wait in temporary files. Not thread-safe.
 */
final class DayOrder implements Closeable {

  /** Receives a text and its day. */
  interface Reader {
    void read(LocalDate day, String text) throws IOException;
  }

  /** A text with its day and its place among all texts. */
  private record Entry(long day, long place, String text) {}

  private static final Comparator<Entry> ORDER =
      Comparator.comparingLong(Entry::day).thenComparingLong(Entry::place);

  private final long most;
  private final List<Entry> inMemory = new ArrayList<>();
  private final List<Path> files = new ArrayList<>();
  private long characters;
  private long places;

  /**
   * Creates an order without texts.
   *
   * @param most the most characters in memory
   */
  DayOrder(long most) {
    this.most = most;
  }

  /** Adds a text. */
  void add(LocalDate day, String text) throws IOException {
    inMemory.add(new Entry(day.toEpochDay(), places++, text));
    characters += text.length();
    if (characters > most) {
      spill();
    }
  }

  private void spill() throws IOException {
    inMemory.sort(ORDER);
    Path file = Files.createTempFile("licet-watch", ".tmp");
    files.add(file);
    try (DataOutputStream out =
        new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file)))) {
      for (Entry entry : inMemory) {
        byte[] text = entry.text.getBytes(StandardCharsets.UTF_8);
        out.writeLong(entry.day);
        out.writeLong(entry.place);
        out.writeInt(text.length);
        out.write(text);
      }
      out.writeLong(Long.MAX_VALUE);
    }
    inMemory.clear();
    characters = 0;
  }

  /** The next text of a sorted run. */
  private static final class Run implements Closeable {

    private final @Nullable DataInputStream file;
    private final List<Entry> entries;
    private int read;
    private @Nullable Entry next;

    Run(@Nullable DataInputStream file, List<Entry> entries) throws IOException {
      this.file = file;
      this.entries = entries;
      advance();
    }

    void advance() throws IOException {
      if (file == null) {
        next = read < entries.size() ? entries.get(read++) : null;
        return;
      }
      long day = file.readLong();
      if (day == Long.MAX_VALUE) {
        next = null;
        return;
      }
      long place = file.readLong();
      byte[] text = new byte[file.readInt()];
      file.readFully(text);
      next = new Entry(day, place, new String(text, StandardCharsets.UTF_8));
    }

    Entry entry() {
      Entry known = next;
      if (known == null) {
        throw new IllegalStateException("The run has no more texts.");
      }
      return known;
    }

    @Override
    public void close() throws IOException {
      if (file != null) {
        file.close();
      }
    }
  }

  /** Passes on all texts in order. */
  void read(Reader to) throws IOException {
    inMemory.sort(ORDER);
    List<Run> runs = new ArrayList<>();
    try {
      runs.add(new Run(null, inMemory));
      for (Path file : files) {
        runs.add(
            new Run(
                new DataInputStream(new BufferedInputStream(Files.newInputStream(file))),
                List.of()));
      }
      PriorityQueue<Run> left =
          new PriorityQueue<>((one, other) -> ORDER.compare(one.entry(), other.entry()));
      runs.stream().filter(run -> run.next != null).forEach(left::add);
      while (!left.isEmpty()) {
        Run first = left.remove();
        Entry entry = first.entry();
        to.read(LocalDate.ofEpochDay(entry.day), entry.text);
        first.advance();
        if (first.next != null) {
          left.add(first);
        }
      }
    } finally {
      for (Run run : runs) {
        run.close();
      }
    }
  }

  /** Deletes the temporary files. */
  @Override
  public void close() throws IOException {
    for (Path file : files) {
      Files.deleteIfExists(file);
    }
  }
}
