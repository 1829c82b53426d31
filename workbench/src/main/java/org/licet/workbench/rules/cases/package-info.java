/** The cases of rules: their results, what they cover, and what they would not detect. */
@NullMarked
package org.licet.workbench.rules.cases;

import org.jspecify.annotations.NullMarked;
