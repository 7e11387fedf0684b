package app.sockeye.export.json;

import app.sockeye.protocol.Utf8Validator;
import app.sockeye.transcript.entry.Payload;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.Base64;

/** Reads payloads of any size piece by piece. Belongs to one thread. */
public final class Pieces {
    /** A multiple of three, so that the Base64 of the pieces can be concatenated. */
    private static final int LENGTH = 48 << 10;

    private final byte[] piece = new byte[LENGTH];

    /** Receives a piece of a payload. */
    @FunctionalInterface
    public interface Action {
        void accept(byte[] bytes, int offset, int length) throws IOException;
    }

    /** Passes a payload to an action, piece by piece. */
    public void forEach(Payload payload, Action action) throws IOException {
        for (long at = 0; at < payload.size(); at += LENGTH) {
            action.accept(piece, 0, payload.read(at, piece, 0, LENGTH));
        }
    }

    /** Writes a payload in Base64. */
    public void base64(Payload payload, OutputStream out) throws IOException {
        forEach(
                payload,
                (bytes, offset, length) ->
                        out.write(Base64.getEncoder().encode(length == LENGTH ? bytes : Arrays.copyOf(bytes, length))));
    }

    /** Whether all of a payload is valid UTF-8. */
    public boolean isUtf8(Payload payload) {
        Utf8Validator validator = new Utf8Validator();
        for (long at = 0; at < payload.size(); at += LENGTH) {
            if (!validator.accept(piece, 0, payload.read(at, piece, 0, LENGTH))) {
                return false;
            }
        }
        return validator.isComplete();
    }
}
