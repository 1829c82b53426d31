package org.licet.rule;

import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.licet.candidate.ContinuingEducation;
import org.licet.candidate.Degree;
import org.licet.candidate.Examination;
import org.licet.reasoning.Conclusion;
import org.licet.reasoning.Context;
import org.licet.reasoning.Happened;
import org.licet.reasoning.Held;
import org.licet.reasoning.Noun;
import org.licet.reasoning.Selection;
import org.licet.text.Text;

/**
 * A candidate applying for a credential at a stage on a date: the one fact that judging rules
 * match.
 *
 * <p>A rule reads {@code $application : Application( $license :
 * licenses.ofType("RN").active().any() )} and concludes with {@code
 * $application.conclude($license);}. Not thread-safe: it belongs to one evaluation.
 */
public final class Application {

  private final Context context;
  private final Consumer<Conclusion> concluded;
  private @Nullable Employment employment;
  private @Nullable Examinations examinations;

  Application(Context context, Consumer<Conclusion> concluded) {
    this.context = context;
    this.concluded = concluded;
  }

  /** Concludes the criterion that the rule names in {@code @criterion}. */
  public void conclude(Answer answer) {
    concluded.accept(answer.conclusion);
  }

  /** The licenses. */
  public Licenses getLicenses() {
    return new Licenses(context, Held.licenses(context));
  }

  /** The certifications already held. */
  public Licenses getCertifications() {
    return new Licenses(context, Held.certifications(context));
  }

  /** The licenses and certifications together. */
  public Licenses getLicensesAndCertifications() {
    return new Licenses(
        context,
        Held.licenses(context).with(Noun.LICENSE_OR_CERTIFICATION, Held.certifications(context)));
  }

  /** The degrees. */
  public Degrees getDegrees() {
    Selection<Degree> degrees =
        Selection.of(Noun.DEGREE, "degrees", context.candidate().degrees(), Application::name);
    boolean dated = false;
    for (Degree degree : context.candidate().degrees().entries()) {
      dated |= degree.conferred().isKnown();
    }
    return new Degrees(
        context,
        dated
            ? degrees.whereOnTheDay(
                entry ->
                    new Happened(entry.record().conferred(), entry, "conferred", "conferred")
                        .by(context.on()))
            : degrees);
  }

  private static Text name(Degree degree, int number) {
    Text level =
        degree
            .level()
            .toOptional()
            .map(known -> Text.of("name.degree." + known))
            .orElseGet(() -> Text.of("name.number", Noun.DEGREE.one(), number));
    return degree
        .field()
        .toOptional()
        .map(field -> Text.of("name.in-field", level, Text.code(field)))
        .orElse(level);
  }

  /** The jobs. */
  public Employment getEmployment() {
    Employment all = employment;
    if (all == null) {
      all = Employment.of(context);
      employment = all;
    }
    return all;
  }

  /** The continuing education. */
  public Courses getContinuingEducation() {
    Selection<ContinuingEducation> courses =
        Selection.of(
            Noun.COURSE,
            "continuingEducation",
            context.candidate().continuingEducation(),
            Application::name);
    return new Courses(
        context,
        courses.whereOnTheDay(
            entry ->
                new Happened(entry.record().completed(), entry, "completed", "completed")
                    .by(context.on())));
  }

  private static Text name(ContinuingEducation course, int number) {
    Text name = Text.of("name.number", Noun.COURSE.one(), number);
    List<Text> topics = course.topics().entries().stream().map(Text::code).toList();
    return topics.isEmpty() ? name : Text.of("name.topics", name, Text.joined(", ", topics));
  }

  /** The professional development of other categories than continuing education. */
  public Activities getProfessionalDevelopment() {
    return new Activities(context, Activities.of(context));
  }

  /** The sittings of examinations. */
  public Examinations getExaminations() {
    Examinations all = examinations;
    if (all == null) {
      all = allExaminations();
      examinations = all;
    }
    return all;
  }

  private Examinations allExaminations() {
    Selection<Examination> sittings =
        Selection.of(
            Noun.SITTING, "examinations", context.candidate().examinations(), Application::name);
    return new Examinations(
        context,
        sittings.whereOnTheDay(
            entry ->
                new Happened(entry.record().taken(), entry, "taken", "taken").by(context.on())));
  }

  private static Text name(Examination sitting, int number) {
    Text name =
        sitting
            .exam()
            .toOptional()
            .map(exam -> Text.of("name.sitting", exam))
            .orElseGet(() -> Text.of("name.number", Noun.SITTING.one(), number));
    return sitting.taken().toOptional().map(day -> Text.of("name.on", name, day)).orElse(name);
  }

  /** What is declared about conduct and character. */
  public Conduct getConduct() {
    return new Conduct(context.candidate().conduct());
  }
}
