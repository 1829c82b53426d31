/** Population screening on Apache Spark. */
@NullMarked
package org.licet.spark;

import org.jspecify.annotations.NullMarked;
