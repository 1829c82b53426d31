package org.licet.records;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.licet.json.CandidateReading;
import org.licet.records.internal.compact.CompactLicensee;
import org.licet.records.internal.fhir.FhirPractitioner;
import org.licet.records.internal.fhir.FhirVerifications;
import org.licet.records.internal.nursys.NursysNurse;
import org.licet.records.internal.resume.Resume;
import org.licet.records.internal.source.Entries;
import org.licet.records.internal.source.JsonEntries;
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
   * Opens a file.
   *
   * @throws IOException if the file cannot be read
   */
  public static SourceReader open(Path file, SourceKind kind) throws IOException {
    SourceNotes notes = new SourceNotes();
    return new SourceReader(
        switch (kind) {
          case NURSYS -> new SourceReadings(nurses(file), new NursysNurse(), notes);
          case COMPACT_CONNECT ->
              new SourceReadings(
                  TableEntries.of(file, CompactLicensee.TABLE), new CompactLicensee(), notes);
          case JSON_RESUME ->
              new SourceReadings(JsonEntries.of(file, Resume.RESUMES), resumes(file), notes);
          case FHIR ->
              new SourceReadings(
                  JsonEntries.of(file, FhirPractitioner.ENTRIES),
                  new FhirPractitioner(FhirVerifications.of(file, notes)),
                  notes);
        });
  }

  private static Entries nurses(Path file) throws IOException {
    return SourceDetection.isJson(file)
        ? JsonEntries.of(file, NursysNurse.NURSES)
        : TableEntries.of(file, NursysNurse.TABLE);
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
