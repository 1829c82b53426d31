package org.licet.candidate;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Validity checks of facts. */
final class Checks {

  private static final int LONGEST_ADVICE = 60;
  static final BigDecimal HOURS_OF_A_WEEK = BigDecimal.valueOf(168);
  private static final int LENGTH_OF_COUNTRY = 2;
  private static final int LONGEST_SUBDIVISION = 6;
  private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

  /** ISO 3166-2:US: the states, the District of Columbia and the outlying areas. */
  private static final Set<String> SUBDIVISIONS_OF_THE_US =
      Set.copyOf(
          Stream.of(
                  "AL AK AZ AR CA CO CT DE FL GA HI ID IL IN IA KS KY LA ME MD MA MI MN MS MO MT",
                  "NE NV NH NJ NM NY NC ND OH OK OR PA RI SC SD TN TX UT VT VA WA WV WI WY DC",
                  "AS GU MP PR UM VI")
              .flatMap(line -> Stream.of(line.split(" ")))
              .map("US-"::concat)
              .toList());

  private Checks() {}

  static void code(String field, Fact<String> code) {
    if (code instanceof Fact.Known<String> known) {
      code(field, known.value());
    }
  }

  static void codes(String field, Listing<String> codes) {
    for (String code : codes.entries()) {
      code(field, code);
    }
  }

  /**
   * Rejects an entry that is not a code, or several codes separated by spaces. Letters after a name
   * have many spellings; rules ask which credential they stand for.
   */
  static void letters(String field, Listing<String> listed) {
    for (String letters : listed.entries()) {
      for (String code : letters.split(" ", -1)) {
        if (!isCode(code)) {
          code(field, letters);
        }
      }
    }
  }

  private static void code(String field, String code) {
    if (!isCode(code)) {
      String upper = code.strip().toUpperCase(Locale.ROOT).replaceAll("\\s+", "_");
      throw new InvalidFactException(
          field,
          code,
          "a code of capital letters, digits and _ . / + -, such as "
              + (isCode(upper) && upper.length() <= LONGEST_ADVICE ? upper : "RN"));
    }
  }

  /**
   * Returns whether the text is a capital letter or digit, followed by capital letters, digits and
   * _ . / + -.
   */
  private static boolean isCode(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean letterOrDigit = (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
      if (!letterOrDigit && (i == 0 || "_./+-".indexOf(c) < 0)) {
        return false;
      }
    }
    return !text.isEmpty();
  }

  static void text(String field, Fact<String> text) {
    if (text instanceof Fact.Known<String> known && known.value().isBlank()) {
      throw new InvalidFactException(
          field, known.value(), "some text. Leave the field out if it is unknown");
    }
  }

  static void country(String field, Fact<String> country) {
    if (country instanceof Fact.Known<String> known && !COUNTRIES.contains(known.value())) {
      throw new InvalidFactException(
          field, known.value(), "a country code (ISO 3166-1) such as US");
    }
  }

  static void jurisdiction(String field, Fact<String> jurisdiction) {
    if (jurisdiction instanceof Fact.Known<String> known && !isJurisdiction(known.value())) {
      throw new InvalidFactException(
          field,
          known.value(),
          "a state or province (ISO 3166-2) such as US-TX, or a country (ISO 3166-1) such as PH");
    }
  }

  private static boolean isJurisdiction(String code) {
    if (COUNTRIES.contains(code)) {
      return true;
    }
    if (SUBDIVISIONS_OF_THE_US.contains(code)) {
      return true;
    }
    return isSubdivision(code)
        && !code.startsWith("US-")
        && COUNTRIES.contains(code.substring(0, LENGTH_OF_COUNTRY));
  }

  /** Returns whether the text is two letters, a hyphen, and one to three letters and digits. */
  private static boolean isSubdivision(String text) {
    int first = LENGTH_OF_COUNTRY + 1;
    if (text.length() <= first || text.length() > LONGEST_SUBDIVISION) {
      return false;
    }
    for (int i = first; i < text.length(); i++) {
      char c = text.charAt(i);
      if ((c < 'A' || c > 'Z') && (c < '0' || c > '9')) {
        return false;
      }
    }
    return text.charAt(LENGTH_OF_COUNTRY) == '-';
  }

  static Fact<PartialDate> date(String field, String text) {
    try {
      return Fact.known(PartialDate.parse(text));
    } catch (IllegalArgumentException e) {
      InvalidFactException refused =
          new InvalidFactException(
              field, text, "a date from 1900 to 2199, as YYYY-MM-DD, YYYY-MM or YYYY");
      refused.initCause(e);
      throw refused;
    }
  }

  static void inOrder(String first, Fact<PartialDate> start, String second, Fact<PartialDate> end) {
    if (start instanceof Fact.Known<PartialDate> from
        && end instanceof Fact.Known<PartialDate> to
        && to.value().latest().isBefore(from.value().earliest())) {
      throw new InvalidFactException(
          second, to.value(), "a date on or after \"" + first + "\" (" + from.value() + ")");
    }
  }

  static void notCurrentAndEnded(Fact<Boolean> current, Fact<PartialDate> to) {
    if (current.is(true) && to instanceof Fact.Known<PartialDate> end) {
      throw new InvalidFactException(
          "current",
          true,
          "false or no value, because the job ends (\"to\" is " + end.value() + ")");
    }
  }

  static Fact<BigDecimal> hoursOfAWeek(String field, Fact<BigDecimal> hours) {
    if (hours instanceof Fact.Known<BigDecimal> known
        && (known.value().signum() < 0 || known.value().compareTo(HOURS_OF_A_WEEK) > 0)) {
      throw new InvalidFactException(field, known.value(), "0 to 168 hours a week");
    }
    return hours.map(Checks::plain);
  }

  /** Normalizes 40, 40.0 and 4E+1 to one number, which makes equal facts equal. */
  static BigDecimal plain(BigDecimal number) {
    if (number.scale() == 0) {
      return number;
    }
    BigDecimal stripped = number.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }

  /** A job without a supervisor has no credentials of a supervisor. */
  static void supervised(Fact<Boolean> supervised, Listing<String> credentials) {
    if (supervised.is(false) && !credentials.entries().isEmpty()) {
      throw new InvalidFactException(
          "supervised",
          false,
          "true or no value, because the supervisor held "
              + String.join(", ", credentials.entries())
              + " (supervisorCredentials)");
    }
  }

  static void withinHoursOfJob(Fact<BigDecimal> part, Fact<BigDecimal> whole) {
    if (part instanceof Fact.Known<BigDecimal> some
        && whole instanceof Fact.Known<BigDecimal> all
        && some.value().compareTo(all.value()) > 0) {
      throw new InvalidFactException(
          "caseManagementHoursPerWeek",
          some.value(),
          "at most the hours of the job (hoursPerWeek is " + all.value() + ")");
    }
  }

  static Fact<BigDecimal> hours(String field, Fact<BigDecimal> hours) {
    if (hours instanceof Fact.Known<BigDecimal> known && known.value().signum() < 0) {
      throw new InvalidFactException(field, known.value(), "0 hours or more");
    }
    return hours.map(Checks::plain);
  }

  /** Rejects hours on topics that do not agree with the topics and the hours of the course. */
  static void topicHours(
      Map<String, BigDecimal> byTopic, Listing<String> topics, Fact<BigDecimal> hours) {
    if (byTopic.isEmpty()) {
      return;
    }
    BigDecimal sum = BigDecimal.ZERO;
    for (Map.Entry<String, BigDecimal> one : byTopic.entrySet()) {
      code("topicHours", one.getKey());
      String field = "topicHours/" + one.getKey().replace("~", "~0").replace("/", "~1");
      BigDecimal stated = one.getValue();
      sum = sum.add(stated);
      if (stated.signum() < 0) {
        throw new InvalidFactException(field, stated, "0 hours or more");
      }
      if (hours instanceof Fact.Known<BigDecimal> all && stated.compareTo(all.value()) > 0) {
        throw new InvalidFactException(
            field, stated, "at most the hours of the course (hours is " + all.value() + ")");
      }
      if (topics.isKnown() && !lists(topics.entries(), one.getKey())) {
        throw new InvalidFactException(
            field,
            stated,
            "no hours on a topic that topics does not list (topics is "
                + String.join(", ", topics.entries())
                + ")");
      }
    }
    if (hours instanceof Fact.Known<BigDecimal> all
        && topics.isKnown()
        && byTopic.keySet().containsAll(topics.entries())
        && sum.compareTo(all.value()) < 0) {
      throw new InvalidFactException(
          "topicHours",
          sum,
          "a total of at least the hours of the course (hours is "
              + all.value()
              + ").\nMaybe topics lacks the topic of the other hours");
    }
  }

  /** Returns whether a course lists a topic, or each of several topics joined by a plus sign. */
  private static boolean lists(List<String> topics, String key) {
    return topics.contains(key) || topics.containsAll(List.of(key.split("\\+", -1)));
  }

  static void count(String field, Fact<Integer> count) {
    if (count instanceof Fact.Known<Integer> known && known.value() < 0) {
      throw new InvalidFactException(field, known.value(), "a whole number, 0 or more");
    }
  }

  /** Rejects attempts at one exam on one day that differ in result or application date. */
  static void oneResult(String list, List<Examination> examinations) {
    if (examinations.size() < 2) {
      return;
    }
    record Attempt(String exam, PartialDate taken) {}
    Map<Attempt, Integer> passed = new HashMap<>();
    Map<Attempt, Integer> applied = new HashMap<>();
    for (int i = 0; i < examinations.size(); i++) {
      Examination one = examinations.get(i);
      if (one.exam() instanceof Fact.Known<String> exam
          && one.taken() instanceof Fact.Known<PartialDate> taken
          && taken.value().isExact()) {
        Attempt attempt = new Attempt(exam.value(), taken.value());
        String of = exam.value() + " of " + taken.value() + " in " + list + "/";
        if (one.passed() instanceof Fact.Known<Boolean> result) {
          Integer first = passed.putIfAbsent(attempt, i);
          if (first != null && !examinations.get(first).passed().equals(one.passed())) {
            throw new InvalidFactException(
                list + "/" + i + "/passed",
                result.value(),
                "the result of the " + of + first + ", because it is the same attempt");
          }
        }
        if (one.applied() instanceof Fact.Known<PartialDate> day) {
          Integer first = applied.putIfAbsent(attempt, i);
          if (first != null && !mayBeOneDay(examinations.get(first).applied(), day.value())) {
            throw new InvalidFactException(
                list + "/" + i + "/applied",
                day.value(),
                "the application date of the " + of + first + ", because it is the same attempt");
          }
        }
      }
    }
  }

  private static boolean mayBeOneDay(Fact<PartialDate> one, PartialDate other) {
    return !(one instanceof Fact.Known<PartialDate> day)
        || (day.value().earliestDay() <= other.latestDay()
            && other.earliestDay() <= day.value().latestDay());
  }
}
