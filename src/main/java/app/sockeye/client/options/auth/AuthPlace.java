package app.sockeye.client.options.auth;

import app.sockeye.protocol.Header;
import java.util.Objects;

/**
 * Where in the opening handshake a token or key goes.
 *
 * @param kind the part of the handshake
 * @param name of the header, query parameter or cookie; of a subprotocol to offer before the one that carries the
 *     token, or empty
 * @param prefix what stands before the token, such as {@code "Bearer "}
 */
public record AuthPlace(Kind kind, String name, String prefix) {

    /** The header of RFC 6750 section 2.1: {@code Authorization: Bearer …}. */
    public static final AuthPlace BEARER = header("Authorization", "Bearer ");

    /** A part of the handshake that can carry a token. */
    public enum Kind {
        HEADER,
        QUERY,
        COOKIE,
        /** The only place that a page's script can choose besides the query. */
        SUBPROTOCOL
    }

    public AuthPlace {
        Objects.requireNonNull(kind);
        Objects.requireNonNull(name);
        Objects.requireNonNull(prefix);
    }

    /**
     * The name by which a recording knows what to hide: that of the header that carries the token, in lower case, or
     * that of the query parameter behind a question mark.
     */
    public String secretName() {
        return switch (kind) {
            case HEADER -> Header.canonicalName(name);
            case QUERY -> "?" + name;
            case COOKIE -> "cookie";
            case SUBPROTOCOL -> "sec-websocket-protocol";
        };
    }

    /** A header; a prefix keeps the blank at its end. */
    public static AuthPlace header(String name, String prefix) {
        return new AuthPlace(Kind.HEADER, name, prefix);
    }

    /** A query parameter. */
    public static AuthPlace query(String name) {
        return new AuthPlace(Kind.QUERY, name, "");
    }

    /** A cookie. */
    public static AuthPlace cookie(String name) {
        return new AuthPlace(Kind.COOKIE, name, "");
    }

    /** A subprotocol with the token in it, offered behind another one if that has a name. */
    public static AuthPlace subprotocol(String name, String prefix) {
        return new AuthPlace(Kind.SUBPROTOCOL, name, prefix);
    }
}
