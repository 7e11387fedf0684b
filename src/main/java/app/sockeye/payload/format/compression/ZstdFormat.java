package app.sockeye.payload.format.compression;

import app.sockeye.payload.format.Likelihood;
import app.sockeye.payload.format.PayloadException;
import app.sockeye.payload.format.PayloadInput;
import app.sockeye.payload.format.PayloadTreeBuilder;
import app.sockeye.payload.format.WritableFormat;
import io.airlift.compress.zstd.ZstdInputStream;
import io.airlift.compress.zstd.ZstdOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Zstandard (RFC 8878), of windows up to 8 MiB. */
public final class ZstdFormat extends CompressedFormat implements WritableFormat {
    private static final long MAGIC = 0xFD2FB528L;
    private static final int[] DICTIONARY_LENGTHS = {0, 1, 2, 4};

    public ZstdFormat() {
        super("zstd", "Zstandard");
    }

    @Override
    public Likelihood recognise(byte[] bytes) {
        boolean marked = bytes.length > 4
                && (bytes[0] & 0xFF) == 0x28
                && (bytes[1] & 0xFF) == 0xB5
                && (bytes[2] & 0xFF) == 0x2F
                && (bytes[3] & 0xFF) == 0xFD;
        return marked ? Likelihood.CERTAIN : Likelihood.NONE;
    }

    @Override
    InputStream unpack(InputStream compressed) {
        return new ZstdInputStream(compressed);
    }

    @Override
    void head(PayloadInput in, PayloadTreeBuilder tree) throws PayloadException {
        if (in.little(4) != MAGIC) {
            throw new PayloadException(0, "Zstandard begins with 28 b5 2f fd.");
        }
        int flags = in.u8();
        boolean single = (flags & 0x20) != 0;
        if (!single) {
            int window = in.u8();
            long base = 1L << 10 + (window >> 3);
            HeadField.number(tree, "window", "bytes", base + base / 8 * (window & 7), in.at() - 1, in.at());
        }
        int idLength = DICTIONARY_LENGTHS[flags & 3];
        long dictionary = idLength == 0 ? 0 : in.little(idLength);
        if (idLength > 0) {
            HeadField.number(tree, "dictionary", "uint" + 8 * idLength, dictionary, in.at() - idLength, in.at());
        }
        int sizeLength = flags >> 6 == 0 ? single ? 1 : 0 : 1 << (flags >> 6);
        if (sizeLength > 0) {
            long size = in.little(sizeLength) + (sizeLength == 2 ? 256 : 0);
            HeadField.number(tree, "size", "uint" + 8 * sizeLength, size, in.at() - sizeLength, in.at());
        }
        if (dictionary != 0) {
            String id = Long.toString(dictionary);
            throw new PayloadException(in.at(), "The payload can't be unpacked without the dictionary " + id + ".");
        }
    }

    @Override
    String reasons() {
        return "are damaged or cut off, or need a dictionary";
    }

    /** Compresses the text of the JSON. */
    @Override
    public byte[] write(String json) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (OutputStream zstd = new ZstdOutputStream(out)) {
            zstd.write(json.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
