package org.licet.records.internal.suggest;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A field of a candidate, and the headers that it usually has.
 *
 * @param section the list or object of the field; empty for a field of the candidate itself
 * @param name the name of the field
 * @param kind the kind of its values
 * @param headers what the header contains, in lower case, beside the words of the section
 */
record KnownField(String section, String name, Kind kind, Pattern headers) {

  /** The kinds of values, by which a column is described. */
  enum Kind {
    TEXT,
    PLACE,
    CODE,
    LIST,
    YES_NO,
    NUMBER,
    DATE,
    PERIOD
  }

  private static final String LICENSES = "licenses";
  private static final String CERTIFICATIONS = "certifications";
  private static final String DEGREES = "degrees";
  private static final String EMPLOYMENT = "employment";
  private static final String CONDUCT = "conduct";

  /** Headers about other people or about courses, of which no field is suggested. */
  private static final String UNKNOWN = "unknown";

  /** The words of each section. The first section that fits counts. */
  private static final List<KnownField> SECTIONS =
      List.of(
          of(
              UNKNOWN,
              "",
              Kind.TEXT,
              "supervisor|vorgesetzt|course|\\bceus?\\b|contact hours|continuing ed|fortbildung"
                  + "|\\bcursos?\\b"),
          of(CONDUCT, "", Kind.TEXT, "code of conduct|felon|disciplin"),
          of(
              LICENSES,
              "",
              Kind.TEXT,
              "licen[cs]e|\\blic\\b|licencia|lizenz|zulassung|berufserlaubnis|^(rn|lpn|lvn|lcsw|lmsw|lpc)\\b"),
          of(CERTIFICATIONS, "", Kind.TEXT, "certif|credential|zertifi|\\bcerts?\\b"),
          of(
              DEGREES,
              "",
              Kind.TEXT,
              "degree|education|conferred|graduat|school|study|\\bmajor\\b|abschluss|ausbildung|studium|studien|t\u00EDtulo|carrera"),
          of(
              EMPLOYMENT,
              "",
              Kind.TEXT,
              "\\bjob|employ(er|ment)|position|\\bwork|title|hire|hrs|hours|role|\\bstart|\\bbegin|\\bend\\b|\\bfrom\\b|^to$|company|facility"
                  + "|\\bterm\\b|terminat|ft/pt|full.?time|part.?time|arbeitgeber|stelle|t\u00E4tigkeit|beginn|\\bende|eintritt|austritt|stunden|\\bstd\\b|\\bvon\\b|\\bbis\\b|vollzeit"
                  + "|emplead|puesto|cargo|empresa|inicio|\\bfin\\b|horas|desde|hasta"));

  private static final List<KnownField> FIELDS =
      List.of(
          of(CONDUCT, "codeOfConductAccepted", Kind.YES_NO, "code of conduct"),
          of(CONDUCT, "felonyConviction", Kind.YES_NO, "felon"),
          of(CONDUCT, "licenseDiscipline", Kind.YES_NO, "disciplin"),
          of(LICENSES, "status", Kind.CODE, "status|standing"),
          of(LICENSES, "encumbered", Kind.YES_NO, "restr|encumb"),
          of(
              LICENSES,
              "expires",
              Kind.DATE,
              "exp|valid|renew|g\u00FCltig|ablauf|l\u00E4uft ab|venc|caduc"),
          of(LICENSES, "issued", Kind.DATE, "issue|origin|since|erteilt|ausgestellt|emisi|emitid"),
          of(LICENSES, "multistate", Kind.YES_NO, "compact|multi"),
          of(
              LICENSES,
              "jurisdiction",
              Kind.PLACE,
              "state|jurisdiction|board|bundesstaat|bundesland|\\bestado"),
          of(LICENSES, "number", Kind.TEXT, "\\bno\\b|num|n\u00FAm|#|\\bnr\\b"),
          of(
              LICENSES,
              "type",
              Kind.CODE,
              "type|kind|licen[cs]e$|\\blic$|\\bart\\b|tipo|lizenz$|zulassung$|licencia$"),
          of(
              CERTIFICATIONS,
              "expires",
              Kind.DATE,
              "exp|valid|g\u00FCltig|ablauf|l\u00E4uft ab|venc|caduc"),
          of(
              CERTIFICATIONS,
              "issued",
              Kind.DATE,
              "issue|since|date|earned|erteilt|ausgestellt|emisi|emitid"),
          of(CERTIFICATIONS, "status", Kind.CODE, "status|standing"),
          of(CERTIFICATIONS, "credential", Kind.LIST, ""),
          of(
              DEGREES,
              "conferred",
              Kind.DATE,
              "yr|year|date|conferred|graduat|jahr|datum|a\u00F1o|fecha"),
          of(DEGREES, "field", Kind.CODE, "field|major|subject|fach|richtung|carrera"),
          of(DEGREES, "level", Kind.CODE, "degree|education|level|abschluss|t\u00EDtulo"),
          of(
              EMPLOYMENT,
              "caseManagementHoursPerWeek",
              Kind.NUMBER,
              "(\\bcm\\b|case m).*(hrs|hours)|(hrs|hours).*(\\bcm\\b|case m)"),
          of(EMPLOYMENT, "hoursPerWeek", Kind.NUMBER, "hrs|hours|stunden|\\bstd\\b|horas"),
          of(EMPLOYMENT, "caseManagement", Kind.YES_NO, "\\bcm\\b|case m.*\\?"),
          of(EMPLOYMENT, "period", Kind.PERIOD, "dates|period|zeitraum|fechas"),
          of(
              EMPLOYMENT,
              "from",
              Kind.DATE,
              "from|start|hire|since|begin|beginn|eintritt|\\bvon\\b|inicio|desde"),
          of(
              EMPLOYMENT,
              "to",
              Kind.DATE,
              "^to\\b|\\bto$|\\bend|until|\\bterm\\b|terminat|austritt|\\bbis\\b|\\bfin\\b|hasta"),
          of(
              EMPLOYMENT,
              "fullTime",
              Kind.YES_NO,
              "\\bft\\b|full.?time|part.?time|^(?!.*title).*type|vollzeit"),
          of(
              EMPLOYMENT,
              "title",
              Kind.TEXT,
              "title|position|role|stelle|t\u00E4tigkeit|titel|puesto|cargo"),
          of(
              EMPLOYMENT,
              "employer",
              Kind.TEXT,
              "employer|company|facility|organi[sz]ation|arbeitgeber|empleador|empresa"),
          of(EMPLOYMENT, "paid", Kind.YES_NO, "paid"),
          of(EMPLOYMENT, "country", Kind.TEXT, "country"),
          of(EMPLOYMENT, "selfEmployed", Kind.YES_NO, "self"),
          of(EMPLOYMENT, "supervised", Kind.YES_NO, "supervised"),
          of("", "residence", Kind.PLACE, "\\bstate\\b|residence|bundesstaat|bundesland|wohnort"));

  private static KnownField of(String section, String name, Kind kind, String headers) {
    return new KnownField(section, name, kind, Pattern.compile(headers));
  }

  /** The headers that do not tell of what they are, such as "Expires". */
  private static final Pattern OF_THE_COLUMN_BEFORE =
      Pattern.compile(
          "(status|standing|exp(iry|ires?|iration)?( date)?|valid (to|until|thru|through)|renewal( date)?"
              + "|(orig(inal)? )?issued?( on| date)?|encumbered|restricted|restrictions?"
              + "|g\u00FCltig bis|l\u00E4uft ab|ablauf(datum)?|ausgestellt( am)?|erteilt( am)?"
              + "|vence|vencimiento|caduca|emisi\u00F3n)[?:.]?");

  /** Returns the field that a header in lower case stands for. */
  static Optional<KnownField> of(String header) {
    return header.isEmpty() ? Optional.empty() : of(header, section(header));
  }

  /**
   * Returns the field of a license or certification that a header in lower case stands for, if the
   * column before is about one; empty if the header states something else.
   */
  static Optional<KnownField> after(KnownField before, String header) {
    boolean isOfBefore =
        (before.section.equals(LICENSES) || before.section.equals(CERTIFICATIONS))
            && OF_THE_COLUMN_BEFORE.matcher(header).matches();
    return isOfBefore ? of(header, before.section) : Optional.empty();
  }

  private static String section(String header) {
    return SECTIONS.stream()
        .filter(one -> one.headers.matcher(header).find())
        .map(KnownField::section)
        .findFirst()
        .orElse("");
  }

  private static Optional<KnownField> of(String header, String section) {
    return FIELDS.stream()
        .filter(one -> one.section.equals(section) && one.headers.matcher(header).find())
        .findFirst();
  }

  /** Returns whether several texts are the names of lists, such as "License" and "Job". */
  static boolean areSections(List<String> texts) {
    return texts.stream()
                .map(text -> section(text.toLowerCase(Locale.ROOT)))
                .distinct()
                .filter(section -> !section.isEmpty())
                .count()
            > 1
        && texts.stream()
            .allMatch(
                text -> text.indexOf(' ') < 0 && !section(text.toLowerCase(Locale.ROOT)).isEmpty());
  }

  static KnownField residence() {
    return FIELDS.get(FIELDS.size() - 1);
  }
}
