package app.sockeye.profile.environment;

import java.nio.file.Path;

/**
 * A file among the environments that can't be read or is invalid. It is never overwritten, moved or deleted.
 *
 * @param name the file's
 * @param sentence what is wrong, with line and column where they are known; at most {@value #LONGEST} characters
 */
public record BrokenEnvironment(Path path, String name, String sentence) {
    private static final int LONGEST = 500;

    /** Cuts a longer sentence, which may quote the file's content. */
    public BrokenEnvironment {
        sentence = sentence.length() > LONGEST ? sentence.substring(0, LONGEST) + "\u2026" : sentence;
    }
}
