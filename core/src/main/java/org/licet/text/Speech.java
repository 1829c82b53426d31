package org.licet.text;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.Optional;
import org.licet.candidate.PartialDate;

/** The language of a rendering, with the translations of rulesets. */
record Speech(Messages messages, Phrases phrases) {

  private static final int MOST_DECIMALS = 6;

  private static final int TYPICAL_LENGTH = 96;
  private static final Speech PLAIN = new Speech(Messages.in(Locale.ROOT), Phrases.NONE);

  static String in(Locale locale, Speakable text) {
    Speech speech =
        locale.equals(Locale.ROOT) ? PLAIN : new Speech(Messages.in(locale), Phrases.NONE);
    StringBuilder said = new StringBuilder(TYPICAL_LENGTH);
    text.say(said, speech);
    return SentenceEnd.once(speech.messages.contracted(said.toString()));
  }

  /** Returns whether the language is plain English, which needs no translations. */
  boolean isPlain() {
    return messages.isPlain();
  }

  /** Returns this language with the translations of a ruleset. */
  Speech with(Phrases translations) {
    return new Speech(messages, translations);
  }

  /** Returns the name that the ruleset gives a code; empty if it gives none. */
  Optional<String> nameOf(String code) {
    return isPlain()
        ? Optional.empty()
        : Optional.ofNullable(phrases.of(locale().getLanguage()).get(Phrases.CODE + code))
            .map(VisibleText::of);
  }

  /** Appends a value in the format of the language. */
  void say(StringBuilder said, Object value) {
    if (value instanceof Speakable text) {
      text.speak(said, this);
    } else if (value instanceof String words) {
      said.append(VisibleText.of(words));
    } else {
      said.append(isPlain() ? plain(value) : localized(value));
    }
  }

  private String plain(Object value) {
    return value instanceof Number number ? plain(number) : value.toString();
  }

  /** Returns a number with its own decimals. It is frequent, and faster than a format. */
  private String plain(Number number) {
    String digits = number instanceof BigDecimal exact ? exact.toPlainString() : number.toString();
    if (!isGrouped(number)) {
      return digits;
    }
    StringBuilder grouped = new StringBuilder(digits);
    int point = digits.indexOf('.');
    int first = digits.startsWith("-") ? 1 : 0;
    for (int i = (point < 0 ? digits.length() : point) - 3; i > first; i -= 3) {
      grouped.insert(i, ',');
    }
    return grouped.toString();
  }

  private boolean isGrouped(Number number) {
    return Math.abs(number.doubleValue()) >= messages.groupedFrom();
  }

  private String localized(Object value) {
    if (value instanceof LocalDate day) {
      return day.format(DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(locale()));
    }
    if (value instanceof PartialDate day && day.isExact()) {
      return localized(day.earliest());
    }
    if (value instanceof PartialDate day) {
      boolean month = day.earliest().getMonth() == day.latest().getMonth();
      return month
          ? day.earliest().format(DateTimeFormatter.ofPattern(messages.month(), locale()))
          : day.toString();
    }
    if (value instanceof Number number) {
      NumberFormat format = NumberFormat.getInstance(locale());
      format.setMaximumFractionDigits(MOST_DECIMALS);
      format.setGroupingUsed(isGrouped(number));
      return format.format(number);
    }
    return value.toString();
  }

  private Locale locale() {
    return messages.locale();
  }
}
