package app.sockeye.dialect.signalr;

/** All that the dialect says. */
final class SignalRTexts {
    static final String NO_SEPARATOR =
            "The record separator 0x1E is missing at its end: the hub waits for it, and reads"
                    + " nothing before it comes.";
    static final String NOT_JSON = "A record that is not JSON.";
    static final String NO_TYPE = "JSON, but its type is no number from 1 to 9.";
    static final String NOT_PACKED = "Binary, but no MessagePack with its length before it.";
    static final String ONLY_STRUCTURE = "MessagePack, but its first element is no number from 1 to 9.";

    static final String SEND_PINGS = "Send pings";
    static final String SILENCE = "The server closes the connection after 30 s without a message.";
    static final String COMPLETE = "Answer with a result";
    static final String FAIL = "Answer with an error";
    static final String CANCEL = "Cancel";

    static final String NEED_TARGET = "Enter the method of the hub.";
    static final String NEED_ID = "Enter the id of the invocation.";
    static final String NOT_WRITTEN = "MessagePack can't hold this.";
    static final String NOT_NEGOTIATED =
            "This is not what negotiation answers: a JSON object with connectionToken or" + " url.";

    static final String TOO_MANY_REDIRECTS = "Negotiation sent the client elsewhere more than five times.";

    static final String NEGOTIATE_PATH = "Negotiation goes over HTTP: send a POST to this path, and connect to the hub"
            + " with id=CONNECTIONTOKEN.";
    static final String HANDSHAKE =
            "Send the handshake on opening: the hub closes the connection after 15 s without" + " one.";
    static final String TOO_LATE = "Client and server each send a ping when they had nothing else to say for 15 s.";

    private SignalRTexts() {}

    static String negotiationError(String error) {
        return "The hub refused: " + error;
    }
}
