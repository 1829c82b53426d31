package org.licet.workbench.roster;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Writes the map that reads a made-up roster. */
final class RosterMapText {

  private RosterMapText() {}

  /**
   * Returns the map.
   *
   * @param roster the name of the roster's file
   * @param isWorkbook whether the roster is a workbook
   */
  static String of(String roster, boolean isWorkbook) {
    return """
        # The meaning of the columns of %s. docs/records.md describes the keys.
        %sheaders: 2-3
        dates: [M/d/yyyy, M/d/yy]
        ignored: [Dept., column %s]
        candidate:
          id: Emp ID
          residence: {column: column B, codes: US states}
          licenses:
            - numbers: 1-2
              type: {column: "License {n} type", codes: %s, other: keep}
              jurisdiction: {column: "License {n} state", codes: US states, other: unknown}
              number: License {n} no.
              status: {column: "License {n} status", codes: %s}
              encumbered: License {n} restr.?
              expires: License {n} exp.
              multistate: License {n} compact
          certifications:
            - split: {column: Certifications (list all), separator: ";"}
              credential: Certifications (list all)
          degrees:
            - level: {column: Degree, codes: %s}
              field: {column: Degree, codes: %s}
              conferred: Yr. conferred
          employment:
            - numbers: 1-4
              title: Job {n} title
              employer: Job {n} employer
              period: Job {n} dates
              hoursPerWeek: Job {n} hrs/wk
              fullTime: {column: "Job {n} FT/PT", codes: {FT: yes, Full time: yes, PT: no, Part time: no}}
              country: Job {n} country
              paid: Job {n} paid
              caseManagement: Job {n} CM?
              caseManagementHoursPerWeek: Job {n} CM hrs
          conduct:
            codeOfConductAccepted: Code of conduct signed?
        """
        .formatted(
            roster.replaceAll("\\p{Cntrl}", " "),
            isWorkbook ? "sheet: " + XlsxSheet.NAME + "\n" : "",
            letters(RosterPlan.COLUMNS.size()),
            codes(byForm(Vocabulary.LICENSES)),
            codes(byForm(Vocabulary.STATUSES)),
            codes(ofDegrees(0)),
            codes(ofDegrees(1)));
  }

  private static Map<String, String> byForm(Map<String, List<String>> forms) {
    Map<String, String> codes = new LinkedHashMap<>();
    List<String> seen = new ArrayList<>();
    forms.forEach(
        (code, texts) ->
            texts.forEach(
                text -> {
                  if (!seen.contains(text.toLowerCase(Locale.ROOT))) {
                    seen.add(text.toLowerCase(Locale.ROOT));
                    codes.put(text, code);
                  }
                }));
    return codes;
  }

  private static Map<String, String> ofDegrees(int part) {
    Map<String, String> codes = new LinkedHashMap<>();
    Vocabulary.DEGREES.forEach((codesOf, name) -> codes.put(name, codesOf.get(part)));
    return codes;
  }

  private static String codes(Map<String, String> codes) {
    return codes.entrySet().stream()
        .map(code -> code.getKey() + ": " + code.getValue())
        .collect(Collectors.joining(", ", "{", "}"));
  }

  private static String letters(int columns) {
    String letters = "";
    for (int left = columns; left > 0; left = (left - 1) / 26) {
      letters = (char) ('A' + (left - 1) % 26) + letters;
    }
    return letters;
  }
}
