package app.sockeye.payload;

import java.util.Objects;

/** The bytes a user typed. The array is not copied. */
public record InputBytes(byte[] bytes) implements InputResult {
    public InputBytes {
        Objects.requireNonNull(bytes);
    }
}
