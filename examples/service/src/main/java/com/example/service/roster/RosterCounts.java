package com.example.service.roster;

/**
 * The counts of a roster so far.
 *
 * @param throughLine the last line that is stored or refused
 * @param stored the candidates that are stored
 * @param changed those of them that are new or differ from before
 * @param refused the candidates that were refused
 */
record RosterCounts(long throughLine, long stored, long changed, long refused) {

  static final RosterCounts NONE = new RosterCounts(0, 0, 0, 0);

  RosterCounts refuse() {
    return new RosterCounts(throughLine, stored, changed, refused + 1);
  }

  RosterCounts store(int more, int moreChanged, long line) {
    return new RosterCounts(line, stored + more, changed + moreChanged, refused);
  }
}
