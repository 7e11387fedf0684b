package app.sockeye.profile;

import java.nio.file.Path;

/**
 * A file that should hold a profile but can't be understood. It is never overwritten, moved or deleted by us.
 *
 * @param name the file's
 * @param sentence what is wrong, with line and column where they are known
 */
public record BrokenProfile(Path path, String name, String sentence) implements LibraryEntry {}
