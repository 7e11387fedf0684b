package app.sockeye.payload.format.compression;

import app.sockeye.payload.ByteSource;
import app.sockeye.payload.format.NodeKey;
import app.sockeye.payload.format.NodeKind;
import app.sockeye.payload.format.PayloadException;
import app.sockeye.payload.format.PayloadFormat;
import app.sockeye.payload.format.PayloadInput;
import app.sockeye.payload.format.PayloadProblem;
import app.sockeye.payload.format.PayloadTree;
import app.sockeye.payload.format.PayloadTreeBuilder;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/** A format whose content is other bytes: the fields of its head, and what it unpacks to, up to a limit. */
abstract class CompressedFormat implements PayloadFormat {
    private final String key;
    private final String title;

    CompressedFormat(String key, String title) {
        this.key = key;
        this.title = title;
    }

    @Override
    public final String key() {
        return key;
    }

    @Override
    public final String title() {
        return title;
    }

    /** A stream of what was compressed. */
    abstract InputStream unpack(InputStream compressed) throws IOException;

    /**
     * Adds the fields of the head.
     *
     * @throws PayloadException if nothing can be unpacked after it
     */
    abstract void head(PayloadInput in, PayloadTreeBuilder tree) throws PayloadException;

    /** Whether compressed bytes end where a writer only flushed, as it goes on in the next message. */
    boolean endsInFlush(byte[] bytes) {
        return false;
    }

    /** Why bytes may not be unpacked, as the middle of a sentence. */
    String reasons() {
        return "are damaged or cut off";
    }

    /** Whether bytes can be unpacked, looking at the first ones only. */
    final boolean canUnpack(byte[] bytes) {
        UnpackedBytes unpacked = UnpackedBytes.of(this, bytes, UnpackedBytes.SAMPLE);
        return unpacked.isWhole() || unpacked.bytes().length == UnpackedBytes.SAMPLE || endsInFlush(bytes);
    }

    final UnpackedBytes unpack(byte[] bytes) {
        return UnpackedBytes.of(this, bytes, PayloadTreeBuilder.LARGEST);
    }

    final InputStream stream(byte[] bytes) throws IOException {
        return unpack(new ByteArrayInputStream(bytes));
    }

    @Override
    public final PayloadTree read(ByteSource source) {
        byte[] bytes = PayloadInput.bytes(source);
        PayloadTreeBuilder tree = new PayloadTreeBuilder();
        try {
            tree.open(NodeKey.NONE, NodeKind.MAP, key, 0);
            PayloadInput in = new PayloadInput(bytes);
            head(in, tree);
            UnpackedBytes unpacked = unpack(bytes);
            String size = Integer.toString(unpacked.bytes().length);
            tree.leaf(NodeKey.named("unpacked"), NodeKind.NUMBER, "bytes", size, in.at(), bytes.length);
            tree.close(bytes.length);
            Optional<PayloadProblem> problem = unpacked.isWhole() || endsInFlush(bytes)
                    ? Optional.empty()
                    : Optional.of(new PayloadProblem(in.at(), unpacked.sentence(reasons())));
            return new PayloadTree(tree.whole().roots(), problem, Optional.of(unpacked.bytes()));
        } catch (PayloadException e) {
            return tree.broken(e.problem());
        }
    }
}
