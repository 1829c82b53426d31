package org.licet.records;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RosterSuggestionTest {

  @TempDir private Path folder;

  private String suggested(String rows) throws IOException {
    String map = RosterMap.suggest(Files.writeString(folder.resolve("r.csv"), rows));
    assertThat(RosterMap.parse(map)).isNotNull();
    return map;
  }

  @Test
  void dates_of_one_form_show_it() throws IOException {
    assertThat(suggested("ID,License exp\n1,5/31/2027\n2,1/2/2027\n"))
        .contains("\ndates: [M/d/yyyy]\n")
        .contains("# It reads 2 of the first 2 candidates, and refuses 0.");
    assertThat(suggested("ID,License exp\n1,31.05.27\n2,1.2.27\n")).contains("\ndates: [d.M.yy]\n");
  }

  @Test
  void dates_with_two_meanings_are_left_to_a_person() throws IOException {
    assertThat(suggested("ID,License exp\n1,5/3/2027\n2,1/2/2027\n"))
        .contains(
            "# Check: Dates such as \"5/3/2027\" have two meanings. No date shows which number is the"
                + " month.\n# dates: [M/d/yyyy]\n")
        .contains("# It reads 0 of the first 2 candidates, and refuses 2.");
    assertThat(suggested("ID,License exp\n1,5/31/2027\n2,31/5/2027\n"))
        .contains("# Check: \"5/31/2027\" begins with the month, and \"31/5/2027\" with the day.");
    assertThat(suggested("ID,License exp\n1,31.05.2027\n2,05/06/27\n"))
        .contains(
            "\ndates: [d.M.yyyy]\n# Check: Dates such as \"05/06/27\" have two meanings. No date shows"
                + " which number is the month.\n")
        .contains("# It reads 1 of the first 2 candidates, and refuses 1.");
  }

  @Test
  void an_impossible_date_shows_no_order() throws IOException {
    assertThat(suggested("ID,License exp\n1,05/31/2027\n2,31/31/2027\n"))
        .contains("\ndates: [M/d/yyyy]\n")
        .contains("# It reads 1 of the first 2 candidates, and refuses 1.");
  }

  @Test
  void a_german_roster_keeps_the_dates_of_licenses_and_jobs_apart() throws IOException {
    assertThat(
            suggested(
                """
                Personal-Nr.;Telefon;Berufszulassung;Status;gültig bis;Arbeitgeber;von;bis;Std./Woche
                1;069 1;Krankenpflegerin;aktiv;31.12.2027;Nord;01.03.2021;heute;38,5
                2;089 2;Krankenpfleger;ruhend;30.06.2026;Süd;15.01.2019;31.12.2024;19,25
                Summe;;;;;;;;57,75
                """))
        .contains("# It reads 2 of the first 3 candidates, and refuses 1.")
        .contains(
            """
              licenses:
                - type: {column: Berufszulassung, codes: {Krankenpflegerin: unknown, Krankenpfleger: unknown}, other: unknown}
                  # Check: 2 of 2 values are not understood, such as "Krankenpflegerin", "Krankenpfleger". They stay unknown.
                  status: {column: Status, codes: {aktiv: ACTIVE, ruhend: INACTIVE}, other: unknown}
                  expires: "gültig bis"
              employment:
                - employer: Arbeitgeber
                  from: von
                  to: bis
                  hoursPerWeek: Std./Woche
            """);
  }

  @Test
  void a_list_of_an_agency_has_a_row_for_each_job() throws IOException {
    assertThat(
            suggested(
                """
                Candidate ID,Email,Certifications,License State,Exp Date,Title,Start,Term Date,FT/PT
                A-1,m@x.org,"CCM (exp 03/2027), ACM",TX,5/31/2027,RN CM,3/1/2021,Present,FT
                A-1,m@x.org,"CCM (exp 03/2027), ACM",TX,5/31/2027,UR,1/15/2018,2/28/2021,PT
                """))
        .contains("# It reads 1 of the first 1 candidates, and refuses 0.")
        .contains("      expires: Exp Date\n")
        .contains("      to: Term Date\n")
        .contains("fullTime: {column: FT/PT, codes: {FT: yes, PT: no}, other: unknown}");
  }

  @Test
  void the_credential_of_a_supervisor_and_the_hours_of_a_course_are_not_taken_for_others()
      throws IOException {
    assertThat(
            suggested(
                """
                Employee ID,RN state,Course hours,Title,Supervisor's credential
                1,TX,36,RN case manager,CCM
                2,OH,12,UM nurse,"RN, CCM"
                """))
        .contains("# Check: Course hours is not used.")
        .contains("# Check: Supervisor's credential is not used.")
        .contains("jurisdiction: {column: RN state")
        .contains("title: Title")
        .doesNotContain("certifications:")
        .doesNotContain("hoursPerWeek:");
  }

  @Test
  void a_list_of_licenses_knows_short_headers() throws IOException {
    assertThat(
            suggested(
                """
                EmpID,Lic Type,Lic State,Lic No,Orig Issue,Expires,Encumbered?,
                7,RN,TX,111,06/01/2010,05/31/2027,N,x
                7,RN (retired),FL,222,,,No,
                """))
        .contains(
            """
              id: EmpID
              licenses:
                - type: {column: Lic Type, codes: {RN: RN}, other: unknown}
                  # Check: 1 of 2 values are not understood, such as "RN (retired)". They stay unknown.
                  jurisdiction: {column: Lic State, codes: US states}
                  number: Lic No
                  issued: Orig Issue
                  expires: Expires
                  encumbered: "Encumbered?"
            """)
        .contains("# Check: column H is not used. It has 1 value, such as \"x\".");
  }

  @Test
  void a_workbook_with_many_sheets_is_suggested_from_the_first_ones() throws IOException {
    Path file = folder.resolve("sheets.xlsx");
    try (OutputStream bytes = Files.newOutputStream(file);
        Workbook workbook = new Workbook(bytes, "Test", "1.0")) {
      for (int i = 1; i <= 1_000; i++) {
        Worksheet sheet = workbook.newWorksheet("s" + i);
        sheet.inlineString(0, 0, "ID");
        sheet.inlineString(1, 0, "a");
        if (i == 2) {
          sheet.inlineString(0, 1, "RN status");
          sheet.inlineString(1, 1, "Active");
        }
      }
    }
    assertThat(RosterMap.suggest(file))
        .contains(
            "# Check: The workbook has 1,000 sheets. Only the first 50 were looked at.\nsheet: s2\n")
        .contains("# It reads 1 of the first 1 candidates, and refuses 0.");
  }

  @Test
  void texts_and_columns_that_are_not_understood_are_listed() throws IOException {
    assertThat(
            suggested(
                "Nurse,RN status,Shoe size\nA-1,Active,8\nA-2,Frozen,9\nA-3,active,8\nA-4,Act.,9\n"))
        .contains(
            "  # Check: Each value of this column differs, but its header does not name a key.\n  id: Nurse\n")
        .contains(
            "status: {column: RN status, codes: {Active: ACTIVE, Act.: ACTIVE}, other: unknown}")
        .contains(
            "# Check: 1 of 4 values are not understood, such as \"Frozen\". They stay unknown.")
        .contains("# Check: Shoe size is not used. It has 4 values, such as \"8\", \"9\".")
        .contains("# complete: [licenses]");
  }

  @Test
  void texts_without_any_known_meaning_are_refused_and_the_comment_warns() throws IOException {
    assertThat(suggested("ID,RN status,Discipline\n1,grün,ja\n2,blau,nein\n"))
        .doesNotContain("does not name a key")
        .contains("    status: RN status\n")
        .contains(
            "# Check: 2 of 2 values are not understood, such as \"grün\", \"blau\". Their rows are refused.");
  }

  @Test
  void a_header_with_marks_of_yaml_is_quoted() throws IOException {
    assertThat(suggested("ID,\"Job: title {old}, \"\"now\"\"\"\n1,Nurse\n2,Nurse\n"))
        .contains("title: \"Job: title {old}, \\\"now\\\"\"");
  }

  @Test
  void a_header_over_very_many_columns_takes_no_longer_than_their_number() {
    String roster = "ID,License exp" + ",x".repeat(200_000) + "\n1,5/31/2027\n";
    assertTimeoutPreemptively(
        Duration.ofSeconds(30),
        () -> assertThat(suggested(roster)).contains("\ndates: [M/d/yyyy]\n"));
  }

  @Test
  void a_file_of_headers_alone_has_a_map() throws IOException {
    assertThat(suggested("ID,RN state\n")).contains("jurisdiction: {column: RN state");
  }

  private String suggestedForAll(String rows) throws IOException {
    String map = suggested(rows);
    assertThat(map)
        .containsPattern("# It reads (\\d+) of the first \\1 candidates, and refuses 0.");
    return map;
  }

  @Test
  void start_date_end_date_and_field_of_study_are_known() throws IOException {
    assertThat(
            suggestedForAll(
                """
                Candidate ID,Employer,Start date,End date,Field of study,Degree
                1,Lakeside,2019-05-01,2021-06-30,Nursing,BSN
                2,Hillside,2020-01-31,present,History,BSN
                """))
        .contains("from: Start date", "to: End date", "employer: Employer")
        .contains("field: {column: Field of study", "level: {column: Degree");
  }

  @Test
  void german_headers_are_known_and_the_employer_is_no_key() throws IOException {
    assertThat(
            suggestedForAll(
                """
                Arbeitgeber;Personalnummer;Stelle;Beginn;Ende;Wochenstunden;Vollzeit
                Klinik A;100;Pflegekraft;01.05.2019;heute;38,5;ja
                Klinik B;101;Pflegekraft;15.01.2020;31.12.2022;k.A.;nein
                """))
        .contains("decimals: comma", "  id: Personalnummer", "employer: Arbeitgeber")
        .contains("title: Stelle", "from: Beginn", "to: Ende", "hoursPerWeek: Wochenstunden")
        .contains("fullTime: Vollzeit");
  }

  @Test
  void spanish_headers_are_known() throws IOException {
    assertThat(
            suggestedForAll(
                """
                Legajo;Empleador;Puesto;Inicio;Fin;Horas semanales
                7;Hospital Norte;Enfermera;31/01/2019;actualidad;36
                8;Hospital Sur;Enfermera;15/03/2020;31/12/2021;40
                """))
        .contains("  id: Legajo", "employer: Empleador", "from: Inicio", "to: Fin");
  }

  @Test
  void a_license_key_or_a_known_field_is_no_key_of_a_person() throws IOException {
    assertThat(suggested("License ID,Employer,Code\nL1,A,x\nL2,B,y\n")).contains("  id: Code\n");
    assertThat(suggested("Employer,Start date\nA,2019\nB,2020\n"))
        .contains("# Check: No column seems to have the key of the person.");
  }

  @Test
  void numbers_may_stand_within_headers() throws IOException {
    assertThat(
            suggestedForAll("Emp_ID,Title1,Employer_1,Title2,Employer_2\n1,RN,A,LPN,B\n2,RN,A,,\n"))
        .contains("numbers: 1-2", "title: \"Title{n}\"", "employer: \"Employer_{n}\"");
  }

  @Test
  void headers_such_as_to_and_certs_have_a_meaning_and_units_of_hours_are_read()
      throws IOException {
    assertThat(
            suggested(
                """
                Candidate ID,Bundesstaat,Lic No,Role,From,To,Hrs/Wk,Certs,Authorized to work
                1,TX,9,RN,since 2019,,40 hrs,"CCM, ACM",yes
                2,FL,8,UR,Jan '22,now,36h/week,CCM,yes
                """))
        .contains("# It reads 2 of the first 2 candidates, and refuses 0.")
        .contains("  residence: {column: Bundesstaat, codes: US states}\n")
        .contains(
            """
              licenses:
                - number: Lic No
                  # Check: No column states the type of the licenses. Add "type: {value: RN}" if it is RN for all.
              employment:
                - title: Role
                  from: From
                  to: To
                  hoursPerWeek: Hrs/Wk
            """)
        .contains("    - split: {column: Certs, separator: \",\"}\n      credential: Certs\n")
        .doesNotContain("not understood");
  }

  @Test
  void a_state_beside_a_license_without_one_is_left_to_a_person() throws IOException {
    String check = "# Check: State is read as the residence.";
    assertThat(suggested("ID,State,Licence,Expires\n1,TX,RN,5/31/2027\n2,OH,RN,5/31/2027\n"))
        .contains(check);
    assertThat(suggested("ID,State,RN state,RN expires\n1,TX,TX,5/31/2027\n2,OH,OH,5/31/2027\n"))
        .doesNotContain(check);
    assertThat(suggested("ID,State,Employer\n1,TX,Mercy\n2,OH,Mercy\n")).doesNotContain(check);
  }

  @Test
  void a_block_of_titles_above_a_blank_row_is_no_part_of_the_headers() throws IOException {
    assertThat(
            suggested(
                """
                Staff list,,As of 11/20/2026
                ,,,
                Employee,RN License,,
                Emp #,State,Status,Expires
                1,TX,Active,5/31/2027
                2,FL,Active,1/2/2027
                """))
        .contains("headers: 3-4\n")
        .contains("  id: \"Employee Emp #\"\n");
  }

  @Test
  void a_column_with_the_kinds_of_records_asks_for_a_condition() throws IOException {
    assertThat(
            suggested(
                "Person ID,Record type,Type/Title,To\n1,License,RN,5/31/2027\n1,Job,Nurse,5/30/2020\n"))
        .contains(
            "\n# Check: Each row may have one kind of record. Use \"when\", as docs/records.md describes.\n")
        .contains("title: Type/Title");
  }
}
