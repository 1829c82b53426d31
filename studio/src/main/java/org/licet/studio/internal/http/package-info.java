/** The studio's web server: loopback only, with a token in its address. */
@NullMarked
package org.licet.studio.internal.http;

import org.jspecify.annotations.NullMarked;
