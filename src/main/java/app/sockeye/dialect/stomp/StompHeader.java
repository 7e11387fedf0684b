package app.sockeye.dialect.stomp;

import java.util.Objects;

/**
 * A header of a frame, unescaped.
 *
 * @param from where its line begins in the frame's bytes
 * @param to where its line ends, the line end included
 */
record StompHeader(String name, String value, int from, int to) {
    StompHeader {
        Objects.requireNonNull(name);
        Objects.requireNonNull(value);
    }
}
