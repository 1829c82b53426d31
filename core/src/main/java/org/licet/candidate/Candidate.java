package org.licet.candidate;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A person's professional record: what has been said about one candidate.
 *
 * <p>It carries no name, birth date or other identity but the host's key. Immutable and
 * thread-safe.
 *
 * @param id the host's key, not blank
 * @param licenses licenses to practise
 * @param certifications credentials already held
 * @param degrees degrees and diplomas
 * @param employment jobs, one entry a job or a change of duties
 * @param continuingEducation completed continuing education
 * @param professionalDevelopment activities of the other renewal categories
 * @param examinations sittings of examinations
 * @param conduct what is declared about conduct and character
 */
public record Candidate(
    String id,
    Listing<License> licenses,
    Listing<Certification> certifications,
    Listing<Degree> degrees,
    Listing<Job> employment,
    Listing<ContinuingEducation> continuingEducation,
    Listing<ProfessionalDevelopment> professionalDevelopment,
    Listing<Examination> examinations,
    Conduct conduct) {

  /** The lists, as the candidate format names them. */
  private static final List<String> LISTS =
      List.of(
          "licenses",
          "certifications",
          "degrees",
          "employment",
          "continuingEducation",
          "professionalDevelopment",
          "examinations");

  /** Refuses a blank id, and one examination on one day with opposite results. */
  public Candidate {
    if (id.isBlank()) {
      throw new InvalidFactException("id", id, "the host's key for this candidate");
    }
    Checks.oneResult("examinations", examinations.entries());
  }

  /** Returns the names of all lists, as the candidate format has them and in its order. */
  public static List<String> lists() {
    return LISTS;
  }

  /** Returns the names of those lists that may have other entries than the known ones. */
  public List<String> incomplete() {
    List<String> names = new ArrayList<>();
    List<Listing<?>> all =
        List.of(
            licenses,
            certifications,
            degrees,
            employment,
            continuingEducation,
            professionalDevelopment,
            examinations);
    for (int i = 0; i < all.size(); i++) {
      if (all.get(i).isPartial()) {
        names.add(LISTS.get(i));
      }
    }
    return List.copyOf(names);
  }

  /**
   * Starts a builder in which everything but the id is unknown.
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
    return new Builder(id);
  }

  /** Returns a builder that says all that this candidate says, to change some of it. */
  public Builder toBuilder() {
    return new Builder(id)
        .licenses(licenses)
        .certifications(certifications)
        .degrees(degrees)
        .employment(employment)
        .continuingEducation(continuingEducation)
        .professionalDevelopment(professionalDevelopment)
        .examinations(examinations)
        .conduct(conduct);
  }

  /** Collects what is said; what is not said stays unknown. Not thread-safe. */
  public static final class Builder {
    private final String id;
    private Listing<License> licenses = Listing.unknown();
    private Listing<Certification> certifications = Listing.unknown();
    private Listing<Degree> degrees = Listing.unknown();
    private Listing<Job> employment = Listing.unknown();
    private Listing<ContinuingEducation> continuingEducation = Listing.unknown();
    private Listing<ProfessionalDevelopment> professionalDevelopment = Listing.unknown();
    private Listing<Examination> examinations = Listing.unknown();
    private Conduct conduct = Conduct.builder().build();
    private final Set<String> incomplete = new LinkedHashSet<>();

    private Builder(String id) {
      this.id = id;
    }

    /** Says which licenses there are, all of them. */
    public Builder licenses(License.Builder... licenses) {
      return licenses(Listing.of(Stream.of(licenses).map(License.Builder::build).toList()));
    }

    /** Says which licenses there are, or that this is unknown. */
    public Builder licenses(Listing<License> licenses) {
      this.licenses = licenses;
      return this;
    }

    /** Says that there are no licenses, and that this is known. */
    public Builder noLicenses() {
      return licenses(Listing.of(List.of()));
    }

    /** Says which credentials already held there are, all of them. */
    public Builder certifications(Certification.Builder... certifications) {
      return certifications(
          Listing.of(Stream.of(certifications).map(Certification.Builder::build).toList()));
    }

    /** Says which credentials already held there are, or that this is unknown. */
    public Builder certifications(Listing<Certification> certifications) {
      this.certifications = certifications;
      return this;
    }

    /** Says that there are no credentials already held, and that this is known. */
    public Builder noCertifications() {
      return certifications(Listing.of(List.of()));
    }

    /** Says which degrees and diplomas there are, all of them. */
    public Builder degrees(Degree.Builder... degrees) {
      return degrees(Listing.of(Stream.of(degrees).map(Degree.Builder::build).toList()));
    }

    /** Says which degrees and diplomas there are, or that this is unknown. */
    public Builder degrees(Listing<Degree> degrees) {
      this.degrees = degrees;
      return this;
    }

    /** Says that there are no degrees and diplomas, and that this is known. */
    public Builder noDegrees() {
      return degrees(Listing.of(List.of()));
    }

    /** Says which jobs there are, all of them. */
    public Builder employment(Job.Builder... employment) {
      return employment(Listing.of(Stream.of(employment).map(Job.Builder::build).toList()));
    }

    /** Says which jobs there are, or that this is unknown. */
    public Builder employment(Listing<Job> employment) {
      this.employment = employment;
      return this;
    }

    /** Says that there are no jobs, and that this is known. */
    public Builder noEmployment() {
      return employment(Listing.of(List.of()));
    }

    /** Says which continuing education there are, all of them. */
    public Builder continuingEducation(ContinuingEducation.Builder... continuingEducation) {
      return continuingEducation(
          Listing.of(
              Stream.of(continuingEducation).map(ContinuingEducation.Builder::build).toList()));
    }

    /** Says which continuing education there are, or that this is unknown. */
    public Builder continuingEducation(Listing<ContinuingEducation> continuingEducation) {
      this.continuingEducation = continuingEducation;
      return this;
    }

    /** Says that there are no continuing education, and that this is known. */
    public Builder noContinuingEducation() {
      return continuingEducation(Listing.of(List.of()));
    }

    /** Says which activities of the other renewal categories there are, all of them. */
    public Builder professionalDevelopment(
        ProfessionalDevelopment.Builder... professionalDevelopment) {
      return professionalDevelopment(
          Listing.of(
              Stream.of(professionalDevelopment)
                  .map(ProfessionalDevelopment.Builder::build)
                  .toList()));
    }

    /** Says which activities of the other renewal categories there are, or that this is unknown. */
    public Builder professionalDevelopment(
        Listing<ProfessionalDevelopment> professionalDevelopment) {
      this.professionalDevelopment = professionalDevelopment;
      return this;
    }

    /**
     * Says that there are no activities of the other renewal categories, and that this is known.
     */
    public Builder noProfessionalDevelopment() {
      return professionalDevelopment(Listing.of(List.of()));
    }

    /** Says which sittings of examinations there are, all of them. */
    public Builder examinations(Examination.Builder... examinations) {
      return examinations(
          Listing.of(Stream.of(examinations).map(Examination.Builder::build).toList()));
    }

    /** Says which sittings of examinations there are, or that this is unknown. */
    public Builder examinations(Listing<Examination> examinations) {
      this.examinations = examinations;
      return this;
    }

    /** Says that there are no sittings of examinations, and that this is known. */
    public Builder noExaminations() {
      return examinations(Listing.of(List.of()));
    }

    /** Says what is declared about conduct and character. */
    public Builder conduct(Conduct.Builder conduct) {
      return conduct(conduct.build());
    }

    /** Says what is declared about conduct and character. */
    public Builder conduct(Conduct conduct) {
      this.conduct = conduct;
      return this;
    }

    /**
     * Says that some of the given lists may have other entries: {@code incomplete("employment")}.
     * What is counted is then "at least", and the rules ask for the others where they matter.
     *
     * @param lists names of lists, as {@link Candidate#lists()} has them
     */
    public Builder incomplete(String... lists) {
      incomplete.addAll(List.of(lists));
      return this;
    }

    /**
     * Builds the candidate.
     *
     * @throws InvalidFactException if a value cannot be right, such as a list said to be incomplete
     *     of which no entry is given
     */
    public Candidate build() {
      for (String list : incomplete) {
        if (!LISTS.contains(list)) {
          throw new InvalidFactException(
              "incomplete", list, "the name of a list: " + String.join(", ", LISTS));
        }
      }
      return new Candidate(
          id,
          part("licenses", licenses),
          part("certifications", certifications),
          part("degrees", degrees),
          part("employment", employment),
          part("continuingEducation", continuingEducation),
          part("professionalDevelopment", professionalDevelopment),
          part("examinations", examinations),
          conduct);
    }

    private <E> Listing<E> part(String list, Listing<E> given) {
      if (!incomplete.contains(list)) {
        return given;
      }
      if (!given.isKnown() && !given.isPartial()) {
        throw new InvalidFactException(
            "incomplete",
            list,
            "a list whose known entries are given; a list that is not given is unknown anyway");
      }
      return given.asPartial();
    }
  }
}
