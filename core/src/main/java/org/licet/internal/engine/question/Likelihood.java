package org.licet.internal.engine.question;

import java.util.HashMap;
import java.util.Map;
import org.licet.evaluation.Question;
import org.licet.internal.reasoning.fact.NamedFields;

/**
 * The probability that an answer favors the candidate, in percent. It only orders the questions and
 * never affects a verdict. All figures are assumptions: few jobs are case management, felony
 * convictions are rare, and a date is seldom the earliest or the latest possible.
 */
final class Likelihood {

  /** The probability of staying within a limit; few people reach one. */
  static final double WITHIN_LIMIT = 0.95;

  private static final int EVEN = 50;
  private static final int LIST = 40;
  private static final double PERCENT = 100;

  private static final Map<String, Integer> IN_FAVOR = new HashMap<>(NamedFields.favorable());

  static {
    put("licenses", "type 70 jurisdiction 95 status 92 encumbered 96");
    put("licenses", "issued 95 expires 90");
    put("certifications", "credential 30 status 88 issued 90 expires 80");
    put("degrees", "level 60 field 60 conferred 90 country 95");
    put("degrees", "accreditedBy 80 expected 50");
    put("employment", "caseManagementHoursPerWeek 40 country 97");
    put("employment", "fullTime 80 hoursPerWeek 80 from 85 to 85");
    put("continuingEducation", "completed 60 hours 60 topics 40 approvedBy 60");
    put("professionalDevelopment", "category 50 completed 60");
    put("examinations", "exam 30 passed 70 jurisdiction 60");
    put("records", "kind 30 on 60 until 80 jurisdiction 80 issuer 60");
  }

  private Likelihood() {}

  private static void put(String list, String fields) {
    String[] words = fields.split(" ", -1);
    for (int i = 0; i < words.length; i += 2) {
      IN_FAVOR.put(list + "." + words[i], Integer.valueOf(words[i + 1]));
    }
  }

  /** Returns the probability that the answer favors the candidate, 0 to 1. */
  static double favorable(Question question) {
    return percent(question) / PERCENT;
  }

  private static String withoutCodes(String fact) {
    int codes = fact.indexOf('#');
    return codes < 0 ? fact : fact.substring(0, codes);
  }

  private static int percent(Question question) {
    if (!(question instanceof Question.OfCandidate asked)) {
      return EVEN;
    }
    String fact = withoutCodes(asked.fact());
    int list = fact.indexOf('/', 1);
    if (list < 0) {
      return LIST;
    }
    return IN_FAVOR.getOrDefault(
        fact.substring(1, list) + "." + fact.substring(fact.lastIndexOf('/') + 1), EVEN);
  }
}
