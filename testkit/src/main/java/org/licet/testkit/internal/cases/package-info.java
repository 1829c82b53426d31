/** From the text of case files to cases. */
@NullMarked
package org.licet.testkit.internal.cases;

import org.jspecify.annotations.NullMarked;
