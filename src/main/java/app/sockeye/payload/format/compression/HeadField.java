package app.sockeye.payload.format.compression;

import app.sockeye.payload.format.NodeKey;
import app.sockeye.payload.format.NodeKind;
import app.sockeye.payload.format.PayloadException;
import app.sockeye.payload.format.PayloadTreeBuilder;

/** Adds the fields of a head to a tree. */
final class HeadField {
    private HeadField() {}

    static void number(PayloadTreeBuilder tree, String name, String type, long number, int from, int to)
            throws PayloadException {
        tree.leaf(NodeKey.named(name), NodeKind.NUMBER, type, Long.toUnsignedString(number), from, to);
    }
}
