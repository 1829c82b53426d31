package org.licet.json;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.util.Arrays;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.licet.candidate.Candidate;
import org.licet.json.internal.candidate.Acceptance;

/** Reading in one pass accepts the same candidates as reading a tree, and no others. */
class OnePassTest {

  private static final CandidateLimits LIMITS = CandidateLimits.standard();

  /** Characters that mean something in JSON, in UTF-8, or nowhere. */
  private static final byte[] CHARACTERS =
      "{}[]:,\"\\ \t\r019.-+eEtfn/u\0\u0001\u00E9\u00C0\u0080\u00ED\u00A0\u00FF"
          .getBytes(ISO_8859_1);

  @Property
  void it_reads_every_valid_candidate(@ForAll("candidates") Candidate candidate) {
    assertThat(Acceptance.valid(CandidateWriter.toLine(candidate), LIMITS)).contains(candidate);
  }

  @Property
  void it_reads_fields_in_any_order_and_with_spaces(@ForAll("candidates") Candidate candidate) {
    String reversed = Reversed.of(CandidateWriter.toJson(candidate)).toPrettyString();

    assertThat(Acceptance.valid(reversed, LIMITS)).contains(candidate);
  }

  @Property
  void it_agrees_with_a_tree_about_damaged_text(
      @ForAll("candidates") Candidate candidate, @ForAll Random random) {
    byte[] line = CandidateWriter.toLine(candidate).getBytes(UTF_8);
    for (int i = 0; i < 20; i++) {
      byte[] damaged = damaged(line, random);

      assertThat(accepted(damaged))
          .as(new String(damaged, ISO_8859_1))
          .isEqualTo(thoroughly(new String(damaged, UTF_8)));
    }
  }

  @Provide
  Arbitrary<Candidate> candidates() {
    return Arbitraries.oneOf(
        AnyCandidate.candidates(), AnyCandidate.candidates(AnyCandidate.plainTexts()));
  }

  /** Replaces, inserts or removes one character, or cuts the end. */
  private static byte[] damaged(byte[] line, Random random) {
    int at = random.nextInt(line.length);
    byte character = CHARACTERS[random.nextInt(CHARACTERS.length)];
    byte[] damaged = line.clone();
    switch (random.nextInt(4)) {
      case 0 -> damaged[at] = character;
      case 1 -> {
        damaged = Arrays.copyOf(line, line.length + 1);
        System.arraycopy(line, at, damaged, at + 1, line.length - at);
        damaged[at] = character;
      }
      case 2 -> {
        damaged = Arrays.copyOf(line, line.length - 1);
        System.arraycopy(line, at + 1, damaged, at, line.length - at - 1);
      }
      default -> damaged = Arrays.copyOf(line, at);
    }
    return damaged;
  }

  @Test
  void it_agrees_with_a_tree_about_hostile_candidates() {
    for (HostileCandidate hostile : HostileCandidate.all()) {
      assertAgrees(hostile.json());
    }
  }

  @Test
  void it_agrees_with_a_tree_about_every_token_of_every_field() {
    HostileCandidatesTest.candidatesOfTokens().forEach(OnePassTest::assertAgrees);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"id\": \"a\"} ",
        "{\"id\": \"a\"} x",
        "{\"id\": \"a\"}}",
        "{\"id\": \"a\",}",
        "{,\"id\": \"a\"}",
        "{\"id\": \"a\" \"residence\": \"US-TX\"}",
        "{\"id\": \"a\", \"licenses\": [}",
        "{\"id\": \"a\", \"licenses\": [{},]}",
        "{\"id\": \"a\", \"licenses\": [,{}]}",
        "{\"id\": \"a\", \"licenses\": [{}{}]}",
        "{\"id\": \"a\", \"licenses\": {}}",
        "{\"id\": \"a\", \"conduct\": null}",
        "{\"id\": \"a\", \"conduct\": null, \"conduct\": {}}",
        "{\"id\": \"a\", \"facts\": {\"A\": null, \"A\": 1}}",
        "{\"id\": \"a\", \"facts\": {\"\\u0041\": 1, \"B\": \"\\u0042\"}}",
        "{\"id\": \"a\", \"facts\": {\"A\": 01}}",
        "{\"id\": \"a\", \"facts\": {\"A\": -0, \"B\": 1e2, \"C\": 1.50}}",
        "{\"id\": \"a\", \"facts\": {\"A\": 1.}}",
        "{\"id\": \"a\", \"facts\": {\"A\": +1}}",
        "{\"id\": \"a\", \"facts\": {\"A\": 1 2}}",
        "{\"id\": \"a\", \"facts\": {\"A\": 1true}}",
        "{\"id\": \"a\", \"facts\": {\"A\": true1}}",
        "{\"id\": \"a\", \"facts\": {\"A\": nul}}",
        "{\"id\" : \"a\"\t,\r\"residence\":\"PH\"}",
        "\u0000{\"id\": \"a\"}",
        "{\"id\": \"a\u0000\"}",
        "{\"id\": \"a\uD800\"}",
        "{\"id\": \"a\uFFFD\"}",
        "{\"id\": null}",
        "{\"format\": 1, \"id\": \"a\"}",
        "{\"format\": null, \"id\": \"a\"}",
        "{\"format\": 2, \"id\": \"a\"}",
        "{\"format\": 1e0, \"id\": \"a\"}",
        "{\"format\": \"1\", \"id\": \"a\"}",
        "{\"format\": 1, \"format\": 1, \"id\": \"a\"}",
        "{\"format\": 1, \"id\": \"a\", \"format\": 1}",
        "{\"id\": \"a\", \"conduct\": {\"format\": 1}}",
        "{}",
        "[]",
        "",
        "\"a\""
      })
  void it_agrees_with_a_tree_about_the_grammar(String json) {
    assertAgrees(json);
  }

  @Test
  void bytes_of_another_encoding_are_refused() {
    byte[] overlong = "{\"id\": \"a??\"}".getBytes(UTF_8);
    overlong[9] = (byte) 0xC1;
    overlong[10] = (byte) 0x81;

    assertThat(accepted(overlong)).isEmpty();
    assertThat(accepted("\0{\0\"\0i\0d\0\"\0:\0\"\0a\0\"\0}".getBytes(ISO_8859_1))).isEmpty();
  }

  @Test
  void narrow_limits_are_left_to_the_tree() {
    String json = "{\"id\": \"a\", \"licenses\": [{\"type\": \"RN\"}]}";

    assertThat(Acceptance.valid(json, LIMITS)).isPresent();
    assertThat(Acceptance.valid(json, LIMITS.withNesting(2))).isEmpty();
    assertThat(Acceptance.valid(json, LIMITS.withEntries(1))).isEmpty();
    assertThat(Acceptance.valid(json, LIMITS.withKeyLength(3))).isEmpty();
    assertThat(Acceptance.valid(json, LIMITS.withTextLength(1))).isEmpty();
  }

  @Test
  void the_number_of_the_format_comes_first() {
    assertThat(Acceptance.valid("{\"format\": 1, \"id\": \"a\"}", LIMITS)).isPresent();
  }

  private static void assertAgrees(String json) {
    assertThat(Acceptance.valid(json, LIMITS)).as(json).isEqualTo(thoroughly(json));
  }

  private static Optional<Candidate> thoroughly(String json) {
    try {
      return Optional.of(CandidateReader.readThoroughly(json, LIMITS));
    } catch (InvalidCandidateException e) {
      return Optional.empty();
    }
  }

  private static Optional<Candidate> accepted(byte[] line) {
    try (Stream<CandidateReading> readings =
        CandidateReader.read(new ByteArrayInputStream(line), CandidateFormat.JSON_LINES)) {
      return readings
          .findFirst()
          .filter(CandidateReading.Accepted.class::isInstance)
          .map(reading -> ((CandidateReading.Accepted) reading).candidate());
    }
  }
}
