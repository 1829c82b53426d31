package org.licet.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvaluationPageTest {

  private static final Path NURSES = Path.of("..", "examples", "candidates", "nurses.jsonl");

  @TempDir private Path folder;

  private static String page(Path file, String... more) {
    String[] arguments = new String[6 + more.length];
    arguments[0] = "evaluate";
    arguments[1] = file.toString();
    arguments[2] = "--on";
    arguments[3] = "2026-11-23";
    arguments[4] = "--format";
    arguments[5] = "html";
    System.arraycopy(more, 0, arguments, 6, more.length);
    Licet outcome = Licet.run(arguments);
    assertThat(outcome.err()).isEmpty();
    return outcome.out();
  }

  @Test
  void a_page_says_whether_and_when_first_then_why_and_what_next() throws IOException {
    Path one = folder.resolve("one.jsonl");
    Files.write(
        one,
        Files.readAllLines(NURSES).stream()
            .filter(line -> line.contains("\"almost-there\""))
            .toList());
    String page = page(one, "--credential", "CCM");
    assertThat(page)
        .contains("<title>CCM for almost-there</title>")
        .contains(
            "<strong>Not eligible.</strong> The fastest path leads to eligibility on December 1, 2026. First step: keep working"
                + " until November 30, 2026.")
        .containsSubsequence(
            "<li>One of these is enough:", "<li>12 months of case management", "</ul>", "</ul>")
        .contains("<h4>Path 1: eligible from December 1, 2026</h4>")
        .containsSubsequence(
            ">Why</h3>", ">When</h3>", ">Next steps</h3>", ">Requirements</h3>", ">Sources</h2>")
        .contains(
            "<strong>RN case manager, Prairie Medical Center</strong> 11 months counted, full-time according to the employer")
        .contains("sha256:");
  }

  @Test
  void a_career_says_days_as_the_reader_does_and_no_more_of_them_than_is_stated()
      throws IOException {
    Path file = folder.resolve("months.jsonl");
    Files.writeString(
        file,
        """
        {"id": "a", "employment": [{"employer": "Lakeside", "from": "2024-05", "to": "2025-06-30"}]}
        """);
    String row = "<tr><td>Lakeside</td><td class=\"day\">%s</td><td class=\"day\">%s</td>";
    assertThat(page(file, "--credential", "CCM"))
        .contains(row.formatted("May 2024", "June 30, 2025"));
    assertThat(page(file, "--credential", "CCM", "--language", "es"))
        .contains(row.formatted("mayo de 2024", "30 de junio de 2025"));
  }

  @Test
  void facts_after_the_steps_are_not_stated_for_today() throws IOException {
    Path one = folder.resolve("one.jsonl");
    Files.write(
        one,
        Files.readAllLines(NURSES).stream()
            .filter(line -> line.contains("\"ten-years-lpn\""))
            .toList());
    assertThat(page(one, "--credential", "CMGT-BC"))
        .contains(
            "<strong>Not eligible.</strong> The fastest path leads to eligibility on"
                + " November 23, 2028 at the earliest. The date depends on how long the steps take. First step: complete continuing education. Eligibility then lasts until"
                + " November 23, 2029 if nothing else changes.");
  }

  @Test
  void every_candidate_of_a_file_is_listed_and_linked_and_the_page_needs_nothing_but_itself() {
    String page = page(NURSES, "--credential", "CCM,ACM");
    assertThat(page).contains("<caption>All results</caption>");
    long articles = Pattern.compile("<article id=\"result-\\d+\"").matcher(page).results().count();
    long links = Pattern.compile("<a href=\"#result-\\d+\">").matcher(page).results().count();
    assertThat(articles).isEqualTo(16).isEqualTo(links);
    assertThat(page)
        .containsOnlyOnce("<script")
        .doesNotContain("<link")
        .doesNotContainPattern("(?:src|href)=\"(?!#)")
        .doesNotContain("url(")
        .doesNotContain("@import");
  }

  /** A page without questions has no script, and its policy allows none. */
  @Test
  void the_policy_of_a_page_allows_the_script_that_saves_answers_and_nothing_else()
      throws IOException, NoSuchAlgorithmException {
    String page = page(NURSES, "--credential", "CCM");
    String script =
        page.substring(page.indexOf("<script>") + "<script>".length(), page.indexOf("</script>"));
    byte[] hash =
        MessageDigest.getInstance("SHA-256").digest(script.getBytes(StandardCharsets.UTF_8));
    assertThat(page)
        .contains("default-src 'none'; style-src 'unsafe-inline'; base-uri 'none';")
        .contains("script-src 'sha256-" + Base64.getEncoder().encodeToString(hash) + "'\">");
    Path decided = folder.resolve("decided.jsonl");
    Files.write(
        decided,
        Files.readAllLines(NURSES).stream().filter(line -> line.contains("almost-there")).toList());
    assertThat(page(decided, "--credential", "CCM"))
        .contains("default-src 'none'")
        .doesNotContain("script");
  }

  @Test
  void text_of_a_candidate_is_never_a_command() throws IOException {
    String evil = "<img src=x onerror=alert(1)>\\\"'&{{id}}";
    Path file = folder.resolve("evil.jsonl");
    Files.writeString(
        file,
        """
        {"id": "%1$s", "licenses": [{"type": "RN", "jurisdiction": "US-TX", "status": "ACTIVE", "issued": "2020-01-01"}], \
        "employment": [{"employer": "%1$s", "title": "%1$s", "from": "2024-01-01", "current": true}], "degrees": [], \
        "certifications": [], "examinations": [], "continuingEducation": []}
        """
            .formatted(evil));
    String page = page(file, "--credential", "CCM");
    assertThat(page)
        .doesNotContain("<img")
        .doesNotContain("x onerror=alert(1)>")
        .contains("&lt;img src&#x3D;x onerror&#x3D;alert(1)&gt;&quot;&#39;&amp;{{id}}");
  }
}
