package app.sockeye.payload.format.avro;

import app.sockeye.payload.ByteSource;
import app.sockeye.payload.format.Likelihood;
import app.sockeye.payload.format.NodeKey;
import app.sockeye.payload.format.NodeKind;
import app.sockeye.payload.format.PayloadException;
import app.sockeye.payload.format.PayloadFormat;
import app.sockeye.payload.format.PayloadInput;
import app.sockeye.payload.format.PayloadTree;
import app.sockeye.payload.format.PayloadTreeBuilder;
import app.sockeye.payload.format.compression.DeflateFormat;
import app.sockeye.payload.format.compression.ZstdFormat;
import java.util.Arrays;
import java.util.Optional;

/** A container file of Avro: its schema, its codec, and blocks of values. */
public final class AvroContainerFormat implements PayloadFormat {
    private static final int MAGIC = 0x4F626A01;
    private static final int SYNC = 16;
    private static final int MOST_META = 1000;

    /** What stands before the blocks. */
    private record Head(AvroSchema schema, String codec, byte[] sync) {}

    @Override
    public String key() {
        return "avro-container";
    }

    @Override
    public String title() {
        return "Avro container file";
    }

    @Override
    public Likelihood recognise(byte[] bytes) {
        boolean marked = bytes.length > 4 && bytes[0] == 'O' && bytes[1] == 'b' && bytes[2] == 'j' && bytes[3] == 1;
        return marked ? Likelihood.CERTAIN : Likelihood.NONE;
    }

    @Override
    public PayloadTree read(ByteSource source) {
        byte[] bytes = PayloadInput.bytes(source);
        PayloadTreeBuilder tree = new PayloadTreeBuilder();
        PayloadInput in = new PayloadInput(bytes);
        try {
            tree.open(NodeKey.NONE, NodeKind.MAP, key(), 0);
            Head head = head(in, tree);
            tree.open(NodeKey.named("records"), NodeKind.LIST, "array", in.at());
            blocks(bytes, in, tree, head);
            tree.close(bytes.length);
            tree.close(bytes.length);
            return tree.whole();
        } catch (PayloadException e) {
            return tree.broken(e.problem());
        }
    }

    private static Head head(PayloadInput in, PayloadTreeBuilder tree) throws PayloadException {
        if (in.big(4) != MAGIC) {
            throw new PayloadException(0, "A container file begins with Obj and 01.");
        }
        Optional<String> schema = Optional.empty();
        String codec = "null";
        int metas = 0;
        for (long count = AvroReader.number(in); count != 0; count = AvroReader.number(in)) {
            if (count < 0) {
                AvroReader.number(in);
            }
            for (long i = Math.abs(count); i > 0; i--) {
                if (++metas > MOST_META) {
                    throw new PayloadException(in.at(), "The file has more than " + MOST_META + " metadata.");
                }
                int keyAt = in.at();
                String name = in.text(AvroReader.number(in));
                int at = in.at();
                String value = in.text(AvroReader.number(in));
                tree.leaf(new NodeKey(name, "string", keyAt, at - keyAt), NodeKind.TEXT, "bytes", value, at, in.at());
                schema = name.equals("avro.schema") ? Optional.of(value) : schema;
                codec = name.equals("avro.codec") ? value : codec;
            }
        }
        int at = in.at();
        byte[] sync = in.take(SYNC);
        if (schema.isEmpty()) {
            throw new PayloadException(at, "The container file has no schema.");
        }
        try {
            return new Head(AvroSchema.parse(schema.get()), codec, sync);
        } catch (PayloadException e) {
            throw new PayloadException(
                    at,
                    "The container file's schema can't be read: " + e.problem().sentence());
        }
    }

    private static void blocks(byte[] bytes, PayloadInput in, PayloadTreeBuilder tree, Head head)
            throws PayloadException {
        long index = 0;
        long unpacked = 0;
        while (!in.isAtEnd()) {
            long count = AvroReader.number(in);
            long size = AvroReader.number(in);
            int from = in.at();
            byte[] block = unpack(head.codec, in.take(size), from);
            unpacked += block.length;
            if (unpacked > PayloadTreeBuilder.LARGEST) {
                throw new PayloadException(from, "The blocks unpack to more than 16 MiB; the rest is not shown.");
            }
            AvroReader reader = head.codec.equals("null")
                    ? new AvroReader(tree, new PayloadInput(bytes, from, in.at()))
                    : new AvroReader(tree, new PayloadInput(block), from, in.at());
            index = values(reader, head, index, count, from);
            if (!Arrays.equals(in.take(SYNC), head.sync)) {
                throw new PayloadException(in.at() - SYNC, "The block is not followed by the file's marker.");
            }
        }
    }

    private static long values(AvroReader reader, Head head, long index, long count, int from) throws PayloadException {
        long next = index;
        try {
            for (long i = 0; i < count; i++) {
                reader.value(NodeKey.element(next++), head.schema.root());
            }
            return next;
        } catch (PayloadException e) {
            // Within a compressed block, offsets would not be the payload's.
            throw new PayloadException(
                    from, "In the block at byte " + from + ": " + e.problem().sentence());
        }
    }

    private static byte[] unpack(String codec, byte[] block, int at) throws PayloadException {
        PayloadFormat format =
                switch (codec) {
                    case "null" -> null;
                    case "deflate" -> new DeflateFormat();
                    case "zstandard" -> new ZstdFormat();
                    default -> throw new PayloadException(at, "The codec " + codec + " can't be read.");
                };
        if (format == null) {
            return block;
        }
        PayloadTree tree = format.read(ByteSource.of(block));
        if (tree.problem().isPresent() || tree.unpacked().isEmpty()) {
            throw new PayloadException(at, "The block at byte " + at + " can't be unpacked.");
        }
        return tree.unpacked().get();
    }
}
