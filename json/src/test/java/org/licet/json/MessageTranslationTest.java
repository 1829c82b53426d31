package org.licet.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.licet.evaluation.Failure;
import org.licet.json.internal.advice.MessageTranslation;

class MessageTranslationTest {

  private static final Locale SPANISH = Locale.forLanguageTag("es");
  private static final Pattern PLACE = Pattern.compile("\\{\\d[^}]*\\}");

  private static Properties bundle(String name) throws IOException {
    Properties bundle = new Properties();
    try (InputStream bytes = MessageTranslation.class.getResourceAsStream(name)) {
      bundle.load(new InputStreamReader(Objects.requireNonNull(bytes), StandardCharsets.UTF_8));
    }
    return bundle;
  }

  @Test
  void every_pattern_has_a_translation_with_the_same_places() throws IOException {
    Properties english = bundle("refusals.properties");
    Properties spanish = bundle("refusals_es.properties");
    assertThat(spanish.stringPropertyNames()).isEqualTo(english.stringPropertyNames());
    for (String key : english.stringPropertyNames()) {
      assertThat(places(spanish.getProperty(key)))
          .as(key)
          .isEqualTo(places(english.getProperty(key)));
    }
  }

  private static List<String> places(String pattern) {
    return PLACE.matcher(pattern).results().map(MatchResult::group).sorted().toList();
  }

  static Stream<HostileCandidate> hostile() {
    return HostileCandidate.all().stream();
  }

  @ParameterizedTest
  @MethodSource("hostile")
  void every_message_about_a_hostile_candidate_is_translated(HostileCandidate candidate) {
    try {
      CandidateReader.readOne(candidate.json());
    } catch (InvalidCandidateException e) {
      assertTranslated(String.valueOf(e.getMessage()));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{",
        "{\"id\"",
        "{\"id\" 1}",
        "{\"id\": \"a}",
        "{'id': 1}",
        "{\"id\": \"a\" \"b\": 1}",
        "{\"id\": \"a\", \"b\": [1 2]}",
        "{\"id\": NaN}",
        "{\"id\": nul}",
        "{\"id\": \"\\q\"}",
        "{\"id\": \"\\u12\"}",
        "{\"id\": \"a\tb\"}",
        "{\"id\": 01}",
        "{\"id\": 1.}",
        "{\"id\": \"a\"} {}",
        "{\"id\": \"a\"]",
        "}",
        "// id",
        "[]"
      })
  void every_message_about_text_that_is_not_json_is_translated(String text) {
    try {
      CandidateReader.readOne(text);
    } catch (InvalidCandidateException e) {
      assertTranslated(String.valueOf(e.getMessage()));
    }
  }

  private static void assertTranslated(String message) {
    message
        .lines()
        .forEach(
            line -> assertThat(MessageTranslation.to(SPANISH).line(line)).as(line).isPresent());
  }

  @Test
  void a_failure_is_told_in_spanish() {
    Failure failure =
        Failure.builder()
            .message(
                "The field \"employer\" is 10,001 characters long. Expected at most 10,000. It begins"
                    + " with \"Dr. A. The field\".\nMaybe raise the limit: --limit text=N")
            .build();
    assertThat(FailureWording.in(SPANISH).of(failure))
        .isEqualTo(
            "El campo «employer» tiene 10.001 caracteres. Se espera 10.000 como máximo. Empieza con"
                + " «Dr. A. The field».\nQuizá deba subir el límite: --limit text=N");
  }

  @Test
  void an_unknown_message_and_an_unknown_language_stay_in_english() {
    Failure failure = Failure.builder().message("Something else broke. Expected text.").build();
    assertThat(FailureWording.in(SPANISH).of(failure)).isEqualTo(failure.message());
    assertThat(FailureWording.in(Locale.FRENCH).of(failure)).isEqualTo(failure.message());
  }
}
