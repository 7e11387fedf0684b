package app.sockeye.dialect.sockjs;

import app.sockeye.dialect.Dialect;
import app.sockeye.dialect.DialectReader;
import app.sockeye.dialect.GuardedReader;
import app.sockeye.dialect.Opening;
import app.sockeye.dialect.SpokenMessage;
import app.sockeye.dialect.json.JsonSlice;
import app.sockeye.dialect.packet.Packet;
import app.sockeye.dialect.packet.PacketType;
import app.sockeye.payload.ByteSource;
import app.sockeye.payload.json.JsonKind;
import app.sockeye.protocol.Direction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Reads SockJS frames, and what is spoken in their strings. One thread. */
final class SockJsReader implements DialectReader {
    /** Number of strings of a message that are read. */
    private static final int MOST = 10_001;

    private final InnerMessages inner;

    SockJsReader(Opening opening, List<Dialect> dialects) {
        inner = new InnerMessages(dialects);
        List<SpokenMessage> strings = new ArrayList<>();
        opening.first().forEach(message -> strings(message).ifPresent(all -> all.stream()
                .filter(each -> each.is(JsonKind.STRING))
                .limit(Opening.MOST)
                .forEach(each -> strings.add(spoken(message, each)))));
        inner.expect(strings);
    }

    private SockJsReader(SockJsReader other) {
        inner = other.inner.copy();
    }

    /** The reader that is inside another one. */
    static SockJsReader in(DialectReader reader) {
        return (SockJsReader) (reader instanceof GuardedReader guarded ? guarded.inner() : reader);
    }

    @Override
    public DialectReader copy() {
        return new SockJsReader(this);
    }

    /** What is spoken within. */
    InnerMessages inner() {
        return inner;
    }

    @Override
    public void read(SpokenMessage message, Consumer<Packet> packets) {
        Optional<List<JsonSlice>> strings = strings(message);
        if (strings.isEmpty() && message.isCut()) {
            packets.accept(PacketType.unreadable(message.number(), SockJsTexts.TOO_LONG));
        } else if (strings.isEmpty()) {
            packets.accept(
                    message.direction() == Direction.SENT
                            ? PacketType.unreadable(message.number(), SockJsTexts.NOT_SENT)
                            : control(message));
        } else if (strings.get().isEmpty()) {
            packets.accept(SockJsPacket.empty(message.number()));
        } else {
            strings.get().forEach(each -> read(message, each, packets));
        }
    }

    private void read(SpokenMessage message, JsonSlice string, Consumer<Packet> packets) {
        if (!string.is(JsonKind.STRING)) {
            packets.accept(PacketType.unreadable(message.number(), SockJsTexts.NO_STRING));
        } else if (!inner.read(spoken(message, string), packets)) {
            packets.accept(SockJsPacket.message(message.number(), string));
        }
    }

    private static SpokenMessage spoken(SpokenMessage message, JsonSlice string) {
        byte[] text = string.text().getBytes(StandardCharsets.UTF_8);
        return new SpokenMessage(message.number(), message.direction(), true, ByteSource.of(text));
    }

    /** The elements of a message that carries strings; empty if it is another. */
    private static Optional<List<JsonSlice>> strings(SpokenMessage message) {
        byte[] bytes = message.bytes();
        if (!message.text() || bytes.length == 0) {
            return Optional.empty();
        }
        boolean sent = message.direction() == Direction.SENT;
        if (!sent && bytes[0] != 'a' && bytes[0] != 'm') {
            return Optional.empty();
        }
        Optional<JsonSlice> json = JsonSlice.of(bytes, sent ? 0 : 1, bytes.length);
        boolean single = sent || bytes[0] == 'm';
        boolean array = sent || bytes[0] == 'a';
        return json.filter(value -> array && value.is(JsonKind.ARRAY))
                .map(value -> value.elements(MOST))
                .or(() -> json.filter(value -> single && value.is(JsonKind.STRING))
                        .map(List::of));
    }

    private static Packet control(SpokenMessage message) {
        byte[] bytes = message.bytes();
        long number = message.number();
        if (message.text() && bytes.length == 1 && bytes[0] == 'o') {
            return SockJsPacket.open(number);
        } else if (message.text() && bytes.length == 1 && bytes[0] == 'h') {
            return SockJsPacket.heartbeat(number);
        } else if (message.text() && bytes.length > 1 && bytes[0] == 'c') {
            return JsonSlice.of(bytes, 1, bytes.length)
                    .filter(json -> json.is(JsonKind.ARRAY))
                    .map(json -> SockJsPacket.close(number, json))
                    .orElseGet(() -> PacketType.unreadable(number, SockJsTexts.NOT_RECEIVED));
        }
        return PacketType.unreadable(number, SockJsTexts.NOT_RECEIVED);
    }

    @Override
    public boolean isJumping() {
        return inner.isJumping();
    }

    @Override
    public String title() {
        return inner.reader().map(reader -> SockJsTexts.over(reader.title())).orElse("SockJS");
    }

    @Override
    public List<String> facts() {
        return inner.reader().map(DialectReader::facts).orElse(List.of());
    }
}
