package org.licet.json;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * YAML on its way to a parser whose time grows with the square of a line and whose memory grows
 * with a value. A line that is too long, and the rest of a candidate that is too long, do not reach
 * it; what was left out is remembered, so that the candidate is refused. Not thread-safe.
 */
final class YamlText extends Reader {

  /** A parser of YAML takes half a second for a line as long as this, and a minute for 20 of it. */
  static final int LONGEST_LINE = 1_000_000;

  /** More than a parser reads ahead of what it has understood. */
  private static final int READ_AHEAD = 1 << 16;

  private final Lines lines;
  private final int longest;
  private String line = "";
  private int next;
  private boolean ended;
  private boolean skipping;
  private long sinceCandidate;
  private Optional<LeftOut> leftOut = Optional.empty();

  /** The number of the current line as the parser counts lines, from 1. */
  private long parsersLine;

  private int breaksWithin;

  /** What was given to the parser last: it reads further than it has understood. */
  private final Deque<Given> given = new ArrayDeque<>();

  private int lengthOfGiven;

  /** Lines that are to be read again. */
  private final Deque<Given> again = new ArrayDeque<>();

  /**
   * A line that the parser was given.
   *
   * @param number its number as the parser counts lines
   */
  private record Given(long number, String line) {

    boolean beginsDocument() {
      return line.startsWith("---") && (line.length() < 4 || line.charAt(3) <= ' ');
    }
  }

  /**
   * Something that did not reach the parser.
   *
   * @param parsersLine the line, as the parser counts lines
   * @param atBeginning whether the line begins a candidate
   */
  private record LeftOut(String message, long parsersLine, boolean atBeginning) {

    boolean isOf(long begin, long end) {
      return parsersLine < end || (parsersLine == end && (!atBeginning || parsersLine == begin));
    }
  }

  YamlText(Reader text, long firstLine, CandidateLimits limits) {
    this.longest = limits.candidateLength();
    this.lines = new Lines(text, firstLine, Math.min(LONGEST_LINE, longest));
  }

  /**
   * Returns what was left out of a candidate, as a message, and counts the next candidate's
   * characters. The text is read ahead of the parser: what was left out further on is of the next.
   *
   * @param begin the line on which the candidate begins, as the parser counts lines from 1
   * @param end the line on which it ends
   */
  Optional<String> endCandidate(long begin, long end) {
    Optional<LeftOut> ofCandidate = leftOut.filter(some -> some.isOf(begin, end));
    if (ofCandidate.isPresent()) {
      leftOut = Optional.empty();
      sinceCandidate = (long) line.length() - next;
      skipping = false;
    } else if (leftOut.isEmpty()) {
      sinceCandidate = (long) line.length() - next;
    }
    return ofCandidate.map(LeftOut::message);
  }

  /** Returns what was left out, as a message. */
  Optional<String> leftOut() {
    return leftOut.map(LeftOut::message);
  }

  /**
   * Goes on with the next document after a fault, for a parser that starts anew.
   *
   * @param fault the line of the fault, as the parser counts lines from 1
   * @return the number of the lines before that document, as the parser counts lines, or nothing if
   *     there is none
   */
  OptionalLong nextDocument(long fault) throws IOException {
    List<Given> ahead = new ArrayList<>(given);
    given.clear();
    lengthOfGiven = 0;
    next = line.length();
    leftOut = Optional.empty();
    for (int i = 0; i < ahead.size(); i++) {
      Given one = ahead.get(i);
      if (one.number > 1 && one.number >= fault && one.beginsDocument()) {
        for (int back = ahead.size() - 1; back >= i; back--) {
          again.addFirst(ahead.get(back));
        }
        return startAnew(one.number - 1);
      }
    }
    while (advance()) {
      Given one = given.getLast();
      given.clear();
      lengthOfGiven = 0;
      next = line.length();
      if (one.number > 1 && one.beginsDocument()) {
        again.addFirst(one);
        return startAnew(one.number - 1);
      }
    }
    return OptionalLong.empty();
  }

  private OptionalLong startAnew(long linesBefore) {
    parsersLine = 0;
    breaksWithin = 0;
    sinceCandidate = 0;
    skipping = false;
    leftOut = Optional.empty();
    return OptionalLong.of(linesBefore);
  }

  @Override
  public int read(char[] into, int offset, int length) throws IOException {
    while (next == line.length()) {
      if (ended || !advance()) {
        return -1;
      }
    }
    int taken = Math.min(length, line.length() - next);
    line.getChars(next, next + taken, into, offset);
    next += taken;
    return taken;
  }

  private boolean advance() throws IOException {
    boolean any = again.isEmpty() ? advanceInText() : readAgain(again.removeFirst().line);
    if (any) {
      given.addLast(new Given(parsersLine, line));
      lengthOfGiven += line.length();
      while (lengthOfGiven > READ_AHEAD && given.size() > 1) {
        lengthOfGiven -= given.removeFirst().line.length();
      }
    }
    return any;
  }

  private boolean readAgain(String known) {
    parsersLine += 1 + breaksWithin;
    line = known;
    next = 0;
    sinceCandidate = beginsEntry(line) ? line.length() : sinceCandidate + line.length();
    breaksWithin = breaksWithin(line);
    return true;
  }

  private boolean advanceInText() throws IOException {
    Optional<Lines.Line> following = lines.next();
    if (following.isEmpty()) {
      ended = true;
      return false;
    }
    parsersLine += 1 + breaksWithin;
    line = following.get().content() + following.get().end() + "\n";
    next = 0;
    boolean beginning = beginsEntry(line);
    if (beginning) {
      sinceCandidate = 0;
      skipping = false;
    }
    sinceCandidate += line.length();
    if (following.get().cut()) {
      leaveOut(
          "Line %d is longer than %,d characters"
              .formatted(lines.number(), Math.min(LONGEST_LINE, longest)),
          beginning);
    }
    if (sinceCandidate > longest) {
      skipping = true;
      leaveOut("The candidate is longer than %,d characters".formatted(longest), false);
    }
    if (skipping) {
      line = "\n";
    }
    breaksWithin = breaksWithin(line);
    return true;
  }

  private void leaveOut(String message, boolean atBeginning) {
    if (leftOut.isEmpty()) {
      leftOut = Optional.of(new LeftOut(message, parsersLine, atBeginning));
    }
  }

  /** Counts the other characters that end a line of YAML. */
  private static int breaksWithin(String line) {
    int breaks = 0;
    for (int i = 0; i < line.length() - 1; i++) {
      char c = line.charAt(i);
      boolean ends =
          c == '\u0085'
              || c == '\u2028'
              || c == '\u2029'
              || (c == '\r' && line.charAt(i + 1) != '\n');
      breaks += ends ? 1 : 0;
    }
    return breaks;
  }

  /** Tells whether a line begins an entry of the outermost list, or a document. */
  private static boolean beginsEntry(String line) {
    return line.startsWith("- ") || line.startsWith("-\n") || line.startsWith("---");
  }

  @Override
  public void close() throws IOException {
    lines.close();
  }
}
