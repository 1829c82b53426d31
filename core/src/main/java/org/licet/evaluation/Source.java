package org.licet.evaluation;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The source of a criterion: a document, its address and its date. Immutable and thread-safe. */
public final class Source {

  private final String document;
  private final Optional<String> url;
  private final Optional<LocalDate> asOf;
  private final Confidence confidence;
  private final boolean conflict;

  private Source(
      String document,
      Optional<String> url,
      Optional<LocalDate> asOf,
      Confidence confidence,
      boolean conflict) {
    this.document = document;
    this.url = url;
    this.asOf = asOf;
    this.confidence = confidence;
    this.conflict = conflict;
  }

  /** Returns a builder in which nothing is set. */
  public static Builder builder() {
    return new Builder();
  }

  /** Returns the issuer and title of the document. */
  public String document() {
    return document;
  }

  /** Returns the web address; empty if there is none. */
  public Optional<String> url() {
    return url;
  }

  /** Returns the day on which the document was read; empty if unknown. */
  public Optional<LocalDate> asOf() {
    return asOf;
  }

  /** Returns the confidence in the source. */
  public Confidence confidence() {
    return confidence;
  }

  /** Returns whether another source contradicts this one on the criterion. */
  public boolean conflict() {
    return conflict;
  }

  /** Returns this source, marked as contradicted by another. */
  public Source inConflict() {
    return new Source(document, url, asOf, confidence, true);
  }

  /** Returns a builder with these values. */
  public Builder toBuilder() {
    return new Builder()
        .document(document)
        .url(url)
        .asOf(asOf)
        .confidence(confidence)
        .conflict(conflict);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Source that
        && document.equals(that.document)
        && url.equals(that.url)
        && asOf.equals(that.asOf)
        && confidence.equals(that.confidence)
        && conflict == that.conflict;
  }

  /** Hashes the texts only, which keep their hash. Few sources share both. */
  @Override
  public int hashCode() {
    return 31 * document.hashCode() + url.hashCode();
  }

  @Override
  public String toString() {
    return "Source[document=%s, url=%s, asOf=%s, confidence=%s, conflict=%s]"
        .formatted(document, url, asOf, confidence, conflict);
  }

  /** Builds a {@link Source}. Not thread-safe. */
  public static final class Builder {
    private @Nullable String document;
    private Optional<String> url = Optional.empty();
    private Optional<LocalDate> asOf = Optional.empty();
    private @Nullable Confidence confidence;
    private boolean conflict;

    private Builder() {}

    /** Sets the issuer and title of the document. */
    public Builder document(String document) {
      this.document = document;
      return this;
    }

    /** Sets the web address; empty if there is none. */
    public Builder url(Optional<String> url) {
      this.url = url;
      return this;
    }

    /** Sets the day on which the document was read; empty if unknown. */
    public Builder asOf(Optional<LocalDate> asOf) {
      this.asOf = asOf;
      return this;
    }

    /** Sets the confidence in the source. */
    public Builder confidence(Confidence confidence) {
      this.confidence = confidence;
      return this;
    }

    /** Sets whether another source contradicts this one on the criterion. */
    public Builder conflict(boolean conflict) {
      this.conflict = conflict;
      return this;
    }

    /**
     * Builds the source.
     *
     * @throws NullPointerException if the document or the confidence is not set
     */
    public Source build() {
      return new Source(
          Objects.requireNonNull(document, "document"),
          url,
          asOf,
          Objects.requireNonNull(confidence, "confidence"),
          conflict);
    }
  }
}
