package org.licet.candidate;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A candidate's professional record, as far as it is known.
 *
 * <p>The record identifies the candidate by the host's key only; it has no name or birth date.
 * Immutable and thread-safe.
 */
public final class Candidate {

  private static final String RULINGS = "rulings";

  private static final RecordFields<Candidate, Builder> FIELDS =
      RecordFields.of(Builder::new, Builder::build)
          .text("id", candidate -> Fact.known(candidate.id), Builder::id)
          .jurisdiction("residence", Candidate::residence, Builder::residence)
          .records("licenses", License.TYPE, Candidate::licenses, Builder::licenses)
          .records(
              "certifications",
              Certification.TYPE,
              Candidate::certifications,
              Builder::certifications)
          .records("degrees", Degree.TYPE, Candidate::degrees, Builder::degrees)
          .records("employment", Job.TYPE, Candidate::employment, Builder::employment)
          .records(
              "continuingEducation",
              ContinuingEducation.TYPE,
              Candidate::continuingEducation,
              Builder::continuingEducation)
          .records(
              "professionalDevelopment",
              ProfessionalDevelopment.TYPE,
              Candidate::professionalDevelopment,
              Builder::professionalDevelopment)
          .records("examinations", Examination.TYPE, Candidate::examinations, Builder::examinations)
          .records("records", OtherRecord.TYPE, Candidate::records, Builder::records)
          .records(RULINGS, Ruling.TYPE, Candidate::rulings, Builder::rulings)
          .codes("incomplete", Candidate::partial, Builder::incomplete, Candidate::checkLists)
          .inner("conduct", Conduct.TYPE, Candidate::conduct, Builder::conduct)
          .facts(Candidate::facts, Builder::facts);

  /** The fields of the candidate format. */
  public static final RecordType<Candidate> TYPE = FIELDS;

  private static final List<Field.Records<Candidate, ?>> LISTS = lists(TYPE);

  private final String id;
  private final Fact<String> residence;
  private final Listing<License> licenses;
  private final Listing<Certification> certifications;
  private final Listing<Degree> degrees;
  private final Listing<Job> employment;
  private final Listing<ContinuingEducation> continuingEducation;
  private final Listing<ProfessionalDevelopment> professionalDevelopment;
  private final Listing<Examination> examinations;
  private final Listing<OtherRecord> records;
  private final Listing<Ruling> rulings;
  private final Conduct conduct;
  private final Facts facts;
  private final List<String> assumed;

  private Candidate(Builder builder) {
    this.id = builder.id;
    this.residence = builder.residence;
    this.licenses = builder.part("licenses", builder.licenses);
    this.certifications = builder.part("certifications", builder.certifications);
    this.degrees = builder.part("degrees", builder.degrees);
    this.employment = builder.part("employment", builder.employment);
    this.continuingEducation = builder.part("continuingEducation", builder.continuingEducation);
    this.professionalDevelopment =
        builder.part("professionalDevelopment", builder.professionalDevelopment);
    this.examinations = builder.part("examinations", builder.examinations);
    this.records = builder.part("records", builder.records);
    this.rulings = builder.rulings;
    this.conduct = builder.conduct;
    this.facts = builder.facts;
    this.assumed = builder.assumed.isEmpty() ? List.of() : valued(builder.assumed);

    if (id.isBlank()) {
      throw new InvalidFactException("id", id, "the key of this candidate in your system");
    }
    Checks.jurisdiction("residence", residence);
    Checks.oneResult("examinations", examinations.entries());
  }

  /** Returns those of some JSON pointers that name a known fact, in their order. */
  private List<String> valued(Set<String> pointers) {
    Set<String> found = new HashSet<>();
    FIELDS.omitting(
        this,
        "",
        pointer -> {
          found.add(pointer);
          return false;
        });
    return pointers.stream().filter(found::contains).toList();
  }

  /**
   * Returns the JSON pointers to the facts that the source did not state but assumed for all of its
   * records, such as {@code /employment/0/paid}. Findings that rest on one name it. Empty if there
   * are none.
   */
  public List<String> assumed() {
    return assumed;
  }

  /** Returns this candidate without the facts that the source assumed. */
  public Candidate stated() {
    return assumed.isEmpty() ? this : FIELDS.omitting(this, "", Set.copyOf(assumed)::contains);
  }

  /**
   * Returns the names of the lists of the record, in the order of the candidate format. Rulings are
   * no part of the record.
   */
  public static List<String> lists() {
    return LISTS.stream().map(Field::name).toList();
  }

  /**
   * Returns the carriers of facts that rulesets declare: {@code candidate}, {@code conduct}, and
   * the entries of each list, by the name of the list.
   */
  public static List<String> carriers() {
    return Stream.concat(Stream.of("candidate", "conduct"), lists().stream()).toList();
  }

  private static List<Field.Records<Candidate, ?>> lists(RecordType<Candidate> type) {
    List<Field.Records<Candidate, ?>> lists = new ArrayList<>();
    for (Field<Candidate> field : type.fields()) {
      if (field instanceof Field.Records<Candidate, ?> list && !list.name().equals(RULINGS)) {
        lists.add(list);
      }
    }
    return List.copyOf(lists);
  }

  /** Returns the names of the lists that may have entries beyond the known ones. */
  public List<String> incomplete() {
    return LISTS.stream().filter(list -> list.of(this).isPartial()).map(Field::name).toList();
  }

  /**
   * Returns the value of {@code incomplete} in the candidate format; unknown if every given list is
   * complete.
   */
  private Listing<String> partial() {
    List<String> names = incomplete();
    return names.isEmpty() ? Listing.unknown() : Listing.of(names);
  }

  private static void checkLists(Listing<String> names) {
    for (String name : names.entries()) {
      if (!lists().contains(name)) {
        throw new InvalidFactException(
            "incomplete", name, "the name of a list: " + String.join(", ", lists()));
      }
    }
  }

  /**
   * Returns a builder in which everything but the id is unknown.
   *
   * <pre>{@code
   * Candidate nurse =
   *     Candidate.withId("cand-7")
   *         .licenses(License.ofType("RN").jurisdiction("US-TX").status(ACTIVE).encumbered(false).expires("2027-05-31"))
   *         .employment(Job.at("Mercy Hospital").from("2024-05").current().fullTime(true).caseManagement(true))
   *         .noDegrees()
   *         .build();
   * }</pre>
   */
  public static Builder withId(String id) {
    return new Builder().id(Fact.known(id));
  }

  /** Returns the host's key, not blank. */
  public String id() {
    return id;
  }

  /** Returns the state, province or country of residence, such as {@code US-TX}. */
  public Fact<String> residence() {
    return residence;
  }

  /** Returns the licenses to practice. */
  public Listing<License> licenses() {
    return licenses;
  }

  /** Returns the credentials already held. */
  public Listing<Certification> certifications() {
    return certifications;
  }

  /** Returns the degrees and diplomas. */
  public Listing<Degree> degrees() {
    return degrees;
  }

  /** Returns the jobs; a change of duties starts a new entry. */
  public Listing<Job> employment() {
    return employment;
  }

  /** Returns the completed continuing education. */
  public Listing<ContinuingEducation> continuingEducation() {
    return continuingEducation;
  }

  /** Returns the activities of the other renewal categories. */
  public Listing<ProfessionalDevelopment> professionalDevelopment() {
    return professionalDevelopment;
  }

  /** Returns the attempts at examinations. */
  public Listing<Examination> examinations() {
    return examinations;
  }

  /** Returns the records of kinds that have no list of their own. */
  public Listing<OtherRecord> records() {
    return records;
  }

  /** Returns the decisions of issuing bodies about the candidate. */
  public Listing<Ruling> rulings() {
    return rulings;
  }

  /** Returns the declarations about conduct and character. */
  public Conduct conduct() {
    return conduct;
  }

  /** Returns the facts that rulesets declare. */
  public Facts facts() {
    return facts;
  }

  /**
   * Returns this candidate with other declared facts.
   *
   * @param change receives what carries facts, as in {@link #carriers()}, and its facts, and
   *     returns its other facts
   */
  public Candidate withFacts(BiFunction<String, Facts, Facts> change) {
    return FIELDS.withFacts(this, "candidate", change).toBuilder().assumed(assumed).build();
  }

  /** Returns a builder with the facts of this candidate. */
  public Builder toBuilder() {
    Builder copy = FIELDS.copy(this, new Builder());
    copy.incomplete.clear(); // each list keeps its own state
    return copy.assumed(assumed);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Candidate that
        && FIELDS.equal(this, that)
        && assumed.equals(that.assumed);
  }

  @Override
  public int hashCode() {
    return 31 * FIELDS.hash(this) + assumed.hashCode();
  }

  @Override
  public String toString() {
    String shown = FIELDS.show(this);
    return assumed.isEmpty()
        ? shown
        : shown.substring(0, shown.length() - 1) + ", assumed=" + assumed + "]";
  }

  /** Builds a {@link Candidate}. A fact that is not set stays unknown. Not thread-safe. */
  public static final class Builder {
    private String id = "";
    private Fact<String> residence = Fact.unknown();
    private Listing<License> licenses = Listing.unknown();
    private Listing<Certification> certifications = Listing.unknown();
    private Listing<Degree> degrees = Listing.unknown();
    private Listing<Job> employment = Listing.unknown();
    private Listing<ContinuingEducation> continuingEducation = Listing.unknown();
    private Listing<ProfessionalDevelopment> professionalDevelopment = Listing.unknown();
    private Listing<Examination> examinations = Listing.unknown();
    private Listing<OtherRecord> records = Listing.unknown();
    private Listing<Ruling> rulings = Listing.unknown();
    private Conduct conduct = Conduct.builder().build();
    private final Set<String> incomplete = new LinkedHashSet<>();
    private final Set<String> assumed = new LinkedHashSet<>();
    private Facts facts = Facts.NONE;

    private Builder() {}

    private Builder id(Fact<String> id) {
      this.id = id.toOptional().orElse("");
      return this;
    }

    /** Sets the state, province or country of residence, such as {@code US-TX}. */
    public Builder residence(String residence) {
      return residence(Fact.known(residence));
    }

    /** Sets the state, province or country of residence, known or unknown. */
    public Builder residence(Fact<String> residence) {
      this.residence = Given.of("residence", residence);
      return this;
    }

    /** Sets the complete list of licenses. Without arguments, there are none. */
    public Builder licenses(License.Builder... licenses) {
      return licenses(Listing.of(Stream.of(licenses).map(License.Builder::build).toList()));
    }

    /** Sets the licenses, known or unknown. */
    public Builder licenses(Listing<License> licenses) {
      this.licenses = Given.of("licenses", licenses);
      return this;
    }

    /** States that there are no licenses. */
    public Builder noLicenses() {
      return licenses(Listing.of(List.of()));
    }

    /** Sets the complete list of credentials already held. Without arguments, there are none. */
    public Builder certifications(Certification.Builder... certifications) {
      return certifications(
          Listing.of(Stream.of(certifications).map(Certification.Builder::build).toList()));
    }

    /** Sets the credentials already held, known or unknown. */
    public Builder certifications(Listing<Certification> certifications) {
      this.certifications = Given.of("certifications", certifications);
      return this;
    }

    /** States that the candidate holds no credentials. */
    public Builder noCertifications() {
      return certifications(Listing.of(List.of()));
    }

    /** Sets the complete list of degrees and diplomas. Without arguments, there are none. */
    public Builder degrees(Degree.Builder... degrees) {
      return degrees(Listing.of(Stream.of(degrees).map(Degree.Builder::build).toList()));
    }

    /** Sets the degrees and diplomas, known or unknown. */
    public Builder degrees(Listing<Degree> degrees) {
      this.degrees = Given.of("degrees", degrees);
      return this;
    }

    /** States that there are no degrees and diplomas. */
    public Builder noDegrees() {
      return degrees(Listing.of(List.of()));
    }

    /** Sets the complete list of jobs. Without arguments, there are none. */
    public Builder employment(Job.Builder... employment) {
      return employment(Listing.of(Stream.of(employment).map(Job.Builder::build).toList()));
    }

    /** Sets the jobs, known or unknown. */
    public Builder employment(Listing<Job> employment) {
      this.employment = Given.of("employment", employment);
      return this;
    }

    /** States that there are no jobs. */
    public Builder noEmployment() {
      return employment(Listing.of(List.of()));
    }

    /** Sets the complete list of continuing education. Without arguments, there are none. */
    public Builder continuingEducation(ContinuingEducation.Builder... continuingEducation) {
      return continuingEducation(
          Listing.of(
              Stream.of(continuingEducation).map(ContinuingEducation.Builder::build).toList()));
    }

    /** Sets the continuing education, known or unknown. */
    public Builder continuingEducation(Listing<ContinuingEducation> continuingEducation) {
      this.continuingEducation = Given.of("continuingEducation", continuingEducation);
      return this;
    }

    /** States that there is no continuing education. */
    public Builder noContinuingEducation() {
      return continuingEducation(Listing.of(List.of()));
    }

    /**
     * Sets the complete list of activities of the other renewal categories. Without arguments,
     * there are none.
     */
    public Builder professionalDevelopment(
        ProfessionalDevelopment.Builder... professionalDevelopment) {
      return professionalDevelopment(
          Listing.of(
              Stream.of(professionalDevelopment)
                  .map(ProfessionalDevelopment.Builder::build)
                  .toList()));
    }

    /** Sets the activities of the other renewal categories, known or unknown. */
    public Builder professionalDevelopment(
        Listing<ProfessionalDevelopment> professionalDevelopment) {
      this.professionalDevelopment = Given.of("professionalDevelopment", professionalDevelopment);
      return this;
    }

    /** States that there are no activities of the other renewal categories. */
    public Builder noProfessionalDevelopment() {
      return professionalDevelopment(Listing.of(List.of()));
    }

    /** Sets the complete list of attempts at examinations. Without arguments, there are none. */
    public Builder examinations(Examination.Builder... examinations) {
      return examinations(
          Listing.of(Stream.of(examinations).map(Examination.Builder::build).toList()));
    }

    /** Sets the attempts at examinations, known or unknown. */
    public Builder examinations(Listing<Examination> examinations) {
      this.examinations = Given.of("examinations", examinations);
      return this;
    }

    /** States that there were no attempts at examinations. */
    public Builder noExaminations() {
      return examinations(Listing.of(List.of()));
    }

    /**
     * Sets the complete list of records of kinds that have no list of their own. Without arguments,
     * there are none. Of a kind that is not listed, there are none either.
     */
    public Builder records(OtherRecord.Builder... records) {
      return records(Listing.of(Stream.of(records).map(OtherRecord.Builder::build).toList()));
    }

    /** Sets the records of kinds that have no list of their own, known or unknown. */
    public Builder records(Listing<OtherRecord> records) {
      this.records = Given.of("records", records);
      return this;
    }

    /** States that there are no records of kinds that have no list of their own. */
    public Builder noRecords() {
      return records(Listing.of(List.of()));
    }

    /** Sets the decisions of issuing bodies about the candidate. */
    public Builder rulings(Ruling.Builder... rulings) {
      return rulings(Listing.of(Stream.of(rulings).map(Ruling.Builder::build).toList()));
    }

    /** Sets the decisions of issuing bodies about the candidate. There may always be others. */
    public Builder rulings(Listing<Ruling> rulings) {
      Given.of("rulings", rulings);
      this.rulings = rulings.isPartial() ? Listing.of(rulings.entries()) : rulings;
      return this;
    }

    /** Sets the declarations about conduct and character. */
    public Builder conduct(Conduct.Builder conduct) {
      return conduct(conduct.build());
    }

    /** Sets the declarations about conduct and character. */
    public Builder conduct(Conduct conduct) {
      this.conduct = Given.of("conduct", conduct);
      return this;
    }

    /**
     * Marks given lists as incomplete: they may have other entries, as in {@code
     * incomplete("employment")}. Totals over them are then "at least", and rules ask for the other
     * entries where they matter.
     *
     * @param lists names of lists, as in {@link Candidate#lists()}
     */
    public Builder incomplete(String... lists) {
      return incomplete(Listing.of(lists));
    }

    private Builder incomplete(Listing<String> lists) {
      incomplete.addAll(lists.entries());
      return this;
    }

    /**
     * Sets which facts the source assumed for all of its records. A pointer that names no known
     * fact when the candidate is built is left out.
     *
     * @param pointers JSON pointers, such as {@code /employment/0/paid}
     */
    public Builder assumed(Collection<String> pointers) {
      assumed.clear();
      assumed.addAll(pointers);
      return this;
    }

    /** Sets the facts that rulesets declare. */
    public Builder facts(Facts facts) {
      this.facts = Given.of("facts", facts);
      return this;
    }

    /** Sets a declared fact to yes or no. */
    public Builder fact(String name, boolean value) {
      return facts(facts.with(name, value));
    }

    /** Sets a declared fact to a number. */
    public Builder fact(String name, long value) {
      return facts(facts.with(name, value));
    }

    /**
     * Sets a declared fact to a code, or to a date such as {@code 2024-05-03} or {@code 2024-05}.
     */
    public Builder fact(String name, String value) {
      return facts(facts.with(name, value));
    }

    /** Sets a declared fact to a complete list of codes; an empty list means none. */
    public Builder fact(String name, List<String> codes) {
      return facts(facts.with(name, codes));
    }

    /**
     * Builds the candidate.
     *
     * @throws InvalidFactException if a value is impossible, or if an incomplete list has no entry
     */
    public Candidate build() {
      checkLists(Listing.of(List.copyOf(incomplete)));
      return new Candidate(this);
    }

    private <E> Listing<E> part(String list, Listing<E> given) {
      if (!incomplete.contains(list)) {
        return given;
      }
      if (!given.isKnown() && !given.isPartial()) {
        throw new InvalidFactException(
            "incomplete",
            list,
            "a list that the candidate has, with its known entries. A missing list is unknown anyway");
      }
      return given.asPartial();
    }
  }
}
