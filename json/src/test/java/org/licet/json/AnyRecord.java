package org.licet.json;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.licet.candidate.Candidate;
import org.licet.candidate.Fact;
import org.licet.candidate.Facts;
import org.licet.candidate.Field;
import org.licet.candidate.FieldReader;
import org.licet.candidate.InvalidFactException;
import org.licet.candidate.Listing;
import org.licet.candidate.PartialDate;
import org.licet.candidate.RecordType;

/** Records with random values in every field. An invalid record is drawn again. */
final class AnyRecord implements FieldReader {

  private static final int KNOWN_OF_TEN = 7;
  private static final int LONGEST_LIST = 3;
  private static final long FIRST_DAY = LocalDate.of(1900, 1, 1).toEpochDay();
  private static final long LAST_DAY = LocalDate.of(2199, 12, 31).toEpochDay();
  private static final String CODE_STARTS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789";
  private static final String CODE_CHARACTERS = CODE_STARTS + "_./+-";
  private static final List<String> KNOWN_CODES =
      List.of("RN", "LCSW", "CCM", "CMGT-BC", "CASE_MANAGEMENT", "NO", "007");
  private static final List<String> PLACES = List.of("US-TX", "US-DC", "US-PR", "PH", "FR-1A");

  private final Random random;
  private final Supplier<String> texts;
  private RecordType<?> type = Candidate.TYPE;

  AnyRecord(Random random, Supplier<String> texts) {
    this.random = random;
    this.texts = texts;
  }

  private <T> T oneOf(List<T> some) {
    return some.get(random.nextInt(some.size()));
  }

  private <T> Fact<T> fact(Supplier<T> value) {
    return random.nextInt(10) < KNOWN_OF_TEN ? Fact.known(value.get()) : Fact.unknown();
  }

  @Override
  public Fact<String> text(String name) {
    if (name.equals("id")) {
      return Fact.known(texts.get());
    }
    if (name.equals("key")) {
      return fact(() -> code() + "#" + code() + "@/employment/" + random.nextInt(LONGEST_LIST));
    }
    return switch (kind(name)) {
      case CODE -> fact(this::code);
      case COUNTRY -> fact(() -> oneOf(List.of(Locale.getISOCountries())));
      case JURISDICTION -> fact(() -> oneOf(PLACES));
      default -> fact(texts);
    };
  }

  private Field.Kind kind(String name) {
    return type.fields().stream()
        .filter(field -> field.name().equals(name))
        .map(field -> ((Field.Value<?>) field).kind())
        .findFirst()
        .orElseThrow();
  }

  private String code() {
    if (random.nextBoolean()) {
      return oneOf(KNOWN_CODES);
    }
    StringBuilder code = new StringBuilder();
    code.append(CODE_STARTS.charAt(random.nextInt(CODE_STARTS.length())));
    for (int more = random.nextInt(9); more > 0; more--) {
      code.append(CODE_CHARACTERS.charAt(random.nextInt(CODE_CHARACTERS.length())));
    }
    return code.toString();
  }

  @Override
  public Fact<Boolean> yesOrNo(String name) {
    return fact(random::nextBoolean);
  }

  @Override
  public Fact<BigDecimal> number(String name) {
    int most = name.endsWith("PerWeek") ? 168_000_000 : Integer.MAX_VALUE;
    return fact(() -> new BigDecimal(BigInteger.valueOf(random.nextInt(most)), 6));
  }

  @Override
  public Fact<Object> answer(String name) {
    return switch (random.nextInt(3)) {
      case 0 -> number(name).map(Object.class::cast);
      case 1 -> fact(this::code);
      default -> yesOrNo(name).map(Object.class::cast);
    };
  }

  @Override
  public Fact<Integer> count(String name) {
    return fact(() -> random.nextInt(1_000_000_000));
  }

  @Override
  public Fact<PartialDate> date(String name) {
    return fact(this::date);
  }

  private PartialDate date() {
    LocalDate day = LocalDate.ofEpochDay(random.nextLong(FIRST_DAY, LAST_DAY + 1));
    return switch (random.nextInt(3)) {
      case 0 -> PartialDate.of(YearMonth.from(day));
      case 1 -> PartialDate.of(Year.from(day));
      default -> PartialDate.of(day);
    };
  }

  @Override
  public <E extends Enum<E>> Fact<E> oneOf(String name, Class<E> constants) {
    return fact(() -> oneOf(List.of(constants.getEnumConstants())));
  }

  @Override
  public Listing<String> codes(String name, Consumer<String> check) {
    return name.equals("incomplete") || random.nextInt(10) >= KNOWN_OF_TEN
        ? Listing.unknown()
        : Listing.of(codes());
  }

  private List<String> codes() {
    List<String> codes = new ArrayList<>();
    for (int more = random.nextInt(LONGEST_LIST + 1); more > 0; more--) {
      codes.add(code());
    }
    return codes;
  }

  @Override
  public Map<String, BigDecimal> numbers(String name) {
    return random.nextInt(10) >= KNOWN_OF_TEN
        ? Map.of(code(), new BigDecimal(BigInteger.valueOf(random.nextInt(1_000_000)), 6))
        : Map.of();
  }

  @Override
  public <R> Listing<R> records(String name, RecordType<R> each) {
    List<R> records = new ArrayList<>();
    for (int more = random.nextInt(LONGEST_LIST + 1); more > 0; more--) {
      records.add(record(name, each));
    }
    return switch (random.nextInt(6)) {
      case 0 -> Listing.unknown();
      case 1 -> name.equals("history") ? Listing.of(records) : Listing.partial(records);
      default -> Listing.of(records);
    };
  }

  @Override
  public <R> R record(String name, RecordType<R> inner) {
    RecordType<?> outer = type;
    try {
      type = inner;
      while (true) {
        try {
          return inner.read(this);
        } catch (InvalidFactException drawnAgain) {
          type = inner;
        }
      }
    } finally {
      type = outer;
    }
  }

  @Override
  public Facts facts(String name) {
    Facts facts = Facts.NONE;
    for (int more = random.nextInt(LONGEST_LIST + 1); more > 0; more--) {
      facts =
          switch (random.nextInt(5)) {
            case 0 -> facts.with(code(), random.nextBoolean());
            case 1 -> facts.with(code(), number("any").toOptional().orElse(BigDecimal.TEN));
            case 2 -> facts.with(code(), date().toString());
            case 3 -> facts.with(code(), codes());
            default -> facts.with(code(), code());
          };
    }
    return facts;
  }
}
