package org.licet.json.agenda;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.licet.candidate.Candidate;
import org.licet.json.CandidateWriter;
import org.licet.outlook.Agenda;
import org.licet.outlook.PastStanding;

/** The stored line of a person from an earlier watch. Immutable and thread-safe. */
public final class AgendaState {

  private final String candidate;
  private final LocalDate on;
  private final String fingerprint;
  private final String terms;
  private final List<PastStanding> standings;
  private final Optional<Candidate> record;

  AgendaState(
      String candidate,
      LocalDate on,
      String fingerprint,
      String terms,
      List<PastStanding> standings,
      Optional<Candidate> record) {
    this.candidate = candidate;
    this.on = on;
    this.fingerprint = fingerprint;
    this.terms = terms;
    this.standings = List.copyOf(standings);
    this.record = record;
  }

  /** Returns the host's key of the candidate. */
  public String candidate() {
    return candidate;
  }

  /** Returns the first day of that watch. */
  public LocalDate on() {
    return on;
  }

  /** Returns the standings on that day. */
  public List<PastStanding> standings() {
    return standings;
  }

  /** Returns the record on that day; empty if it was left out. */
  public Optional<Candidate> record() {
    return record;
  }

  /** Returns whether a record is the same as on that day. */
  public boolean isSameRecord(Candidate now) {
    return fingerprint.equals(AgendaWriter.fingerprint(CandidateWriter.toLine(now)));
  }

  /** Returns whether the policy and the assumed facts of an agenda are the same as on that day. */
  public boolean hasTermsOf(Agenda agenda) {
    return terms.equals(AgendaWriter.terms(agenda));
  }
}
