package app.sockeye.profile.environment;

import app.sockeye.files.BrokenFileException;
import app.sockeye.files.Fields;
import app.sockeye.files.JsonFile;
import app.sockeye.files.Reason;
import app.sockeye.profile.value.NamedValue;
import app.sockeye.profile.value.ValuesShape;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.List;

/** The format of an environment's file. Unknown keys, and colours that this version does not know, are kept. */
final class EnvironmentFile {
    static final int VERSION = 1;
    static final int LONGEST_NAME = 200;

    private static final String NAME = "name";
    private static final String COLOUR = "colour";
    private static final String PRODUCTION = "production";

    /** The key of the environments' names in their order, in the file of the workspace's values. */
    private static final String ORDER = "order";

    private EnvironmentFile() {}

    /** The names of the environments in the order that the user gave them; those of others are not in it. */
    static List<String> order(ObjectNode tree) throws BrokenFileException {
        return Fields.texts(tree, ORDER);
    }

    /** The content to write for another order. */
    static byte[] printOrder(List<String> names, ObjectNode previous) {
        ObjectNode tree = JsonFile.newObject();
        tree.put(JsonFile.VERSION_KEY, VERSION);
        tree.setAll(previous);
        tree.put(JsonFile.VERSION_KEY, VERSION);
        Fields.putTexts(tree, ORDER, names);
        return JsonFile.print(tree);
    }

    /** @param fallbackName where the file holds none */
    static Environment read(Path path, ObjectNode tree, String fallbackName) throws BrokenFileException {
        JsonFile.requireVersion(tree, VERSION);
        if (tree.has("url")) {
            throw new BrokenFileException(
                    "This is a connection, and not an environment: move it to another folder to see it.");
        }
        boolean production = Fields.flag(tree, PRODUCTION, false);
        try {
            return new Environment(
                    path, name(tree, fallbackName), colour(tree, production), production, ValuesShape.read(tree));
        } catch (IllegalArgumentException e) {
            throw new BrokenFileException(Reason.sentence(e));
        }
    }

    private static String name(ObjectNode tree, String fallback) throws BrokenFileException {
        String name = Fields.text(tree, NAME, fallback).strip();
        if (name.length() > LONGEST_NAME) {
            throw new BrokenFileException("\"name\" has more than " + LONGEST_NAME + " characters.");
        }
        return name.isEmpty() ? fallback : name;
    }

    private static EnvironmentColour colour(ObjectNode tree, boolean production) throws BrokenFileException {
        return EnvironmentColour.of(Fields.text(tree, COLOUR, ""))
                .orElse(production ? EnvironmentColour.RED : EnvironmentColour.GREY);
    }

    /** The content to write; known keys come first. */
    static byte[] print(Environment environment, ObjectNode previous) throws BrokenFileException {
        ObjectNode tree = JsonFile.newObject();
        tree.put(JsonFile.VERSION_KEY, VERSION);
        tree.put(NAME, environment.name());
        boolean sameColour = environment.colour() == colour(previous, environment.production());
        String word = sameColour ? Fields.text(previous, COLOUR, "") : "";
        tree.put(COLOUR, word.isEmpty() ? environment.colour().word() : word);
        tree.put(PRODUCTION, environment.production());
        ValuesShape.print(environment.values(), tree, previous);
        previous.properties().stream()
                .filter(field -> !tree.has(field.getKey()))
                .forEach(field -> tree.set(field.getKey(), field.getValue()));
        return JsonFile.print(tree);
    }

    /** The content to write for the workspace's values. */
    static byte[] printValues(List<NamedValue> values, ObjectNode previous) {
        ObjectNode tree = JsonFile.newObject();
        tree.put(JsonFile.VERSION_KEY, VERSION);
        tree.setAll(previous);
        tree.put(JsonFile.VERSION_KEY, VERSION);
        ValuesShape.print(values, tree, previous);
        return JsonFile.print(tree);
    }
}
