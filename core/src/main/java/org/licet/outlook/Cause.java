package org.licet.outlook;

import org.licet.text.Text;

/** An input of an evaluation whose change can move a verdict. */
public enum Cause {

  /** Other facts about the candidate. */
  FACTS,

  /** Other rules in force. */
  RULES,

  /** The passing of time alone: terms expire, periods end, and work goes on. */
  TIME,

  /** Another verification policy, or other assumed facts. */
  TERMS;

  /** Returns the cause in words, such as "a change in the facts". */
  public Text words() {
    return Text.of("cause." + name());
  }
}
