package app.sockeye.payload.format.avro;

import app.sockeye.payload.format.NodeKind;
import app.sockeye.payload.format.NodeValues;
import app.sockeye.payload.format.PayloadException;
import app.sockeye.payload.format.PayloadNode;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

/** Writes values of a schema (section "Binary Encoding"). One thread. */
final class AvroWriter {
    /** Most values that are tried, as a union's branches are tried one after another, each with all that is in it. */
    private static final int MOST_TRIED = 200_000;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    /** How many values were tried, together with those of branches. */
    private final AtomicInteger tried;

    /** While a default is written. */
    private boolean inSchema;

    AvroWriter() {
        this(new AtomicInteger());
    }

    private AvroWriter(AtomicInteger tried) {
        this.tried = tried;
    }

    byte[] toByteArray() {
        return out.toByteArray();
    }

    /**
     * Begins with a head.
     *
     * @param told the schema's number or fingerprint
     */
    void head(AvroHead head, long told) {
        if (head == AvroHead.CONFLUENT) {
            out.write(0);
            out.writeBytes(ByteBuffer.allocate(4).putInt((int) told).array());
        } else if (head == AvroHead.SINGLE_OBJECT) {
            out.write(0xC3);
            out.write(1);
            little(told, 8);
        }
    }

    void value(AvroType type, PayloadNode node) throws PayloadException {
        if (tried.incrementAndGet() > MOST_TRIED) {
            throw new PayloadException(node.offset(), "The schema's unions have too many ways to write this value.");
        }
        switch (type.kind()) {
            case NULL -> need(node.kind() == NodeKind.NULL, node, "null");
            case BOOLEAN -> {
                need(node.kind() == NodeKind.BOOLEAN, node, "true or false");
                out.write(node.value().equals("true") ? 1 : 0);
            }
            case INT -> number(AvroValues.integer(type, node, Integer.MIN_VALUE, Integer.MAX_VALUE));
            case LONG -> number(AvroValues.integer(type, node, Long.MIN_VALUE, Long.MAX_VALUE));
            case FLOAT -> little(Float.floatToRawIntBits((float) AvroValues.floating(node)), 4);
            case DOUBLE -> little(Double.doubleToRawLongBits(AvroValues.floating(node)), 8);
            case BYTES -> prefixed(AvroValues.bytes(type, node, inSchema));
            case FIXED -> out.writeBytes(AvroValues.bytes(type, node, inSchema));
            case STRING -> string(node);
            case RECORD -> record(type, node);
            case ENUM -> {
                int index = node.kind() == NodeKind.TEXT ? type.names().indexOf(node.value()) : -1;
                need(index >= 0, node, "one of " + String.join(", ", type.names()));
                number(index);
            }
            case ARRAY -> {
                need(node.kind() == NodeKind.LIST, node, "an array");
                count(node);
                for (PayloadNode element : node.children()) {
                    value(type.types().get(0), element);
                }
                number(0);
            }
            case MAP -> map(type, node);
            case UNION -> union(type, node);
        }
    }

    static void need(boolean fits, PayloadNode node, String expected) throws PayloadException {
        if (!fits) {
            String name = node.key().text();
            throw new PayloadException(
                    node.offset(), "Expected " + expected + (name.isEmpty() ? "." : " in " + name + "."));
        }
    }

    private void record(AvroType type, PayloadNode node) throws PayloadException {
        need(node.kind() == NodeKind.MAP, node, "an object with the fields of " + type.name());
        Set<String> used = new HashSet<>();
        for (PayloadNode member : node.children()) {
            String name = member.key().text();
            if (!type.names().contains(name)) {
                throw new PayloadException(member.offset(), type.name() + " has no field " + name + ".");
            } else if (!used.add(name)) {
                throw new PayloadException(member.offset(), "The field " + name + " is there twice.");
            }
        }
        for (int i = 0; i < type.names().size(); i++) {
            String name = type.names().get(i);
            AvroType field = type.types().get(i);
            PayloadNode given = node.children().stream()
                    .filter(member -> member.key().text().equals(name))
                    .findFirst()
                    .orElse(type.defaults().get(name));
            if (given == null) {
                throw new PayloadException(
                        node.offset(), "The field " + name + " of " + type.name() + " is missing, and has no default.");
            } else if (used.contains(name)) {
                value(field, given);
            } else {
                standard(field, given);
            }
        }
    }

    private void standard(AvroType field, PayloadNode given) throws PayloadException {
        boolean before = inSchema;
        inSchema = true;
        if (field.kind() == AvroKind.UNION) {
            // A default is of the union's first branch.
            number(0);
            value(field.types().get(0), given);
        } else {
            value(field, given);
        }
        inSchema = before;
    }

    private void map(AvroType type, PayloadNode node) throws PayloadException {
        need(node.kind() == NodeKind.MAP, node, "an object");
        count(node);
        for (PayloadNode member : node.children()) {
            need(member.kind() != NodeKind.ENTRY, member, "a text as the key");
            prefixed(member.key().text().getBytes(StandardCharsets.UTF_8));
            value(type.types().get(0), member);
        }
        number(0);
    }

    /** Writes a value of the branch that is named, as in {"$long":5}, or else of the first that has it. */
    private void union(AvroType type, PayloadNode node) throws PayloadException {
        List<AvroType> branches = type.types();
        boolean named = node.kind() == NodeKind.TAG || node.kind() == NodeKind.TYPED;
        for (int i = 0; named && i < branches.size(); i++) {
            if (branches.get(i).name().equals(node.type())) {
                number(i);
                value(
                        branches.get(i),
                        node.kind() == NodeKind.TAG ? node.children().get(0) : node);
                return;
            }
        }
        PayloadException first = null;
        for (int i = 0; i < branches.size(); i++) {
            AvroWriter branch = new AvroWriter(tried);
            try {
                branch.value(branches.get(i), node);
                number(i);
                out.writeBytes(branch.toByteArray());
                return;
            } catch (PayloadException e) {
                // What is wrong with an object is told by the branch of objects, not by null.
                boolean closer =
                        first == null || e.problem().offset() > first.problem().offset();
                first = closer ? e : first;
            }
        }
        boolean within = first != null && first.problem().offset() > node.offset();
        if (within || branches.isEmpty()) {
            throw within ? first : new PayloadException(node.offset(), "The union has no branch.");
        }
        need(
                false,
                node,
                "one of "
                        + String.join(
                                ", ", branches.stream().map(AvroType::name).toList()));
    }

    private void string(PayloadNode node) throws PayloadException {
        if (node.kind() == NodeKind.TYPED && node.type().equals("malformed string")) {
            prefixed(NodeValues.bytes(node));
            return;
        }
        need(node.kind() == NodeKind.TEXT, node, "a string");
        prefixed(node.value().getBytes(StandardCharsets.UTF_8));
    }

    private void count(PayloadNode container) {
        if (!container.children().isEmpty()) {
            number(container.children().size());
        }
    }

    private void prefixed(byte[] bytes) {
        number(bytes.length);
        out.writeBytes(bytes);
    }

    /** A number with its sign in the lowest bit, seven bits in each byte. */
    private void number(long number) {
        long left = number << 1 ^ number >> Long.SIZE - 1;
        while ((left & ~0x7FL) != 0) {
            out.write((int) (left & 0x7F | 0x80));
            left >>>= 7;
        }
        out.write((int) left);
    }

    private void little(long bits, int length) {
        for (int i = 0; i < length; i++) {
            out.write((int) (bits >>> 8 * i));
        }
    }
}
