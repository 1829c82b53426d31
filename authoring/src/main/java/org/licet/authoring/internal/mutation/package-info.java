/** Mutation tests of rules: small changes, and the cases that detect them. */
@NullMarked
package org.licet.authoring.internal.mutation;

import org.jspecify.annotations.NullMarked;
