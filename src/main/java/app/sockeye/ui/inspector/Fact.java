package app.sockeye.ui.inspector;

import app.sockeye.protocol.Header;

/** A line of a table: a header of a handshake, a property of a connection. */
record Fact(String name, String value) {

    /** Whether the value gives access to something, as a header's such as Authorization does. */
    boolean isSecret() {
        return Header.isSensitive(name);
    }
}
