package app.sockeye.payload.format.compression;

import app.sockeye.payload.format.Likelihood;
import app.sockeye.payload.format.PayloadException;
import app.sockeye.payload.format.PayloadInput;
import app.sockeye.payload.format.PayloadTreeBuilder;
import app.sockeye.payload.format.WritableFormat;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.InflaterInputStream;

/** zlib (RFC 1950), which HTTP calls deflate. */
public final class ZlibFormat extends CompressedFormat implements WritableFormat {
    private static final int DEFLATE = 8;
    private static final int LARGEST_WINDOW = 7;
    private static final int DICTIONARY = 0x20;

    public ZlibFormat() {
        super("zlib", "zlib");
    }

    @Override
    public Likelihood recognise(byte[] bytes) {
        if (bytes.length < 2 || !isHead(bytes[0] & 0xFF, bytes[1] & 0xFF)) {
            return Likelihood.NONE;
        }
        return canUnpack(bytes) ? Likelihood.CERTAIN : Likelihood.NONE;
    }

    static boolean isHead(int method, int flags) {
        return (method & 0xF) == DEFLATE && method >> 4 <= LARGEST_WINDOW && (method << 8 | flags) % 31 == 0;
    }

    @Override
    InputStream unpack(InputStream compressed) {
        return new InflaterInputStream(compressed);
    }

    @Override
    boolean endsInFlush(byte[] bytes) {
        return DeflateFlush.ends(bytes);
    }

    @Override
    void head(PayloadInput in, PayloadTreeBuilder tree) throws PayloadException {
        int method = in.u8();
        int flags = in.u8();
        if (!isHead(method, flags)) {
            throw new PayloadException(0, "The first two bytes are not a head of zlib.");
        }
        HeadField.number(tree, "window", "bytes", 1L << (method >> 4) + 8, 0, 1);
        HeadField.number(tree, "level", "uint2", flags >> 6, 1, 2);
        if ((flags & DICTIONARY) != 0) {
            String id = in.hex(4);
            throw new PayloadException(2, "The payload can't be unpacked without the dictionary " + id + ".");
        }
    }

    /** Compresses the text of the JSON. */
    @Override
    public byte[] write(String json) {
        return DeflateFlush.compress(json.getBytes(StandardCharsets.UTF_8), false);
    }
}
