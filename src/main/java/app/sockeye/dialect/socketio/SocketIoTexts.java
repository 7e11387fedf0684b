package app.sockeye.dialect.socketio;

import app.sockeye.payload.ByteSize;

/** The sentences on Socket.IO and Engine.IO. */
final class SocketIoTexts {
    static final String EMPTY = "An empty message is no Engine.IO packet.";
    static final String NOT_ENGINE = "Not an Engine.IO packet: it does not begin with a type from 0 to 6.";
    static final String NOT_SOCKET = "Not a Socket.IO packet: the part before its data is malformed.";
    static final String NOT_JSON = "Not a Socket.IO packet: what follows its head is not JSON.";
    static final String WRONG_DATA = "Not a Socket.IO packet: its data is not what a packet of its type has.";
    static final String NOT_ANNOUNCED = "Binary, but no packet announced an attachment, and not MessagePack's.";
    static final String NO_PREFIX = "Binary, but without the type 4 that Engine.IO 3 begins it with.";
    static final String MISSING = "Its attachments did not arrive: the next packet came before them.";

    static final String CUT = "longer than the 1 MiB that is read of a message";
    static final String BEGINNING = "Beginning";
    static final String ENGINE_MESSAGE = "Engine.IO's type: it carries a packet of Socket.IO.";
    static final String SOCKET_TYPE = "Socket.IO's type.";
    static final String ATTACHMENTS = "Number of binary messages that follow and belong to it.";
    static final String ASKS = "The number asks for an acknowledgement with the same number.";
    static final String ANSWERS = "The number of the event that it acknowledges.";
    static final String ROOT = "The namespace that every server has.";
    static final String WAIT = "Without an answer within this time the connection is closed.";
    static final String SERVER_PINGS = "The server pings this often, and the client must answer.";
    static final String CLIENT_PINGS = "The client must ping this often.";
    static final String UPGRADES = "Transports that a session that began with polling may move to.";
    static final String MAX_PAYLOAD = "The most bytes that the server takes at once.";
    static final String PROBE = "Tries the new transport before the session moves to it.";
    static final String RECOVERY = "With it a client can take up the session again after a short break.";
    static final String PACKED = "The MessagePack parser sends each packet as one map.";
    static final String PLACEHOLDER = "Bytes stand as placeholders in the arguments.";

    private SocketIoTexts() {}

    /** The name of a packet's type in its specification. */
    static String type(int type) {
        return switch (type) {
            case SocketHead.CONNECT -> "connect";
            case SocketHead.DISCONNECT -> "disconnect";
            case SocketHead.EVENT -> "event";
            case SocketHead.ACK -> "ack";
            case SocketHead.ERROR -> "connect error";
            case SocketHead.BINARY_EVENT -> "binary event";
            default -> "binary ack";
        };
    }

    /** A size as rows tell it. */
    static String size(long bytes) {
        return ByteSize.format(bytes);
    }

    /** Tells the number of arguments. */
    static String arguments(int count) {
        return count == 1 ? "[1 arg]" : "[" + count + " args]";
    }

    /** Tells the number of attachments. */
    static String attachments(int count) {
        return count == 1 ? "1 attachment" : count + " attachments";
    }

    /** Tells the heartbeat that a server announces. */
    static String heartbeat(String interval, String wait) {
        return "ping every " + interval + ", wait " + wait;
    }
}
