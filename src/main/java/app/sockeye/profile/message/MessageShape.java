package app.sockeye.profile.message;

import app.sockeye.files.BrokenFileException;
import app.sockeye.files.Fields;
import app.sockeye.files.Reason;
import app.sockeye.session.capture.Capture;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A saved message as an object. Known keys come first, always in the same order; unknown ones follow unchanged. */
final class MessageShape {
    static final String NAME = "name";

    private static final String ID = "id";
    private static final String SHORTCUT = "shortcut";
    private static final String TARGET = "target";
    private static final String ALL_OPEN = "all-open";
    private static final String CAPTURES = "captures";
    private static final String PATH = "path";
    private static final String VARIABLE = "variable";
    private static final String TIMEOUT = "timeoutMillis";
    private static final String TEST_VALUE = "testValue";
    private static final String SCHEMA = "schema";
    private static final String NOTES = "notes";
    private static final String UNNAMED = "Message";
    private static final Set<String> KNOWN = known();

    private MessageShape() {}

    private static Set<String> known() {
        Set<String> known = new HashSet<>(Set.of(ID, NAME, SHORTCUT, TARGET, CAPTURES, SCHEMA, NOTES));
        known.addAll(SendableShape.KEYS);
        return Set.copyOf(known);
    }

    /** @param fallbackId where it has none */
    static SavedMessage read(ObjectNode node, String fallbackId, MessageFiles files)
            throws IOException, BrokenFileException {
        try {
            String name = Fields.text(node, NAME, "");
            return new SavedMessage(
                    Fields.text(node, ID, fallbackId),
                    name.isBlank() ? UNNAMED : name,
                    SendableShape.read(node, files),
                    TextLines.get(node, NOTES),
                    ShapeWords.integer(node, SHORTCUT, 0),
                    captures(node),
                    target(node),
                    Fields.text(node, SCHEMA, ""));
        } catch (IllegalArgumentException e) {
            throw new BrokenFileException(Reason.sentence(e));
        }
    }

    /**
     * The object to write.
     *
     * @param payload the name of the file that has the text; empty for the text itself
     * @param previous the message's object as it was read; an empty one for a new message
     */
    static ObjectNode print(SavedMessage message, Optional<String> payload, ObjectNode previous) {
        ObjectNode node = previous.objectNode();
        node.put(ID, message.id()).put(NAME, message.name());
        if (message.shortcut() != 0) {
            node.put(SHORTCUT, message.shortcut());
        }
        SendableShape.print(message.sendable(), payload, node);
        switch (message.target().scope()) {
            case THIS -> {}
            case ALL_OPEN -> node.put(TARGET, ALL_OPEN);
            case CHOSEN -> Fields.putTexts(node, TARGET, message.target().profileIds());
        }
        if (!message.captures().isEmpty()) {
            ArrayNode captures = node.putArray(CAPTURES);
            message.captures().forEach(capture -> print(capture, captures.addObject()));
        }
        if (!message.schema().isEmpty()) {
            node.put(SCHEMA, message.schema());
        }
        if (!message.notes().isEmpty()) {
            TextLines.put(node, NOTES, message.notes());
        }
        previous.properties().forEach(field -> {
            if (!KNOWN.contains(field.getKey())) {
                node.set(field.getKey(), field.getValue());
            }
        });
        return node;
    }

    private static void print(Capture capture, ObjectNode node) {
        node.put(PATH, capture.path()).put(VARIABLE, capture.variable());
        node.put(TIMEOUT, capture.timeout().toMillis());
        if (!capture.testValue().isEmpty()) {
            TextLines.put(node, TEST_VALUE, capture.testValue());
        }
    }

    private static List<Capture> captures(ObjectNode node) throws BrokenFileException {
        List<Capture> captures = new ArrayList<>();
        for (ObjectNode each : Fields.objects(node, CAPTURES)) {
            captures.add(new Capture(
                    Fields.text(each, PATH, ""),
                    Fields.text(each, VARIABLE, ""),
                    Duration.ofMillis(Fields.number(each, TIMEOUT, Capture.DEFAULT_TIMEOUT.toMillis())),
                    TextLines.get(each, TEST_VALUE)));
        }
        return captures;
    }

    private static MessageTarget target(ObjectNode node) throws BrokenFileException {
        JsonNode target = node.path(TARGET);
        if (target.isMissingNode()) {
            return MessageTarget.THIS;
        } else if (target.isTextual() && target.textValue().equals(ALL_OPEN)) {
            return MessageTarget.ALL_OPEN;
        }
        return MessageTarget.chosen(Fields.texts(node, TARGET));
    }
}
