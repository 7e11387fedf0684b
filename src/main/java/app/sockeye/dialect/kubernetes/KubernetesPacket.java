package app.sockeye.dialect.kubernetes;

import app.sockeye.dialect.json.JsonSlice;
import app.sockeye.dialect.packet.CarriedPayload;
import app.sockeye.dialect.packet.PacketContent;
import app.sockeye.dialect.packet.PacketDetail;
import app.sockeye.dialect.packet.PacketField;
import app.sockeye.dialect.packet.WirePart;
import app.sockeye.dialect.stream.OpaquePayload;
import app.sockeye.payload.ByteSize;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One message of a channel. */
final class KubernetesPacket implements PacketContent {
    private static final int MOST_CAUSES = 20;

    private final KubernetesChannel channel;
    private final int number;
    private final int port;
    private final byte[] content;
    private final long size;
    private final byte[] wire;

    /**
     * @param port that is forwarded; 0 if it is not known
     * @param content what comes after the channel's number, decoded, as far as it is kept
     * @param size of the whole content in bytes
     * @param wire what comes on the wire for it
     */
    KubernetesPacket(KubernetesChannel channel, int number, int port, byte[] content, long size, byte[] wire) {
        this.channel = channel;
        this.number = number;
        this.port = port;
        this.content = content;
        this.size = size;
        this.wire = wire;
    }

    /** The forwarded port; empty for all else. */
    String subject() {
        return port == 0 ? "" : Integer.toString(port);
    }

    private Optional<JsonSlice> json() {
        return JsonSlice.of(content);
    }

    private Optional<String> status() {
        return channel == KubernetesChannel.STATUS ? json().flatMap(json -> json.string("status")) : Optional.empty();
    }

    /** Whether it tells that the command or the forwarding failed. */
    boolean hasFailed() {
        return status().filter("Failure"::equals).isPresent();
    }

    /** The exit code of a command that failed. */
    private Optional<String> exitCode() {
        return json().flatMap(json -> json.member("details"))
                .flatMap(details -> details.member("causes"))
                .flatMap(causes -> causes.elements(MOST_CAUSES).stream()
                        .filter(cause -> cause.string("reason")
                                .filter("ExitCode"::equals)
                                .isPresent())
                        .findFirst())
                .flatMap(cause -> cause.string("message"));
    }

    @Override
    public String line() {
        String line =
                switch (channel) {
                    case STATUS -> statusLine();
                    case RESIZE -> resize().orElseGet(this::preview);
                    case CLOSE -> content.length == 0 ? "" : KubernetesTexts.channel(content[0] & 0xFF);
                    case PORT -> "channel " + number;
                    default -> size == 0 ? KubernetesTexts.OPENED : ByteSize.format(size) + "  " + preview();
                };
        return line.length() <= LINE ? line : line.substring(0, LINE);
    }

    private String statusLine() {
        Optional<String> message = json().flatMap(json -> json.string("message"));
        return status().map(status -> message.map(text -> status + ": " + text).orElse(status))
                .orElseGet(() -> size == 0 ? KubernetesTexts.OPENED : preview());
    }

    private Optional<String> resize() {
        Optional<String> width = json().flatMap(json -> json.member("Width")).map(JsonSlice::raw);
        Optional<String> height = json().flatMap(json -> json.member("Height")).map(JsonSlice::raw);
        return width.flatMap(w -> height.map(h -> w + " × " + h));
    }

    private String preview() {
        return OpaquePayload.preview(content, size, LINE);
    }

    @Override
    public Optional<String> field(String name) {
        return switch (name) {
            case "channel" -> Optional.of(Integer.toString(number));
            case "port" -> Optional.of(subject()).filter(text -> !text.isEmpty());
            case "status" -> status();
            case "code" -> channel == KubernetesChannel.STATUS ? exitCode() : Optional.empty();
            default -> Optional.empty();
        };
    }

    @Override
    public PacketDetail detail() {
        List<PacketField> fields = new ArrayList<>();
        fields.add(new PacketField("Channel", Integer.toString(number), channel.meaning()));
        if (port > 0) {
            fields.add(new PacketField("Port", subject()));
        }
        status().ifPresent(status -> fields.add(new PacketField("Status", status)));
        if (channel == KubernetesChannel.STATUS) {
            exitCode().ifPresent(code -> fields.add(new PacketField("Exit code", code)));
        }
        if (content.length < size) {
            fields.add(new PacketField("Note", "", KubernetesTexts.CUT));
        }
        List<WirePart> parts = new ArrayList<>();
        parts.add(new WirePart(
                "channel", Integer.toString(number), 0, 8, channel.type().label()));
        boolean encoded = wire != content;
        long length = encoded ? wire.length - 1L : size;
        if (length > 0) {
            parts.add(WirePart.bytes(encoded ? "content as Base64" : "content", preview(), 1, length));
        }
        List<CarriedPayload> payloads = size == 0
                ? List.of()
                : List.of(OpaquePayload.carried(channel.type().label(), "", content));
        return new PacketDetail(fields, payloads, parts);
    }
}
