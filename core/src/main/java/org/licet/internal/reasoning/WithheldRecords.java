package org.licet.internal.reasoning;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.licet.candidate.Candidate;
import org.licet.candidate.Conduct;
import org.licet.candidate.Listing;

/**
 * Records of a candidate that count as unknown: they may be wrong in any field, or not exist. The
 * reduced candidate lacks them, and their lists are incomplete. Immutable and thread-safe.
 */
public final class WithheldRecords {

  /** The pointer to the declarations about conduct. */
  public static final String CONDUCT = "/conduct";

  /** Nothing is withheld. */
  public static final WithheldRecords NONE = new WithheldRecords(null, Map.of());

  private final @Nullable Candidate stated;

  /** The places of the other records in the stated lists, by the JSON pointer to the list. */
  private final Map<String, List<Integer>> places;

  private WithheldRecords(@Nullable Candidate stated, Map<String, List<Integer>> places) {
    this.stated = stated;
    this.places = places;
  }

  /** A candidate without some records. */
  public record Reduced(Candidate candidate, WithheldRecords withheld) {}

  /**
   * Withholds records of a candidate.
   *
   * @param pointers the JSON pointers to the records, such as {@code /licenses/0}
   */
  public static Reduced from(Candidate candidate, Collection<String> pointers) {
    if (pointers.isEmpty()) {
      return new Reduced(candidate, NONE);
    }
    Map<String, List<Integer>> places = new HashMap<>();
    Reduction reduction = new Reduction(pointers, places);
    Candidate.Builder reduced =
        candidate.toBuilder()
            .licenses(reduction.of("/licenses", candidate.licenses()))
            .certifications(reduction.of("/certifications", candidate.certifications()))
            .degrees(reduction.of("/degrees", candidate.degrees()))
            .employment(reduction.of("/employment", candidate.employment()))
            .continuingEducation(
                reduction.of("/continuingEducation", candidate.continuingEducation()))
            .professionalDevelopment(
                reduction.of("/professionalDevelopment", candidate.professionalDevelopment()))
            .examinations(reduction.of("/examinations", candidate.examinations()))
            .records(reduction.of("/records", candidate.records()));
    if (pointers.contains(CONDUCT)) {
      reduced.conduct(Conduct.builder().build());
    }
    return new Reduced(reduced.build(), new WithheldRecords(candidate, Map.copyOf(places)));
  }

  private record Reduction(Collection<String> pointers, Map<String, List<Integer>> places) {

    <R> Listing<R> of(String list, Listing<R> stated) {
      List<R> kept = new ArrayList<>();
      List<Integer> keptPlaces = new ArrayList<>();
      for (int i = 0; i < stated.entries().size(); i++) {
        if (!pointers.contains(list + "/" + i)) {
          kept.add(stated.entries().get(i));
          keptPlaces.add(i);
        }
      }
      if (kept.size() == stated.entries().size()) {
        return stated;
      }
      places.put(list, List.copyOf(keptPlaces));
      return Listing.partial(kept);
    }
  }

  /** Returns the candidate with the withheld records, given the one without them. */
  public Candidate stated(Candidate reduced) {
    return stated == null ? reduced : stated;
  }

  /**
   * Returns the place of a record in the stated list.
   *
   * @param list the JSON pointer to the list
   * @param index the place in the list of the reduced candidate
   */
  public int place(String list, int index) {
    List<Integer> kept = places.get(list);
    return kept == null ? index : kept.get(index);
  }
}
