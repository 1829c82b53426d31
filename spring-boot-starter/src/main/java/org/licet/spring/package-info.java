/** Licet in Spring Boot applications. */
@NullMarked
package org.licet.spring;

import org.jspecify.annotations.NullMarked;
