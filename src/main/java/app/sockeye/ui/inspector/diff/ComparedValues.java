package app.sockeye.ui.inspector.diff;

import app.sockeye.payload.ByteSource;
import app.sockeye.payload.format.NodeJson;
import app.sockeye.payload.format.PayloadFormat;
import app.sockeye.payload.format.PayloadInput;
import app.sockeye.payload.format.PayloadTree;
import app.sockeye.payload.format.registry.PayloadFormats;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Two binary payloads of one format, as JSON that tells their types. */
record ComparedValues(ByteSource before, ByteSource after) {
    /** Most bytes of a payload that is compared by value. */
    private static final int LARGEST = 1 << 20;

    /** Empty if they are not of one format, or differ in their bytes only. For a background thread. */
    static Optional<ComparedValues> of(ByteSource before, ByteSource after) {
        if (Math.max(before.size(), after.size()) > LARGEST) {
            return Optional.empty();
        }
        Optional<PayloadFormat> format = PayloadFormats.recognise(PayloadInput.bytes(before));
        if (format.isEmpty() || !format.equals(PayloadFormats.recognise(PayloadInput.bytes(after)))) {
            return Optional.empty();
        }
        return of(format.get(), before, after);
    }

    /** Empty if they are not of the format, or differ in their bytes only. For a background thread. */
    static Optional<ComparedValues> of(PayloadFormat format, ByteSource before, ByteSource after) {
        if (Math.max(before.size(), after.size()) > LARGEST) {
            return Optional.empty();
        }
        Optional<String> first = json(format.read(before));
        Optional<String> second = json(format.read(after));
        return first.isEmpty() || second.isEmpty() || first.equals(second)
                ? Optional.empty()
                : Optional.of(new ComparedValues(source(first.get()), source(second.get())));
    }

    /** What is compressed is not compared by the fields of its head. */
    private static Optional<String> json(PayloadTree tree) {
        return tree.isWhole() && tree.unpacked().isEmpty() ? Optional.of(NodeJson.exact(tree)) : Optional.empty();
    }

    private static ByteSource source(String json) {
        return ByteSource.of(json.getBytes(StandardCharsets.UTF_8));
    }
}
