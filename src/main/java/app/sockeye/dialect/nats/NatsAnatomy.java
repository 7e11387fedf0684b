package app.sockeye.dialect.nats;

import app.sockeye.dialect.json.JsonSlice;
import app.sockeye.dialect.packet.CarriedPayload;
import app.sockeye.dialect.packet.PacketDetail;
import app.sockeye.dialect.packet.PacketField;
import app.sockeye.dialect.packet.WirePart;
import app.sockeye.dialect.stream.OpaquePayload;
import app.sockeye.payload.Preview;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** All of an operation for the inspector. */
final class NatsAnatomy {
    private static final int SHOWN = 120;

    private final NatsPacket packet;
    private final NatsHead head;
    private final List<PacketField> fields = new ArrayList<>();
    private final List<CarriedPayload> payloads = new ArrayList<>();
    private final List<WirePart> wire = new ArrayList<>();

    NatsAnatomy(NatsPacket packet) {
        this.packet = packet;
        head = packet.head();
    }

    PacketDetail detail() {
        add("Subject", packet.subject(), hasWildcard() ? NatsTexts.WILDCARD : "");
        add("Queue group", head.queue(), NatsTexts.QUEUE_MEANS);
        add("Subscription id", head.sid(), NatsTexts.SID_MEANS);
        add("Ends", head.after().isEmpty() ? "" : NatsTexts.after(head.after()), "");
        add("Reply to", head.replyTo(), NatsTexts.REPLY_MEANS);
        if (head.operation() == NatsOperation.ERROR) {
            String error = NatsLine.error(head.words().get(0));
            add("Error", error, NatsTexts.errorMeans(error));
        }
        headers();
        if (head.operation() == NatsOperation.INFO || head.operation() == NatsOperation.CONNECT) {
            payloads.add(
                    new CarriedPayload("Options", format(), head.words().get(0).getBytes(StandardCharsets.UTF_8)));
        } else if (head.operation().hasPayload()) {
            payloads.add(OpaquePayload.carried("Payload", "", packet.payload()));
        }
        if (head.line() + head.size() > packet.bytes().length) {
            fields.add(new PacketField("Note", "", NatsTexts.CUT));
        }
        parts();
        return new PacketDetail(fields, payloads, wire);
    }

    private boolean hasWildcard() {
        return packet.subject().indexOf('*') >= 0 || packet.subject().endsWith(">");
    }

    private String format() {
        return JsonSlice.of(head.words().get(0)).isPresent() ? CarriedPayload.JSON : CarriedPayload.TEXT;
    }

    private void add(String name, String value, String meaning) {
        if (!value.isEmpty()) {
            fields.add(new PacketField(name, value, meaning));
        }
    }

    private void headers() {
        NatsHeaders headers = packet.headers();
        add("Status", headers.status(), NatsTexts.meaning(headers.code()));
        List<PacketField> lines = new ArrayList<>();
        for (Map.Entry<String, String> line : headers.lines()) {
            lines.add(new PacketField(line.getKey(), line.getValue()));
        }
        if (!lines.isEmpty()) {
            fields.add(new PacketField("Headers", "", "", lines));
        }
    }

    private void parts() {
        byte[] bytes = packet.bytes();
        int at = head.operation().word().length();
        wire.add(part("operation", 0, at));
        List<String> labels = labels();
        int word = 0;
        while (at < head.line()) {
            int from = at;
            while (at < head.line() && bytes[at] <= ' ' && bytes[at] >= 0) {
                at++;
            }
            if (at == head.line()) {
                wire.add(part("line end", from, at));
            }
            from = at;
            boolean rest = labels.size() == 1;
            while (at < head.line()
                    && (rest ? bytes[at] != '\r' && bytes[at] != '\n' : bytes[at] > ' ' || bytes[at] < 0)) {
                at++;
            }
            if (at > from) {
                wire.add(part(word < labels.size() ? labels.get(word++) : "word", from, at));
            }
        }
        if (head.operation().hasPayload()) {
            tail();
        }
    }

    private List<String> labels() {
        boolean three = head.words().size() == 3;
        boolean two = head.words().size() == 2;
        return switch (head.operation()) {
            case PUB -> two ? List.of("subject", "reply to", "size") : List.of("subject", "size");
            case HPUB ->
                two
                        ? List.of("subject", "reply to", "size of headers", "size")
                        : List.of("subject", "size of headers", "size");
            case MSG ->
                three
                        ? List.of("subject", "subscription", "reply to", "size")
                        : List.of("subject", "subscription", "size");
            case HMSG ->
                three
                        ? List.of("subject", "subscription", "reply to", "size of headers", "size")
                        : List.of("subject", "subscription", "size of headers", "size");
            case SUB -> three ? List.of("subject", "queue group", "subscription") : List.of("subject", "subscription");
            case UNSUB -> List.of("subscription", "messages");
            case ERROR -> List.of("error");
            default -> List.of("options");
        };
    }

    private void tail() {
        long end = head.line() + head.size();
        if (head.headers() > 0) {
            wire.add(new WirePart(
                    "headers",
                    shown(head.line(), head.line() + head.headers()),
                    head.line() * 8L,
                    head.headers() * 8,
                    ""));
        }
        if (packet.payloadSize() > 0) {
            long from = head.line() + head.headers();
            wire.add(WirePart.bytes("payload", shown(from, end), from, packet.payloadSize()));
        }
        wire.add(WirePart.bytes("end", shown(end, end + 2), end, 2));
    }

    private WirePart part(String label, int from, int to) {
        return WirePart.bytes(label, shown(from, to), from, to - (long) from);
    }

    private String shown(long from, long to) {
        byte[] bytes = packet.bytes();
        int start = (int) Math.min(from, bytes.length);
        int end = (int) Math.min(Math.min(to, bytes.length), start + SHOWN);
        return Preview.text(Arrays.copyOfRange(bytes, start, end), to - from, SHOWN);
    }
}
