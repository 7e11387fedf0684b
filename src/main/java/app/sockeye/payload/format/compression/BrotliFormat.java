package app.sockeye.payload.format.compression;

import app.sockeye.payload.format.Likelihood;
import app.sockeye.payload.format.PayloadInput;
import app.sockeye.payload.format.PayloadTreeBuilder;
import java.io.IOException;
import java.io.InputStream;
import org.brotli.dec.BrotliInputStream;

/** Brotli (RFC 7932), which has no marks of its own. */
public final class BrotliFormat extends CompressedFormat {

    public BrotliFormat() {
        super("brotli", "Brotli");
    }

    @Override
    public Likelihood recognise(byte[] bytes) {
        return bytes.length > 1 && canUnpack(bytes) ? Likelihood.POSSIBLE : Likelihood.NONE;
    }

    @Override
    InputStream unpack(InputStream compressed) throws IOException {
        return new BrotliInputStream(compressed);
    }

    @Override
    void head(PayloadInput in, PayloadTreeBuilder tree) {}
}
