package app.sockeye.payload.format.protobuf;

import app.sockeye.payload.format.PayloadException;
import app.sockeye.payload.format.PayloadInput;
import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.stream.Stream;

/** How messages stand after one another in a payload. */
public enum ProtobufFraming {
    /** Each after its length. */
    DELIMITED("protobuf-delimited", "Protobuf, length-delimited", "messages"),
    /** Frames of gRPC and gRPC-Web: a byte of flags, the length in 4 bytes, and a message or trailers. */
    GRPC_WEB("grpc-web", "gRPC-Web", "frames");

    static final int COMPRESSED = 1;
    static final int TRAILERS = 0x80;

    private final String key;
    private final String title;
    private final String word;

    ProtobufFraming(String key, String title, String word) {
        this.key = key;
        this.title = title;
        this.word = word;
    }

    /** The key of its format. */
    public String key() {
        return key;
    }

    String title() {
        return title;
    }

    /** What a payload of it holds. */
    String word() {
        return word;
    }

    /** The framing whose format has a key; empty where there is none. */
    public static Optional<ProtobufFraming> of(String key) {
        return Stream.of(values()).filter(each -> each.key.equals(key)).findFirst();
    }

    /**
     * What stands before a message.
     *
     * @param start where it begins
     * @param flags 0 where there are none
     * @param length of what follows, which may be more than there is
     */
    record Head(int start, int flags, long length) {
        boolean isMessage() {
            return flags == 0;
        }

        boolean isKnown() {
            return (flags & ~(COMPRESSED | TRAILERS)) == 0;
        }
    }

    /** Reads what stands before the next message. */
    Head head(PayloadInput in) throws PayloadException {
        int start = in.at();
        int flags = this == GRPC_WEB ? in.u8() : 0;
        return new Head(start, flags, this == GRPC_WEB ? in.big(4) : WireScan.varint(in));
    }

    /** Writes a message, or what else a frame holds, behind its head. */
    void write(WireOutput out, int flags, byte[] content) {
        if (this == GRPC_WEB) {
            out.bytes((byte) flags);
            out.bytes(ByteBuffer.allocate(4).putInt(content.length).array());
        } else {
            out.varint(content.length);
        }
        out.bytes(content);
    }
}
