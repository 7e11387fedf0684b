package app.sockeye.payload.format.compression;

import app.sockeye.payload.format.PayloadTreeBuilder;
import app.sockeye.payload.format.compression.zstd.DamagedZstdException;
import app.sockeye.payload.format.compression.zstd.ZstdStream;
import java.io.ByteArrayOutputStream;
import java.util.Optional;

/** How one stream over all messages is compressed. */
public enum StreamMethod {
    /** zlib (RFC 1950); each message ends in an empty block. */
    ZLIB("zlib-stream", "zlib stream"),
    /** zstd (RFC 8878); each message ends with a whole block, and the frame goes on. */
    ZSTD("zstd-stream", "zstd stream");

    private final String parameter;
    private final String title;

    StreamMethod(String parameter, String title) {
        this.parameter = parameter;
        this.title = title;
    }

    /** Its name for people. */
    public String title() {
        return title;
    }

    /** The method that an address asks for by {@code compress=zlib-stream}, as Discord's gateway has it. */
    public static Optional<StreamMethod> asked(Optional<String> parameter) {
        for (StreamMethod method : values()) {
            if (parameter.filter(method.parameter::equalsIgnoreCase).isPresent()) {
                return Optional.of(method);
            }
        }
        return Optional.empty();
    }

    /** The method of a stream that begins with a message; empty if it is no stream that can be recognised. */
    public static Optional<StreamMethod> beginning(byte[] message) {
        if (ZLIB.begins(message) && DeflateFlush.ends(message)) {
            return Optional.of(ZLIB);
        }
        return ZSTD.begins(message) && isUnfinished(message) ? Optional.of(ZSTD) : Optional.empty();
    }

    /** Whether a message is the beginning of a frame, and ends with a block of it. */
    private static boolean isUnfinished(byte[] message) {
        ZstdStream stream = new ZstdStream();
        try {
            stream.read(message, new ByteArrayOutputStream(), PayloadTreeBuilder.LARGEST);
            return stream.isBetween() && stream.isWithin();
        } catch (DamagedZstdException e) {
            return false;
        }
    }

    /** Whether a stream may begin with a message. */
    public boolean begins(byte[] message) {
        return this == ZSTD
                ? ZstdStream.begins(message)
                : message.length >= 2 && ZlibFormat.isHead(message[0] & 0xFF, message[1] & 0xFF);
    }

    /** A stream at its beginning. */
    public StreamSession session() {
        return this == ZSTD ? new ZstdSession() : new ZlibSession();
    }
}
