package app.sockeye.profile;

import java.nio.file.Path;

/**
 * A file that should hold a profile but can't be understood, or a folder that can't be read. It is never overwritten,
 * moved or deleted by us.
 *
 * @param name the file's
 * @param sentence what is wrong, with line and column where they are known
 */
public record BrokenProfile(Path path, String name, String sentence) implements LibraryEntry {
    private static final int LONGEST = 500;

    static BrokenProfile of(Path path, String sentence) {
        // It may quote what is in the file.
        String bounded = sentence.length() > LONGEST ? sentence.substring(0, LONGEST) + "\u2026" : sentence;
        return new BrokenProfile(path, String.valueOf(path.getFileName()), bounded);
    }
}
