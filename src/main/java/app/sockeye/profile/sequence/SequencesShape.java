package app.sockeye.profile.sequence;

import app.sockeye.files.BrokenFileException;
import app.sockeye.files.Fields;
import app.sockeye.files.JsonFile;
import app.sockeye.files.Reason;
import app.sockeye.session.sequence.Sequence;
import app.sockeye.session.sequence.Step;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Sequences as a member of their owner's object: <code>"sequences": [{"name": "Log in", "steps": [{"do": "delay",
 * "millis": 200}]}]</code>. Unknown keys are kept; one that can't be read stays as it is.
 */
public final class SequencesShape {
    /** The key of the member. */
    public static final String SEQUENCES = "sequences";
    /** The newest version of a file that holds one sequence. */
    public static final int VERSION = 1;
    /** Most sequences of an owner. */
    public static final int MOST_SEQUENCES = 1_000;

    private static final String NAME = "name";
    private static final String STEPS = "steps";
    private static final String UNNAMED = "Sequence";

    private SequencesShape() {}

    /** The sequences in an object; none where it has no such member. */
    public static SavedSequences read(ObjectNode tree) {
        Map<String, Sequence> sequences = new LinkedHashMap<>();
        List<String> broken = new ArrayList<>();
        JsonNode list = tree.path(SEQUENCES);
        if (!list.isMissingNode() && !list.isArray()) {
            broken.add("\"" + SEQUENCES + "\" must be a list.");
        }
        for (JsonNode node : list.isArray() ? list : tree.arrayNode()) {
            try {
                Sequence sequence = sequence(node, UNNAMED);
                if (sequences.size() == MOST_SEQUENCES || sequences.putIfAbsent(sequence.name(), sequence) != null) {
                    broken.add(sequence.name() + ": another sequence has this name, or there are more than "
                            + MOST_SEQUENCES + ".");
                }
            } catch (BrokenFileException e) {
                broken.add(node.path(NAME).asText(UNNAMED) + ": " + e.getMessage());
            }
        }
        return new SavedSequences(List.copyOf(sequences.values()), broken);
    }

    /**
     * Writes sequences into an object in place of those that were read from it.
     *
     * @throws BrokenFileException where the object's member is no list
     */
    public static void print(List<Sequence> sequences, ObjectNode tree) throws BrokenFileException {
        JsonNode before = tree.path(SEQUENCES);
        if (!before.isArray() && !before.isMissingNode()) {
            throw new BrokenFileException("\"" + SEQUENCES + "\" must be a list.");
        }
        Map<String, ObjectNode> known = new LinkedHashMap<>();
        ArrayNode list = tree.arrayNode();
        List<JsonNode> broken = new ArrayList<>();
        for (JsonNode node : before) {
            try {
                if (known.putIfAbsent(sequence(node, UNNAMED).name(), (ObjectNode) node) != null) {
                    broken.add(node);
                }
            } catch (BrokenFileException e) {
                broken.add(node);
            }
        }
        for (Sequence sequence : sequences) {
            print(sequence, known.getOrDefault(sequence.name(), tree.objectNode()), list.addObject());
        }
        list.addAll(broken);
        if (list.isEmpty()) {
            tree.remove(SEQUENCES);
        } else {
            tree.set(SEQUENCES, list);
        }
    }

    /**
     * Reads a file of its own, which holds one sequence.
     *
     * @param fallbackName where it has no name
     */
    public static Sequence readFile(byte[] content, String fallbackName) throws BrokenFileException {
        ObjectNode tree = JsonFile.parse(content);
        JsonFile.requireVersion(tree, VERSION);
        return sequence(tree, fallbackName);
    }

    /** The content of a file of its own. */
    public static byte[] printFile(Sequence sequence) {
        ObjectNode tree = JsonFile.newObject().put(JsonFile.VERSION_KEY, VERSION);
        print(sequence, tree.objectNode(), tree);
        return JsonFile.print(tree);
    }

    private static void print(Sequence sequence, ObjectNode previous, ObjectNode node) {
        node.put(NAME, sequence.name());
        ArrayNode steps = node.putArray(STEPS);
        List<JsonNode> left = new ArrayList<>();
        previous.path(STEPS).forEach(left::add);
        for (Step step : sequence.steps()) {
            ObjectNode each = steps.addObject();
            StepShape.print(step, each);
            left.stream().filter(before -> isStep(before, step)).findFirst().ifPresent(before -> {
                left.remove(before);
                keepUnknown((ObjectNode) before, each, StepShape.KEYS);
            });
        }
        keepUnknown(previous, node, Set.of(NAME, STEPS));
    }

    private static boolean isStep(JsonNode node, Step step) {
        try {
            return node instanceof ObjectNode object && StepShape.read(object).equals(step);
        } catch (BrokenFileException e) {
            return false;
        }
    }

    private static void keepUnknown(ObjectNode from, ObjectNode to, Set<String> known) {
        from.properties().forEach(field -> {
            if (!known.contains(field.getKey())) {
                to.set(field.getKey(), field.getValue());
            }
        });
    }

    private static Sequence sequence(JsonNode node, String fallbackName) throws BrokenFileException {
        if (!(node instanceof ObjectNode object)) {
            throw new BrokenFileException("A sequence must be an object.");
        }
        List<Step> steps = new ArrayList<>();
        for (ObjectNode step : Fields.objects(object, STEPS)) {
            steps.add(StepShape.read(step));
        }
        String name = Fields.text(object, NAME, fallbackName);
        try {
            return new Sequence(name.isBlank() ? fallbackName : name, steps);
        } catch (IllegalArgumentException e) {
            throw new BrokenFileException(Reason.sentence(e));
        }
    }
}
