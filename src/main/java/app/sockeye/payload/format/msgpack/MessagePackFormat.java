package app.sockeye.payload.format.msgpack;

import app.sockeye.payload.ByteSource;
import app.sockeye.payload.format.Likelihood;
import app.sockeye.payload.format.NodeJson;
import app.sockeye.payload.format.PayloadException;
import app.sockeye.payload.format.PayloadInput;
import app.sockeye.payload.format.PayloadTree;
import app.sockeye.payload.format.WritableFormat;
import java.util.Optional;

/** MessagePack; several values may stand after one another. */
public final class MessagePackFormat implements WritableFormat {
    private static final int NEVER_USED = 0xC1;

    @Override
    public String key() {
        return "msgpack";
    }

    @Override
    public String title() {
        return "MessagePack";
    }

    @Override
    public Likelihood recognise(byte[] bytes) {
        if (bytes.length == 0 || (bytes[0] & 0xFF) == NEVER_USED) {
            return Likelihood.NONE;
        }
        MessagePackToken first = new MessagePackToken(bytes, 0);
        if (first.end() != bytes.length) {
            return Likelihood.NONE;
        } else if (!first.isContainer()) {
            return Likelihood.POSSIBLE;
        } else if (first.count() == 0) {
            return Likelihood.LIKELY;
        }
        boolean named = first.isMap() && new MessagePackToken(bytes, first.headEnd()).isText();
        return named ? Likelihood.CERTAIN : Likelihood.LIKELY;
    }

    @Override
    public PayloadTree read(ByteSource source) {
        return MessagePackReader.read(PayloadInput.bytes(source));
    }

    /** One whole value as {@link NodeJson#plain} has it; empty if the bytes are anything else, or too many. */
    public static Optional<String> json(byte[] bytes) {
        if (bytes.length == 0 || new MessagePackToken(bytes, 0).end() != bytes.length) {
            return Optional.empty();
        }
        PayloadTree tree = MessagePackReader.read(bytes);
        return tree.isWhole() ? Optional.of(NodeJson.plain(tree)) : Optional.empty();
    }

    @Override
    public byte[] write(String json) throws PayloadException {
        return MessagePackOutput.of(json);
    }
}
