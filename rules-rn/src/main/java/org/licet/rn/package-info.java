/** The rules of the registered-nurse license. */
package org.licet.rn;
