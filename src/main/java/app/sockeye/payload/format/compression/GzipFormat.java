package app.sockeye.payload.format.compression;

import app.sockeye.payload.format.Likelihood;
import app.sockeye.payload.format.NodeKey;
import app.sockeye.payload.format.NodeKind;
import app.sockeye.payload.format.PayloadException;
import app.sockeye.payload.format.PayloadInput;
import app.sockeye.payload.format.PayloadTreeBuilder;
import app.sockeye.payload.format.WritableFormat;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/** gzip (RFC 1952), of one member or several. */
public final class GzipFormat extends CompressedFormat implements WritableFormat {
    private static final int MAGIC = 0x1F8B;
    private static final int DEFLATE = 8;
    private static final int EXTRA = 4;
    private static final int NAME = 8;
    private static final int COMMENT = 16;

    public GzipFormat() {
        super("gzip", "gzip");
    }

    @Override
    public Likelihood recognise(byte[] bytes) {
        boolean marked = bytes.length > 2 && bytes[0] == 0x1F && (bytes[1] & 0xFF) == 0x8B && bytes[2] == DEFLATE;
        return marked ? Likelihood.CERTAIN : Likelihood.NONE;
    }

    @Override
    InputStream unpack(InputStream compressed) throws IOException {
        return new GZIPInputStream(compressed);
    }

    @Override
    void head(PayloadInput in, PayloadTreeBuilder tree) throws PayloadException {
        if (in.big(2) != MAGIC || in.peek() != DEFLATE) {
            throw new PayloadException(0, "gzip begins with 1f 8b 08.");
        }
        HeadField.number(tree, "method", "uint8", in.u8(), in.at() - 1, in.at());
        int flags = in.u8();
        HeadField.number(tree, "flags", "uint8", flags, in.at() - 1, in.at());
        long time = in.little(4);
        if (time != 0) {
            String text = Instant.ofEpochSecond(time).toString();
            tree.leaf(NodeKey.named("mtime"), NodeKind.TYPED, "time", text, in.at() - 4, in.at());
        }
        HeadField.number(tree, "xfl", "uint8", in.u8(), in.at() - 1, in.at());
        HeadField.number(tree, "os", "uint8", in.u8(), in.at() - 1, in.at());
        if ((flags & EXTRA) != 0) {
            int at = in.at();
            String extra = in.hex(in.little(2));
            tree.leaf(NodeKey.named("extra"), NodeKind.TYPED, "bytes", extra, at, in.at());
        }
        if ((flags & NAME) != 0) {
            text(in, tree, "name");
        }
        if ((flags & COMMENT) != 0) {
            text(in, tree, "comment");
        }
        if ((flags & 2) != 0) {
            in.little(2);
        }
    }

    private static void text(PayloadInput in, PayloadTreeBuilder tree, String name) throws PayloadException {
        int at = in.at();
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        for (int next = in.u8(); next != 0; next = in.u8()) {
            text.write(next);
        }
        String latin = text.toString(StandardCharsets.ISO_8859_1);
        tree.leaf(NodeKey.named(name), NodeKind.TEXT, "text", latin, at, in.at());
    }

    /** Compresses the text of the JSON. */
    @Override
    public byte[] write(String json) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (OutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(json.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
