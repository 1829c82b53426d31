package org.licet.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;
import org.licet.candidate.PartialDate;

class TextTest {

  private static final Locale SPANISH = Locale.forLanguageTag("es");
  private static final LocalDate DAY = LocalDate.of(2027, 3, 14);

  @Test
  void plain_english_has_days_in_iso_format() {
    Text text = Text.of("renewal.open", DAY, DAY.plusMonths(1));
    assertThat(text).hasToString("The renewal window is open from 2027-03-14 to 2027-04-14.");
    assertThat(text.in(Locale.ROOT)).isEqualTo(text.toString());
  }

  @Test
  void days_and_numbers_follow_the_language() {
    assertThat(Text.of("held.expired", DAY).in(Locale.US))
        .isEqualTo("it expired on March 14, 2027");
    assertThat(Text.of("held.expired", DAY).in(Locale.UK)).isEqualTo("it expired on 14 March 2027");
    assertThat(Text.of("held.expired", DAY).in(SPANISH)).isEqualTo("venció el 14 de marzo de 2027");
    Text hours = Text.of("part-time.hours", new BigDecimal("22.50"));
    assertThat(hours).hasToString("part-time at 22.50 hours a week");
    assertThat(hours.in(SPANISH)).isEqualTo("a tiempo parcial, con 22,5 horas a la semana");
    assertThat(Text.of("number", 32_000).in(Locale.US)).isEqualTo("32,000");
  }

  @Test
  void a_month_or_a_year_has_no_day() {
    assertThat(Text.of("number", PartialDate.parse("2024-03")).in(SPANISH))
        .isEqualTo("marzo de 2024");
    assertThat(Text.of("number", PartialDate.parse("2024-03")).in(Locale.US))
        .isEqualTo("March 2024");
    assertThat(Text.of("number", PartialDate.parse("2024")).in(SPANISH)).isEqualTo("2024");
    assertThat(Text.of("number", PartialDate.parse("2024-03-05")).in(SPANISH))
        .isEqualTo("5 de marzo de 2024");
    assertThat(Text.of("number", PartialDate.parse("2024-03"))).hasToString("2024-03");
  }

  @Test
  void no_sentence_has_two_periods_after_a_name_that_ends_in_one() {
    int sentences = 0;
    for (Locale language : List.of(Locale.ROOT, Locale.US, SPANISH)) {
      ResourceBundle bundle = ResourceBundle.getBundle("org.licet.text.messages", language);
      for (String key : bundle.keySet()) {
        String message = bundle.getString(key);
        if (message.contains("}.") && !message.contains("choice")) {
          String said = Text.of(key, Collections.nCopies(9, "C.C.M.").toArray()).in(language);
          assertThat(said).as(key).doesNotContain("..").contains("C.C.M.");
          sentences++;
        }
      }
    }
    assertThat(sentences).isGreaterThan(100);
    Text held = Text.joined(". ", List.of(Text.verbatim("held C.C.M."), Text.verbatim("so on")));
    assertThat(held).hasToString("held C.C.M. so on");
    assertThat(SentenceEnd.once("Wait... Then ../rules, or C.C.M.."))
        .isEqualTo("Wait... Then ../rules, or C.C.M.");
  }

  @Test
  void one_and_many_have_different_words() {
    assertThat(Text.of("expired.days-ago", 1L, DAY))
        .hasToString("It expired 1 day ago, on 2027-03-14.");
    assertThat(Text.of("expired.days-ago", 1_200L, DAY))
        .hasToString("It expired 1,200 days ago, on 2027-03-14.");
    assertThat(Text.of("expired.days-ago", 1L, DAY).in(SPANISH))
        .isEqualTo("Venció hace 1 día, el 14 de marzo de 2027.");
  }

  @Test
  void inner_texts_are_in_the_same_language() {
    Text degree = Text.of("name.in-field", Text.of("name.degree.BACHELOR"), Text.code("NURSING"));
    Text text = Text.of("reason.counts", Text.list(List.of(degree, Text.verbatim("B & B"))), 2);
    assertThat(text).hasToString("The bachelor's degree in nursing and B & B count.");
    assertThat(text.in(SPANISH))
        .isEqualTo("Cuentan el título de licenciatura en enfermería y B & B.");
  }

  @Test
  void a_sentence_begins_with_a_capital_whatever_comes_first() {
    Text job = Text.of("noun.job.number", "4");
    assertThat(Text.of("remark.once", job))
        .hasToString("Job 4 is listed more than once and counts once.");
    assertThat(Text.of("ask.same-topic", job, "ethics").in(SPANISH))
        .isEqualTo("¿El empleo 4 trata de ethics?");
    assertThat(Text.of("reason.each", job, Text.of("fact.employment.paid.no")))
        .hasToString("Job 4 does not count (unpaid work).");
  }

  @Test
  void places_have_their_names() {
    assertThat(Text.place("US-WV")).hasToString("West Virginia");
    assertThat(Text.place("US-WV").in(SPANISH)).isEqualTo("Virginia Occidental");
    assertThat(Text.place("US")).hasToString("the United States");
    assertThat(Text.place("PH")).hasToString("the Philippines");
    assertThat(Text.place("DE").in(SPANISH)).isEqualTo("Alemania");
    assertThat(Text.place("CA-ON")).hasToString("CA-ON");
    assertThat(Text.place("Texas\u202e")).hasToString("Texas\\u202E");
  }

  @Test
  void examinations_have_their_names() {
    assertThat(Text.exam("CCM")).hasToString("CCM");
    assertThat(Text.exam("CMGT-BC")).hasToString("CMGT-BC");
    assertThat(Text.exam("NCLEX-RN")).hasToString("NCLEX-RN");
    assertThat(Text.exam("ACM-CORE")).hasToString("ACM core");
    assertThat(Text.exam("ACM-CORE").in(SPANISH)).isEqualTo("ACM común");
    assertThat(Text.exam("ACM-SIMULATION-RN")).hasToString("ACM simulation (RN)");
    assertThat(Text.exam("ACM-PART-1")).hasToString("ACM-PART-1");
    assertThat(Text.exam("ACM-PART-1").in(SPANISH)).isEqualTo("ACM-PART-1");
    assertThat(Text.exam("CARE-NURSING").in(SPANISH)).isEqualTo("CARE-NURSING");
    assertThat(Text.exam("-")).hasToString("-");
  }

  @Test
  void lists_have_commas_and_one_and() {
    List<Text> letters = List.of(Text.verbatim("a"), Text.verbatim("b"), Text.verbatim("c"));
    assertThat(Text.list(letters)).hasToString("a, b and c");
    assertThat(Text.list(letters).in(SPANISH)).isEqualTo("a, b y c");
    assertThat(Text.list(letters.subList(0, 1))).hasToString("a");
    assertThat(Text.list(List.of()).isEmpty()).isTrue();
  }

  @Test
  void texts_of_rules_are_translated_by_their_key() {
    Phrases phrases =
        new Phrases(
            Map.of(
                "es", Map.of("months-under-a-ccm", "meses bajo un CCM", "X-HOURS", "Diez horas")));
    Text label = Text.phrase("months under a CCM").with(phrases);
    assertThat(label).hasToString("months under a CCM");
    assertThat(label.in(SPANISH)).isEqualTo("meses bajo un CCM");
    assertThat(label.in(Locale.FRENCH)).isEqualTo("months under a CCM");
    assertThat(Text.phrase("X-HOURS", "Ten hours").with(phrases).in(SPANISH))
        .isEqualTo("Diez horas");
    assertThat(Text.phrase("never translated").with(phrases).in(SPANISH))
        .isEqualTo("never translated");
    assertThat(Phrases.keyOf("Is it 60 or 90 days? Sources, alas, disagree."))
        .isEqualTo("is-it-60-or-90-days-sources-alas-disagree");
  }

  @Test
  void contractions_apply_where_their_words_meet() {
    Text job = Text.of("noun.job.number", "4");
    assertThat(Text.of("fact.employment.healthDeliverySystem.ask", job).in(SPANISH))
        .isEqualTo("¿Es un sistema de atención médica el empleador del empleo 4?");
    assertThat(Text.of("fact.employment.paid.ask", job).in(SPANISH))
        .isEqualTo("¿Es remunerado el empleo 4?");
    assertThat(Text.of("fact.employment.paid.ask", job)).hasToString("Is job 4 paid?");
  }

  @Test
  void a_language_without_messages_is_english_with_its_own_days() {
    assertThat(Text.of("held.expired", DAY).in(Locale.FRENCH))
        .isEqualTo("it expired on 14 mars 2027");
  }

  @Test
  void a_host_may_add_a_language_in_part() {
    assertThat(Text.of("held.expired", DAY).in(Locale.GERMANY))
        .isEqualTo("abgelaufen am 14. März 2027");
    assertThat(Text.of("held.restricted").in(Locale.GERMANY)).isEqualTo("a restriction applies");
  }

  @Test
  void texts_with_equal_english_are_equal() {
    assertThat(Text.of("noun.job")).isEqualTo(Text.verbatim("job")).hasSameHashCodeAs("job");
    assertThat(Text.of("noun.job")).isNotEqualTo(Text.of("noun.degree")).isNotEqualTo("job");
  }

  @Test
  void a_missing_message_is_named() {
    assertThatThrownBy(() -> Text.of("no.such").toString())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("There is no message \"no.such\".");
  }

  @Test
  void thousands_separators_follow_the_language() {
    Text hours = Text.of("range", 2080, 12_500);
    assertThat(hours).hasToString("2,080 to 12,500");
    assertThat(hours.in(Locale.US)).isEqualTo("2,080 to 12,500");
    assertThat(hours.in(SPANISH)).isEqualTo("de 2080 a 12.500");
  }

  @Test
  void plain_english_separates_thousands_and_keeps_decimals() {
    assertThat(Text.of("number", 999)).hasToString("999");
    assertThat(Text.of("number", 1000)).hasToString("1,000");
    assertThat(Text.of("number", -1_234_567L)).hasToString("-1,234,567");
    assertThat(Text.of("number", -100)).hasToString("-100");
    assertThat(Text.of("number", new BigDecimal("12345.6700"))).hasToString("12,345.6700");
    assertThat(Text.of("number", new BigDecimal("2E+3"))).hasToString("2,000");
  }

  @Test
  void a_number_of_a_choice_is_formatted_like_any_other() {
    Text days = Text.of("expired.days-ago", 12_345L, DAY);
    assertThat(days).hasToString("It expired 12,345 days ago, on 2027-03-14.");
    assertThat(days.in(SPANISH)).isEqualTo("Venció hace 12.345 días, el 14 de marzo de 2027.");
    assertThat(Text.of("expired.days-ago", 1_200L, DAY).in(SPANISH))
        .isEqualTo("Venció hace 1200 días, el 14 de marzo de 2027.");
  }

  @Test
  void a_year_has_no_thousands_separator() {
    assertThat(Text.of("number", PartialDate.parse("2024"))).hasToString("2024");
  }
}
