/** The rules of allied credentials. */
package org.licet.allied;
