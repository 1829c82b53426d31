package org.licet.records;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.licet.json.CandidateLimits;
import org.licet.json.CandidateReading;
import org.licet.records.internal.compact.CompactLicensee;
import org.licet.records.internal.fhir.FhirPractitioner;
import org.licet.records.internal.fhir.FhirVerifications;
import org.licet.records.internal.nursys.NursysNurse;
import org.licet.records.internal.resume.Resume;
import org.licet.records.internal.source.Entries;
import org.licet.records.internal.source.JsonEntries;
import org.licet.records.internal.source.Source;
import org.licet.records.internal.source.SourceNotes;
import org.licet.records.internal.source.SourceReadings;
import org.licet.records.internal.source.TableEntries;

/**
 * Reads candidates from the files of registers and other systems, such as a lookup in Nursys.
 *
 * <p>The reader streams: memory holds one entry, eight bytes for each id, and the verifications of
 * FHIR. It refuses an entry with a value that it cannot read, with the JSON pointer or the row and
 * column, and reads the others.
 *
 * <p>A fact that the source does not state is unknown. So is a text without a known meaning; the
 * {@linkplain #summary() summary} counts it. Lists are incomplete, because no source knows all of a
 * person. Names and birth dates are not read.
 *
 * <pre>{@code
 * Path file = Path.of("lookup.json");
 * try (SourceReader nurses = SourceReader.open(file, SourceKind.NURSYS)) {
 *   nurses.readings().forEach(this::evaluate);
 *   System.err.println(nurses.summary());
 * }
 * }</pre>
 *
 * <p>Not thread-safe.
 */
public final class SourceReader implements AutoCloseable {

  private final SourceReadings readings;

  private SourceReader(SourceReadings readings) {
    this.readings = readings;
  }

  /**
   * Opens a file within {@linkplain CandidateLimits#standard() the standard limits}.
   *
   * @throws IOException if the file cannot be read
   */
  public static SourceReader open(Path file, SourceKind kind) throws IOException {
    return open(file, kind, CandidateLimits.standard());
  }

  /**
   * Opens a file. An entry with a text that exceeds a limit is refused alone.
   *
   * @throws IOException if the file cannot be read
   */
  public static SourceReader open(Path file, SourceKind kind, CandidateLimits limits)
      throws IOException {
    SourceNotes notes = new SourceNotes();
    return new SourceReader(
        new SourceReadings(
            entries(file, kind, limits), source(file, kind, notes, limits), notes, limits));
  }

  private static Entries entries(Path file, SourceKind kind, CandidateLimits limits)
      throws IOException {
    return switch (kind) {
      case NURSYS ->
          SourceDetection.isJson(file)
              ? JsonEntries.of(file, NursysNurse.NURSES, limits)
              : TableEntries.of(file, NursysNurse.TABLE, limits);
      case COMPACT_CONNECT -> TableEntries.of(file, CompactLicensee.TABLE, limits);
      case JSON_RESUME -> JsonEntries.of(file, Resume.RESUMES, limits);
      case FHIR -> JsonEntries.of(file, FhirPractitioner.ENTRIES, limits);
    };
  }

  private static Source source(
      Path file, SourceKind kind, SourceNotes notes, CandidateLimits limits) throws IOException {
    return switch (kind) {
      case NURSYS -> new NursysNurse();
      case COMPACT_CONNECT -> new CompactLicensee();
      case JSON_RESUME -> resumes(file);
      case FHIR -> new FhirPractitioner(FhirVerifications.of(file, notes, limits));
    };
  }

  private static Resume resumes(Path file) {
    return new Resume(Resume.nameOf(String.valueOf(file.getFileName())));
  }

  /**
   * Returns the candidates in the order of the file, with the first line or row of each. The stream
   * can be used once. It ends with a refusal if the rest of the file cannot be read.
   */
  public Stream<CandidateReading> readings() {
    return StreamSupport.stream(
        Spliterators.spliteratorUnknownSize(
            readings, Spliterator.ORDERED | Spliterator.NONNULL | Spliterator.IMMUTABLE),
        false);
  }

  /** Returns what has been read, refused, not understood and not used so far. */
  public SourceSummary summary() {
    return readings.summary();
  }

  /**
   * Closes the file.
   *
   * @throws UncheckedIOException if it cannot be closed
   */
  @Override
  public void close() {
    try {
      readings.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
