package org.licet.records;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.context.PerformanceOptionsEnum;
import ca.uhn.fhir.parser.IParser;
import ca.uhn.fhir.parser.StrictErrorHandler;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/**
 * A FHIR library reads what Licet writes, and refuses any element or value that R4 does not have.
 * The profile "thorough" also checks the rules of the specification.
 */
class FhirValidityTest {

  @Test
  void another_library_reads_each_bundle_strictly() throws IOException {
    FhirContext fhir = FhirContext.forR4();
    fhir.setPerformanceOptions(PerformanceOptionsEnum.DEFERRED_MODEL_SCANNING);
    IParser parser = fhir.newJsonParser().setParserErrorHandler(new StrictErrorHandler());
    for (String bundle : FhirSamples.all()) {
      assertThat(parser.parseResource(bundle).isEmpty()).isFalse();
    }
  }
}
