package org.licet.rule;

import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.licet.candidate.ContinuingEducation;
import org.licet.candidate.Degree;
import org.licet.candidate.DegreeLevel;
import org.licet.candidate.Examination;
import org.licet.reasoning.Conclusion;
import org.licet.reasoning.Context;
import org.licet.reasoning.Happened;
import org.licet.reasoning.Held;
import org.licet.reasoning.Selection;
import org.licet.reasoning.Words;

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
        Held.licenses(context).with("license or certification", Held.certifications(context)));
  }

  /** The degrees. */
  public Degrees getDegrees() {
    Selection<Degree> degrees =
        Selection.of("degree", "degrees", context.candidate().degrees(), Application::name);
    boolean dated = false;
    for (Degree degree : context.candidate().degrees().entries()) {
      dated |= degree.conferred().isKnown();
    }
    return new Degrees(
        context,
        dated
            ? degrees.whereOnTheDay(
                entry ->
                    new Happened(entry.record().conferred(), entry, "conferred", "{} conferred")
                        .by(context.on()))
            : degrees);
  }

  private static String name(Degree degree, int number) {
    String level = degree.level().toOptional().map(Application::name).orElse("degree " + number);
    return level + degree.field().toOptional().map(field -> " in " + Words.of(field)).orElse("");
  }

  private static String name(DegreeLevel level) {
    return switch (level) {
      case DIPLOMA -> "the diploma";
      case ASSOCIATE -> "the associate degree";
      case BACHELOR -> "the bachelor's degree";
      case MASTER -> "the master's degree";
      case DOCTORATE -> "the doctorate";
    };
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
            "course",
            "continuingEducation",
            context.candidate().continuingEducation(),
            Application::name);
    return new Courses(
        context,
        courses.whereOnTheDay(
            entry ->
                new Happened(entry.record().completed(), entry, "completed", "{} completed")
                    .by(context.on())));
  }

  private static String name(ContinuingEducation course, int number) {
    String topics =
        course.topics().entries().stream().map(Words::of).collect(Collectors.joining(", "));
    return "course " + number + (topics.isEmpty() ? "" : " (" + topics + ")");
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
            "sitting", "examinations", context.candidate().examinations(), Application::name);
    return new Examinations(
        context,
        sittings.whereOnTheDay(
            entry -> new Happened(entry.record().taken(), entry, "taken", "{}").by(context.on())));
  }

  private static String name(Examination sitting, int number) {
    return sitting
            .exam()
            .toOptional()
            .map(exam -> "the " + exam + " sitting")
            .orElse("sitting " + number)
        + sitting.taken().toOptional().map(day -> " of " + day).orElse("");
  }

  /** What is declared about conduct and character. */
  public Conduct getConduct() {
    return new Conduct(context.candidate().conduct());
  }
}
