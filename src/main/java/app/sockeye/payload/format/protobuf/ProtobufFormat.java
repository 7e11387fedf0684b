package app.sockeye.payload.format.protobuf;

import app.sockeye.payload.ByteSource;
import app.sockeye.payload.format.Likelihood;
import app.sockeye.payload.format.NodeKey;
import app.sockeye.payload.format.PayloadException;
import app.sockeye.payload.format.PayloadInput;
import app.sockeye.payload.format.PayloadTree;
import app.sockeye.payload.format.WritableFormat;

/** One message of Protocol Buffers, its fields by their numbers. */
public final class ProtobufFormat implements WritableFormat {

    @Override
    public String key() {
        return "protobuf";
    }

    @Override
    public String title() {
        return "Protobuf";
    }

    @Override
    public Likelihood recognise(byte[] bytes) {
        if (bytes.length == 0 || !WireScan.isMessage(bytes, 0, bytes.length)) {
            return Likelihood.NONE;
        }
        return WireScan.isTypical(bytes) ? Likelihood.LIKELY : Likelihood.POSSIBLE;
    }

    @Override
    public PayloadTree read(ByteSource source) {
        byte[] bytes = PayloadInput.bytes(source);
        WireReader reader = new WireReader(bytes);
        try {
            reader.message(NodeKey.NONE, 0, 0, bytes.length);
            return reader.tree().whole();
        } catch (PayloadException e) {
            return reader.tree().broken(e.problem());
        }
    }

    @Override
    public byte[] write(String json) throws PayloadException {
        return WireOutput.of(json);
    }
}
