package com.example.service.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.licet.Evaluator;
import org.licet.evaluation.RulesetDescription;
import org.licet.evaluation.Stage;
import org.licet.records.CtdlWriter;
import org.licet.spring.LicetRules;
import org.licet.workbench.report.HandbookPage;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The credentials and their requirements, as data and as a handbook. */
@RestController
@RequestMapping("/v1/credentials")
class CredentialController {

  private final LicetRules rules;

  CredentialController(LicetRules rules) {
    this.rules = rules;
  }

  /** Returns the stages of each credential. */
  @GetMapping
  Map<String, List<Stage>> all() {
    Evaluator evaluator = rules.evaluator();
    Map<String, List<Stage>> all = new TreeMap<>();
    evaluator.credentials().forEach(one -> all.put(one, evaluator.stages(one)));
    return all;
  }

  @GetMapping("/{credential}")
  List<RequirementView> requirements(@PathVariable String credential, Locale locale) {
    return versions(credential).stream().map(one -> RequirementView.of(one, locale)).toList();
  }

  @GetMapping(path = "/{credential}", produces = MediaType.TEXT_HTML_VALUE)
  String handbook(@PathVariable String credential, Locale locale) {
    HandbookPage page = new HandbookPage(locale);
    versions(credential).forEach(one -> page.add("", one));
    return page.html();
  }

  /** Returns the latest version in the Credential Transparency Description Language. */
  @GetMapping(path = "/{credential}", produces = "application/ld+json")
  String linkedData(@PathVariable String credential) {
    return CtdlWriter.toJson(versions(credential).get(0)).toString();
  }

  /** Returns the versions, the latest first. */
  private List<RulesetDescription> versions(String credential) {
    return rules.evaluator().rulesets(credential);
  }
}
