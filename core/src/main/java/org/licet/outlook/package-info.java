/**
 * The outlook of a candidate: how the decision changes from day to day, which paths lead to a
 * credential, and how an evaluation differs under other facts.
 */
@NullMarked
package org.licet.outlook;

import org.jspecify.annotations.NullMarked;
