package org.licet.workbench.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DayOrderTest {

  private record Dated(LocalDate day, String text) {}

  @ParameterizedTest
  @ValueSource(longs = {0, 50, 1_000_000})
  void texts_are_in_the_order_of_their_days_then_as_they_were_added(long most) throws Exception {
    Random random = new Random(7);
    List<Dated> added = new ArrayList<>();
    List<Dated> read = new ArrayList<>();
    try (DayOrder order = new DayOrder(most)) {
      for (int i = 0; i < 300; i++) {
        Dated one =
            new Dated(LocalDate.of(2026, 1, 1).plusDays(random.nextInt(40)), "text " + i + " é\n");
        added.add(one);
        order.add(one.day, one.text);
      }
      order.read((day, text) -> read.add(new Dated(day, text)));
    }
    added.sort(Comparator.comparing(Dated::day));
    assertThat(read).isEqualTo(added);
  }
}
