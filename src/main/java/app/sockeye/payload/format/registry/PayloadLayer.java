package app.sockeye.payload.format.registry;

import app.sockeye.payload.ByteSource;
import app.sockeye.payload.format.PayloadFormat;
import app.sockeye.payload.format.PayloadTree;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A payload, or what was compressed in one, as it was read.
 *
 * @param bytes to which the tree's offsets belong
 */
public record PayloadLayer(PayloadFormat format, ByteSource bytes, PayloadTree tree) {
    /** Most layers within each other: a compressed payload may unpack to itself. */
    private static final int MOST = 4;

    public PayloadLayer {
        Objects.requireNonNull(format);
        Objects.requireNonNull(bytes);
        Objects.requireNonNull(tree);
    }

    /**
     * Reads a payload in a format, and what is compressed in it in the formats that it is recognised to be.
     *
     * @return the outermost layer first; at least one
     */
    public static List<PayloadLayer> open(PayloadFormat format, ByteSource source) {
        List<PayloadLayer> layers = new ArrayList<>();
        Optional<PayloadFormat> next = Optional.of(format);
        ByteSource bytes = source;
        while (next.isPresent() && layers.size() < MOST) {
            PayloadTree tree = next.get().read(bytes);
            layers.add(new PayloadLayer(next.get(), bytes, tree));
            next = tree.unpacked().flatMap(PayloadFormats::recognise);
            bytes = ByteSource.of(tree.unpacked().orElse(new byte[0]));
        }
        return layers;
    }
}
