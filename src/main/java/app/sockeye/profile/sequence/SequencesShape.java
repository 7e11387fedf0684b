package app.sockeye.profile.sequence;

import app.sockeye.files.BrokenFileException;
import app.sockeye.files.EarlierNodes;
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
import java.util.Optional;
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
                Sequence sequence = sequence(node, sequences.keySet());
                sequences.put(sequence.name(), sequence);
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
        print(sequences, Map.of(), tree);
    }

    /**
     * Writes sequences, some of which were renamed.
     *
     * @param earlierNames the names that they had, by those that they have now
     * @throws BrokenFileException where the object's member is no list
     */
    public static void print(List<Sequence> sequences, Map<String, String> earlierNames, ObjectNode tree)
            throws BrokenFileException {
        JsonNode before = tree.path(SEQUENCES);
        if (!before.isArray() && !before.isMissingNode()) {
            throw new BrokenFileException("\"" + SEQUENCES + "\" must be a list.");
        }
        Map<String, ObjectNode> known = new LinkedHashMap<>();
        ArrayNode list = tree.arrayNode();
        List<JsonNode> unread = new ArrayList<>();
        for (JsonNode node : before) {
            try {
                known.put(sequence(node, known.keySet()).name(), (ObjectNode) node);
            } catch (BrokenFileException e) {
                unread.add(node);
            }
        }
        for (Sequence sequence : sequences) {
            String earlierName = earlierNames.getOrDefault(sequence.name(), sequence.name());
            print(sequence, known.getOrDefault(earlierName, tree.objectNode()), list.addObject());
        }
        list.addAll(unread);
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
        List<ObjectNode> before = new ArrayList<>();
        previous.path(STEPS).forEach(step -> before.add((ObjectNode) step));
        List<Optional<ObjectNode>> earlier = EarlierNodes.of(before, sequence.steps(), SequencesShape::isStep);
        for (int i = 0; i < earlier.size(); i++) {
            ObjectNode each = steps.addObject();
            StepShape.print(sequence.steps().get(i), each);
            earlier.get(i)
                    .filter(old -> old.path(StepShape.DO).equals(each.path(StepShape.DO)))
                    .ifPresent(old -> EarlierNodes.keepUnknown(old, each, StepShape.KEYS));
        }
        EarlierNodes.keepUnknown(previous, node, Set.of(NAME, STEPS));
    }

    private static boolean isStep(ObjectNode node, Step step) {
        try {
            return StepShape.read(node).equals(step);
        } catch (BrokenFileException e) {
            return false;
        }
    }

    /**
     * The sequence of a node.
     *
     * @param taken the names of those that were read before it
     * @throws BrokenFileException where it is not read, and stays as it is
     */
    private static Sequence sequence(JsonNode node, Set<String> taken) throws BrokenFileException {
        Sequence sequence = sequence(node, UNNAMED);
        if (taken.size() == MOST_SEQUENCES || taken.contains(sequence.name())) {
            throw new BrokenFileException(
                    "Another sequence has this name, or there are more than " + MOST_SEQUENCES + ".");
        }
        return sequence;
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
