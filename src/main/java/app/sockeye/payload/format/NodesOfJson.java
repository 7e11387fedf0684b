package app.sockeye.payload.format;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/** Reads JSON as the values that a format is to write. One thread. */
public final class NodesOfJson {
    private static final JsonFactory FACTORY = new JsonFactory();

    private final JsonParser parser;
    private final boolean exact;
    private int count;

    private NodesOfJson(JsonParser parser, boolean exact) {
        this.parser = parser;
        this.exact = exact;
    }

    /**
     * Reads one value; its nodes' offsets are characters of the JSON.
     *
     * @param json as {@link WritableFormat#write} takes it
     */
    public static PayloadNode exact(String json) throws PayloadException {
        return read(json, true);
    }

    /** Reads one value as {@link #exact} does, but objects are just objects, whatever their members' names are. */
    public static PayloadNode plain(String json) throws PayloadException {
        return read(json, false);
    }

    private static PayloadNode read(String json, boolean exact) throws PayloadException {
        try (JsonParser parser = FACTORY.createParser(json)) {
            NodesOfJson nodes = new NodesOfJson(parser, exact);
            if (parser.nextToken() == null) {
                throw new PayloadException(0, "Expected JSON, found nothing.");
            }
            PayloadNode node = nodes.value(NodeKey.NONE, 0);
            if (parser.nextToken() != null) {
                throw new PayloadException(nodes.at(), "Expected the end after the first JSON value.");
            }
            return node;
        } catch (StreamConstraintsException e) {
            throw new PayloadException(0, "The JSON has a number, a text or a nesting that is too long to be written.");
        } catch (JsonProcessingException e) {
            long at = e.getLocation() == null ? 0 : e.getLocation().getCharOffset();
            throw new PayloadException(Math.max(0, at), "This is not valid JSON at character " + (at + 1) + ".");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private long at() {
        return parser.currentTokenLocation().getCharOffset();
    }

    private PayloadNode value(NodeKey key, int depth) throws IOException, PayloadException {
        long at = at();
        if (++count > PayloadTreeBuilder.MOST_NODES) {
            throw new PayloadException(at, "There are more than " + PayloadTreeBuilder.MOST_NODES + " values.");
        } else if (depth > PayloadTreeBuilder.DEEPEST) {
            throw new PayloadException(
                    at, "The values are nested more than " + PayloadTreeBuilder.DEEPEST + " levels deep.");
        }
        return switch (parser.currentToken()) {
            case START_OBJECT -> object(key, at, depth);
            case START_ARRAY -> node(key, NodeKind.LIST, "array", "", at, elements(depth));
            case VALUE_STRING -> node(key, NodeKind.TEXT, "string", parser.getText(), at, List.of());
            case VALUE_TRUE, VALUE_FALSE -> node(key, NodeKind.BOOLEAN, "boolean", parser.getText(), at, List.of());
            case VALUE_NULL -> node(key, NodeKind.NULL, "null", "", at, List.of());
            default -> node(key, NodeKind.NUMBER, "number", parser.getText(), at, List.of());
        };
    }

    private List<PayloadNode> elements(int depth) throws IOException, PayloadException {
        List<PayloadNode> elements = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            elements.add(value(NodeKey.element(elements.size()), depth + 1));
        }
        return elements;
    }

    private PayloadNode object(NodeKey key, long at, int depth) throws IOException, PayloadException {
        List<PayloadNode> members = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            NodeKey name = NodeKey.named(parser.currentName());
            parser.nextToken();
            members.add(value(name, depth + 1));
        }
        if (exact && members.size() == 1 && members.get(0).key().text().startsWith(NodeJson.MARK)) {
            return marked(key, at, members.get(0));
        }
        return node(key, NodeKind.MAP, "object", "", at, members);
    }

    /** An object that stands for what JSON has not. */
    private static PayloadNode marked(NodeKey key, long at, PayloadNode member) throws PayloadException {
        String type = member.key().text().substring(NodeJson.MARK.length());
        if (member.key().text().equals(NodeJson.PAIRS)) {
            List<PayloadNode> entries = new ArrayList<>();
            for (PayloadNode pair : member.children()) {
                entries.add(entry(pair));
            }
            return node(key, NodeKind.MAP, "object", "", at, entries);
        } else if (member.kind() == NodeKind.TEXT) {
            return node(key, NodeKind.TYPED, type, member.value(), at, List.of());
        }
        return node(key, NodeKind.TAG, type, "", at, List.of(member));
    }

    private static PayloadNode entry(PayloadNode pair) throws PayloadException {
        if (pair.kind() != NodeKind.LIST || pair.children().size() != 2) {
            throw new PayloadException(
                    pair.offset(), "Expected an array of a key and its value in " + NodeJson.PAIRS + ".");
        }
        PayloadNode name = pair.children().get(0);
        PayloadNode value = pair.children().get(1);
        if (name.kind() == NodeKind.TEXT) {
            return node(
                    NodeKey.named(name.value()),
                    value.kind(),
                    value.type(),
                    value.value(),
                    value.offset(),
                    value.children());
        }
        return node(NodeKey.NONE, NodeKind.ENTRY, "entry", "", pair.offset(), List.of(name, value));
    }

    private static PayloadNode node(
            NodeKey key, NodeKind kind, String type, String value, long at, List<PayloadNode> children) {
        return new PayloadNode(key, kind, type, value, at, 0, children);
    }
}
