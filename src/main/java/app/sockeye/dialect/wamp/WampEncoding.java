package app.sockeye.dialect.wamp;

import app.sockeye.dialect.Opening;
import app.sockeye.dialect.SpokenMessage;
import app.sockeye.dialect.form.MessagePayload;
import app.sockeye.dialect.json.JsonSlice;
import app.sockeye.payload.format.PayloadException;
import app.sockeye.payload.format.WritableFormat;
import app.sockeye.payload.format.cbor.CborFormat;
import app.sockeye.payload.format.msgpack.MessagePackFormat;
import java.util.Optional;
import java.util.stream.Stream;

/** How messages are written. */
enum WampEncoding {
    JSON("wamp.2.json"),
    MESSAGE_PACK("wamp.2.msgpack"),
    CBOR("wamp.2.cbor");

    /** What an array of CBOR begins with, up to 23 elements. */
    private static final int CBOR_ARRAY = 0x80;

    private static final int ARRAY_BITS = 0xf0;

    /** What follows in the names of subprotocols whose messages are batches. */
    private static final String BATCHED = ".batched";

    private final String subprotocol;

    WampEncoding(String subprotocol) {
        this.subprotocol = subprotocol;
    }

    String subprotocol() {
        return subprotocol;
    }

    /** That of the same encoding in batches. */
    String batchedSubprotocol() {
        return subprotocol + BATCHED;
    }

    private boolean isSpoken(Opening opening) {
        return opening.speaks(subprotocol, batchedSubprotocol());
    }

    /** Whether one was negotiated. */
    static boolean isNegotiated(Opening opening) {
        return Stream.of(values()).anyMatch(each -> each.isSpoken(opening));
    }

    /** Whether batches were negotiated. */
    static boolean isBatched(Opening opening) {
        return Stream.of(values()).anyMatch(each -> opening.speaks(each.batchedSubprotocol()));
    }

    /** The one that was negotiated; JSON where none was. */
    static WampEncoding of(Opening opening) {
        return MESSAGE_PACK.isSpoken(opening) ? MESSAGE_PACK : CBOR.isSpoken(opening) ? CBOR : JSON;
    }

    /** The one of a message by its first byte: all messages are arrays of 2 to 7 elements. */
    static WampEncoding of(SpokenMessage message, WampEncoding usual) {
        byte[] head = message.head(1);
        if (message.text() || head.length == 0) {
            return JSON;
        } else if (usual != JSON) {
            return usual;
        }
        return (head[0] & ARRAY_BITS) == CBOR_ARRAY ? CBOR : MESSAGE_PACK;
    }

    /** A message as JSON; empty if it is none of this encoding. */
    Optional<JsonSlice> read(byte[] bytes) {
        return switch (this) {
            case JSON -> JsonSlice.of(bytes);
            case MESSAGE_PACK -> MessagePackFormat.json(bytes).flatMap(JsonSlice::of);
            case CBOR -> CborFormat.json(bytes).flatMap(JsonSlice::of);
        };
    }

    /**
     * Writes a message that is told as JSON.
     *
     * @throws PayloadException where the encoding has no such value
     */
    MessagePayload write(String json) throws PayloadException {
        if (this == JSON) {
            return MessagePayload.text(json);
        }
        WritableFormat format = this == CBOR ? new CborFormat() : new MessagePackFormat();
        return MessagePayload.binary(format.write(json));
    }
}
