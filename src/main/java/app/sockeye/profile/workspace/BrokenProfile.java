package app.sockeye.profile.workspace;

import java.nio.file.Path;

/**
 * A profile's file that can't be read or is invalid, or a folder that can't be read. The program never overwrites,
 * moves or deletes it.
 *
 * @param name the file's
 * @param sentence what is wrong, with line and column where they are known
 */
public record BrokenProfile(Path path, String name, String sentence) implements LibraryEntry {
    private static final int LONGEST = 500;

    public static BrokenProfile of(Path path, String sentence) {
        // The sentence may quote the content of the file.
        String bounded = sentence.length() > LONGEST ? sentence.substring(0, LONGEST) + "\u2026" : sentence;
        return new BrokenProfile(path, String.valueOf(path.getFileName()), bounded);
    }
}
