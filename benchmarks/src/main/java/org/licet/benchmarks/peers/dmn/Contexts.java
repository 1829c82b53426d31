package org.licet.benchmarks.peers.dmn;

import java.util.Map;
import org.licet.benchmarks.person.Attempt;
import org.licet.benchmarks.person.Degree;
import org.licet.benchmarks.person.Job;
import org.licet.benchmarks.person.License;
import org.licet.benchmarks.person.Person;

/**
 * Records as FEEL contexts. The engine accepts beans as contexts, but it searches the methods of a
 * bean again for each name that a filter uses and the bean lacks.
 */
final class Contexts {

  private Contexts() {}

  static Map<String, Object> of(Person person) {
    return Map.of(
        "licenses", person.getLicenses().stream().map(Contexts::of).toList(),
        "degrees", person.getDegrees().stream().map(Contexts::of).toList(),
        "jobs", person.getJobs().stream().map(Contexts::of).toList(),
        "attempts", person.getAttempts().stream().map(Contexts::of).toList(),
        "codeOfConductAccepted", person.isCodeOfConductAccepted(),
        "felonyConviction", person.isFelonyConviction(),
        "licenseDiscipline", person.isLicenseDiscipline());
  }

  private static Map<String, Object> of(License license) {
    return Map.of(
        "type", license.getType(),
        "certification", license.isCertification(),
        "jurisdiction", license.getJurisdiction(),
        "status", license.getStatus(),
        "restricted", license.isRestricted(),
        "independentAssessment", license.isIndependentAssessment(),
        "issued", license.getIssued(),
        "expires", license.getExpires());
  }

  private static Map<String, Object> of(Degree degree) {
    return Map.of(
        "level", degree.getLevel(),
        "field", degree.getField(),
        "accredited", degree.isAccredited(),
        "supervisedFieldExperience", degree.isSupervisedFieldExperience(),
        "conferred", degree.getConferred());
  }

  private static Map<String, Object> of(Job job) {
    return Map.ofEntries(
        Map.entry("record", job), // used by the function that counts months
        Map.entry("fullTime", job.isFullTime()),
        Map.entry("country", job.getCountry()),
        Map.entry("paid", job.isPaid()),
        Map.entry("selfEmployed", job.isSelfEmployed()),
        Map.entry("purchasers", job.getPurchasers()),
        Map.entry("caseManagement", job.isCaseManagement()),
        Map.entry("directClientContact", job.isDirectClientContact()),
        Map.entry("allEssentialActivities", job.isAllEssentialActivities()),
        Map.entry("acrossContinuum", job.isAcrossContinuum()),
        Map.entry("supervisedByCcm", job.isSupervisedByCcm()),
        Map.entry("supervisesCaseManagers", job.isSupervisesCaseManagers()));
  }

  private static Map<String, Object> of(Attempt attempt) {
    return Map.of(
        "exam", attempt.getExam(), "taken", attempt.getTaken(), "passed", attempt.isPassed());
  }
}
