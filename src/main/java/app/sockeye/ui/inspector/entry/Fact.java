package app.sockeye.ui.inspector.entry;

import app.sockeye.protocol.Header;
import java.util.Set;

/** A line of a table: a header of a handshake, a property of a connection. */
public record Fact(String name, String value) {

    /** Whether the value gives access to something, as that of Authorization does. */
    public boolean isSecret() {
        return isSecret(Set.of());
    }

    /**
     * Whether the user marked the header of that name secret, or its value gives access to something, as that of
     * Authorization does.
     *
     * @param marked names of headers that the user marked, as {@link Header#canonicalName} writes them
     */
    public boolean isSecret(Set<String> marked) {
        return Header.isSensitive(name) || marked.contains(Header.canonicalName(name));
    }
}
