package app.sockeye.dialect.stomp;

import app.sockeye.dialect.form.FilledForm;
import app.sockeye.dialect.form.FormInput;
import app.sockeye.dialect.form.InputKind;
import app.sockeye.dialect.form.PacketForm;
import app.sockeye.dialect.form.SuggestedReply;
import app.sockeye.dialect.packet.Packet;
import app.sockeye.protocol.Direction;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The forms of what a client sends. */
final class StompForms {
    static final String CONNECT = "connect";
    static final String SEND = "send";
    static final String SUBSCRIBE = "subscribe";
    static final String UNSUBSCRIBE = "unsubscribe";
    static final String ACK = "ack";
    static final String NACK = "nack";
    static final String DISCONNECT = "disconnect";
    static final String HEARTBEAT = "heartbeat";

    static final String HOST = "host";
    static final String LOGIN = "login";
    static final String PASSCODE = "passcode";
    static final String VERSIONS = "versions";
    static final String HEART_BEAT = "heart-beat";
    static final String DESTINATION = "destination";
    static final String BODY = "body";
    static final String CONTENT_TYPE = "content-type";
    static final String CONTENT_LENGTH = "content-length";
    static final String HEADERS = "headers";
    static final String WANTS_RECEIPT = "receipt";
    static final String RECEIPT_ID = "receipt-id";
    static final String TRANSACTION = "transaction";
    static final String ID = "id";
    static final String SUBSCRIPTION = "subscription";
    static final String ACK_MODE = "ack";

    static final String ALL_VERSIONS = "1.2,1.1,1.0";
    static final String USUAL_HEART_BEAT = "10000,10000";

    private static final FormInput TO =
            FormInput.required(DESTINATION, "Destination", InputKind.LINE, "Such as /queue/a");
    private static final FormInput IN = FormInput.of(TRANSACTION, "Transaction", InputKind.LINE, "One that was begun");
    private static final FormInput MORE = FormInput.of(HEADERS, "Headers", InputKind.PAIRS, "");
    private static final FormInput RECEIPT = FormInput.onOff(WANTS_RECEIPT, "Ask for a receipt", false, "");
    private static final FormInput RECEIPT_NAME =
            FormInput.of(RECEIPT_ID, "Receipt id", InputKind.LINE, "Blank: the next one");

    static final FormInput IN_HOST = FormInput.of(HOST, "Host", InputKind.LINE, "Virtual host; RabbitMQ's is /");
    static final FormInput IN_LOGIN = FormInput.of(LOGIN, "Login", InputKind.LINE, "");
    static final FormInput IN_PASSCODE = FormInput.of(PASSCODE, "Passcode", InputKind.SECRET, "");
    static final FormInput IN_HEART_BEAT = FormInput.of(
                    HEART_BEAT, "Heart-beat", InputKind.LINE, "Milliseconds sent, wanted; 0,0 for none")
            .initially(USUAL_HEART_BEAT);

    /** All of them. */
    static final List<PacketForm> ALL = List.of(
            new PacketForm(
                    SEND,
                    "Send",
                    "Send",
                    List.of(
                            TO,
                            FormInput.of(BODY, "Body", InputKind.BYTES, ""),
                            FormInput.of(CONTENT_TYPE, "Content type", InputKind.LINE, "Such as application/json"),
                            MORE,
                            RECEIPT,
                            RECEIPT_NAME,
                            IN,
                            FormInput.onOff(CONTENT_LENGTH, "Content length", true, "Needed where the body has NUL"))),
            new PacketForm(
                    SUBSCRIBE,
                    "Subscribe",
                    "Subscribe",
                    List.of(
                            TO,
                            FormInput.choice(
                                    ACK_MODE,
                                    "Ack",
                                    "",
                                    Subscription.AUTO,
                                    Subscription.CLIENT,
                                    Subscription.INDIVIDUAL),
                            FormInput.of(ID, "Id", InputKind.LINE, "Blank: the next one"),
                            MORE,
                            RECEIPT,
                            RECEIPT_NAME)),
            new PacketForm(
                    UNSUBSCRIBE,
                    "Unsubscribe",
                    "Unsubscribe",
                    List.of(
                            FormInput.required(ID, "Id", InputKind.LINE, "That of the subscription"),
                            MORE,
                            RECEIPT,
                            RECEIPT_NAME)),
            acknowledgement(ACK, "Ack", "Acknowledge"),
            acknowledgement(NACK, "Nack", "Refuse"),
            transaction("begin", "Begin"),
            transaction("commit", "Commit"),
            transaction("abort", "Abort"),
            new PacketForm(
                    CONNECT,
                    "Connect",
                    "Connect",
                    List.of(
                            IN_HOST,
                            IN_LOGIN,
                            IN_PASSCODE,
                            IN_HEART_BEAT,
                            FormInput.of(VERSIONS, "Versions", InputKind.LINE, "")
                                    .initially(ALL_VERSIONS),
                            MORE)),
            new PacketForm(DISCONNECT, "Disconnect", "Disconnect", List.of(RECEIPT, RECEIPT_NAME, MORE)),
            new PacketForm(HEARTBEAT, "Heart-beat", "Send", List.of()));

    private StompForms() {}

    private static PacketForm acknowledgement(String key, String label, String verb) {
        return new PacketForm(
                key,
                label,
                verb,
                List.of(
                        FormInput.required(
                                ID, "Id", InputKind.LINE, "The message's ack header; before 1.2 its message-id"),
                        FormInput.of(SUBSCRIPTION, "Subscription", InputKind.LINE, "Needed in 1.1"),
                        IN,
                        RECEIPT,
                        RECEIPT_NAME,
                        MORE));
    }

    private static PacketForm transaction(String key, String label) {
        return new PacketForm(
                key,
                label,
                label,
                List.of(
                        FormInput.required(TRANSACTION, "Transaction", InputKind.LINE, ""),
                        RECEIPT,
                        RECEIPT_NAME,
                        MORE));
    }

    /** What can be sent in answer to a packet. */
    static List<SuggestedReply> replies(Direction direction, Packet packet) {
        if (direction == Direction.SENT || !(packet.content() instanceof StompPacket stomp)) {
            return List.of();
        }
        List<SuggestedReply> replies = new ArrayList<>();
        Optional<String> ackId = stomp.ackId();
        if (ackId.isPresent()) {
            Map<String, String> values = new LinkedHashMap<>();
            values.put(ID, ackId.get());
            values.put(SUBSCRIPTION, stomp.frame().text(SUBSCRIPTION));
            replies.add(new SuggestedReply("Acknowledge", new FilledForm(ACK, values)));
            replies.add(new SuggestedReply("Refuse", new FilledForm(NACK, values)));
        }
        Optional<String> replyTo = stomp.frame().header("reply-to");
        if (stomp.type() == StompTypes.MESSAGE && replyTo.isPresent()) {
            Map<String, String> values = new LinkedHashMap<>(Map.of(DESTINATION, replyTo.get()));
            stomp.frame().header("correlation-id").ifPresent(id -> {
                values.put(HEADERS + ".0.name", "correlation-id");
                values.put(HEADERS + ".0.value", id);
            });
            replies.add(new SuggestedReply("Reply", new FilledForm(SEND, values)));
        }
        return replies;
    }
}
