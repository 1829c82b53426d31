package org.licet.json;

import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.RandomGenerator;
import org.licet.candidate.Candidate;
import org.licet.candidate.PartialDate;

/** Generates every valid candidate, even unrealistic ones. */
final class AnyCandidate {

  private AnyCandidate() {}

  static Arbitrary<Candidate> candidates() {
    return candidates(texts());
  }

  static Arbitrary<Candidate> candidates(Arbitrary<String> texts) {
    RandomGenerator<String> words = texts.generator(1000);
    return Arbitraries.randoms()
        .map(random -> new AnyRecord(random, () -> words.next(random).value()))
        .map(any -> any.record("", Candidate.TYPE));
  }

  /** Any text that is not blank, with every character except those for damaged text. */
  static Arbitrary<String> texts() {
    return Arbitraries.strings()
        .withChars("aB7 -\"\\/\u0000\u0001\n\r\t\u007F\u0085\u00A0é\u2028\u2029Ж中")
        .withCharRange(' ', '~')
        .ofMinLength(1)
        .ofMaxLength(20)
        .map(text -> text.endsWith("7") ? text + "\uD83E\uDE7A" : text)
        .filter(text -> !text.isBlank());
  }

  /** Text that YAML can contain without escapes. */
  static Arbitrary<String> plainTexts() {
    return Arbitraries.strings()
        .withCharRange(' ', '~')
        .ofMinLength(1)
        .ofMaxLength(30)
        .filter(text -> !text.isBlank());
  }

  static Arbitrary<PartialDate> dates() {
    Arbitrary<LocalDate> days =
        Arbitraries.longs()
            .between(LocalDate.of(1900, 1, 1).toEpochDay(), LocalDate.of(2199, 12, 31).toEpochDay())
            .map(LocalDate::ofEpochDay);
    return Arbitraries.oneOf(
        days.map(PartialDate::of),
        days.map(day -> PartialDate.of(YearMonth.from(day))),
        days.map(day -> PartialDate.of(Year.from(day))));
  }
}
