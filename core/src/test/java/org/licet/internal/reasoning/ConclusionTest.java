package org.licet.internal.reasoning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.licet.evaluation.Verdict;
import org.licet.text.Text;

class ConclusionTest {

  private static Conclusion met(String reason) {
    return Conclusion.settled(
        Verdict.MET,
        () ->
            new Explanation(
                Text.verbatim(reason), List.of(), List.of(), List.of(), Set.of(), false));
  }

  @Test
  void a_shared_sentence_appears_once_at_any_depth() {
    Conclusion two = Conclusion.both(met("Few attempts."), met("Nothing stands in the way."));
    Conclusion three = Conclusion.both(two, met("Nothing stands in the way."));
    assertThat(three.grounds().reason()).hasToString("Few attempts. Nothing stands in the way.");
    assertThat(Conclusion.both(three, two).noting("Few attempts.").grounds().reason())
        .hasToString("Few attempts. Nothing stands in the way.");
  }
}
