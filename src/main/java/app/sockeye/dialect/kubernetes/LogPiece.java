package app.sockeye.dialect.kubernetes;

import app.sockeye.dialect.packet.PacketContent;
import app.sockeye.dialect.packet.PacketDetail;
import app.sockeye.dialect.packet.PacketField;
import app.sockeye.dialect.stream.OpaquePayload;
import app.sockeye.payload.ByteSize;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A piece of a log: lines, of which the first and the last one may be cut. */
final class LogPiece implements PacketContent {
    private final byte[] bytes;
    private final long size;

    /**
     * @param bytes as far as they are kept
     * @param size of the whole piece in bytes
     */
    LogPiece(byte[] bytes, long size) {
        this.bytes = bytes;
        this.size = size;
    }

    private int lines() {
        int lines = bytes.length > 0 && bytes[bytes.length - 1] != '\n' ? 1 : 0;
        for (byte b : bytes) {
            lines += b == '\n' ? 1 : 0;
        }
        return lines;
    }

    @Override
    public String line() {
        int lines = lines();
        String count = lines > 1 ? KubernetesTexts.lines(lines) + "  " : "";
        String line = count + OpaquePayload.preview(bytes, size, LINE).replaceAll("(␍?¶)+$", "");
        return line.length() <= LINE ? line : line.substring(0, LINE);
    }

    @Override
    public Optional<String> field(String name) {
        return Optional.empty();
    }

    @Override
    public PacketDetail detail() {
        List<PacketField> fields = new ArrayList<>();
        fields.add(new PacketField("Lines", Integer.toString(lines())));
        fields.add(new PacketField("Size", ByteSize.format(size)));
        if (bytes.length < size) {
            fields.add(new PacketField("Note", "", KubernetesTexts.CUT));
        }
        return new PacketDetail(fields, List.of(OpaquePayload.carried("Log", "", bytes)), List.of());
    }
}
