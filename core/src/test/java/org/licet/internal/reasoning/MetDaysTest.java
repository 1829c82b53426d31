package org.licet.internal.reasoning;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.licet.evaluation.Verdict;

class MetDaysTest {

  private static final int DAY = 100;

  @ParameterizedTest
  @EnumSource
  void a_verdict_that_stays_the_same_does_so_through_its_last_day(Verdict verdict) {
    MetDays same = MetDays.same(verdict, DAY, 130);
    assertThat(same.sameThrough(verdict, DAY)).isEqualTo(130);
    assertThat(same.opposite(DAY).sameThrough(verdict.opposite(), DAY)).isEqualTo(130);
    assertThat(same.opposite(DAY).opposite(DAY).sameThrough(verdict, DAY)).isEqualTo(130);
    assertThat(same.until(120).sameThrough(verdict, DAY)).isEqualTo(120);
    assertThat(MetDays.same(verdict, DAY, MetDays.NEVER).sameThrough(verdict, DAY))
        .isEqualTo(MetDays.NEVER);
  }

  @ParameterizedTest
  @EnumSource
  void nothing_is_known_of_later_days_by_default(Verdict verdict) {
    assertThat(MetDays.unknown(DAY).sameThrough(verdict, DAY)).isEqualTo(DAY);
    assertThat(MetDays.unknown(DAY).opposite(DAY).sameThrough(verdict, DAY)).isEqualTo(DAY);
  }

  @Test
  void an_undetermined_verdict_ends_when_either_side_may_change() {
    MetDays open = MetDays.same(Verdict.UNDETERMINED, DAY, 130);
    MetDays met = MetDays.same(Verdict.MET, DAY, 110);
    MetDays refused = MetDays.same(Verdict.NOT_MET, DAY, 120);
    assertThat(open.and(met).sameThrough(Verdict.UNDETERMINED, DAY)).isEqualTo(110);
    assertThat(open.or(refused).sameThrough(Verdict.UNDETERMINED, DAY)).isEqualTo(120);
    assertThat(open.and(refused).sameThrough(Verdict.NOT_MET, DAY)).isEqualTo(120);
    assertThat(open.or(met).sameThrough(Verdict.MET, DAY)).isEqualTo(110);
  }
}
