package org.licet.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The bundles of all languages agree, and every message is used. */
class BundlesTest {

  private static final Path SOURCES = Path.of("src/main/java/org/licet");
  private static final Pattern KEY =
      Pattern.compile("\"([a-z]+(?:-[a-z]+)*(?:\\.[A-Za-z-]+)*\\.?)\"");
  private static final Pattern NUMBER_BEFORE_PLURAL =
      Pattern.compile(
          "\\{\\d} (?:more |otros |otras )?(?:days|months|hours|years|weeks|times|attempts"
              + "|questions|jobs|courses|purchasers|candidates|días|meses|horas|años|semanas|veces"
              + "|exámenes|intentos|preguntas|empleos|cursos|compradores|personas)");
  private static final Pattern STUMBLING =
      Pattern.compile(
          "\\bsit(?:s|ting|tings)?\\b|in favor|[Nn]obody has said|counts for nothing|\\b[Ii]t is open"
              + "|speaks against|as not counting|does not count: |\\b[A-Z]+_[A-Z]+\\b");
  private static final Pattern SENTENCE = Pattern.compile("^(?:[A-ZÁÉÍÓÚ]|\\{\\d|¿[A-ZÁÉÍÓÚ{])");
  private static final Pattern PLACE = Pattern.compile("\\{(\\d)");

  private static Properties bundle(String name) throws IOException {
    Properties properties = new Properties();
    try (Reader reader =
        new InputStreamReader(
            Objects.requireNonNull(BundlesTest.class.getResourceAsStream(name), name),
            StandardCharsets.UTF_8)) {
      properties.load(reader);
    }
    return properties;
  }

  @Test
  void spanish_has_every_english_message() throws IOException {
    Set<String> english = bundle("messages.properties").stringPropertyNames();
    Set<String> spanish = new TreeSet<>(bundle("messages_es.properties").stringPropertyNames());
    spanish.removeIf(key -> key.matches("code\\.[A-Z_]+")); // plain words in English
    assertThat(spanish).containsExactlyInAnyOrderElementsOf(english);
  }

  @Test
  void every_message_is_a_pattern_and_spanish_has_no_other_places() throws IOException {
    Properties english = bundle("messages.properties");
    Properties spanish = bundle("messages_es.properties");
    List<String> wrong = new ArrayList<>();
    for (String key : english.stringPropertyNames()) {
      if (key.equals("month")) {
        continue;
      }
      new MessageFormat(english.getProperty(key));
      new MessageFormat(spanish.getProperty(key));
      boolean ofRecords =
          key.startsWith("reason."); // 0 is singular, 1 is plural; either may be missing
      if (!ofRecords && !places(english, key).equals(places(spanish, key))) {
        wrong.add(key);
      }
    }
    assertThat(wrong).isEmpty();
  }

  private static Set<String> places(Properties bundle, String key) {
    Set<String> places = new TreeSet<>();
    PLACE.matcher(bundle.getProperty(key)).results().forEach(place -> places.add(place.group(1)));
    return places;
  }

  @Test
  void every_message_is_used() throws IOException {
    Set<String> said = new TreeSet<>();
    try (Stream<Path> files = Files.walk(SOURCES)) {
      for (Path file : files.filter(each -> each.toString().endsWith(".java")).toList()) {
        KEY.matcher(Files.readString(file)).results().map(BundlesTest::key).forEach(said::add);
      }
    }
    Set<String> unknown = new TreeSet<>();
    for (String key : bundle("messages.properties").stringPropertyNames()) {
      boolean whole = said.contains(key);
      boolean begun =
          said.stream().anyMatch(part -> key.startsWith(part.endsWith(".") ? part : part + "."));
      if (!whole && !begun) {
        unknown.add(key);
      }
    }
    assertThat(unknown).isEmpty();
  }

  /** Any number may be one, as in "1 days". */
  @Test
  void no_number_stands_before_a_plural() throws IOException {
    List<String> wrong = new ArrayList<>();
    for (String name : List.of("messages.properties", "messages_es.properties")) {
      Properties bundle = bundle(name);
      for (String key : bundle.stringPropertyNames()) {
        if (NUMBER_BEFORE_PLURAL.matcher(withoutChoices(bundle.getProperty(key))).find()) {
          wrong.add(name + ": " + key);
        }
      }
    }
    assertThat(wrong).isEmpty();
  }

  /** Messages use the words of the field; see CONTRIBUTING.md. */
  @Test
  void no_message_has_discouraged_words() throws IOException {
    Properties bundle = bundle("messages.properties");
    Set<String> wrong = new TreeSet<>();
    for (String key : bundle.stringPropertyNames()) {
      if (STUMBLING.matcher(bundle.getProperty(key)).find()) {
        wrong.add(key + " = " + bundle.getProperty(key));
      }
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void every_sentence_begins_with_a_capital_and_ends_with_a_mark() throws IOException {
    Set<String> wrong = new TreeSet<>();
    for (String name : List.of("messages.properties", "messages_es.properties")) {
      Properties bundle = bundle(name);
      for (String key : bundle.stringPropertyNames()) {
        String message = bundle.getProperty(key);
        boolean sentence = message.endsWith(".") || message.endsWith("?");
        boolean isToBeOne =
            key.matches("(?:ask|step|assumption|renewal|rules|window|reason)\\..*|fact\\..*\\.ask")
                && !key.matches("reason\\.(?:each|nobody-said)|.*\\.brief\\..*");
        if (sentence ? !SENTENCE.matcher(message).find() : isToBeOne) {
          wrong.add(name + ": " + key + " = " + message);
        }
      }
    }
    assertThat(wrong).isEmpty();
  }

  /** "No license counts: the RN license" contradicts itself; parentheses give the reason. */
  @Test
  void no_negative_sentence_continues_after_a_colon() throws IOException {
    Properties bundle = bundle("messages.properties");
    assertThat(bundle.stringPropertyNames())
        .allSatisfy(key -> assertThat(bundle.getProperty(key)).doesNotMatch("No [^.]*: .*"));
  }

  /** Questions also ask for dates and percentages, which no yes answers. */
  @Test
  void no_step_waits_for_a_yes() throws IOException {
    Properties english = bundle("messages.properties");
    Properties spanish = bundle("messages_es.properties");
    assertThat(english.getProperty("step.ANSWER")).doesNotContain("yes");
    assertThat(spanish.getProperty("step.ANSWER")).doesNotContain("afirmativ");
  }

  @Test
  void a_country_has_its_article() {
    Pattern plural =
        Pattern.compile(
            ".*\\b(?:Islands|Republic|Kingdom|Emirates|States|Philippines|Netherlands|Bahamas"
                + "|Maldives|Comoros|Territories|Isle of .*|Congo.*)\\b.*");
    for (String country : Locale.getISOCountries()) {
      String name = new Locale("", country).getDisplayCountry(Locale.ENGLISH);
      if (plural.matcher(name).matches() && !name.matches("(?:South|Heard) .*")) {
        assertThat(Text.place(country).toString()).startsWith("the ");
      }
    }
  }

  /** Returns a message without its choices. */
  private static String withoutChoices(String message) {
    return message.replaceAll("\\{\\d,choice,(?:[^{}]|\\{\\d})*}", "");
  }

  private static String key(MatchResult found) {
    return found.group(1);
  }
}
