package app.sockeye.payload.format.protobuf;

import app.sockeye.payload.ByteSource;
import app.sockeye.payload.format.Likelihood;
import app.sockeye.payload.format.NodeKey;
import app.sockeye.payload.format.NodeKind;
import app.sockeye.payload.format.PayloadException;
import app.sockeye.payload.format.PayloadFormat;
import app.sockeye.payload.format.PayloadInput;
import app.sockeye.payload.format.PayloadTree;

/** Messages of Protocol Buffers after one another, each after its length. */
public final class DelimitedProtobufFormat implements PayloadFormat {

    @Override
    public String key() {
        return "protobuf-delimited";
    }

    @Override
    public String title() {
        return "Protobuf, length-delimited";
    }

    @Override
    public Likelihood recognise(byte[] bytes) {
        PayloadInput in = new PayloadInput(bytes);
        try {
            while (!in.isAtEnd()) {
                long length = WireScan.varint(in);
                in.need(length);
                if (!WireScan.isMessage(bytes, in.at(), in.at() + (int) length)) {
                    return Likelihood.NONE;
                }
                in.moveTo(in.at() + (int) length);
            }
            return bytes.length > 1 ? Likelihood.POSSIBLE : Likelihood.NONE;
        } catch (PayloadException e) {
            return Likelihood.NONE;
        }
    }

    @Override
    public PayloadTree read(ByteSource source) {
        byte[] bytes = PayloadInput.bytes(source);
        WireReader reader = new WireReader(bytes);
        PayloadInput in = new PayloadInput(bytes);
        try {
            reader.tree().open(NodeKey.NONE, NodeKind.LIST, "messages", 0);
            for (int i = 0; !in.isAtEnd(); i++) {
                int start = in.at();
                long length = WireScan.varint(in);
                in.need(length);
                int end = in.at() + (int) length;
                reader.message(NodeKey.element(i), start, in.at(), end);
                in.moveTo(end);
            }
            reader.tree().close(bytes.length);
            return reader.tree().whole();
        } catch (PayloadException e) {
            return reader.tree().broken(e.problem());
        }
    }
}
