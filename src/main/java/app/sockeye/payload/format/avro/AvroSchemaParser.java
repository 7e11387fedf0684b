package app.sockeye.payload.format.avro;

import app.sockeye.payload.format.NodeKind;
import app.sockeye.payload.format.NodesOfJson;
import app.sockeye.payload.format.PayloadException;
import app.sockeye.payload.format.PayloadNode;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Parses schemas. One thread. */
final class AvroSchemaParser {
    private static final int HIGHEST_SCALE = 1000;

    private final Map<String, AvroType> named = new HashMap<>();

    private AvroSchemaParser() {}

    static AvroType parse(String json) throws PayloadException {
        return new AvroSchemaParser().type(NodesOfJson.plain(json), "");
    }

    private AvroType type(PayloadNode node, String namespace) throws PayloadException {
        return switch (node.kind()) {
            case TEXT -> reference(node, namespace, "");
            case LIST -> {
                AvroType union = new AvroType(AvroKind.UNION, AvroKind.UNION.word(), "", 0, 0);
                for (PayloadNode branch : node.children()) {
                    union.add(type(branch, namespace));
                }
                yield union;
            }
            case MAP -> object(node, namespace);
            default -> throw new PayloadException(node.offset(), "Expected a type: a name, an object or an array.");
        };
    }

    private AvroType reference(PayloadNode node, String namespace, String logical) throws PayloadException {
        Optional<AvroKind> primitive = AvroKind.of(node.value()).filter(AvroKind::isPrimitive);
        if (primitive.isPresent()) {
            return new AvroType(primitive.get(), node.value(), logical, 0, 0);
        }
        AvroType type = named.get(full(node.value(), namespace));
        if (type == null) {
            throw new PayloadException(
                    node.offset(), "The type " + node.value() + " is not defined before it is used.");
        }
        return type;
    }

    private AvroType object(PayloadNode node, String namespace) throws PayloadException {
        PayloadNode type = needed(node, "type");
        if (type.kind() != NodeKind.TEXT) {
            return type(type, namespace);
        }
        Optional<AvroKind> kind = AvroKind.of(type.value());
        if (kind.isEmpty()) {
            return reference(type, namespace, "");
        }
        AvroKind of = kind.get();
        String own = of.isNamed() ? full(text(needed(node, "name")), text(node, "namespace", namespace)) : of.word();
        int size = of == AvroKind.FIXED ? number(needed(node, "size"), Integer.MAX_VALUE) : 0;
        Optional<PayloadNode> scale = member(node, "scale");
        AvroType made = new AvroType(
                of,
                own,
                text(node, "logicalType", ""),
                size,
                scale.isPresent() ? number(scale.get(), HIGHEST_SCALE) : 0);
        if (of.isNamed()) {
            named.put(own, made);
        }
        content(node, made, own.contains(".") ? own.substring(0, own.lastIndexOf('.')) : "", namespace);
        return made;
    }

    private void content(PayloadNode node, AvroType type, String own, String namespace) throws PayloadException {
        switch (type.kind()) {
            case RECORD -> {
                for (PayloadNode field : needed(node, "fields").children()) {
                    type.add(text(needed(field, "name")));
                    type.add(type(needed(field, "type"), own));
                    member(field, "default").ifPresent(value -> type.defaults()
                            .put(type.names().get(type.names().size() - 1), value));
                }
            }
            case ENUM -> {
                for (PayloadNode symbol : needed(node, "symbols").children()) {
                    type.add(text(symbol));
                }
            }
            case ARRAY -> type.add(type(needed(node, "items"), namespace));
            case MAP -> type.add(type(needed(node, "values"), namespace));
            default -> {}
        }
    }

    private static String full(String name, String namespace) {
        return name.contains(".") || namespace.isEmpty() ? name : namespace + "." + name;
    }

    private static Optional<PayloadNode> member(PayloadNode node, String name) {
        return node.children().stream()
                .filter(child -> child.key().text().equals(name))
                .findFirst();
    }

    private static PayloadNode needed(PayloadNode node, String name) throws PayloadException {
        Optional<PayloadNode> member = member(node, name);
        if (member.isEmpty()) {
            throw new PayloadException(node.offset(), "Expected a member \"" + name + "\".");
        }
        return member.get();
    }

    private static String text(PayloadNode node) throws PayloadException {
        if (node.kind() != NodeKind.TEXT) {
            throw new PayloadException(node.offset(), "Expected a string.");
        }
        return node.value();
    }

    private static String text(PayloadNode node, String name, String absent) {
        return member(node, name).map(PayloadNode::value).orElse(absent);
    }

    private static int number(PayloadNode node, int most) throws PayloadException {
        try {
            int number = Integer.parseInt(node.value());
            if (number >= 0 && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            // Refused below, as one out of range is.
        }
        throw new PayloadException(node.offset(), "Expected a number from 0 to " + most + ".");
    }
}
