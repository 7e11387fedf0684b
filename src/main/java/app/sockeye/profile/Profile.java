package app.sockeye.profile;

import app.sockeye.client.TimeoutOptions;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * A saved connection, as the user typed it: its URL may be incomplete, and URL, header values and subprotocols may hold
 * variables. {@link ProfileCheck} turns it into options to connect with.
 *
 * @param id never changes; lower-case letters, digits and hyphens, at most 64, so that it can name files
 * @param timeouts all in ms
 * @param maxMessageSize bytes a received message may have; 0 for no limit
 * @param verifyTls whether certificate chain and host name are checked
 */
public record Profile(
        String id,
        String name,
        String url,
        List<ProfileHeader> headers,
        List<String> subprotocols,
        boolean compression,
        Timeouts timeouts,
        long maxMessageSize,
        boolean verifyTls) {
    private static final Pattern ID = Pattern.compile("[a-z0-9-]{1,64}");

    /** In ms, each at least 1. */
    public record Timeouts(long connect, long handshake, long close) {
        public static final Timeouts DEFAULT = new Timeouts(
                TimeoutOptions.DEFAULT.connect().toMillis(),
                TimeoutOptions.DEFAULT.handshake().toMillis(),
                TimeoutOptions.DEFAULT.close().toMillis());

        public Timeouts {
            if (connect < 1 || handshake < 1 || close < 1) {
                throw new IllegalArgumentException("A timeout must be at least 1 ms.");
            }
        }
    }

    public Profile {
        if (!isId(id)) {
            throw new IllegalArgumentException("An id has 1 to 64 of a-z, 0-9 and '-'.");
        }
        Objects.requireNonNull(name);
        Objects.requireNonNull(url);
        headers = List.copyOf(headers);
        subprotocols = List.copyOf(subprotocols);
        Objects.requireNonNull(timeouts);
        if (maxMessageSize < 0) {
            throw new IllegalArgumentException("The largest message size must not be negative.");
        }
    }

    /** Everything but name and URL at its default, a new id. */
    public static Profile create(String name, String url) {
        return new Profile(newId(), name, url, List.of(), List.of(), false, Timeouts.DEFAULT, 0, true);
    }

    static boolean isId(String text) {
        return ID.matcher(text).matches();
    }

    static String newId() {
        return UUID.randomUUID().toString();
    }

    /** The same with another id. */
    public Profile withId(String newId) {
        return new Profile(newId, name, url, headers, subprotocols, compression, timeouts, maxMessageSize, verifyTls);
    }

    /** The same with another name. */
    public Profile withName(String newName) {
        return new Profile(id, newName, url, headers, subprotocols, compression, timeouts, maxMessageSize, verifyTls);
    }

    /** The same with another URL. */
    public Profile withUrl(String newUrl) {
        return new Profile(id, name, newUrl, headers, subprotocols, compression, timeouts, maxMessageSize, verifyTls);
    }

    /** The same with other headers. */
    public Profile withHeaders(List<ProfileHeader> newHeaders) {
        return new Profile(id, name, url, newHeaders, subprotocols, compression, timeouts, maxMessageSize, verifyTls);
    }

    /** The same with other subprotocols. */
    public Profile withSubprotocols(List<String> newSubprotocols) {
        return new Profile(id, name, url, headers, newSubprotocols, compression, timeouts, maxMessageSize, verifyTls);
    }
}
