package app.sockeye.payload.format.cbor;

import app.sockeye.payload.ByteSource;
import app.sockeye.payload.format.Likelihood;
import app.sockeye.payload.format.NodeJson;
import app.sockeye.payload.format.NodeKind;
import app.sockeye.payload.format.PayloadException;
import app.sockeye.payload.format.PayloadInput;
import app.sockeye.payload.format.PayloadNode;
import app.sockeye.payload.format.PayloadTree;
import app.sockeye.payload.format.WritableFormat;
import java.util.Optional;

/** CBOR; several values may stand after one another. */
public final class CborFormat implements WritableFormat {
    /** Bytes of the longest number. */
    private static final int LONGEST_NUMBER = 9;

    @Override
    public String key() {
        return "cbor";
    }

    @Override
    public String title() {
        return "CBOR";
    }

    @Override
    public Likelihood recognise(byte[] bytes) {
        if (bytes.length > LONGEST_NUMBER && isNumber(bytes[0])) {
            // Several values, of which each zero byte would be one.
            return Likelihood.NONE;
        }
        PayloadTree tree = CborReader.read(bytes);
        if (!tree.isWhole() || tree.roots().size() > 1) {
            return Likelihood.NONE;
        }
        PayloadNode root = tree.roots().get(0);
        return switch (root.kind()) {
            case TAG -> root.type().equals(CborTag.SELF_DESCRIBED) ? Likelihood.CERTAIN : Likelihood.LIKELY;
            case MAP -> {
                boolean named =
                        !root.children().isEmpty() && root.children().get(0).kind() != NodeKind.ENTRY;
                yield named ? Likelihood.CERTAIN : Likelihood.LIKELY;
            }
            case LIST -> Likelihood.LIKELY;
            default -> Likelihood.POSSIBLE;
        };
    }

    /** Whether a value that begins so is a number or a simple value (RFC 8949, section 3.1). */
    private static boolean isNumber(byte first) {
        int major = (first & 0xFF) >> 5;
        return major == 0 || major == 1 || major == 7;
    }

    @Override
    public PayloadTree read(ByteSource source) {
        return CborReader.read(PayloadInput.bytes(source));
    }

    /** One whole value as {@link NodeJson#plain} has it; empty if the bytes are anything else, or too many. */
    public static Optional<String> json(byte[] bytes) {
        PayloadTree tree = CborReader.read(bytes);
        return tree.isWhole() && tree.roots().size() == 1 ? Optional.of(NodeJson.plain(tree)) : Optional.empty();
    }

    @Override
    public byte[] write(String json) throws PayloadException {
        return CborOutput.of(json);
    }
}
