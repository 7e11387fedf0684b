package app.sockeye.dialect.socketio;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * What stands before a Socket.IO packet's data.
 *
 * @param type from 0, CONNECT, to 6, BINARY_ACK
 * @param attachments number of binary messages that follow
 * @param namespace without its query
 * @param query after the namespace, as Socket.IO 4 clients sign in; may be empty
 * @param id of an event that asks for an acknowledgement, or of an acknowledgement, as it stands; may be empty
 * @param namespaceAt where the namespace begins in the message
 * @param idAt where the id begins
 * @param dataAt where the data begins
 */
record SocketHead(
        int type, int attachments, String namespace, String query, String id, int namespaceAt, int idAt, int dataAt) {
    static final int CONNECT = 0;
    static final int DISCONNECT = 1;
    static final int EVENT = 2;
    static final int ACK = 3;
    static final int ERROR = 4;
    static final int BINARY_EVENT = 5;
    static final int BINARY_ACK = 6;

    /** The namespace that is meant where none stands. */
    static final String ROOT = "/";

    /** Number of attachments that a packet may announce. */
    static final int MOST_ATTACHMENTS = 10_000;

    private static final int LONGEST_ID = 40;
    private static final int LONGEST_NAMESPACE = 2000;

    /** Reads it from the type's digit on; empty if it is malformed. */
    static Optional<SocketHead> of(byte[] bytes, int from) {
        int type = from < bytes.length ? bytes[from] - '0' : -1;
        if (type < CONNECT || type > BINARY_ACK) {
            return Optional.empty();
        }
        int at = from + 1;
        int attachments = 0;
        if (type >= BINARY_EVENT) {
            int end = digits(bytes, at);
            if (end == at || end - at > 5 || end == bytes.length || bytes[end] != '-') {
                return Optional.empty();
            }
            attachments = Integer.parseInt(text(bytes, at, end));
            if (attachments > MOST_ATTACHMENTS) {
                return Optional.empty();
            }
            at = end + 1;
        }
        return of(bytes, type, attachments, at);
    }

    private static Optional<SocketHead> of(byte[] bytes, int type, int attachments, int namespaceAt) {
        String namespace = ROOT;
        String query = "";
        int at = namespaceAt;
        if (at < bytes.length && bytes[at] == '/') {
            int end = at;
            while (end < bytes.length && bytes[end] != ',') {
                end++;
            }
            if (end - at > LONGEST_NAMESPACE) {
                return Optional.empty();
            }
            String full = text(bytes, at, end);
            int mark = full.indexOf('?');
            namespace = mark < 0 ? full : full.substring(0, mark);
            query = mark < 0 ? "" : full.substring(mark + 1);
            at = Math.min(bytes.length, end + 1);
        }
        int idEnd = digits(bytes, at);
        return idEnd - at > LONGEST_ID
                ? Optional.empty()
                : Optional.of(new SocketHead(
                        type, attachments, namespace, query, text(bytes, at, idEnd), namespaceAt, at, idEnd));
    }

    private static int digits(byte[] bytes, int from) {
        int at = from;
        while (at < bytes.length && bytes[at] >= '0' && bytes[at] <= '9') {
            at++;
        }
        return at;
    }

    private static String text(byte[] bytes, int from, int to) {
        return from == to ? "" : new String(bytes, from, to - from, StandardCharsets.UTF_8);
    }

    /** Whether it is an event, binary or not. */
    boolean isEvent() {
        return type == EVENT || type == BINARY_EVENT;
    }

    /** Whether it is an acknowledgement, binary or not. */
    boolean isAck() {
        return type == ACK || type == BINARY_ACK;
    }
}
