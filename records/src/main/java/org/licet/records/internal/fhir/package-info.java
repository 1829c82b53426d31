/** Practitioners from resources in FHIR R4. */
@NullMarked
package org.licet.records.internal.fhir;

import org.jspecify.annotations.NullMarked;
