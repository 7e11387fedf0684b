package app.sockeye.profile.message;

import java.util.Objects;

/**
 * A saved message that can't be read. It stays in its file as it is.
 *
 * @param name as far as it is known
 * @param sentence what is wrong
 */
public record BrokenMessage(String name, String sentence) {
    private static final int LONGEST = 500;

    public BrokenMessage {
        Objects.requireNonNull(name);
        // The sentence may quote the content of the file.
        sentence = sentence.length() > LONGEST ? sentence.substring(0, LONGEST) + "\u2026" : sentence;
    }
}
