package app.sockeye.dialect.stomp;

import app.sockeye.dialect.form.DialectWriter;
import app.sockeye.dialect.form.FilledForm;
import app.sockeye.dialect.form.FormException;
import app.sockeye.dialect.form.MessagePayload;
import app.sockeye.dialect.form.TypedValue;
import app.sockeye.dialect.packet.Packet;
import app.sockeye.protocol.Direction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** Writes what a client sends, and counts its subscriptions and receipts. One thread. */
final class StompWriter implements DialectWriter {
    private static final String SUBSCRIPTION_PREFIX = "sub-";
    private static final String RECEIPT_PREFIX = "receipt-";
    private static final byte[] NO_BODY = {};

    private final Supplier<StompVersion> version;
    private long nextSubscription;
    private long nextReceipt;

    /** @param version the one that was negotiated so far */
    StompWriter(Supplier<StompVersion> version) {
        this.version = version;
    }

    @Override
    public DialectWriter copy() {
        StompWriter copy = new StompWriter(version);
        copy.nextSubscription = nextSubscription;
        copy.nextReceipt = nextReceipt;
        return copy;
    }

    @Override
    public void seen(Direction direction, Packet packet) {
        if (direction == Direction.SENT && packet.content() instanceof StompPacket stomp) {
            if (stomp.type() == StompTypes.SUBSCRIBE) {
                nextSubscription = after(
                        nextSubscription, SUBSCRIPTION_PREFIX, stomp.frame().text("id"));
            }
            nextReceipt = after(nextReceipt, RECEIPT_PREFIX, stomp.frame().text("receipt"));
        }
    }

    /** The next number, once an id was used. */
    private static long after(long next, String prefix, String id) {
        boolean ours = id.startsWith(prefix) && id.substring(prefix.length()).matches("\\d{1,17}");
        return ours ? Math.max(next, Long.parseLong(id.substring(prefix.length())) + 1) : next;
    }

    @Override
    public List<MessagePayload> encode(FilledForm form) throws FormException {
        FrameText frame = new FrameText(form.form().toUpperCase(Locale.ROOT), version.get());
        return List.of(
                switch (form.form()) {
                    case StompForms.HEARTBEAT -> MessagePayload.text("\n");
                    case StompForms.CONNECT -> connect(form, frame);
                    case StompForms.SEND -> send(form, frame);
                    case StompForms.SUBSCRIBE -> subscribe(form, frame);
                    case StompForms.UNSUBSCRIBE -> {
                        required(form, frame, StompForms.ID);
                        yield end(form, frame, NO_BODY);
                    }
                    case StompForms.ACK, StompForms.NACK -> acknowledge(form, frame);
                    case StompForms.DISCONNECT -> end(form, frame, NO_BODY);
                    default -> {
                        required(form, frame, StompForms.TRANSACTION);
                        yield end(form, frame, NO_BODY);
                    }
                });
    }

    private MessagePayload connect(FilledForm form, FrameText frame) throws FormException {
        String versions = form.value(StompForms.VERSIONS).orElse(StompForms.ALL_VERSIONS);
        frame.header(StompForms.VERSIONS, "accept-version", versions);
        optional(form, frame, StompForms.HOST);
        optional(form, frame, StompForms.LOGIN);
        optional(form, frame, StompForms.PASSCODE);
        Optional<String> heartBeat = form.value(StompForms.HEART_BEAT).map(String::strip);
        if (heartBeat.filter(text -> !text.matches("\\d{1,9},\\d{1,9}")).isPresent()) {
            throw new FormException(StompForms.HEART_BEAT, "Expected two numbers, such as 10000,10000.");
        }
        frame.header(StompForms.HEART_BEAT, "heart-beat", heartBeat.orElse("0,0"));
        return end(form, frame, NO_BODY);
    }

    private MessagePayload send(FilledForm form, FrameText frame) throws FormException {
        required(form, frame, StompForms.DESTINATION);
        byte[] body = TypedValue.bytes(StompForms.BODY, form.text(StompForms.BODY));
        optional(form, frame, StompForms.CONTENT_TYPE);
        optional(form, frame, StompForms.TRANSACTION);
        boolean length = !form.text(StompForms.CONTENT_LENGTH).equals("false");
        if (!length && new String(body, StandardCharsets.ISO_8859_1).indexOf(0) >= 0) {
            throw new FormException(StompForms.CONTENT_LENGTH, "A body with NUL needs its content-length.");
        } else if (length && body.length > 0) {
            frame.header(StompForms.BODY, "content-length", Integer.toString(body.length));
        }
        return end(form, frame, body);
    }

    private MessagePayload subscribe(FilledForm form, FrameText frame) throws FormException {
        Optional<String> id = form.value(StompForms.ID);
        frame.header(StompForms.ID, "id", id.isPresent() ? id.get() : SUBSCRIPTION_PREFIX + nextSubscription++);
        required(form, frame, StompForms.DESTINATION);
        frame.header(StompForms.ACK_MODE, "ack", form.value(StompForms.ACK_MODE).orElse(Subscription.AUTO));
        return end(form, frame, NO_BODY);
    }

    private MessagePayload acknowledge(FilledForm form, FrameText frame) throws FormException {
        StompVersion spoken = version.get();
        if (spoken == StompVersion.V10 && form.form().equals(StompForms.NACK)) {
            throw new FormException(StompForms.ID, "STOMP 1.0 has no NACK.");
        }
        String id = form.value(StompForms.ID)
                .orElseThrow(() -> new FormException(StompForms.ID, "Enter the id of the message."));
        frame.header(StompForms.ID, spoken == StompVersion.V12 ? "id" : "message-id", id);
        if (spoken == StompVersion.V11 && form.value(StompForms.SUBSCRIPTION).isEmpty()) {
            throw new FormException(StompForms.SUBSCRIPTION, "STOMP 1.1 needs the id of the subscription.");
        } else if (spoken != StompVersion.V12) {
            optional(form, frame, StompForms.SUBSCRIPTION);
        }
        optional(form, frame, StompForms.TRANSACTION);
        return end(form, frame, NO_BODY);
    }

    private static void required(FilledForm form, FrameText frame, String key) throws FormException {
        String value = form.value(key).orElseThrow(() -> new FormException(key, "Enter the " + key + "."));
        frame.header(key, key, value);
    }

    private static void optional(FilledForm form, FrameText frame, String key) throws FormException {
        Optional<String> value = form.value(key);
        if (value.isPresent()) {
            frame.header(key, key, value.get());
        }
    }

    /** Adds the receipt and the headers that were typed, and ends the frame. */
    private MessagePayload end(FilledForm form, FrameText frame, byte[] body) throws FormException {
        Optional<String> receipt = form.value(StompForms.RECEIPT_ID);
        if (receipt.isPresent()) {
            frame.header(StompForms.RECEIPT_ID, "receipt", receipt.get());
        } else if (form.isOn(StompForms.WANTS_RECEIPT)) {
            frame.header(StompForms.WANTS_RECEIPT, "receipt", RECEIPT_PREFIX + nextReceipt++);
        }
        for (Map.Entry<String, String> header : form.pairs(StompForms.HEADERS)) {
            frame.header(StompForms.HEADERS, header.getKey(), header.getValue());
        }
        return frame.end(body);
    }
}
