/** The rules of the CCM. */
package org.licet.ccm;
