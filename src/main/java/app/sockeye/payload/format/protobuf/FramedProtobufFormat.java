package app.sockeye.payload.format.protobuf;

import app.sockeye.payload.ByteSource;
import app.sockeye.payload.format.Likelihood;
import app.sockeye.payload.format.NodeKey;
import app.sockeye.payload.format.NodeKind;
import app.sockeye.payload.format.NodeValues;
import app.sockeye.payload.format.NodesOfJson;
import app.sockeye.payload.format.PayloadException;
import app.sockeye.payload.format.PayloadInput;
import app.sockeye.payload.format.PayloadNode;
import app.sockeye.payload.format.PayloadTree;
import app.sockeye.payload.format.WritableFormat;
import app.sockeye.payload.format.protobuf.ProtobufFraming.Head;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * Messages of Protocol Buffers after one another.
 *
 * @param messages how each is read and written
 */
public record FramedProtobufFormat(ProtobufFraming framing, ProtobufMessages messages) implements WritableFormat {
    private static final String FLAGS = "flags";
    private static final String LENGTH = "length";
    private static final String MESSAGE = "message";
    private static final String TRAILERS = "trailers";
    private static final String COMPRESSED = "compressed";
    private static final Set<String> CONTENTS = Set.of(MESSAGE, TRAILERS, COMPRESSED);

    public FramedProtobufFormat {
        Objects.requireNonNull(framing);
        Objects.requireNonNull(messages);
    }

    /** Of messages by their fields' numbers. */
    public FramedProtobufFormat(ProtobufFraming framing) {
        this(framing, ProtobufMessages.BY_NUMBERS);
    }

    @Override
    public String key() {
        return framing.key();
    }

    @Override
    public String title() {
        return framing.title();
    }

    @Override
    public Likelihood recognise(byte[] bytes) {
        PayloadInput in = new PayloadInput(bytes);
        // Zeros would be frames without anything in them.
        boolean carries = false;
        try {
            while (!in.isAtEnd()) {
                Head head = framing.head(in);
                in.need(head.length());
                int end = in.at() + (int) head.length();
                if (!head.isKnown() || head.isMessage() && !WireScan.isMessage(bytes, in.at(), end)) {
                    return Likelihood.NONE;
                }
                carries |= head.length() > 0;
                in.moveTo(end);
            }
        } catch (PayloadException e) {
            return Likelihood.NONE;
        }
        Likelihood likelihood = framing == ProtobufFraming.GRPC_WEB ? Likelihood.CERTAIN : Likelihood.POSSIBLE;
        return carries ? likelihood : Likelihood.NONE;
    }

    @Override
    public PayloadTree read(ByteSource source) {
        byte[] bytes = PayloadInput.bytes(source);
        ProtobufMessages.Reader reader = messages.reader(bytes);
        PayloadInput in = new PayloadInput(bytes);
        try {
            reader.tree().open(NodeKey.NONE, NodeKind.LIST, framing.word(), 0);
            for (int i = 0; !in.isAtEnd(); i++) {
                Head head = framing.head(in);
                if (framing == ProtobufFraming.GRPC_WEB) {
                    frame(NodeKey.element(i), head, in, reader);
                } else {
                    in.need(head.length());
                    reader.message(NodeKey.element(i), head.start(), in.at(), in.at() + (int) head.length());
                    in.moveTo(in.at() + (int) head.length());
                }
            }
            reader.tree().close(bytes.length);
            return reader.tree().whole();
        } catch (PayloadException e) {
            return reader.tree().broken(e.problem());
        }
    }

    private static void frame(NodeKey key, Head head, PayloadInput in, ProtobufMessages.Reader reader)
            throws PayloadException {
        int start = head.start();
        int from = in.at();
        reader.tree().open(key, NodeKind.MAP, "frame", start);
        number(reader, FLAGS, "uint8", head.flags(), start, start + 1);
        number(reader, LENGTH, "uint32", head.length(), start + 1, from);
        in.need(head.length());
        int end = from + (int) head.length();
        if ((head.flags() & ProtobufFraming.COMPRESSED) != 0) {
            reader.tree().leaf(NodeKey.named(COMPRESSED), NodeKind.TYPED, "bytes", in.hex(head.length()), from, end);
        } else if ((head.flags() & ProtobufFraming.TRAILERS) != 0) {
            reader.tree().leaf(NodeKey.named(TRAILERS), NodeKind.TEXT, "text", in.text(head.length()), from, end);
        } else {
            reader.message(NodeKey.named(MESSAGE), from, from, end);
        }
        reader.tree().close(end);
        in.moveTo(end);
    }

    private static void number(ProtobufMessages.Reader reader, String name, String type, long number, int from, int to)
            throws PayloadException {
        reader.tree().leaf(NodeKey.named(name), NodeKind.NUMBER, type, Long.toString(number), from, to);
    }

    /** Writes an array of messages, or a single one; a frame is a message, or what {@link #read} tells of it. */
    @Override
    public byte[] write(String json) throws PayloadException {
        PayloadNode root = NodesOfJson.exact(json);
        WireOutput out = new WireOutput();
        for (PayloadNode each : root.kind() == NodeKind.LIST ? root.children() : List.of(root)) {
            if (each.kind() != NodeKind.MAP) {
                throw new PayloadException(each.offset(), "Expected an object for each message.");
            } else if (framing == ProtobufFraming.GRPC_WEB && isFrame(each)) {
                frame(out, each);
            } else {
                framing.write(out, 0, messages.write(each));
            }
        }
        return out.toByteArray();
    }

    private static boolean isFrame(PayloadNode object) {
        List<String> names =
                object.children().stream().map(member -> member.key().text()).toList();
        return names.stream().anyMatch(CONTENTS::contains)
                && names.stream()
                        .allMatch(name -> CONTENTS.contains(name) || name.equals(FLAGS) || name.equals(LENGTH));
    }

    private void frame(WireOutput out, PayloadNode frame) throws PayloadException {
        int flags = -1;
        byte[] content = {};
        int usual = 0;
        for (PayloadNode member : frame.children()) {
            switch (member.key().text()) {
                case FLAGS -> flags = (int) NodeValues.integer(member, 0, 0xFF);
                case MESSAGE -> content = messages.write(member);
                case TRAILERS -> {
                    content = member.value().getBytes(StandardCharsets.UTF_8);
                    usual = ProtobufFraming.TRAILERS;
                }
                case COMPRESSED -> {
                    content = NodeValues.bytes(member);
                    usual = ProtobufFraming.COMPRESSED;
                }
                default -> {}
            }
        }
        framing.write(out, flags < 0 ? usual : flags, content);
    }
}
