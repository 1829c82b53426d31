/** People from resumes in the format of JSON Resume. */
@NullMarked
package org.licet.records.internal.resume;

import org.jspecify.annotations.NullMarked;
