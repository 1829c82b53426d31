/** Names of licenses, certifications, degrees and states as people write them. */
@NullMarked
package org.licet.records.internal.vocabulary;

import org.jspecify.annotations.NullMarked;
