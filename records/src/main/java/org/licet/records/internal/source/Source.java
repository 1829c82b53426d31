package org.licet.records.internal.source;

import com.fasterxml.jackson.databind.JsonNode;

/** The meaning of the entries of one kind of source. */
public interface Source {

  /** Returns whether an entry may describe a person. Others are left out, with a remark. */
  default boolean isPerson(JsonNode entry, SourceNotes notes) {
    return true;
  }

  /**
   * Returns a draft with the id of the person that an entry describes.
   *
   * @throws SourceProblem if it describes none
   */
  CandidateDraft draft(SourceObject entry);

  /**
   * Adds the facts of an entry to its draft.
   *
   * @param envelope what the document has beside its entries
   * @throws SourceProblem if a value cannot be read
   */
  void read(SourceObject entry, SourceObject envelope, CandidateDraft draft, SourceNotes notes);
}
