package app.sockeye.files;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Reads an object's fields by type: the default where a key is missing, an exception naming the key where the type is
 * wrong.
 */
public final class Fields {
    private Fields() {}

    /** A text. */
    public static String text(ObjectNode node, String key, String otherwise) throws BrokenFileException {
        JsonNode field = node.get(key);
        require(field == null || field.isTextual(), key, "a text");
        return field == null ? otherwise : field.textValue();
    }

    /** True or false. */
    public static boolean flag(ObjectNode node, String key, boolean otherwise) throws BrokenFileException {
        JsonNode field = node.get(key);
        require(field == null || field.isBoolean(), key, "true or false");
        return field == null ? otherwise : field.booleanValue();
    }

    /** A whole number. */
    public static long number(ObjectNode node, String key, long otherwise) throws BrokenFileException {
        JsonNode field = node.get(key);
        require(field == null || field.isIntegralNumber() && field.canConvertToLong(), key, "a whole number");
        return field == null ? otherwise : field.longValue();
    }

    /** Any number. */
    public static double decimal(ObjectNode node, String key, double otherwise) throws BrokenFileException {
        JsonNode field = node.get(key);
        require(field == null || field.isNumber(), key, "a number");
        return field == null ? otherwise : field.doubleValue();
    }

    /** An object; an empty one, not added, where the key is missing. */
    public static ObjectNode object(ObjectNode node, String key) throws BrokenFileException {
        JsonNode field = node.get(key);
        require(field == null || field.isObject(), key, "an object");
        return field instanceof ObjectNode object ? object : node.objectNode();
    }

    /** A list of texts; an empty one where the key is missing. */
    public static List<String> texts(ObjectNode node, String key) throws BrokenFileException {
        List<String> texts = new ArrayList<>();
        for (JsonNode item : array(node, key)) {
            require(item.isTextual(), key, "a list of texts");
            texts.add(item.textValue());
        }
        return texts;
    }

    /** A list of objects; an empty one where the key is missing. */
    public static List<ObjectNode> objects(ObjectNode node, String key) throws BrokenFileException {
        List<ObjectNode> objects = new ArrayList<>();
        for (JsonNode item : array(node, key)) {
            require(item.isObject(), key, "a list of objects");
            objects.add((ObjectNode) item);
        }
        return objects;
    }

    /** Writes a list of texts in place of what the key held. */
    public static void putTexts(ObjectNode node, String key, Iterable<String> texts) {
        ArrayNode array = node.putArray(key);
        texts.forEach(array::add);
    }

    private static ArrayNode array(ObjectNode node, String key) throws BrokenFileException {
        JsonNode field = node.get(key);
        require(field == null || field.isArray(), key, "a list");
        return field instanceof ArrayNode array ? array : node.arrayNode();
    }

    private static void require(boolean fine, String key, String type) throws BrokenFileException {
        if (!fine) {
            throw new BrokenFileException(String.format(Locale.ROOT, "\"%s\" must be %s.", key, type));
        }
    }
}
