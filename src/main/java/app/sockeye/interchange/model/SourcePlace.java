package app.sockeye.interchange.model;

import java.util.Objects;

/**
 * Where something stands in what is imported.
 *
 * @param file the file's name; empty for pasted text
 * @param line from 1; 0 where it is not known
 * @param path of keys and numbers within the file, such as {@code item[2].event}; empty where there is none
 */
public record SourcePlace(String file, int line, String path) {
    public SourcePlace {
        Objects.requireNonNull(file);
        Objects.requireNonNull(path);
    }

    /** The place in words, such as {@code team.json, line 12, item[2].event}. */
    public String words() {
        StringBuilder words = new StringBuilder(file);
        if (line > 0) {
            words.append(words.isEmpty() ? "" : ", ").append("line ").append(line);
        }
        if (!path.isEmpty()) {
            words.append(words.isEmpty() ? "" : ", ").append(path);
        }
        return words.toString();
    }
}
