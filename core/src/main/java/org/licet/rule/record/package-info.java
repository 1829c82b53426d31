/**
 * The records that rules with patterns match. A rule names a type and its fields, such as {@code
 * Examination( exam == "NCLEX-RN" )}. The methods here are for the forms that Licet writes from
 * rules; authors use fields and signs instead.
 */
@NullMarked
package org.licet.rule.record;

import org.jspecify.annotations.NullMarked;
