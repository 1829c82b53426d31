package org.licet.json.internal.parse;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.licet.json.CandidateLimits;

/**
 * Filters YAML before it reaches a parser whose time grows with the square of a line and whose
 * memory grows with a value. Lines that are too long, and the rest of a candidate that contains one
 * or is too long, are held back and remembered, so that the candidate is refused. If the remaining
 * text lacks the end of a list or of quotes, the text ends for this parser and another parser
 * continues with the next candidate. Not thread-safe.
 */
public final class YamlText extends Reader {

  /** A YAML parser takes half a second for a line of this length, and a minute for 20 of them. */
  static final int LONGEST_LINE = 1_000_000;

  /** More characters than a parser reads ahead. */
  private static final int READ_AHEAD = 1 << 16;

  private final TextLines lines;
  private final CandidateLimits limits;
  private final int longest;
  private String line = "";
  private int next;
  private boolean ended;

  /** The line with which the next parser continues after the end of this parser's text. */
  private Optional<Line> pending = Optional.empty();

  /** Whether the document is a list of candidates. */
  private boolean isList;

  private boolean isDecided;
  private boolean stopped;

  /** The message about the omitted part of the current line. */
  private Optional<String> lost = Optional.empty();

  private boolean skipping;
  private long sinceCandidate;
  private Optional<LeftOut> leftOut = Optional.empty();

  /** The number of the current line, from 1, as the parser counts lines. */
  private long parsersLine;

  private int breaksWithin;

  /** The lines that the parser received last. It reads ahead. */
  private final Deque<Given> given = new ArrayDeque<>();

  private int lengthOfGiven;

  /** Lines to read again. */
  private final Deque<Given> again = new ArrayDeque<>();

  /**
   * A line that the parser received.
   *
   * @param number its number as the parser counts lines
   * @param lost the message about its omitted part, if any
   */
  private record Given(long number, String line, Optional<String> lost) {

    boolean beginsDocument() {
      return line.startsWith("---") && (line.length() < 4 || line.charAt(3) <= ' ');
    }
  }

  /**
   * Text that was withheld from the parser.
   *
   * @param parsersLine its line as the parser counts lines
   * @param atBeginning whether the line begins a candidate
   */
  private record LeftOut(String message, long parsersLine, boolean atBeginning) {

    boolean isOf(long begin, long end) {
      return parsersLine < end || (parsersLine == end && (!atBeginning || parsersLine == begin));
    }
  }

  public YamlText(Reader text, long firstLine, CandidateLimits limits) {
    this.limits = limits;
    this.longest = limits.candidateLength();
    this.lines = new TextLines(text, firstLine, Math.min(LONGEST_LINE, longest));
  }

  /**
   * Returns the message about omitted text of a candidate, and starts to count the characters of
   * the next candidate. Text is read ahead of the parser: omissions after the end belong to the
   * next candidate.
   *
   * @param begin the first line of the candidate, from 1, as the parser counts lines
   * @param end its last line
   */
  public Optional<String> endCandidate(long begin, long end) {
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

  /** Returns the message about omitted text, if any. */
  public Optional<String> leftOut() {
    return leftOut.map(LeftOut::message);
  }

  /**
   * Continues with the next document after a fault, for a new parser.
   *
   * @param fault the line of the fault, from 1, as the parser counts lines
   * @return the number of lines before that document, as the parser counts them. Empty if there is
   *     no further document
   */
  public OptionalLong nextDocument(long fault) throws IOException {
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
    while (advance() || passOver()) {
      if (given.isEmpty()) {
        continue;
      }
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

  /** Continues after omitted text in a document that cannot be read. */
  private boolean passOver() {
    boolean more = stopped;
    stopped = false;
    leftOut = Optional.empty();
    return more;
  }

  private OptionalLong startAnew(long linesBefore) {
    parsersLine = 0;
    breaksWithin = 0;
    sinceCandidate = 0;
    skipping = false;
    stopped = false;
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
    lost = Optional.empty();
    boolean any = again.isEmpty() ? advanceInText() : readAgain(again.getFirst());
    if (any) {
      given.addLast(new Given(parsersLine, line, lost));
      lengthOfGiven += line.length();
      while (lengthOfGiven > READ_AHEAD && given.size() > 1) {
        lengthOfGiven -= given.removeFirst().line.length();
      }
    }
    return any;
  }

  private boolean readAgain(Given known) {
    decide(known.line);
    boolean beginning = beginsEntry(known.line);
    if (beginning && leftOut.isPresent()) {
      stopped = true;
      return false;
    }
    again.removeFirst();
    parsersLine += 1 + breaksWithin;
    line = known.line;
    next = 0;
    known.lost.ifPresent(message -> leaveOut(message, beginning));
    sinceCandidate = beginning ? line.length() : sinceCandidate + line.length();
    breaksWithin = breaksWithin(line);
    return true;
  }

  private boolean advanceInText() throws IOException {
    Optional<Line> following = pending.isPresent() ? pending : lines.next();
    pending = Optional.empty();
    // Inside quotes, a parser would keep an empty line for each omitted one.
    while (skipping && following.isPresent() && !begins(following.get())) {
      parsersLine += 1 + breaksWithin;
      breaksWithin = 0;
      following = lines.next();
    }
    if (following.isEmpty()) {
      ended = true;
      return false;
    }
    boolean beginning = begins(following.get());
    if (beginning && leftOut.isPresent()) {
      pending = following;
      stopped = true;
      return false;
    }
    parsersLine += 1 + breaksWithin;
    line = following.get().content() + "\n";
    next = 0;
    if (beginning) {
      sinceCandidate = 0;
      skipping = false;
    }
    sinceCandidate += line.length();
    if (following.get().cut()) {
      skipping = true;
      leaveOut(
          "Line %d is longer than %,d characters."
                  .formatted(following.get().number(), Math.min(LONGEST_LINE, longest))
              + (longest < LONGEST_LINE
                  ? limits.advice(CandidateLimits.Limited.CANDIDATE)
                  : "\nMaybe break the line, or write the candidate as JSON."),
          beginning);
    }
    if (sinceCandidate > longest) {
      skipping = true;
      leaveOut(
          "The candidate is longer than %,d characters.".formatted(longest)
              + limits.advice(CandidateLimits.Limited.CANDIDATE),
          false);
    }
    if (skipping) {
      line = !beginning ? "\n" : line.startsWith("---") ? "---\n" : "-\n";
    }
    breaksWithin = breaksWithin(line);
    return true;
  }

  private void leaveOut(String message, boolean atBeginning) {
    if (leftOut.isEmpty()) {
      lost = Optional.of(message);
      leftOut = Optional.of(new LeftOut(message, parsersLine, atBeginning));
    }
  }

  /** Counts the line breaks of YAML other than line feeds. */
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

  private boolean begins(Line some) {
    decide(some.content());
    return beginsEntry(some.content() + "\n");
  }

  /** Returns true if a line begins an entry of the outermost list, or a document. */
  private boolean beginsEntry(String line) {
    return line.startsWith("---") || (isList && (line.startsWith("- ") || line.startsWith("-\n")));
  }

  /** Determines by the first line that is not a comment whether the document is a list. */
  private void decide(String some) {
    if (some.startsWith("---")) {
      isDecided = false;
    } else if (!isDecided && !some.isBlank() && some.charAt(0) != '#' && some.charAt(0) != '%') {
      isDecided = true;
      isList = some.charAt(0) == '-';
    }
  }

  /** Returns true if the text ended for the parser because of omitted text. */
  public boolean hasMore() {
    return stopped;
  }

  /** Skips the rest of a candidate with omitted text. */
  public void endLeftOut() throws IOException {
    while (!stopped && advance()) {
      next = line.length();
    }
  }

  /**
   * Continues after omitted text, for a new parser.
   *
   * @return the number of lines before, as the parser counts lines
   */
  public long goOn() {
    given.clear();
    lengthOfGiven = 0;
    line = "";
    next = 0;
    return startAnew(parsersLine + breaksWithin).orElseThrow();
  }

  /** Returns the line of omitted text up to another line, as the parser counts lines. */
  public OptionalLong leftOutUpTo(long end) {
    return leftOut
        .filter(some -> some.parsersLine <= end)
        .map(some -> OptionalLong.of(some.parsersLine))
        .orElseGet(OptionalLong::empty);
  }

  /** Does nothing. A parser closes its text, but the next parser continues with it. */
  @Override
  public void close() {}

  /** Closes the text. */
  public void end() throws IOException {
    lines.close();
  }
}
