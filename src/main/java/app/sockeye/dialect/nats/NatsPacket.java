package app.sockeye.dialect.nats;

import app.sockeye.dialect.json.JsonSlice;
import app.sockeye.dialect.packet.PacketContent;
import app.sockeye.dialect.packet.PacketDetail;
import app.sockeye.dialect.packet.PacketType;
import app.sockeye.dialect.stream.StreamPacket;
import java.util.Arrays;
import java.util.Optional;

/** One NATS operation. */
final class NatsPacket implements PacketContent {
    private static final int IDLE = 100;
    private static final int FAILURE = 400;

    private final NatsHead head;
    private final String subject;
    private final StreamPacket packet;

    NatsPacket(NatsHead head, String subject, StreamPacket packet) {
        this.head = head;
        this.subject = subject;
        this.packet = packet;
    }

    NatsHead head() {
        return head;
    }

    String subject() {
        return subject;
    }

    byte[] bytes() {
        return packet.bytes();
    }

    /** The payload as far as it is known, without headers. */
    byte[] payload() {
        int from = (int) Math.min(head.line() + head.headers(), bytes().length);
        int to = (int) Math.min(head.line() + head.size(), bytes().length);
        return Arrays.copyOfRange(bytes(), from, Math.max(from, to));
    }

    /** Number of bytes of the payload. */
    long payloadSize() {
        return head.size() - head.headers();
    }

    /** The headers with their status line. */
    NatsHeaders headers() {
        if (head.headers() == 0) {
            return NatsHeaders.NONE;
        }
        int to = (int) Math.min(head.line() + head.headers(), bytes().length);
        return NatsHeaders.of(bytes(), head.line(), to);
    }

    /** What INFO and CONNECT say. */
    Optional<JsonSlice> json() {
        return JsonSlice.of(head.words().get(0));
    }

    /** What kind of packet it is: a status may tell of a failure, such as that nobody answers, or be a heartbeat. */
    PacketType type() {
        NatsOperation operation = head.operation();
        int code = operation.hasHeaders() ? headers().code() : 0;
        return code >= FAILURE ? operation.failed() : code == IDLE ? operation.idle() : operation.type();
    }

    @Override
    public String line() {
        String line = NatsLine.of(this);
        return line.length() <= LINE ? line : line.substring(0, LINE);
    }

    @Override
    public Optional<String> field(String name) {
        return Optional.of(
                        switch (name) {
                            case "topic" -> subject;
                            case "id" -> head.sid();
                            case "reply_to" -> head.replyTo();
                            case "queue" -> head.queue();
                            case "status" -> headers().status();
                            case "error" ->
                                head.operation() == NatsOperation.ERROR
                                        ? NatsLine.error(head.words().get(0))
                                        : "";
                            default -> "";
                        })
                .filter(value -> !value.isEmpty());
    }

    @Override
    public PacketDetail detail() {
        return new NatsAnatomy(this).detail();
    }
}
