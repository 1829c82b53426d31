package com.example.service.web;

import com.example.service.access.AuditLog;
import com.example.service.limits.Work;
import com.example.service.problem.ServiceProblem;
import com.example.service.store.StorableId;
import com.example.service.store.StoredCandidates;
import com.example.service.store.StoredEvaluations;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.licet.Outlook;
import org.licet.candidate.Candidate;
import org.licet.evaluation.Evaluation;
import org.licet.json.CandidateAnswers;
import org.licet.spring.LicetRules;
import org.licet.workbench.report.EvaluationPage;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Keeps the records of candidates, and evaluates by them. */
@RestController
@RequestMapping("/v1/candidates/{id}")
class CandidateController {

  private static final int LATEST = 100;

  private final StoredCandidates candidates;
  private final StoredEvaluations evaluations;
  private final TransactionTemplate whole;
  private final LicetRules rules;
  private final Clock clock;

  CandidateController(
      StoredCandidates candidates,
      StoredEvaluations evaluations,
      TransactionTemplate whole,
      LicetRules rules,
      Clock clock) {
    this.candidates = candidates;
    this.evaluations = evaluations;
    this.whole = whole;
    this.rules = rules;
    this.clock = clock;
  }

  @ModelAttribute
  void note(@PathVariable String id, HttpServletRequest request) {
    AuditLog.about(request, id);
  }

  @PutMapping
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void put(@PathVariable String id, @RequestBody Candidate candidate) {
    if (!id.equals(candidate.id())) {
      throw new ServiceProblem(HttpStatus.UNPROCESSABLE_CONTENT, "other-id", candidate.id(), id);
    }
    StorableId.check(candidate);
    candidates.put(List.of(candidate));
  }

  /** Returns a record with its version, which {@code ETag} has. */
  @GetMapping
  ResponseEntity<Candidate> read(@PathVariable String id) {
    Candidate candidate = get(id);
    return ResponseEntity.ok().eTag(RecordVersion.of(candidate)).body(candidate);
  }

  private Candidate get(String id) {
    return candidates
        .find(id)
        .orElseThrow(() -> new ServiceProblem(HttpStatus.NOT_FOUND, "candidate-unknown", id));
  }

  @DeleteMapping
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void delete(@PathVariable String id) {
    if (!candidates.delete(id)) {
      throw new ServiceProblem(HttpStatus.NOT_FOUND, "candidate-unknown", id);
    }
  }

  /** Evaluates, and stores the evaluation. */
  @PostMapping("/evaluations")
  ResponseEntity<Evaluation> evaluate(@PathVariable String id, @ParameterObject Subject subject) {
    Candidate candidate = get(id);
    Evaluation evaluation = evaluated(candidate, subject);
    evaluations.add(evaluation);
    return ResponseEntity.ok().eTag(RecordVersion.of(candidate)).body(evaluation);
  }

  @GetMapping("/evaluations")
  List<Evaluation> evaluations(@PathVariable String id) {
    get(id);
    return evaluations.latest(id, LATEST);
  }

  /**
   * Stores the candidate who states the answers, with the evaluation that follows. Answers name
   * places in a record, so {@code If-Match} states the version that was asked about.
   */
  @PostMapping("/answers")
  ResponseEntity<Evaluation> answer(
      @PathVariable String id,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) String version,
      @RequestBody JsonNode answers,
      @ParameterObject Subject subject) {
    Candidate asked = get(id);
    RecordVersion.require(version, asked);
    Candidate answered = GivenAnswers.apply(answers, asked);
    Evaluation evaluation = evaluated(answered, subject);
    whole.executeWithoutResult(
        status -> {
          if (!candidates.replace(CandidateAnswers.fingerprint(asked), answered)) {
            throw RecordVersion.changed(id);
          }
          evaluations.add(evaluation);
        });
    return ResponseEntity.ok().eTag(RecordVersion.of(answered)).body(evaluation);
  }

  /** Shows what is met, what is missing, and the path to it. */
  @GetMapping(path = "/page", produces = MediaType.TEXT_HTML_VALUE)
  @Work(Work.SEARCH)
  String page(@PathVariable String id, @ParameterObject Subject subject, Locale locale) {
    Candidate candidate = get(id);
    LocalDate day = subject.day(clock);
    Outlook outlook = rules.evaluator().outlook(candidate, day);
    EvaluationPage page = new EvaluationPage(locale);
    page.add(
        candidate,
        outlook.timeline(subject.credential(), subject.stage(), subject.last(clock)),
        outlook.plan(subject.credential(), subject.stage(), subject.last(clock)));
    return page.html(day);
  }

  private Evaluation evaluated(Candidate candidate, Subject subject) {
    return rules.evaluate(candidate, subject.credential(), subject.stage(), subject.day(clock));
  }
}
