package org.licet.workbench.watch;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.licet.json.agenda.AgendaReader;
import org.licet.json.agenda.AgendaState;

/**
 * The JSON Lines of an earlier watch, by candidate. Memory holds some bytes a person: the places of
 * the lines. The lines themselves stay in the file. Thread-safe.
 */
final class StateFile implements Closeable {

  /** The longest line that is read: the longest candidate, with its agenda. */
  private static final int MOST_BYTES = 64_000_000;

  /** A line of the file. */
  record StoredLine(long number, String text) {}

  /** Receives a person who was not looked up. */
  interface Reader {
    void read(AgendaState state) throws IOException;
  }

  /** The place of a line. */
  private record Place(long hash, long offset, int length, long number) {}

  private final FileChannel file;

  /** The places in the order of the hashes of their candidates. */
  private final long[] hashes;

  private final long[] offsets;
  private final int[] lengths;
  private final long[] numbers;

  /** The people who were looked up. */
  private final BitSet found = new BitSet();

  private StateFile(FileChannel file, List<Place> places) {
    this.file = file;
    this.hashes = places.stream().mapToLong(Place::hash).toArray();
    this.offsets = places.stream().mapToLong(Place::offset).toArray();
    this.lengths = places.stream().mapToInt(Place::length).toArray();
    this.numbers = places.stream().mapToLong(Place::number).toArray();
  }

  /**
   * Opens a file and finds its lines.
   *
   * @param refused receives the number and the fault of a line that cannot be used
   * @throws IOException if the file cannot be read
   */
  static StateFile open(Path path, BiConsumer<Long, String> refused) throws IOException {
    List<Place> places = new ArrayList<>();
    try (InputStream in = new BufferedInputStream(Files.newInputStream(path), 1 << 16)) {
      LineBytes lines = new LineBytes(in);
      for (byte[] line = lines.next(); line != null; line = lines.next()) {
        long number = lines.number();
        long offset = lines.offset();
        int length = line.length;
        String text = new String(line, StandardCharsets.UTF_8);
        if (text.isBlank()) {
          continue;
        }
        try {
          AgendaReader.candidate(text)
              .ifPresent(id -> places.add(new Place(hash(id), offset, length, number)));
        } catch (IllegalArgumentException e) {
          refused.accept(number, e.getMessage());
        }
      }
    }
    places.sort(
        (one, other) ->
            one.hash == other.hash
                ? Long.compare(one.number, other.number)
                : Long.compare(one.hash, other.hash));
    FileChannel file = FileChannel.open(path, StandardOpenOption.READ);
    StateFile state = new StateFile(file, places);
    state.refuseRepeated(refused);
    return state;
  }

  private static long hash(String candidate) {
    long hash = 1125899906842597L;
    for (int i = 0; i < candidate.length(); i++) {
      hash = 31 * hash + candidate.charAt(i);
    }
    return hash;
  }

  private void refuseRepeated(BiConsumer<Long, String> refused) throws IOException {
    for (int i = 1; i < hashes.length; i++) {
      if (hashes[i] == hashes[i - 1] && idAt(i).equals(idAt(i - 1))) {
        refused.accept(
            numbers[i],
            "The person has another line, %d. That one is used.".formatted(numbers[i - 1]));
        found.set(i);
      }
    }
  }

  /** Returns the line of a person; empty if the file has none. */
  synchronized Optional<StoredLine> line(String candidate) throws IOException {
    long hash = hash(candidate);
    int place = Arrays.binarySearch(hashes, hash);
    while (place > 0 && hashes[place - 1] == hash) {
      place--;
    }
    for (; place >= 0 && place < hashes.length && hashes[place] == hash; place++) {
      String text = text(place);
      if (id(text).equals(candidate)) {
        found.set(place);
        return Optional.of(new StoredLine(numbers[place], text));
      }
    }
    return Optional.empty();
  }

  /**
   * Passes on the people of the file who were not looked up, in the order of the file.
   *
   * @param refused receives the number and the fault of a line that cannot be used
   */
  synchronized void gone(Reader to, BiConsumer<Long, String> refused) throws IOException {
    Integer[] left = new Integer[hashes.length - found.cardinality()];
    int count = 0;
    for (int i = found.nextClearBit(0); i < hashes.length; i = found.nextClearBit(i + 1)) {
      left[count++] = i;
    }
    Arrays.sort(left, (one, other) -> Long.compare(numbers[one], numbers[other]));
    for (int place : left) {
      AgendaState state;
      try {
        state = AgendaReader.read(text(place));
      } catch (IllegalArgumentException e) {
        refused.accept(numbers[place], e.getMessage());
        continue;
      }
      to.read(state);
    }
  }

  private String idAt(int place) throws IOException {
    return id(text(place));
  }

  private static String id(String text) {
    return AgendaReader.candidate(text).orElse("");
  }

  private String text(int place) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(lengths[place]);
    while (bytes.hasRemaining()) {
      if (file.read(bytes, offsets[place] + bytes.position()) < 0) {
        throw new EOFException("The file of the last watch became shorter while it was read.");
      }
    }
    return new String(bytes.array(), StandardCharsets.UTF_8);
  }

  @Override
  public void close() throws IOException {
    file.close();
  }

  /** The lines of a stream with their places. */
  private static final class LineBytes {

    private final InputStream in;
    private byte[] buffer = new byte[1 << 13];
    private long position;
    private long offset;
    private long number;

    LineBytes(InputStream in) {
      this.in = in;
    }

    /** Returns the next line without its end; {@code null} after the last one. */
    byte @Nullable [] next() throws IOException {
      offset = position;
      int length = 0;
      int one = in.read();
      if (one < 0) {
        return null;
      }
      number++;
      for (; one >= 0 && one != '\n'; one = in.read()) {
        position++;
        if (length == buffer.length) {
          if (length >= MOST_BYTES) {
            throw new IOException(
                "Line %d of the last watch is longer than %,d bytes."
                    .formatted(number, MOST_BYTES));
          }
          buffer = Arrays.copyOf(buffer, 2 * length);
        }
        buffer[length++] = (byte) one;
      }
      position++;
      return Arrays.copyOf(buffer, length);
    }

    long offset() {
      return offset;
    }

    long number() {
      return number;
    }
  }
}
