package app.sockeye.dialect.socketio;

import app.sockeye.dialect.form.DialectWriter;
import app.sockeye.dialect.form.FilledForm;
import app.sockeye.dialect.form.FormException;
import app.sockeye.dialect.form.MessagePayload;
import app.sockeye.dialect.form.TypedValue;
import app.sockeye.dialect.json.JsonSlice;
import app.sockeye.dialect.packet.Packet;
import app.sockeye.payload.json.JsonKind;
import app.sockeye.protocol.Direction;
import java.util.List;
import java.util.Optional;

/** Writes what a client sends, and counts its acknowledgements. One thread. */
final class SocketIoWriter implements DialectWriter {
    private static final int LONGEST_ID = 18;

    private final SocketIoReader reader;
    private long nextId;
    /** Whether MessagePack was chosen to connect with. */
    private boolean packed;

    SocketIoWriter(SocketIoReader reader) {
        this.reader = reader;
    }

    @Override
    public DialectWriter copy() {
        SocketIoWriter copy = new SocketIoWriter(reader);
        copy.nextId = nextId;
        copy.packed = packed;
        return copy;
    }

    @Override
    public void seen(Direction direction, Packet packet) {
        if (direction == Direction.SENT
                && packet.content() instanceof SocketIoPacket event
                && event.head().isEvent()
                && !event.head().id().isEmpty()
                && event.head().id().length() <= LONGEST_ID) {
            nextId = Math.max(nextId, Long.parseLong(event.head().id()) + 1);
        }
    }

    @Override
    public List<MessagePayload> encode(FilledForm form) throws FormException {
        return switch (form.form()) {
            case SocketIoForms.EVENT -> encode(event(form));
            case SocketIoForms.ACK ->
                encode(new WrittenPacket(
                        SocketHead.ACK,
                        WrittenPacket.namespace(form),
                        "",
                        id(form).orElseThrow(
                                        () -> new FormException(SocketIoForms.ID, "Enter the number of the event.")),
                        Optional.of(WrittenPacket.items(form, Optional.empty()))));
            case SocketIoForms.CONNECT -> connect(form);
            case SocketIoForms.DISCONNECT ->
                encode(new WrittenPacket(
                        SocketHead.DISCONNECT, WrittenPacket.namespace(form), "", "", Optional.empty()));
            default -> List.of(engine(form));
        };
    }

    private List<MessagePayload> encode(WrittenPacket packet) throws FormException {
        return packed || reader.isPacked()
                ? PackedEncoding.encode(packet)
                : TextEncoding.encode(packet, reader.version());
    }

    private WrittenPacket event(FilledForm form) throws FormException {
        String name = form.value(SocketIoForms.NAME)
                .orElseThrow(() -> new FormException(SocketIoForms.NAME, "Enter the name of the event."));
        String namespace = WrittenPacket.namespace(form);
        WrittenPacket.Items items = WrittenPacket.items(form, Optional.of(name));
        String id = id(form).orElse("");
        if (id.isEmpty() && form.isOn(SocketIoForms.WANTS_ACK)) {
            id = Long.toString(nextId++);
        }
        return new WrittenPacket(SocketHead.EVENT, namespace, "", id, Optional.of(items));
    }

    private static Optional<String> id(FilledForm form) throws FormException {
        Optional<String> typed = form.value(SocketIoForms.ID).map(String::strip);
        if (typed.filter(id -> !id.matches("\\d{1,18}")).isPresent()) {
            throw new FormException(SocketIoForms.ID, "Expected a number from 0 on.");
        }
        return typed;
    }

    private List<MessagePayload> connect(FilledForm form) throws FormException {
        String namespace = WrittenPacket.namespace(form);
        Optional<String> auth = TypedValue.json(form, SocketIoForms.AUTH);
        if (auth.flatMap(JsonSlice::of)
                .filter(json -> !json.is(JsonKind.OBJECT))
                .isPresent()) {
            throw new FormException(SocketIoForms.AUTH, "Expected a JSON object.");
        }
        packed = form.text(SocketIoForms.PARSER).equals(SocketIoForms.PACKED_PARSER);
        String query = form.value(SocketIoForms.QUERY).orElse("");
        if (query.contains(",")) {
            throw new FormException(SocketIoForms.QUERY, "Write a comma as %2C.");
        }
        return encode(new WrittenPacket(SocketHead.CONNECT, namespace, query, "", auth.map(WrittenPacket.Value::new)));
    }

    private static MessagePayload engine(FilledForm form) {
        char digit =
                switch (form.text(SocketIoForms.TYPE)) {
                    case "pong" -> '3';
                    case "upgrade" -> '5';
                    case "close" -> '1';
                    case "no-op" -> '6';
                    default -> '2';
                };
        return MessagePayload.text(digit + form.text(SocketIoForms.DATA));
    }
}
