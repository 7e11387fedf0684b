package app.sockeye.profile.message;

import java.util.List;
import java.util.Objects;

/**
 * The connections that a saved message is sent to.
 *
 * @param profileIds those chosen, by the ids of their profiles; empty for any other scope
 */
public record MessageTarget(Scope scope, List<String> profileIds) {
    /** The connection that it is sent from. */
    public static final MessageTarget THIS = new MessageTarget(Scope.THIS, List.of());
    /** All that are open at that time. */
    public static final MessageTarget ALL_OPEN = new MessageTarget(Scope.ALL_OPEN, List.of());

    /** How the connections are determined. */
    public enum Scope {
        /** The connection that it is sent from. */
        THIS,
        /** Connections chosen one by one. */
        CHOSEN,
        /** All connections that are open at that time. */
        ALL_OPEN
    }

    public MessageTarget {
        Objects.requireNonNull(scope);
        profileIds = scope == Scope.CHOSEN ? List.copyOf(profileIds) : List.of();
    }

    /** Connections chosen by the ids of their profiles. */
    public static MessageTarget chosen(List<String> profileIds) {
        return new MessageTarget(Scope.CHOSEN, profileIds);
    }
}
