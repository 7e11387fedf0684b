package app.sockeye.client.options;

import app.sockeye.client.address.Target;
import java.util.Objects;
import java.util.Optional;

/**
 * The Origin header of the opening handshake (RFC 6455 section 4.1, item 8), which browsers send and servers check. A
 * header of that name among the user's own takes precedence.
 *
 * @param kind where the value comes from
 * @param typed the value for {@link Kind#TYPED}; empty for the others
 */
public record OriginOptions(Kind kind, String typed) {

    /** The URL's own origin. */
    public static final OriginOptions DERIVED = new OriginOptions(Kind.DERIVED, "");

    /** No header. */
    public static final OriginOptions NONE = new OriginOptions(Kind.NONE, "");

    /** Where the value comes from. */
    public enum Kind {
        /** From the URL: {@code http} or {@code https}, and its host and port. */
        DERIVED,
        /** From the user. */
        TYPED,
        /** The header is not sent. */
        NONE
    }

    public OriginOptions {
        Objects.requireNonNull(kind);
        Objects.requireNonNull(typed);
    }

    /** An origin as the user typed it; {@link ConnectRules#complaintAboutOrigin} says which are legal. */
    public static OriginOptions typed(String value) {
        return new OriginOptions(Kind.TYPED, value);
    }

    /** The header's value for a target; empty where it is not sent. */
    public Optional<String> valueFor(Target target) {
        return switch (kind) {
            case DERIVED -> Optional.of((target.secure() ? "https://" : "http://") + target.hostHeader());
            case TYPED -> Optional.of(typed);
            case NONE -> Optional.empty();
        };
    }
}
