package app.sockeye.payload.format.smile;

import app.sockeye.payload.ByteSource;
import app.sockeye.payload.format.Likelihood;
import app.sockeye.payload.format.PayloadException;
import app.sockeye.payload.format.PayloadInput;
import app.sockeye.payload.format.PayloadTree;
import app.sockeye.payload.format.WritableFormat;

/** Smile, Jackson's binary JSON. */
public final class SmileFormat implements WritableFormat {

    @Override
    public String key() {
        return "smile";
    }

    @Override
    public String title() {
        return "Smile";
    }

    @Override
    public Likelihood recognise(byte[] bytes) {
        boolean marked =
                bytes.length > 4 && bytes[0] == ':' && bytes[1] == ')' && bytes[2] == '\n' && bytes[3] >> 4 == 0;
        return marked ? Likelihood.CERTAIN : Likelihood.NONE;
    }

    @Override
    public PayloadTree read(ByteSource source) {
        return SmileReader.read(PayloadInput.bytes(source));
    }

    @Override
    public byte[] write(String json) throws PayloadException {
        return SmileOutput.of(json);
    }
}
