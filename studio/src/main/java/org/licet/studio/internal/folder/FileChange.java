package org.licet.studio.internal.folder;

import java.util.Optional;

/**
 * A change to one file. Immutable and thread-safe.
 *
 * @param name the name of the file, relative to the folder, with slashes
 * @param known the hash of the content that was changed; empty for a new file
 * @param text the new content; empty to delete the file
 */
public record FileChange(String name, Optional<String> known, Optional<String> text) {}
