package app.sockeye.dialect.wamp;

import app.sockeye.dialect.DialectReader;
import app.sockeye.dialect.GuardedReader;
import app.sockeye.dialect.Opening;
import app.sockeye.dialect.SpokenMessage;
import app.sockeye.dialect.form.MessagePayload;
import app.sockeye.dialect.json.JsonSlice;
import app.sockeye.dialect.jsontext.JsonReader;
import app.sockeye.dialect.jsontext.SubjectText;
import app.sockeye.dialect.packet.Packet;
import app.sockeye.dialect.packet.PacketType;
import app.sockeye.dialect.packet.PairKey;
import app.sockeye.dialect.stream.RecentMap;
import app.sockeye.payload.ByteSource;
import app.sockeye.payload.format.PayloadException;
import app.sockeye.protocol.Direction;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Reads messages, and remembers what ids of requests, subscriptions and registrations are about. One thread. */
final class WampReader implements DialectReader {
    private static final int LONGEST_REALM = 80;

    private final boolean batched;
    private WampEncoding encoding;
    /** Topics and procedures by requests, subscriptions and registrations. */
    private RecentMap<String> subjects = new RecentMap<>();

    private String realm = "";
    /** Who said goodbye first; null while no one has. */
    private Direction goodbye;

    WampReader(Opening opening) {
        batched = WampEncoding.isBatched(opening);
        encoding = WampEncoding.of(opening);
    }

    private WampReader(WampReader other) {
        batched = other.batched;
        encoding = other.encoding;
        subjects = other.subjects.copy();
        realm = other.realm;
        goodbye = other.goodbye;
    }

    @Override
    public DialectReader copy() {
        return new WampReader(this);
    }

    /** The reader that is inside another one. */
    static WampReader in(DialectReader reader) {
        return (WampReader) (reader instanceof GuardedReader guarded ? guarded.inner() : reader);
    }

    /**
     * Writes a message that is told as JSON, as it was negotiated.
     *
     * @throws PayloadException where the encoding has no such value
     */
    MessagePayload write(String json) throws PayloadException {
        MessagePayload message = encoding.write(json);
        return batched ? WampBatch.of(message) : message;
    }

    @Override
    public void read(SpokenMessage message, Consumer<Packet> packets) {
        if (!batched || message.isCut() || message.payload().size() == 0) {
            readOne(message, packets);
            return;
        }
        Optional<List<byte[]>> batch = WampBatch.split(message.text(), message.bytes());
        if (batch.isEmpty() || batch.get().isEmpty()) {
            String why = batch.isEmpty() ? WampTexts.NO_BATCH : WampTexts.EMPTY_BATCH;
            packets.accept(PacketType.unreadable(message.number(), why));
            return;
        }
        for (byte[] each : batch.get()) {
            readOne(
                    new SpokenMessage(message.number(), message.direction(), message.text(), ByteSource.of(each)),
                    packets);
        }
    }

    private void readOne(SpokenMessage message, Consumer<Packet> packets) {
        WampEncoding used = WampEncoding.of(message, encoding);
        Optional<JsonSlice> json = message.isCut() ? Optional.empty() : used.read(message.bytes());
        if (json.isEmpty()) {
            boolean binary =
                    !message.text() && !message.isCut() && message.payload().size() > 0;
            packets.accept(PacketType.unreadable(
                    message.number(), binary ? WampTexts.NOT_PACKED : JsonReader.whyNot(message)));
            return;
        }
        encoding = used;
        packets.accept(WampMessage.of(json.get())
                .map(told -> packet(message, told))
                .orElseGet(() -> PacketType.unreadable(message.number(), WampTexts.NO_MESSAGE)));
    }

    private Packet packet(SpokenMessage spoken, WampMessage message) {
        Direction direction = spoken.direction();
        boolean bye = message.kind() == WampKind.GOODBYE;
        boolean answered = bye && goodbye == direction.opposite();
        if (bye && !answered) {
            goodbye = direction;
        } else if (message.kind() == WampKind.HELLO) {
            goodbye = null;
            realm = message.uri().filter(name -> name.length() <= LONGEST_REALM).orElse("");
        }
        PairKey pair = pair(message, direction, answered);
        String subject = message.uri()
                .map(SubjectText::of)
                .or(() -> message.registration().flatMap(id -> subjects.get("at " + id)))
                .or(() -> Optional.of(pair.key()).filter(key -> !key.isEmpty()).flatMap(subjects::get))
                .orElse("");
        if (pair.kind() == PairKey.Kind.REQUEST && message.request().isPresent()) {
            subjects.put(pair.key(), subject);
        } else if (message.kind() == WampKind.SUBSCRIBED || message.kind() == WampKind.REGISTERED) {
            subject = subjects.get(pair.key()).orElse(subject);
            String about = subject;
            message.registration().ifPresent(id -> subjects.put("at " + id, about));
        }
        return new Packet(
                message.kind().type(), subject, pair, spoken.number(), new WampPacket(message, subject, answered));
    }

    private static PairKey pair(WampMessage message, Direction direction, boolean answered) {
        Direction other = direction.opposite();
        WampKind kind = message.kind();
        String id = message.request().orElse("");
        return switch (kind) {
            case HELLO -> PairKey.request(direction, "session");
            case CHALLENGE -> PairKey.progress(other, "session");
            case WELCOME, ABORT -> PairKey.answer(other, "session");
            case GOODBYE -> answered ? PairKey.answer(other, "goodbye") : PairKey.request(direction, "goodbye");
            case CANCEL, INTERRUPT -> id.isEmpty() ? PairKey.NONE : PairKey.cancel(direction, id);
            case PUBLISH -> message.isOn("acknowledge") ? PairKey.request(direction, id) : PairKey.NONE;
            case ERROR -> id.isEmpty() ? PairKey.NONE : PairKey.answer(other, id);
            default -> {
                if (id.isEmpty()) {
                    yield PairKey.NONE;
                } else if (kind.isRequest()) {
                    yield PairKey.request(direction, id);
                } else if (kind.isAnswer()) {
                    yield message.isProgress() ? PairKey.progress(other, id) : PairKey.answer(other, id);
                }
                yield PairKey.NONE;
            }
        };
    }

    @Override
    public String title() {
        return "WAMP 2";
    }

    @Override
    public List<String> facts() {
        String written =
                switch (encoding) {
                    case JSON -> "JSON";
                    case MESSAGE_PACK -> "MessagePack";
                    case CBOR -> "CBOR";
                };
        String how = batched ? written + " in batches" : written;
        return realm.isEmpty() ? List.of(how) : List.of("realm " + realm, how);
    }
}
