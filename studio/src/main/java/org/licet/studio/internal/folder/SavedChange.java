package org.licet.studio.internal.folder;

import java.util.SortedMap;

/**
 * The folder before and after a change. Immutable and thread-safe, provided that no one changes the
 * arrays.
 *
 * @param before the contents before, by the names of files
 * @param after the contents after
 */
public record SavedChange(SortedMap<String, byte[]> before, SortedMap<String, byte[]> after) {}
