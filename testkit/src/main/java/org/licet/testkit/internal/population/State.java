package org.licet.testkit.internal.population;

import java.util.EnumSet;
import java.util.Set;

/**
 * The states and the District of Columbia with their residents in thousands (U.S. Census Bureau,
 * 2020 Census).
 */
enum State {
  CA(39538),
  TX(29146),
  FL(21538),
  NY(20201),
  PA(13003),
  IL(12813),
  OH(11799),
  GA(10712),
  NC(10439),
  MI(10077),
  NJ(9289),
  VA(8631),
  WA(7705),
  AZ(7152),
  MA(7030),
  TN(6911),
  IN(6786),
  MD(6177),
  MO(6155),
  WI(5894),
  CO(5774),
  MN(5706),
  SC(5118),
  AL(5024),
  LA(4658),
  KY(4506),
  OR(4237),
  OK(3959),
  CT(3606),
  UT(3272),
  IA(3190),
  NV(3105),
  AR(3012),
  MS(2961),
  KS(2938),
  NM(2118),
  NE(1962),
  ID(1839),
  WV(1794),
  HI(1455),
  NH(1378),
  ME(1362),
  RI(1097),
  MT(1084),
  DE(990),
  SD(887),
  ND(779),
  AK(733),
  DC(690),
  VT(643),
  WY(577);

  /** The states that issue no multistate licenses. An approximation that may be out of date. */
  private static final Set<State> OUTSIDE_THE_COMPACT =
      EnumSet.of(CA, NY, IL, MI, MA, MN, OR, CT, NV, HI, AK, DC);

  private static final Shares<State> BY_RESIDENTS = byResidents();

  private final int thousands;
  private final String jurisdiction = "US-" + name();

  State(int thousands) {
    this.thousands = thousands;
  }

  private static Shares<State> byResidents() {
    Shares.Table<State> table = Shares.of(0, CA);
    for (State state : values()) {
      table.and(state.thousands, state);
    }
    return table.table();
  }

  static State draw(Dice dice) {
    return BY_RESIDENTS.draw(dice);
  }

  /** Returns the ISO 3166-2 code. */
  String jurisdiction() {
    return jurisdiction;
  }

  boolean isInCompact() {
    return !OUTSIDE_THE_COMPACT.contains(this);
  }
}
