package app.sockeye.dialect.jsontext;

import app.sockeye.dialect.DialectReader;
import app.sockeye.dialect.SpokenMessage;
import app.sockeye.dialect.json.JsonSlice;
import app.sockeye.dialect.packet.Packet;
import app.sockeye.dialect.packet.PacketType;
import java.util.Optional;
import java.util.function.Consumer;

/** A reader of messages each of which is one JSON value. One thread. */
public abstract class JsonReader implements DialectReader {
    /** What is said of a packet longer than {@link SpokenMessage#LONGEST}. */
    public static final String TOO_LONG = "Longer than 1 MiB: it is not read.";

    @Override
    public void read(SpokenMessage message, Consumer<Packet> packets) {
        Optional<JsonSlice> json = message.isCut() ? Optional.empty() : JsonSlice.of(message.bytes());
        if (json.isPresent()) {
            packets.accept(packet(message, json.get()));
        } else {
            packets.accept(PacketType.unreadable(message.number(), whyNot(message)));
        }
    }

    /** What a message is, which is one JSON value. */
    protected abstract Packet packet(SpokenMessage message, JsonSlice json);

    /** Says why a message is no JSON value. */
    public static String whyNot(SpokenMessage message) {
        if (message.isCut()) {
            return TOO_LONG;
        } else if (message.payload().size() == 0) {
            return "An empty message.";
        }
        return message.text() ? "Not JSON." : "A binary message, and not JSON.";
    }
}
