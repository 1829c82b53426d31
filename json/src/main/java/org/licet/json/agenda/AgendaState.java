package org.licet.json.agenda;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.licet.candidate.Candidate;
import org.licet.json.CandidateAnswers;
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
  private final int sequence;
  private final List<AgendaEvent> coming;
  private final List<AgendaEvent> cancelled;

  AgendaState(
      String candidate,
      LocalDate on,
      String fingerprint,
      String terms,
      List<PastStanding> standings,
      Optional<Candidate> record,
      int sequence,
      List<AgendaEvent> coming,
      List<AgendaEvent> cancelled) {
    this.candidate = candidate;
    this.on = on;
    this.fingerprint = fingerprint;
    this.terms = terms;
    this.standings = List.copyOf(standings);
    this.record = record;
    this.sequence = sequence;
    this.coming = List.copyOf(coming);
    this.cancelled = List.copyOf(cancelled);
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

  /** Returns the sequence number of the events. */
  int sequence() {
    return sequence;
  }

  /** Returns the events that were coming, and those that were cancelled before their day. */
  List<AgendaEvent> events() {
    return AgendaEvents.joined(coming, cancelled);
  }

  /** Returns the events of which a calendar knows. */
  List<AgendaEvent> shown() {
    Agenda agenda =
        Agenda.builder()
            .candidate(candidate)
            .on(on)
            .last(on)
            .items(coming.stream().map(AgendaEvent::item).toList())
            .build();
    return AgendaEvents.joined(AgendaEvents.condensed(coming, agenda), cancelled);
  }

  /** Returns whether a record is the same as on that day. */
  public boolean isSameRecord(Candidate now) {
    return fingerprint.equals(CandidateAnswers.fingerprint(now));
  }

  /** Returns whether the policy and the assumed facts of an agenda are the same as on that day. */
  public boolean hasTermsOf(Agenda agenda) {
    return terms.equals(AgendaWriter.terms(agenda));
  }
}
