package org.licet.records;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.context.support.DefaultProfileValidationSupport;
import ca.uhn.fhir.validation.FhirValidator;
import ca.uhn.fhir.validation.ResultSeverityEnum;
import java.io.IOException;
import java.util.Set;
import java.util.stream.Collectors;
import org.hl7.fhir.common.hapi.validation.support.CommonCodeSystemsTerminologyService;
import org.hl7.fhir.common.hapi.validation.support.InMemoryTerminologyServerValidationSupport;
import org.hl7.fhir.common.hapi.validation.support.ValidationSupportChain;
import org.hl7.fhir.common.hapi.validation.validator.FhirInstanceValidator;
import org.junit.jupiter.api.Test;

/** A validator checks what Licet writes as FHIR against the definitions and rules of R4. */
class FhirSpecificationTest {

  @Test
  void each_bundle_follows_the_specification() throws IOException {
    FhirContext fhir = FhirContext.forR4();
    FhirInstanceValidator rules =
        new FhirInstanceValidator(
            new ValidationSupportChain(
                new DefaultProfileValidationSupport(fhir),
                new InMemoryTerminologyServerValidationSupport(fhir),
                new CommonCodeSystemsTerminologyService(fhir)));
    rules.setAnyExtensionsAllowed(true); // the definition of the directory's extension is not here
    FhirValidator validator = fhir.newValidator().registerValidatorModule(rules);
    for (String bundle : FhirSamples.all()) {
      Set<String> faults =
          validator.validateWithResult(bundle).getMessages().stream()
              .filter(message -> message.getSeverity().compareTo(ResultSeverityEnum.ERROR) >= 0)
              .map(message -> message.getLocationString() + ": " + message.getMessage())
              .collect(Collectors.toSet());
      assertThat(faults).as(bundle).isEmpty();
    }
  }
}
