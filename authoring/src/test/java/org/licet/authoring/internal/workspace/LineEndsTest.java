package org.licet.authoring.internal.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LineEndsTest {

  @Test
  void a_text_keeps_the_ends_of_lines_that_it_had() {
    assertThat(LineEnds.as("a\r\nb\r\nc\r\n", "a\nB\nnew\nc\n"))
        .isEqualTo("a\r\nB\r\nnew\r\nc\r\n");
    assertThat(LineEnds.as("a\nb\n", "a\nB\n")).isEqualTo("a\nB\n");
    assertThat(LineEnds.as("", "a\n")).isEqualTo("a\n");
    assertThat(LineEnds.as("a\r\n", "")).isEmpty();
  }

  @Test
  void lines_that_did_not_change_keep_their_own_ends() {
    assertThat(LineEnds.as("a\nb\r\nc\rd", "a\nX\nc\nd")).isEqualTo("a\nX\nc\rd");
    assertThat(LineEnds.as("a\r\nb", "a\nb\n")).isEqualTo("a\r\nb\r\n");
    String mixed = "a\r\n\r\n\nb\r";
    assertThat(LineEnds.as(mixed, LineEnds.unified(mixed))).isEqualTo(mixed);
  }
}
