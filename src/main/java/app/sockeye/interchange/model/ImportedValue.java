package app.sockeye.interchange.model;

import java.util.Objects;

/**
 * A named value that connections refer to as <code>${name}</code>.
 *
 * @param value empty where the file doesn't hold it
 * @param secret whether it must be kept out of the files of the workspace
 */
public record ImportedValue(String name, String value, boolean secret) {
    public ImportedValue {
        Objects.requireNonNull(name);
        Objects.requireNonNull(value);
    }

    /** For logs: without a secret's value. */
    @Override
    public String toString() {
        return name + "=" + (secret ? "(secret)" : value);
    }
}
