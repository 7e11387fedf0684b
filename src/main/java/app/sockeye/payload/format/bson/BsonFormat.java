package app.sockeye.payload.format.bson;

import app.sockeye.payload.ByteSource;
import app.sockeye.payload.format.Likelihood;
import app.sockeye.payload.format.PayloadException;
import app.sockeye.payload.format.PayloadInput;
import app.sockeye.payload.format.PayloadTree;
import app.sockeye.payload.format.WritableFormat;

/** A document of BSON. */
public final class BsonFormat implements WritableFormat {
    private static final int SHORTEST = 5;

    @Override
    public String key() {
        return "bson";
    }

    @Override
    public String title() {
        return "BSON";
    }

    /** A document begins with its own length, and ends with a zero byte. */
    @Override
    public Likelihood recognise(byte[] bytes) {
        if (bytes.length < SHORTEST || bytes[bytes.length - 1] != 0) {
            return Likelihood.NONE;
        }
        long length = 0;
        for (int i = 0; i < 4; i++) {
            length |= (bytes[i] & 0xFFL) << 8 * i;
        }
        return length == bytes.length && BsonReader.read(bytes).isWhole() ? Likelihood.CERTAIN : Likelihood.NONE;
    }

    @Override
    public PayloadTree read(ByteSource source) {
        return BsonReader.read(PayloadInput.bytes(source));
    }

    @Override
    public byte[] write(String json) throws PayloadException {
        return BsonOutput.of(json);
    }
}
