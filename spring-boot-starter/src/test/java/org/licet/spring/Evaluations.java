package org.licet.spring;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.licet.candidate.Candidate;
import org.licet.evaluation.Evaluation;
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

  @PostMapping("/batches")
  int count(@RequestBody Map<String, Candidate> candidates) {
    return candidates.size();
  }

  @GetMapping("/rulesets")
  List<RulesetDescription> rulesets() {
    return rules.evaluator().rulesets("CCM");
  }
}
