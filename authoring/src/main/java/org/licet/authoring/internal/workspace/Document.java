package org.licet.authoring.internal.workspace;

import java.util.Optional;

/**
 * A file as an editor sees it. Immutable and thread-safe.
 *
 * @param file the name of the file, relative to the folder, with slashes
 * @param text its text in memory
 * @param version the version of the text, which grows with each change; 0 if no editor has it open
 * @param disk the fingerprint of the file on disk, as last read; empty if it is not there
 * @param edited whether the text differs from that on disk
 */
public record Document(
    String file, String text, long version, Optional<String> disk, boolean edited) {}
