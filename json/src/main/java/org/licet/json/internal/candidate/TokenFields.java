package org.licet.json.internal.candidate;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.licet.candidate.Candidate;
import org.licet.candidate.Fact;
import org.licet.candidate.Facts;
import org.licet.candidate.FieldCursor;
import org.licet.candidate.InvalidFactException;
import org.licet.candidate.Listing;
import org.licet.candidate.PartialDate;
import org.licet.candidate.RecordType;
import org.licet.json.CandidateLimits;
import org.licet.json.internal.advice.TextFault;
import org.licet.json.internal.parse.ParsedValue;
import org.licet.json.internal.parse.Tokens;
import org.licet.json.internal.parse.Tokens.Kind;
import org.licet.json.internal.value.FormatNumber;
import org.licet.json.internal.value.Numbers;

/**
 * The fields of a candidate, read from tokens in one pass without a tree. It accepts a valid
 * candidate and gives up at the first fault of any kind, without a message: {@link Fields}, which
 * reads a tree, then finds the fault and its place. Most candidates are valid, and a message needs
 * the whole value. Not thread-safe.
 */
final class TokenFields implements FieldCursor {

  /** Limits below these are checked by {@link ParsedValue} alone. No record reaches them. */
  private static final int MOST_FIELDS = 64;

  private static final int LONGEST_NAME = 64;

  /** The fields of a candidate, and the marks of assumed facts. */
  private static final List<String> WITH_MARKS =
      Stream.concat(Candidate.TYPE.names().stream(), Stream.of(AssumedMarks.NAME)).toList();

  /** The same, and the number of the format. */
  private static final List<String> WITH_FORMAT =
      Stream.concat(WITH_MARKS.stream(), Stream.of(FormatNumber.NAME)).toList();

  private static final int DEEPEST_RECORD = 16;

  private final Tokens tokens;
  private final CandidateLimits limits;
  private long valuesLeft;
  private boolean missing;
  private boolean begun;

  /** The pointers to assumed facts; {@code null} until they are read. */
  private @Nullable List<String> marks;

  private TokenFields(Tokens tokens, CandidateLimits limits) {
    this.tokens = tokens;
    this.limits = limits;
    this.valuesLeft = ParsedValue.mostValues(limits);
  }

  /**
   * Returns the candidate that a text describes; empty if the text has a fault.
   *
   * @throws Tokens.Unreadable if the text is not JSON
   */
  static Optional<Candidate> read(Tokens tokens, CandidateLimits limits) {
    if (limits.entries() < MOST_FIELDS
        || limits.keyLength() < LONGEST_NAME
        || limits.nesting() < DEEPEST_RECORD) {
      return Optional.empty();
    }
    try {
      TokenFields fields = new TokenFields(tokens, limits);
      if (fields.nextValue() != Kind.OBJECT) {
        return Optional.empty();
      }
      Candidate candidate = Candidate.TYPE.readInOrder(fields);
      if (!tokens.atEnd()) {
        return Optional.empty();
      }
      return fields.marks == null
          ? Optional.of(candidate)
          : AssumedMarks.added(candidate, fields.marks);
    } catch (Fault | InvalidFactException e) {
      return Optional.empty();
    }
  }

  private Kind nextValue() {
    Kind kind = tokens.nextValue();
    if (kind != Kind.END_OF_LIST && --valuesLeft < 0) {
      throw new Fault();
    }
    return kind;
  }

  /** Moves to the next value and returns true if it is of a kind, or false if it is null. */
  private boolean has(Kind expected) {
    Kind kind = nextValue();
    if (kind == Kind.NULL) {
      return false;
    }
    return is(kind, expected);
  }

  private static boolean is(Kind kind, Kind expected) {
    if (kind != expected) {
      throw new Fault();
    }
    return true;
  }

  @Override
  public int nextField(List<String> names, int last) {
    if (missing) {
      missing = false;
      return END;
    }
    boolean isCandidate = names == Candidate.TYPE.names();
    List<String> known = isCandidate ? WITH_MARKS : names;
    int index = tokens.nextField(begun ? known : WITH_FORMAT, last);
    if (!begun && index == known.size()) {
      format();
      index = tokens.nextField(known, last);
    }
    begun = true;
    while (isCandidate && index == names.size()) {
      marks();
      index = tokens.nextField(known, last);
    }
    if (index == Tokens.UNKNOWN_FIELD) {
      throw new Fault();
    }
    return index;
  }

  /** Reads the number of the format, which the first field of a candidate may state. */
  private void format() {
    if (has(Kind.NUMBER) && !FormatNumber.isLatest(tokens.text())) {
      throw new Fault();
    }
  }

  private void marks() {
    if (marks != null) {
      throw new Fault();
    }
    Listing<String> pointers = codes(AssumedMarks.NAME, pointer -> {});
    marks = pointers.entries();
  }

  @Override
  public RuntimeException repeated(String name) {
    return new Fault();
  }

  @Override
  public Fact<String> text(String name) {
    return has(Kind.TEXT) ? Fact.known(currentText()) : Fact.unknown();
  }

  private String currentText() {
    String text = tokens.text();
    if (text.length() > limits.textLength() || TextFault.isDamaged(text)) {
      throw new Fault();
    }
    return text;
  }

  @Override
  public Fact<Boolean> yesOrNo(String name) {
    return switch (nextValue()) {
      case YES -> Fact.known(true);
      case NO -> Fact.known(false);
      case NULL -> Fact.unknown();
      default -> throw new Fault();
    };
  }

  @Override
  public Fact<BigDecimal> number(String name) {
    return has(Kind.NUMBER) ? Fact.known(currentNumber()) : Fact.unknown();
  }

  private BigDecimal currentNumber() {
    BigDecimal number = tokens.number();
    if (!Numbers.isUsable(number)) {
      throw new Fault();
    }
    return number;
  }

  @Override
  public Fact<Object> answer(String name) {
    return switch (nextValue()) {
      case YES -> Fact.known(true);
      case NO -> Fact.known(false);
      case NUMBER -> Fact.known(currentNumber());
      case TEXT -> Fact.known(currentText());
      case NULL -> Fact.unknown();
      default -> throw new Fault();
    };
  }

  @Override
  public Fact<Integer> count(String name) {
    if (!has(Kind.NUMBER)) {
      return Fact.unknown();
    }
    BigDecimal number = currentNumber();
    if (number.stripTrailingZeros().scale() > 0) {
      throw new Fault();
    }
    return Fact.known(number.intValueExact());
  }

  @Override
  public Fact<PartialDate> date(String name) {
    if (!has(Kind.TEXT)) {
      return Fact.unknown();
    }
    try {
      return Fact.known(PartialDate.parse(tokens.text()));
    } catch (IllegalArgumentException e) {
      throw new Fault();
    }
  }

  @Override
  public <E extends Enum<E>> Fact<E> oneOf(String name, Class<E> type) {
    if (!has(Kind.TEXT)) {
      return Fact.unknown();
    }
    try {
      return Fact.known(Enum.valueOf(type, tokens.text()));
    } catch (IllegalArgumentException e) {
      throw new Fault();
    }
  }

  @Override
  public Listing<String> codes(String name, Consumer<String> check) {
    return has(Kind.LIST) ? Listing.of(currentCodes()) : Listing.unknown();
  }

  /** Most lists of codes have one entry or none. */
  private List<String> currentCodes() {
    if (!hasEntry()) {
      return List.of();
    }
    String first = currentText();
    if (!hasEntry()) {
      return List.of(first);
    }
    List<String> codes = new ArrayList<>();
    codes.add(first);
    do {
      add(codes, currentText());
    } while (hasEntry());
    return codes;
  }

  private boolean hasEntry() {
    Kind kind = nextValue();
    return kind != Kind.END_OF_LIST && is(kind, Kind.TEXT);
  }

  private <T> void add(List<T> entries, T entry) {
    if (entries.size() == limits.entries()) {
      throw new Fault();
    }
    entries.add(entry);
  }

  @Override
  public <R> Listing<R> records(String name, RecordType<R> type) {
    if (!has(Kind.LIST)) {
      return Listing.unknown();
    }
    List<R> records = new ArrayList<>();
    for (Kind kind = nextValue(); kind != Kind.END_OF_LIST; kind = nextValue()) {
      is(kind, Kind.OBJECT);
      add(records, type.readInOrder(this));
    }
    return Listing.of(records);
  }

  @Override
  public <R> R record(String name, RecordType<R> type) {
    missing = !has(Kind.OBJECT);
    return type.readInOrder(this);
  }

  @Override
  public Map<String, BigDecimal> numbers(String name) {
    Map<String, BigDecimal> numbers = new TreeMap<>();
    if (has(Kind.OBJECT)) {
      Names names = new Names();
      for (Optional<String> one = tokens.nextName(); one.isPresent(); one = tokens.nextName()) {
        names.add(one.get());
        if (has(Kind.NUMBER)) {
          numbers.put(one.get(), currentNumber());
        }
      }
    }
    return numbers;
  }

  @Override
  public Facts facts(String name) {
    Facts facts = Facts.NONE;
    if (has(Kind.OBJECT)) {
      Names names = new Names();
      for (Optional<String> one = tokens.nextName(); one.isPresent(); one = tokens.nextName()) {
        names.add(one.get());
        facts = with(facts, one.get());
      }
    }
    return facts;
  }

  private Facts with(Facts facts, String name) {
    return switch (nextValue()) {
      case YES -> facts.with(name, true);
      case NO -> facts.with(name, false);
      case NUMBER -> facts.with(name, currentNumber());
      case TEXT -> facts.with(name, currentText());
      case LIST -> facts.with(name, currentCodes());
      case NULL -> facts;
      default -> throw new Fault();
    };
  }

  /** Thrown for a fault of any kind. Without a message: {@link Fields} finds the fault. */
  private static final class Fault extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private Fault() {
      super(null, null, false, false);
    }
  }

  /** The names of one object whose names are not fields. */
  private final class Names {
    private final Set<String> names = new HashSet<>();

    void add(String name) {
      if (name.length() > limits.keyLength()
          || names.size() == limits.entries()
          || TextFault.isDamaged(name)
          || !names.add(name)) {
        throw new Fault();
      }
    }
  }
}
