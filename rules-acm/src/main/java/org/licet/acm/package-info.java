/** The rules of the ACM. */
package org.licet.acm;
