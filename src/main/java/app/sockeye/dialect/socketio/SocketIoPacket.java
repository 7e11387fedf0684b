package app.sockeye.dialect.socketio;

import app.sockeye.dialect.json.JsonSlice;
import app.sockeye.dialect.json.SecretMask;
import app.sockeye.dialect.packet.Packet;
import app.sockeye.dialect.packet.PacketContent;
import app.sockeye.dialect.packet.PacketDetail;
import app.sockeye.dialect.packet.PacketType;
import app.sockeye.dialect.packet.PairKey;
import app.sockeye.payload.json.JsonKind;
import app.sockeye.protocol.Direction;
import java.util.Optional;

/**
 * One Socket.IO packet.
 *
 * @param event the name of an event; empty in all else
 * @param foreign whether its namespace is another than the connection's first one, so that rows have to tell it
 */
record SocketIoPacket(SocketHead head, PacketBody body, String event, boolean foreign) implements PacketContent {
    private static final int LONGEST_SUBJECT = 200;
    /** Number of arguments that are counted. */
    static final int MOST_ARGUMENTS = 10_000;

    /**
     * The packet.
     *
     * @param began the number of the message in which it begins
     * @param unasked whether it is a CONNECT that a server sends by itself
     */
    Packet at(long began, Direction direction, boolean unasked) {
        return new Packet(type(), subject(), unasked ? PairKey.NONE : pair(direction), began, this);
    }

    private PacketType type() {
        return switch (head.type()) {
            case SocketHead.CONNECT -> SocketIoTypes.CONNECT;
            case SocketHead.DISCONNECT -> SocketIoTypes.DISCONNECT;
            case SocketHead.EVENT -> SocketIoTypes.EVENT;
            case SocketHead.ACK ->
                body.data().filter(data -> data.size(1) == 0).isPresent() ? SocketIoTypes.EMPTY_ACK : SocketIoTypes.ACK;
            case SocketHead.ERROR -> SocketIoTypes.ERROR;
            case SocketHead.BINARY_EVENT -> SocketIoTypes.BINARY_EVENT;
            default -> SocketIoTypes.BINARY_ACK;
        };
    }

    private String subject() {
        String subject = head.isEvent() ? event : head.isAck() ? head.id() : head.namespace();
        return subject.length() <= LONGEST_SUBJECT ? subject : subject.substring(0, LONGEST_SUBJECT) + "…";
    }

    private PairKey pair(Direction direction) {
        String id = head.namespace() + " " + head.id();
        if (head.isEvent()) {
            return head.id().isEmpty() ? PairKey.NONE : PairKey.request(direction, id);
        } else if (head.isAck()) {
            return PairKey.answer(direction.opposite(), id);
        }
        String connect = "connect " + head.namespace();
        boolean asks = direction == Direction.SENT;
        return switch (head.type()) {
            case SocketHead.CONNECT ->
                asks ? PairKey.request(Direction.SENT, connect) : PairKey.answer(Direction.SENT, connect);
            case SocketHead.ERROR -> asks ? PairKey.NONE : PairKey.answer(Direction.SENT, connect);
            default -> PairKey.NONE;
        };
    }

    @Override
    public String line() {
        StringBuilder line = new StringBuilder();
        if (foreign && (head.isEvent() || head.isAck())) {
            line.append(head.namespace());
        }
        if (head.isEvent() || head.isAck()) {
            int count = argumentCount();
            boolean counts = count > 0 && (head.isEvent() || count > 1);
            append(line, counts ? SocketIoTexts.arguments(count) : "");
            int attachments = body.attachmentCount();
            append(line, attachments > 0 ? SocketIoTexts.attachments(attachments) : "");
            append(line, body.isCut() ? SocketIoTexts.CUT : ArgumentPreview.of(body, head.isEvent() ? 1 : 0));
        } else {
            append(line, signInLine());
        }
        return line.length() <= LINE ? line.toString() : line.substring(0, LINE) + "…";
    }

    private static void append(StringBuilder line, String words) {
        line.append(line.length() > 0 && !words.isEmpty() ? " " : "").append(words);
    }

    private String signInLine() {
        Optional<JsonSlice> data = body.data();
        Optional<String> sid = data.flatMap(d -> d.string("sid"));
        if (head.type() == SocketHead.CONNECT && sid.isPresent()) {
            return "sid " + sid.get();
        } else if (head.type() == SocketHead.ERROR) {
            Optional<String> message = data.flatMap(d -> d.string("message"));
            String more = data.flatMap(d -> d.member("data"))
                    .map(d -> " " + d.preview(LINE))
                    .orElse("");
            return message.map(m -> m + more)
                    .orElseGet(() -> data.map(d -> d.is(JsonKind.STRING) ? d.text() : d.preview(LINE))
                            .orElse(""));
        }
        return data.map(d -> SecretMask.preview(d, LINE)).orElseGet(() -> SecretMask.query(head.query()));
    }

    /** Number of arguments; 0 where the data is cut. */
    int argumentCount() {
        int count = body.data().map(data -> data.size(MOST_ARGUMENTS + 1)).orElse(0);
        return head.isEvent() ? Math.max(0, count - 1) : count;
    }

    @Override
    public Optional<String> field(String name) {
        return switch (name) {
            case "event" -> head.isEvent() ? Optional.of(event) : Optional.empty();
            case "id" -> Optional.of(head.id()).filter(id -> !id.isEmpty());
            case "nsp" -> Optional.of(head.namespace());
            case "args" ->
                head.isEvent() || head.isAck() ? Optional.of(Integer.toString(argumentCount())) : Optional.empty();
            case "attachments" -> Optional.of(Integer.toString(body.attachmentCount()));
            case "sid" ->
                head.type() == SocketHead.CONNECT ? body.data().flatMap(data -> data.string("sid")) : Optional.empty();
            case "error" ->
                head.type() == SocketHead.ERROR
                        ? body.data().map(data -> data.string("message").orElseGet(data::text))
                        : Optional.empty();
            default -> Optional.empty();
        };
    }

    @Override
    public PacketDetail detail() {
        return SocketIoDetail.of(this);
    }
}
