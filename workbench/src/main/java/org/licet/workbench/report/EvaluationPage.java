package org.licet.workbench.report;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.licet.candidate.Candidate;
import org.licet.evaluation.Source;
import org.licet.outlook.Difference;
import org.licet.outlook.Plan;
import org.licet.outlook.Timeline;

/**
 * The self-contained page of an evaluation. It shows the answer first, then reasons, questions,
 * dates, next steps, requirements with evidence, the career, and sources. Pages of timelines,
 * plans, and differences show the sections that apply. Not thread-safe.
 */
public final class EvaluationPage {

  private static final Template PAGE = Pages.template("evaluation.html");

  private final Wording wording;
  private final Map<Source, Integer> numbers = new LinkedHashMap<>();
  private final List<Section> sections = new ArrayList<>();
  private final Set<String> titles = new HashSet<>();

  /** Creates a page in the reader's language, such as {@link Locale#US}. */
  public EvaluationPage(Locale locale) {
    this.wording = Wording.of(locale);
  }

  /** Returns true if the page has no content yet. */
  public boolean isEmpty() {
    return sections.isEmpty();
  }

  /**
   * Adds a candidate's evaluation with its outlook.
   *
   * @param plan the plan, which contains today's evaluation
   */
  public void add(Candidate candidate, Timeline timeline, Plan plan) {
    add("title.all", Section.of(candidate, timeline, plan, wording, this::number));
  }

  /** Adds the dates of decision changes, with their reasons. */
  public void add(Timeline timeline) {
    add("title.timeline", Section.of(timeline, wording));
  }

  /**
   * Adds the paths to a credential.
   *
   * @param candidate the candidate as asked, whose answers the page saves; null if it saves none
   */
  public void add(@Nullable Candidate candidate, Plan plan) {
    add("title.plan", Section.of(candidate, plan, wording));
  }

  /** Adds the paths to several credentials side by side, in their order. */
  public void compare(@Nullable Candidate candidate, List<Plan> plans) {
    plans.forEach(plan -> add("title.compare", Section.of(candidate, plan, wording)));
  }

  /** Adds the verdicts that changed facts would change. */
  public void add(Difference difference) {
    add("title.whatif", Section.of(difference, wording));
  }

  private void add(String title, Section section) {
    titles.add(title);
    sections.add(section);
    section.id = "result-" + sections.size();
  }

  private int number(Source source) {
    return numbers.computeIfAbsent(source, any -> numbers.size() + 1);
  }

  /** Returns the page. */
  public String html(LocalDate on) {
    List<Citation> sources = new ArrayList<>();
    numbers.forEach((source, number) -> sources.add(new Citation(number, wording.source(source))));
    return PAGE.execute(
        new Page(
            wording.language(),
            wording.inTemplates(),
            title(),
            wording.say("as-of", on),
            sections.size() > 1,
            sections.stream().anyMatch(section -> !section.next.isEmpty()),
            List.copyOf(sections),
            sources,
            sections.stream().anyMatch(Section::savesAnswers) ? AnswerScript.TEXT : "",
            AnswerScript.policy(sections.stream().anyMatch(Section::savesAnswers))));
  }

  private String title() {
    return sections.size() == 1
        ? wording.say("title.one", sections.get(0).credential, sections.get(0).candidate)
        : wording.say(titles.size() == 1 ? titles.iterator().next() : "title.all");
  }

  /** The data of the template. */
  record Page(
      String language,
      Mustache.Lambda say,
      String title,
      String lead,
      boolean hasContents,
      boolean hasNext,
      List<Section> sections,
      List<Citation> sources,
      String script,
      String policy) {
    boolean hasSources() {
      return !sources.isEmpty();
    }

    boolean hasScript() {
      return !script.isEmpty();
    }
  }

  /** A source with its number. */
  record Citation(int number, String words) {}
}
