package app.sockeye.dialect.phoenix;

/** All that the dialect says. */
final class PhoenixTexts {
    static final String NO_MESSAGE = "JSON, but neither an array of join_ref, ref, topic, event and payload, nor an"
            + " object with topic and event.";
    static final String NOT_BINARY = "Binary, but no packet of version 2: its sizes do not fit.";
    static final String BEAT = "Send heartbeats";
    static final String SILENCE = "The server closes the connection after 60 s without a message, unless it was set up"
            + " with another time.";
    static final String LEAVE = "Leave the topic";
    static final String PUSH = "Push to the topic";

    static final String NEED_TOPIC = "Enter the topic, such as room:lobby.";
    static final String NEED_EVENT = "Enter the event.";
    static final String ONE_BYTE = "Longer than 255 bytes, which a binary packet can't hold.";
    static final String BYTES_IN_2 = "Only version 2 has binary packets.";

    static final String VERSION = "Add vsn=2.0.0 to the query: without it the server speaks version 1, and fails on"
            + " messages of version 2.";
    static final String PATH = "The WebSocket is one step further: add /websocket to the path.";

    static final String JOIN_REF = "The ref of the join of this topic.";
    static final String REF = "Numbers the client's messages; the reply has the same.";

    private PhoenixTexts() {}
}
