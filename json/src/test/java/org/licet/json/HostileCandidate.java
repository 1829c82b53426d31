package org.licet.json;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Candidates that try to stop a run, each as JSON on one line, with the expected refusal. In YAML,
 * the same text is an entry of a list.
 *
 * @param name the fault
 * @param json the candidate
 * @param pointer the place of the fault
 * @param fragment part of the message
 */
record HostileCandidate(String name, String json, String pointer, String fragment) {

  private static final String NUMBER =
      "Expected a number with at most 9 digits before and 20 after the decimal point.";
  private static final String DAY = "Expected a date from 1900 to 2199";
  private static final String LONG = "Expected at most 10,000";

  @Override
  public String toString() {
    return name;
  }

  /** Returns all of them. */
  static List<HostileCandidate> all() {
    Corpus corpus = new Corpus();
    numbers(corpus);
    lengths(corpus);
    nesting(corpus);
    dates(corpus);
    characters(corpus);
    kinds(corpus);
    histories(corpus);
    particulars(corpus);
    return List.copyOf(corpus.candidates);
  }

  private static void numbers(Corpus corpus) {
    for (String number :
        List.of(
            "1e999999999",
            "1e-999999999",
            "1e2147483647",
            "1e2147483648",
            "1e-2147483647",
            "1e-2147483648",
            "1e9223372036854775808",
            "1E+99999999999999999999999",
            "1000e2147483647",
            "100e-2147483647",
            "0e999999999",
            "0e2147483648",
            "-1e2147483648",
            "9".repeat(100),
            "-" + "9".repeat(99),
            "1000000000",
            "0.000000000000000000001",
            "0." + "1".repeat(98))) {
      corpus.job("hoursPerWeek", number, NUMBER);
    }
    corpus.job("purchasers", "1e2147483648", NUMBER);
    corpus.job("purchasers", "2147483648", NUMBER);
    corpus.job("purchasers", "1e-1", "Expected a whole number.");
    corpus.job("purchasers", "-1e8", "Expected a whole number, 0 or more.");
    corpus.job("caseManagementHoursPerWeek", "1e308", NUMBER);
    corpus.job("hoursPerWeek", "168.00000000000000000001", "Expected 0 to 168 hours a week");
    corpus.job("hoursPerWeek", "-1e-20", "Expected 0 to 168 hours a week");
    corpus.job("employer", "1e2147483648", NUMBER);
    corpus.job("fullTime", "1e2147483648", NUMBER);
    corpus.job("from", "1e2147483648", NUMBER);
    corpus.add("a number for an id", "{'id': 1e999999999}", "/id", "Expected text.");
    corpus.add(
        "hours of a course",
        course("hours", "1e999999999"),
        "/continuingEducation/0/hours",
        NUMBER);
    corpus.add(
        "a number for a list",
        "{'id': 'b', 'licenses': 1e999999999}",
        "/licenses",
        "Expected a list.");
    corpus.add(
        "a number for an object",
        "{'id': 'b', 'conduct': 9e99}",
        "/conduct",
        "Expected an" + " object.");
  }

  private static void lengths(Corpus corpus) {
    String text = "x".repeat(10_001);
    corpus.job("employer", "'" + text + "'", "\"employer\" is 10,001 characters long. " + LONG);
    corpus.job("title", "'" + "y".repeat(1_000_000 - 100) + "'", LONG);
    corpus.job("employer", "'" + "\\u0041".repeat(10_001) + "'", LONG);
    corpus.job("employer", "'" + "\uD83D\uDE00".repeat(5_001) + "'", LONG);
    corpus.job("practicedAs", "'" + "R".repeat(10_001) + "'", LONG);
    corpus.job("from", "'" + "2".repeat(10_001) + "'", LONG);
    corpus.job("country", "'" + "U".repeat(10_000) + "'", "Expected a country code");
    corpus.job("employer", "'" + " ".repeat(10_000) + "'", "Expected some text");
    corpus.add("a long id", "{'id': '" + text + "'}", "/id", LONG);
    corpus.add(
        "a long status",
        "{'id': 'b', 'licenses': [{'status': '" + text + "'}]}",
        "/licenses/0/status",
        LONG);
    corpus.add(
        "a long supervisor",
        "{'id': 'b', 'employment': [{'supervisorCredentials': ['CCM', '" + text + "']}]}",
        "/employment/0/supervisorCredentials/1",
        "\"supervisorCredentials\" is 10,001 characters long");
    corpus.add(
        "a long key",
        "{'id': 'b', '" + "k".repeat(1000) + "': 1}",
        "",
        "A key is 1,000 characters long. Expected at most 200");
    corpus.add(
        "many jobs",
        "{'id': 'b', 'employment': [" + many("{}", 20_000) + "]}",
        "/employment",
        "\"employment\" has more than 5,000 entries.");
    corpus.add(
        "many topics",
        course("topics", "[" + many("'ETHICS'", 5_001) + "]"),
        "/continuingEducation/0/topics",
        "\"topics\" has more than 5,000 entries.");
    corpus.add(
        "text as hours on a topic",
        course("topicHours", "{'ETHICS': '3'}"),
        "/continuingEducation/0/topicHours/ETHICS",
        "The field \"ETHICS\" is \"3\". Expected a number such as 37.5, without quotes");
    corpus.add(
        "more hours on a topic than the course has",
        "{'id': 'b', 'continuingEducation': [{'hours': 2, 'topicHours': {'ETHICS': 2.5}}]}",
        "/continuingEducation/0/topicHours/ETHICS",
        "is 2.5. Expected at most the hours of the course (hours is 2).");
    corpus.add(
        "hours on a topic that the course does not list",
        "{'id': 'b', 'continuingEducation': [{'topics': ['LAW'], 'topicHours': {'A/B': 1}}]}",
        "/continuingEducation/0/topicHours/A~1B",
        "Expected no hours on a topic that topics does not list (topics is LAW).");
    corpus.add(
        "hours on all topics that do not add up to those of the course",
        "{'id': 'b', 'continuingEducation':"
            + " [{'hours': 3, 'topics': ['LAW'], 'topicHours': {'LAW': 1}}]}",
        "/continuingEducation/0/topicHours",
        "is 1. Expected a total of at least the hours of the course (hours is 3).");
    corpus.add(
        "many nulls",
        "{'id': 'b', 'licenses': [" + many("null", 100_000) + "]}",
        "/licenses",
        "\"licenses\" has more than 5,000 entries.");
    corpus.add(
        "many keys",
        "{'id': 'b'" + keys(20_000) + "}",
        "",
        "The value has more than" + " 5,000 keys.");
    corpus.add(
        "many values in few lists",
        "{'id': 'b', 'licenses': [" + many("[" + many("1", 4_999) + "]", 50) + "]}",
        "",
        "The candidate has more than 200,000 values.");
  }

  private static void nesting(Corpus corpus) {
    for (int depth : new int[] {33, 1_000, 5_000}) {
      corpus.add(
          depth + " lists",
          "{'id': 'b', 'employment': " + "[".repeat(depth) + "]".repeat(depth) + "}",
          "/employment" + "/0".repeat(31),
          "nested too deeply. Expected at most 32");
    }
    corpus.add(
        "objects in objects",
        "{'id': 'b', 'conduct': " + "{'a':".repeat(1_000) + "1" + "}".repeat(1_000) + "}",
        "/conduct" + "/a".repeat(31),
        "nested too deeply");
    corpus.add(
        "a list in a list",
        "{'id': 'b', 'employment': [[{}]]}",
        "/employment/0",
        "Expected an object.");
    corpus.add("an object for a text", "{'id': {'id': 'b'}}", "/id", "Expected text.");
    corpus.job("employer", "{'employer': 'x'}", "Expected text.");
    corpus.job("supervisorCredentials", "{'0': 'CCM'}", "Expected a list.");
    corpus.job("areas", "'ONCOLOGY'", "Expected a list.");
  }

  private static void dates(Corpus corpus) {
    for (String date :
        List.of(
            "0000",
            "0000-01",
            "0000-01-01",
            "9999",
            "9999-12-31",
            "-999999999-01-01",
            "+999999999-12-31",
            "-0001",
            "+10000-01-01",
            "2200",
            "2199-13",
            "2023-02-29",
            "2024-00-10",
            "1899-12-31",
            "2026-11-23T00:00:00Z",
            "２０２６",
            "٢٠٢٦-١١-٢٣")) {
      corpus.job("from", "'" + date + "'", DAY);
      corpus.add(
          "expires " + date, license("expires", "'" + date + "'"), "/licenses/0/expires", DAY);
    }
    for (String day : List.of("46173", "46173.5", "20260531")) {
      corpus.add(
          "a spreadsheet's " + day,
          license("expires", day),
          "/licenses/0/expires",
          "Maybe you mean \"2026-05-31\".");
    }
    corpus.add(
        "a spreadsheet's day in quotes",
        license("expires", "'46173'"),
        "/licenses/0/expires",
        "Spreadsheets store that day as 46173");
  }

  private static void characters(Corpus corpus) {
    corpus.job("employer", "'\\u0000\\u001b[31m\\r\\nOK'", "");
    corpus.job("practicedAs", "'RN\\u0000'", "Expected a code of capital letters");
    corpus.job("practicedAs", "'RN\\n'", "Expected a code of capital letters");
    corpus.job("practicedAs", "'\u0420N'", "Expected a code of capital letters"); // Cyrillic
    corpus.job("practicedAs", "'RN\\u202E'", "Expected a code of capital letters");
    corpus.job("country", "'us'", "Expected a country");
    corpus.job("country", "'U\\u0053\\u200B'", "Expected a country");
    corpus.job("employer", "'\\uD800'", "contains damaged characters. Expected text in UTF-8.");
    corpus.job("employer", "'\\uDC00\\uD800'", "contains damaged characters");
    corpus.job("employer", "'\uFFFD'", "contains damaged characters");
    corpus.job("employer", "'\\u2028\\u2029\\u0085'", "");
    corpus.add(
        "half a character in a key",
        "{'id': 'b', '\\uD800': 1}",
        "/\uD800",
        "contains" + " damaged" + " characters");
    corpus.add("a key of controls", "{'id': 'b', '\\u001b[2J': 1}", "/\u001b[2J", "is unknown.");
    corpus.add(
        "a pointer in a key", "{'id': 'b', '/conduct/~0': 1}", "/~1conduct~1~00", "is unknown.");
    corpus.add("a prototype", "{'id': 'b', '__proto__': {}}", "/__proto__", "is unknown.");
    corpus.add("a class", "{'id': 'b', '@class': 'java.lang.Runtime'}", "/@class", "is unknown.");
  }

  private static void kinds(Corpus corpus) {
    corpus.add("no id", "{}", "/id", "\"id\" is missing");
    corpus.add("an empty id", "{'id': ''}", "/id", "Expected the key of this candidate");
    corpus.add("an id of spaces", "{'id': '\\t \\n'}", "/id", "Expected the key of this candidate");
    corpus.add("two ids", "{'id': 'b', 'id': 'b'}", "/id", "appears twice");
    corpus.add(
        "two lists", "{'id': 'b', 'licenses': [], 'licenses': null}", "/licenses", "appears twice");
    corpus.add("a list", "['b']", "", "Expected a candidate as an object");
    corpus.add("a text", "'b'", "", "Expected a candidate as an object");
    corpus.add("a number", "9e99", "", "Expected a candidate as an object");
    corpus.add("true", "true", "", "Expected a candidate as an object");
    corpus.add("a number that is none", "9e9999999999", "", NUMBER);
    corpus.job("current", "'true'", "Maybe you mean true.");
    corpus.job("fullTime", "[]", "Expected true or false");
    corpus.add(
        "a job that ends first",
        "{'id': 'b', 'employment': [{'from': '2199', 'to': '1900'}]}",
        "/employment/0/to",
        "on or after");
    corpus.add(
        "a record that is none",
        "{'id': 'b', 'examinations': [null]}",
        "/examinations/0",
        "Expected an object.");
  }

  private static void histories(Corpus corpus) {
    String first = "/licenses/0/history/0";
    corpus.add(
        "a list that is none",
        "{'id': 'b', 'licenses': [], 'incomplete': ['license']}",
        "/incomplete/0",
        "Expected the name of a list");
    corpus.add(
        "a list that is not given",
        "{'id': 'b', 'incomplete': ['licenses']}",
        "/incomplete/0",
        "licenses");
    corpus.add(
        "incomplete for everything",
        "{'id': 'b', 'incomplete': true}",
        "/incomplete",
        "Expected a list.");
    corpus.add(
        "many incomplete lists",
        "{'id': 'b', 'incomplete': [" + many("'licenses'", 5_001) + "]}",
        "/incomplete",
        "\"incomplete\" has more than 5,000 entries.");
    corpus.add(
        "a history of texts", license("history", "['ACTIVE']"), first, "Expected an object.");
    corpus.add(
        "a history without a list",
        license("history", "{}"),
        "/licenses/0/history",
        "Expected a list.");
    corpus.add(
        "a history that ends first",
        license("history", "[{'status': 'ACTIVE', 'from': '2199', 'to': '1900'}]"),
        first + "/to",
        "on or after");
    corpus.add(
        "a status of the past that is none",
        license("history", "[{'status': 'PAST'}]"),
        first + "/status",
        "Expected one of");
    corpus.add(
        "a long history",
        license("history", "[" + many("{}", 5_001) + "]"),
        "/licenses/0/history",
        "\"history\" has more than 5,000 entries.");
    corpus.add(
        "a number beyond all in a history",
        license("history", "[{'from': 1e2147483648}]"),
        first + "/from",
        NUMBER);
  }

  private static void particulars(Corpus corpus) {
    corpus.add(
        "a residence in words",
        "{'id': 'b', 'residence': 'Texas'}",
        "/residence",
        "Expected a state or province (ISO 3166-2)");
    corpus.add("a list of residences", "{'id': 'b', 'residence': ['US-TX']}", "/residence", "text");
    corpus.add(
        "an area in words",
        "{'id': 'b', 'employment': [{'areas': ['oncology']}]}",
        "/employment/0/areas/0",
        "Expected a code of capital letters");
    corpus.add(
        "many approvals",
        course("approvedBy", "[" + many("'ANCC'", 5_001) + "]"),
        "/continuingEducation/0/approvedBy",
        "\"approvedBy\" has more than 5,000 entries.");
    corpus.add(
        "an accreditor in words",
        "{'id': 'b', 'degrees': [{'accreditedBy': ['the CSWE']}]}",
        "/degrees/0/accreditedBy/0",
        "Expected a code of capital letters");
    corpus.add(
        "a degree that is expected some day",
        "{'id': 'b', 'degrees': [{'expected': 'soon'}]}",
        "/degrees/0/expected",
        DAY);
    corpus.add(
        "a board that is none",
        "{'id': 'b', 'examinations': [{'jurisdiction': 'US-ZZ'}]}",
        "/examinations/0/jurisdiction",
        "Expected a state or province (ISO 3166-2)");
    corpus.add(
        "a record that ends first",
        "{'id': 'b', 'records': [{'on': '2199', 'until': '1900'}]}",
        "/records/0/until",
        "on or after");
    corpus.add(
        "a kind in words",
        "{'id': 'b', 'records': [{'kind': 'an academic course'}]}",
        "/records/0/kind",
        "such as AN_ACADEMIC_COURSE");
    corpus.add("one record", "{'id': 'b', 'records': {}}", "/records", "Expected a list.");
  }

  private static String many(String value, int count) {
    return (value + ",").repeat(count - 1) + value;
  }

  private static String keys(int count) {
    StringBuilder keys = new StringBuilder();
    for (int i = 0; i < count; i++) {
      keys.append(",'k").append(Integer.toString(i, 36)).append("': 1");
    }
    return keys.toString();
  }

  private static String course(String field, String value) {
    return "{'id': 'b', 'continuingEducation': [{'" + field + "': " + value + "}]}";
  }

  private static String license(String field, String value) {
    return "{'id': 'b', 'licenses': [{'" + field + "': " + value + "}]}";
  }

  /** The candidates so far. */
  private static final class Corpus {
    private final List<HostileCandidate> candidates = new ArrayList<>();

    void job(String field, String value, String fragment) {
      add(
          field + " " + (value.length() > 40 ? value.length() + " characters" : value),
          "{'id': 'b', 'employment': [{'" + field + "': " + value + "}]}",
          "/employment/0/" + field,
          fragment);
    }

    void add(String name, String json, String pointer, String fragment) {
      candidates.add(
          new HostileCandidate(
              String.format(Locale.ROOT, "%03d %s", candidates.size() + 1, name),
              json.replace('\'', '"'),
              pointer,
              fragment));
    }
  }
}
