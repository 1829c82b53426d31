package org.licet.evaluation;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.licet.text.Text;

/** The requirements of a ruleset, described without a candidate. Immutable and thread-safe. */
public final class RulesetDescription {

  private final RulesetReference reference;
  private final String issuer;
  private final Map<Stage, StageDescription> stages;
  private final List<CriterionDescription> criteria;
  private final List<ExaminationDescription> examinations;
  private final List<FactDescription> facts;
  private final Map<String, Source> sources;

  private RulesetDescription(Builder builder) {
    this.reference = Objects.requireNonNull(builder.reference, "reference");
    this.issuer = Objects.requireNonNull(builder.issuer, "issuer");
    this.stages = builder.stages;
    this.criteria = builder.criteria;
    this.examinations = builder.examinations;
    this.facts = builder.facts;
    this.sources = builder.sources;
  }

  /** Returns a builder in which nothing is set. */
  public static Builder builder() {
    return new Builder();
  }

  /** Returns the reference to these rules. */
  public RulesetReference reference() {
    return reference;
  }

  /** Returns the issuing body. */
  public String issuer() {
    return issuer;
  }

  /** Returns the descriptions of the stages, in the order of the stages. */
  public Map<Stage, StageDescription> stages() {
    return stages;
  }

  /** Returns every criterion, in the order of the stages. */
  public List<CriterionDescription> criteria() {
    return criteria;
  }

  /** Returns the examinations that are given in certain months only, in the order of the rules. */
  public List<ExaminationDescription> examinations() {
    return examinations;
  }

  /** Returns the facts that the rules declare, in the order of their names. */
  public List<FactDescription> facts() {
    return facts;
  }

  /** Returns every source by its id. */
  public Map<String, Source> sources() {
    return sources;
  }

  /** The description of a stage. Immutable and thread-safe. */
  public static final class StageDescription {

    private final Requirement requirement;
    private final List<String> informational;
    private final List<String> preferred;
    private final Optional<Stage> asOfApplication;

    private StageDescription(
        Requirement requirement,
        List<String> informational,
        List<String> preferred,
        Optional<Stage> asOfApplication) {
      this.preferred = List.copyOf(preferred);
      this.requirement = requirement;
      this.informational = informational;
      this.asOfApplication = asOfApplication;
    }

    /** Returns the description of a stage. */
    public static StageDescription of(
        Requirement requirement, List<String> informational, Optional<Stage> asOfApplication) {
      return new StageDescription(requirement, informational, List.of(), asOfApplication);
    }

    /**
     * Returns this description with preferred criteria.
     *
     * @param preferred those of the informational criteria that an opening prefers
     */
    public StageDescription preferring(List<String> preferred) {
      return new StageDescription(requirement, informational, preferred, asOfApplication);
    }

    /** Returns the requirement, which combines the criteria. */
    public Requirement requirement() {
      return requirement;
    }

    /** Returns the ids of those informational criteria that an opening prefers. */
    public List<String> preferred() {
      return preferred;
    }

    /** Returns the ids of the informational criteria, the preferred ones first. */
    public List<String> informational() {
      return informational;
    }

    /**
     * Returns the stage whose criteria are judged as of the application date; empty if there is
     * none.
     */
    public Optional<Stage> asOfApplication() {
      return asOfApplication;
    }

    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof StageDescription that
          && requirement.equals(that.requirement)
          && informational.equals(that.informational)
          && preferred.equals(that.preferred)
          && asOfApplication.equals(that.asOfApplication);
    }

    @Override
    public int hashCode() {
      return Objects.hash(requirement, informational, preferred, asOfApplication);
    }

    @Override
    public String toString() {
      return "StageDescription[requirement=%s, informational=%s, preferred=%s, asOfApplication=%s]"
          .formatted(requirement, informational, preferred, asOfApplication);
    }
  }

  /** The description of a criterion. Immutable and thread-safe. */
  public static final class CriterionDescription {

    private final String id;
    private final Text title;
    private final String rule;
    private final List<Source> sources;

    private CriterionDescription(String id, Text title, String rule, List<Source> sources) {
      this.id = id;
      this.title = title;
      this.rule = rule;
      this.sources = sources;
    }

    /** Returns the description of a criterion. */
    public static CriterionDescription of(
        String id, Text title, String rule, List<Source> sources) {
      return new CriterionDescription(id, title, rule, sources);
    }

    /** Returns the stable id. */
    public String id() {
      return id;
    }

    /** Returns the title. */
    public Text title() {
      return title;
    }

    /** Returns the name of the rule that concludes the criterion. */
    public String rule() {
      return rule;
    }

    /** Returns the sources of the criterion. */
    public List<Source> sources() {
      return sources;
    }

    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof CriterionDescription that
          && id.equals(that.id)
          && title.equals(that.title)
          && rule.equals(that.rule)
          && sources.equals(that.sources);
    }

    @Override
    public int hashCode() {
      return Objects.hash(id, title, rule, sources);
    }

    @Override
    public String toString() {
      return "CriterionDescription[id=%s, title=%s, rule=%s, sources=%s]"
          .formatted(id, title, rule, sources);
    }
  }

  /** The description of an examination. Immutable and thread-safe. */
  public static final class ExaminationDescription {

    private final String exam;
    private final List<ExaminationPeriod> periods;
    private final List<Source> sources;

    private ExaminationDescription(
        String exam, List<ExaminationPeriod> periods, List<Source> sources) {
      periods = List.copyOf(periods);
      sources = List.copyOf(sources);
      this.exam = exam;
      this.periods = periods;
      this.sources = sources;
    }

    /** Returns the description of an examination. */
    public static ExaminationDescription of(
        String exam, List<ExaminationPeriod> periods, List<Source> sources) {
      return new ExaminationDescription(exam, periods, sources);
    }

    /** Returns the code of the examination. */
    public String exam() {
      return exam;
    }

    /** Returns the months in which it is given, with their application periods, in order. */
    public List<ExaminationPeriod> periods() {
      return periods;
    }

    /** Returns the sources of the months and periods. */
    public List<Source> sources() {
      return sources;
    }

    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof ExaminationDescription that
          && exam.equals(that.exam)
          && periods.equals(that.periods)
          && sources.equals(that.sources);
    }

    @Override
    public int hashCode() {
      return Objects.hash(exam, periods, sources);
    }

    @Override
    public String toString() {
      return "ExaminationDescription[exam=%s, periods=%s, sources=%s]"
          .formatted(exam, periods, sources);
    }
  }

  /** Returns a builder with these values. */
  public Builder toBuilder() {
    return new Builder()
        .reference(reference)
        .issuer(issuer)
        .stages(stages)
        .criteria(criteria)
        .examinations(examinations)
        .facts(facts)
        .sources(sources);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof RulesetDescription that
        && reference.equals(that.reference)
        && issuer.equals(that.issuer)
        && stages.equals(that.stages)
        && criteria.equals(that.criteria)
        && examinations.equals(that.examinations)
        && facts.equals(that.facts)
        && sources.equals(that.sources);
  }

  @Override
  public int hashCode() {
    return Objects.hash(reference, issuer, stages, criteria, examinations, facts, sources);
  }

  @Override
  public String toString() {
    return ("RulesetDescription[reference=%s, issuer=%s, stages=%s, criteria=%s"
            + ", examinations=%s, facts=%s, sources=%s]")
        .formatted(reference, issuer, stages, criteria, examinations, facts, sources);
  }

  /** Builds a {@link RulesetDescription}. Not thread-safe. */
  public static final class Builder {
    private @Nullable RulesetReference reference;
    private @Nullable String issuer;
    private Map<Stage, StageDescription> stages = Map.of();
    private List<CriterionDescription> criteria = List.of();
    private List<ExaminationDescription> examinations = List.of();
    private List<FactDescription> facts = List.of();
    private Map<String, Source> sources = Map.of();

    private Builder() {}

    /** Sets the reference to these rules. */
    public Builder reference(RulesetReference reference) {
      this.reference = reference;
      return this;
    }

    /** Sets the issuing body. */
    public Builder issuer(String issuer) {
      this.issuer = issuer;
      return this;
    }

    /** Sets the descriptions of the stages, in the order of the stages. */
    public Builder stages(Map<Stage, StageDescription> stages) {
      this.stages = stages;
      return this;
    }

    /** Sets every criterion, in the order of the stages. */
    public Builder criteria(List<CriterionDescription> criteria) {
      this.criteria = criteria;
      return this;
    }

    /** Sets the examinations that are given in certain months only, in the order of the rules. */
    public Builder examinations(List<ExaminationDescription> examinations) {
      this.examinations = examinations;
      return this;
    }

    /** Sets the facts that the rules declare, in the order of their names. */
    public Builder facts(List<FactDescription> facts) {
      this.facts = List.copyOf(facts);
      return this;
    }

    /** Sets every source by its id. */
    public Builder sources(Map<String, Source> sources) {
      this.sources = sources;
      return this;
    }

    /**
     * Builds the description.
     *
     * @throws NullPointerException if a value without a default is not set
     */
    public RulesetDescription build() {
      return new RulesetDescription(this);
    }
  }
}
