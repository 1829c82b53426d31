package org.licet.spring;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.licet.candidate.Candidate;
import org.licet.evaluation.Evaluation;
import org.licet.evaluation.EvaluationException;
import org.licet.evaluation.Failure;
import org.licet.evaluation.RulesetDescription;
import org.licet.evaluation.Stage;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** The answers of a small application. The guide to hosting shows its beginning. */
@RestController
class Evaluations {

  private final LicetRules rules;

  Evaluations(LicetRules rules) {
    this.rules = rules;
  }

  @PostMapping("/evaluations/{on}")
  Evaluation evaluate(
      @RequestBody Candidate candidate,
      @PathVariable("on") @DateTimeFormat(iso = ISO.DATE) LocalDate on) {
    return rules.evaluate(candidate, "CCM", Stage.EXAMINATION, on);
  }

  @PostMapping("/evaluations/{credential}/{stage}/{on}")
  Evaluation evaluate(
      @RequestBody Candidate candidate,
      @PathVariable("credential") String credential,
      @PathVariable("stage") Stage stage,
      @PathVariable("on") @DateTimeFormat(iso = ISO.DATE) LocalDate on) {
    return rules.evaluate(candidate, credential, stage, on);
  }

  @GetMapping("/failing")
  Evaluation fail() {
    throw new EvaluationException(
        Failure.builder().message("A rule failed.").rule(Optional.of("CCM: a rule")).build());
  }

  @GetMapping("/mistyped")
  Evaluation mistype() {
    throw new EvaluationException(
        Failure.builder()
            .message("The fact DOMAINS is a text.")
            .pointer(Optional.of("/facts/DOMAINS"))
            .build());
  }

  @PostMapping("/batches")
  int count(@RequestBody Map<String, Candidate> candidates) {
    return candidates.size();
  }

  @GetMapping("/rulesets")
  List<RulesetDescription> rulesets() {
    return rules.evaluator().rulesets("CCM");
  }
}
