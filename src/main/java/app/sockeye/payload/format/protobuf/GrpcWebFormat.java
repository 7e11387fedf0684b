package app.sockeye.payload.format.protobuf;

import app.sockeye.payload.ByteSource;
import app.sockeye.payload.format.Likelihood;
import app.sockeye.payload.format.NodeKey;
import app.sockeye.payload.format.NodeKind;
import app.sockeye.payload.format.PayloadException;
import app.sockeye.payload.format.PayloadFormat;
import app.sockeye.payload.format.PayloadInput;
import app.sockeye.payload.format.PayloadTree;

/** Frames of gRPC and gRPC-Web: a byte of flags, the length in 4 bytes, and a message or trailers. */
public final class GrpcWebFormat implements PayloadFormat {
    private static final int COMPRESSED = 1;
    private static final int TRAILERS = 0x80;
    private static final int HEAD = 5;

    @Override
    public String key() {
        return "grpc-web";
    }

    @Override
    public String title() {
        return "gRPC-Web";
    }

    @Override
    public Likelihood recognise(byte[] bytes) {
        PayloadInput in = new PayloadInput(bytes);
        // Zeros would be frames without anything in them.
        boolean carries = false;
        try {
            while (!in.isAtEnd()) {
                int flags = in.u8();
                long length = in.big(4);
                in.need(length);
                int end = in.at() + (int) length;
                boolean known = (flags & ~(COMPRESSED | TRAILERS)) == 0;
                if (!known || flags == 0 && !WireScan.isMessage(bytes, in.at(), end)) {
                    return Likelihood.NONE;
                }
                carries |= length > 0;
                in.moveTo(end);
            }
            return carries ? Likelihood.CERTAIN : Likelihood.NONE;
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
            reader.tree().open(NodeKey.NONE, NodeKind.LIST, "frames", 0);
            for (int i = 0; !in.isAtEnd(); i++) {
                frame(in, reader, i);
            }
            reader.tree().close(bytes.length);
            return reader.tree().whole();
        } catch (PayloadException e) {
            return reader.tree().broken(e.problem());
        }
    }

    private static void frame(PayloadInput in, WireReader reader, int index) throws PayloadException {
        int start = in.at();
        int flags = in.u8();
        reader.tree().open(NodeKey.element(index), NodeKind.MAP, "frame", start);
        reader.number("flags", "uint8", flags, start, start + 1);
        long length = in.big(4);
        reader.number("length", "uint32", length, start + 1, start + HEAD);
        in.need(length);
        int end = in.at() + (int) length;
        if ((flags & COMPRESSED) != 0) {
            NodeKey key = NodeKey.named("compressed");
            reader.tree().leaf(key, NodeKind.TYPED, "bytes", in.hex(length), start + HEAD, end);
        } else if ((flags & TRAILERS) != 0) {
            NodeKey key = NodeKey.named("trailers");
            reader.tree().leaf(key, NodeKind.TEXT, "text", in.text(length), start + HEAD, end);
        } else {
            reader.message(NodeKey.named("message"), in.at(), in.at(), end);
        }
        reader.tree().close(end);
        in.moveTo(end);
    }
}
