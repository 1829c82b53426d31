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

  /** Returns issuer and title. */
  public String document() {
    return document;
  }

  /** Returns its address, or empty if it has none. */
  public Optional<String> url() {
    return url;
  }

  /** Returns the day on which it was read, or empty if that is not recorded. */
  public Optional<LocalDate> asOf() {
    return asOf;
  }

  /** Returns how sure it is. */
  public Confidence confidence() {
    return confidence;
  }

  /** Returns whether another source disagrees with it on this criterion. */
  public boolean conflict() {
    return conflict;
  }

  /** Returns this source, marked as one that another source disagrees with. */
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

  @Override
  public int hashCode() {
    return Objects.hash(document, url, asOf, confidence, conflict);
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

    /** Sets issuer and title. */
    public Builder document(String document) {
      this.document = document;
      return this;
    }

    /** Sets its address, or empty if it has none. */
    public Builder url(Optional<String> url) {
      this.url = url;
      return this;
    }

    /** Sets the day on which it was read, or empty if that is not recorded. */
    public Builder asOf(Optional<LocalDate> asOf) {
      this.asOf = asOf;
      return this;
    }

    /** Sets how sure it is. */
    public Builder confidence(Confidence confidence) {
      this.confidence = confidence;
      return this;
    }

    /** Sets whether another source disagrees with it on this criterion. */
    public Builder conflict(boolean conflict) {
      this.conflict = conflict;
      return this;
    }

    /** Returns the values that were set. */
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
