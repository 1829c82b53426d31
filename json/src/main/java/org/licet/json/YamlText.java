package org.licet.json;

import java.io.IOException;
import java.io.Reader;
import java.util.Optional;

/**
 * YAML on its way to a parser whose time grows with the square of a line and whose memory grows
 * with a value. A line that is too long, and the rest of a candidate that is too long, do not reach
 * it; what was left out is remembered, so that the candidate is refused. Not thread-safe.
 */
final class YamlText extends Reader {

  /** A parser of YAML takes half a second for a line as long as this, and a minute for 20 of it. */
  static final int LONGEST_LINE = 1_000_000;

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
