package com.example.service.web;

import com.example.service.limits.Work;
import java.time.Clock;
import java.time.LocalDate;
import org.licet.candidate.Candidate;
import org.licet.evaluation.Evaluation;
import org.licet.outlook.Plan;
import org.licet.outlook.Timeline;
import org.licet.spring.LicetRules;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Evaluates candidates whom a request carries, and stores nothing. */
@RestController
@RequestMapping("/v1")
class EvaluationController {

  private final LicetRules rules;
  private final Clock clock;

  EvaluationController(LicetRules rules, Clock clock) {
    this.rules = rules;
    this.clock = clock;
  }

  /** A candidate, and answers to questions about the candidate by their keys. */
  record Answered(Candidate candidate, JsonNode answers) {}

  /** A candidate who states the answers, and what follows. */
  record Reevaluated(Candidate candidate, Evaluation evaluation) {}

  @PostMapping("/evaluations")
  Evaluation evaluate(@RequestBody Candidate candidate, @ParameterObject Subject subject) {
    return rules.evaluate(candidate, subject.credential(), subject.stage(), subject.day(clock));
  }

  @PostMapping("/answers")
  Reevaluated answer(@RequestBody Answered answered, @ParameterObject Subject subject) {
    Candidate candidate = GivenAnswers.apply(answered.answers(), answered.candidate());
    return new Reevaluated(candidate, evaluate(candidate, subject));
  }

  @PostMapping("/plans")
  @Work(Work.SEARCH)
  Plan plan(@RequestBody Candidate candidate, @ParameterObject Subject subject) {
    LocalDate day = subject.day(clock);
    return rules
        .evaluator()
        .outlook(candidate, day)
        .plan(subject.credential(), subject.stage(), subject.last(clock));
  }

  @PostMapping("/timelines")
  @Work(Work.SEARCH)
  Timeline timeline(@RequestBody Candidate candidate, @ParameterObject Subject subject) {
    LocalDate day = subject.day(clock);
    return rules
        .evaluator()
        .outlook(candidate, day)
        .timeline(subject.credential(), subject.stage(), subject.last(clock));
  }
}
