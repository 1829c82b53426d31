/**
 * What a candidate may expect: how the answer changes from day to day, the paths to a credential,
 * and what would be if the facts were others.
 */
@NullMarked
package org.licet.outlook;

import org.jspecify.annotations.NullMarked;
