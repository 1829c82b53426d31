/** The rules of the CMGT-BC. */
package org.licet.cmgt;
