package app.sockeye.dialect.packet;

import java.util.Objects;

/**
 * What a packet carries for its application.
 *
 * @param title what it is to the dialect: {@code Arguments}, {@code Body}
 * @param format {@code json}, {@code text}, {@code bytes}, or the key of a payload format such as {@code msgpack}
 * @param bytes never changed
 */
public record CarriedPayload(String title, String format, byte[] bytes) {
    public static final String JSON = "json";
    public static final String TEXT = "text";
    public static final String BYTES = "bytes";

    public CarriedPayload {
        Objects.requireNonNull(title);
        Objects.requireNonNull(format);
        Objects.requireNonNull(bytes);
    }
}
