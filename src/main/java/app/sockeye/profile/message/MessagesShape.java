package app.sockeye.profile.message;

import app.sockeye.files.BrokenFileException;
import app.sockeye.files.FileNames;
import app.sockeye.files.JsonFile;
import app.sockeye.files.Reason;
import app.sockeye.message.WrittenMessage;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Saved messages as a member of their owner's object: <code>"messages": [{"name": "Log in", "format": "json", "text":
 * "{}"}]</code>. One that can't be read stays as it is and does not affect the others. Payloads over 64 KiB, binary ones,
 * and those for which the file would become too long are in files of their own.
 */
public final class MessagesShape {
    /** The key of the member. */
    public static final String MESSAGES = "messages";

    private static final int MOST_MESSAGES = 1_000;
    private static final int LONGEST_INLINE = 64 << 10;
    /** Together with all else, so that the file stays below the 1 MiB that are read. */
    private static final int ALL_INLINE = 256 << 10;
    /** Chars of the escape for a control character in JSON. */
    private static final int ESCAPE_CHARS = 6;

    private MessagesShape() {}

    /** A message's node, and what was read from it; null where it is broken. */
    private record Item(JsonNode node, SavedMessage message, BrokenMessage broken) {}

    /** The messages in an object; none where it has no such member. */
    public static SavedMessages read(ObjectNode tree, MessageFiles files) {
        List<SavedMessage> messages = new ArrayList<>();
        List<BrokenMessage> broken = new ArrayList<>();
        for (Item item : items(tree, files)) {
            if (item.message() != null) {
                messages.add(item.message());
            } else {
                broken.add(item.broken());
            }
        }
        return new SavedMessages(messages, broken);
    }

    /**
     * What to write for other messages in an object; those that can't be read stay, behind the others.
     *
     * @param previous the object as it was read; it is not changed
     * @param files as they are now
     * @throws BrokenFileException where the object's member is no list
     */
    public static MessagesUpdate update(List<SavedMessage> messages, ObjectNode previous, MessageFiles files)
            throws BrokenFileException {
        JsonNode before = previous.path(MESSAGES);
        if (!before.isArray() && !before.isMissingNode()) {
            throw new BrokenFileException("\"" + MESSAGES + "\" must be a list.");
        }
        Map<String, Item> known = new HashMap<>();
        Set<String> dropped = new HashSet<>();
        ArrayNode list = previous.arrayNode();
        List<JsonNode> broken = new ArrayList<>();
        Set<String> taken = new HashSet<>();
        for (Item item : items(previous, files)) {
            if (item.message() == null) {
                broken.add(item.node());
                taken.add(payload(item.node()).toLowerCase(Locale.ROOT));
            } else {
                known.put(item.message().id(), item);
                dropped.add(payload(item.node()));
            }
        }
        files.names().stream()
                .filter(name -> !dropped.contains(name))
                .forEach(name -> taken.add(name.toLowerCase(Locale.ROOT)));
        Map<String, byte[]> payloads = new HashMap<>();
        int inline = 0;
        for (SavedMessage message : messages) {
            Item item = known.get(message.id());
            ObjectNode node = item == null ? previous.objectNode() : (ObjectNode) item.node();
            Optional<String> file = Optional.empty();
            if (message.sendable() instanceof WrittenMessage written) {
                int length = length(written.body());
                if (WrittenPayload.isBinary(written) || length > LONGEST_INLINE || inline + length > ALL_INLINE) {
                    file = Optional.of(file(message, written, item, taken, payloads));
                } else {
                    inline += length;
                }
            }
            list.add(MessageShape.print(message, file, node));
        }
        list.addAll(broken);
        // Where a file system ignores case, the old name of a file may be its new one.
        Set<String> used = new HashSet<>(Set.of(""));
        list.forEach(node -> used.add(payload(node).toLowerCase(Locale.ROOT)));
        dropped.removeIf(name -> used.contains(name.toLowerCase(Locale.ROOT)));
        return new MessagesUpdate(list, payloads, dropped);
    }

    /** A file of its own for a message, with its whole payload. */
    public static byte[] alone(SavedMessage message) {
        ObjectNode tree = JsonFile.newObject();
        tree.putArray(MESSAGES).add(MessageShape.print(message, Optional.empty(), JsonFile.newObject()));
        return JsonFile.print(tree);
    }

    /** The name of the file for a message's payload, which is to be written unless it has it already. */
    private static String file(
            SavedMessage message,
            WrittenMessage written,
            Item before,
            Set<String> taken,
            Map<String, byte[]> payloads) {
        WrittenPayload payload = WrittenPayload.of(written);
        String old = before == null ? "" : payload(before.node());
        boolean keeps = !old.isEmpty()
                && before.message().name().equals(message.name())
                && old.endsWith(payload.extension())
                && taken.add(old.toLowerCase(Locale.ROOT));
        String name = keeps ? old : freeName(message.name(), payload.extension(), taken);
        if (!keeps || !before.message().sendable().equals(written)) {
            payloads.put(name, payload.content());
        }
        return name;
    }

    private static String freeName(String message, String extension, Set<String> taken) {
        String base = FileNames.of(message);
        String name = base + extension;
        for (int i = 2; !taken.add(name.toLowerCase(Locale.ROOT)); i++) {
            name = base + " " + i + extension;
        }
        return name;
    }

    /** The name of the file that a message's node refers to; empty where it refers to none. */
    private static String payload(JsonNode node) {
        return node.path(SendableShape.PAYLOAD).asText("");
    }

    /** About how many bytes a text has as JSON. */
    private static int length(String text) {
        long bytes = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            bytes += c < ' ' ? ESCAPE_CHARS : c == '"' || c == '\\' ? 2 : c < 0x80 ? 1 : 3;
        }
        return (int) Math.min(bytes, Integer.MAX_VALUE);
    }

    private static List<Item> items(ObjectNode tree, MessageFiles files) {
        JsonNode list = tree.path(MESSAGES);
        List<Item> items = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        if (!list.isMissingNode() && !list.isArray()) {
            items.add(broken(list, MESSAGES, "\"" + MESSAGES + "\" must be a list."));
        }
        for (JsonNode node : list.isArray() ? list : tree.arrayNode()) {
            Item item = items.size() < MOST_MESSAGES
                    ? item(node, ids, files)
                    : broken(node, name(node), "Only the first " + MOST_MESSAGES + " messages are read.");
            items.add(item);
        }
        return items;
    }

    private static Item item(JsonNode node, Set<String> ids, MessageFiles files) {
        try {
            if (!(node instanceof ObjectNode object)) {
                throw new BrokenFileException("A message must be an object.");
            }
            SavedMessage message = MessageShape.read(object, freeId(name(node), ids), files);
            if (!ids.add(message.id())) {
                // A copy that was made by hand gets an id of its own, which is written with its next change.
                String other = freeId(message.id(), ids);
                ids.add(other);
                message = message.withId(other);
            }
            return new Item(node, message, null);
        } catch (BrokenFileException e) {
            return broken(node, name(node), e.getMessage());
        } catch (IOException e) {
            return broken(node, name(node), "The payload can't be read: " + Reason.of(e) + ".");
        }
    }

    /** The same id at each reading, as long as the messages before stay. */
    private static String freeId(String seed, Set<String> ids) {
        String id;
        int i = 0;
        do {
            String text = seed + "#" + i++;
            id = UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8)).toString();
        } while (ids.contains(id));
        return id;
    }

    private static Item broken(JsonNode node, String name, String sentence) {
        return new Item(node, null, new BrokenMessage(name, sentence));
    }

    private static String name(JsonNode node) {
        String name = node.path(MessageShape.NAME).asText("");
        return name.isBlank() || name.length() > SavedMessage.LONGEST_NAME ? "Message" : name;
    }
}
