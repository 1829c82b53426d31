/**
 * Open questions: which answers could still change a decision, how they group, and which one to ask
 * first.
 */
@NullMarked
package org.licet.internal.engine.question;

import org.jspecify.annotations.NullMarked;
