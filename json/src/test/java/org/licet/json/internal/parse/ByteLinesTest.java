package org.licet.json.internal.parse;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** Lines of bytes are the lines of the decoded text. */
class ByteLinesTest {

  private static final String[] PIECES = {
    "a", " ", "\n", "\r\n", "é", "中", "\uD83E\uDE7A", "\uFFFD"
  };

  @Property
  void they_are_the_lines_of_the_decoded_text(
      @ForAll Random random, @ForAll @IntRange(min = 1, max = 40) int longest) throws IOException {
    byte[] text = text(random);

    assertThat(lines(new ByteLines(inPieces(text, random), longest)))
        .isEqualTo(
            lines(
                new TextLines(
                    new InputStreamReader(new ByteArrayInputStream(text), UTF_8), 1, longest)));
  }

  /** Returns a text in which one byte may be damaged. */
  private static byte[] text(Random random) {
    StringBuilder text = new StringBuilder();
    int length = random.nextInt(200);
    for (int i = 0; i < length; i++) {
      text.append(PIECES[random.nextInt(PIECES.length)]);
    }
    byte[] bytes = text.toString().getBytes(UTF_8);
    if (bytes.length > 0 && random.nextBoolean()) {
      bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
    }
    return bytes;
  }

  private static InputStream inPieces(byte[] text, Random random) {
    return new ByteArrayInputStream(text) {
      @Override
      public synchronized int read(byte[] into, int offset, int length) {
        return super.read(into, offset, Math.min(length, 1 + random.nextInt(7)));
      }
    };
  }

  private static List<String> lines(Lines lines) throws IOException {
    List<String> found = new ArrayList<>();
    try (lines) {
      for (var line = lines.next(); line.isPresent(); line = lines.next()) {
        found.add(
            "%d|%s|%s|%s|%s"
                .formatted(
                    line.get().number(),
                    line.get().content(),
                    line.get().end(),
                    line.get().cut(),
                    line.get().isBlank()));
      }
    }
    return found;
  }
}
