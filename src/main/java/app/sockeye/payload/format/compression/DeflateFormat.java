package app.sockeye.payload.format.compression;

import app.sockeye.payload.format.Likelihood;
import app.sockeye.payload.format.PayloadInput;
import app.sockeye.payload.format.PayloadTreeBuilder;
import app.sockeye.payload.format.WritableFormat;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;

/** Raw deflate (RFC 1951), which has no marks of its own. */
public final class DeflateFormat extends CompressedFormat implements WritableFormat {

    public DeflateFormat() {
        super("deflate", "Raw deflate");
    }

    @Override
    public Likelihood recognise(byte[] bytes) {
        return bytes.length > 1 && canUnpack(bytes) ? Likelihood.POSSIBLE : Likelihood.NONE;
    }

    @Override
    InputStream unpack(InputStream compressed) {
        Inflater inflater = new Inflater(true);
        return new InflaterInputStream(compressed, inflater) {
            @Override
            public void close() {
                inflater.end();
            }
        };
    }

    @Override
    boolean endsInFlush(byte[] bytes) {
        return DeflateFlush.ends(bytes);
    }

    @Override
    void head(PayloadInput in, PayloadTreeBuilder tree) {}

    /** Compresses the text of the JSON. */
    @Override
    public byte[] write(String json) {
        return DeflateFlush.compress(json.getBytes(StandardCharsets.UTF_8), true);
    }
}
