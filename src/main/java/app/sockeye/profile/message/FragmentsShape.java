package app.sockeye.profile.message;

import app.sockeye.files.BrokenFileException;
import app.sockeye.files.Fields;
import app.sockeye.message.ControlDraft;
import app.sockeye.message.ControlKind;
import app.sockeye.message.Fragmentation;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** How a message is split, as an object: <code>{"split": "size", "bytes": 64, "delayMillis": 100}</code>. */
final class FragmentsShape {
    private static final String SPLIT = "split";
    private static final String BYTES = "bytes";
    private static final String MARKS = "marks";
    private static final String DELAY = "delayMillis";
    private static final String BETWEEN = "between";
    private static final String FRAME = "frame";

    private FragmentsShape() {}

    static void print(Fragmentation fragments, ObjectNode node) {
        Fragmentation usual = Fragmentation.WHOLE;
        node.put(SPLIT, ShapeWords.of(fragments.split()));
        if (fragments.bytes() != usual.bytes()) {
            node.put(BYTES, fragments.bytes());
        }
        if (!fragments.marks().isEmpty()) {
            ArrayNode marks = node.putArray(MARKS);
            fragments.marks().forEach(marks::add);
        }
        if (!fragments.delay().isZero()) {
            node.put(DELAY, fragments.delay().toMillis());
        }
        fragments.between().ifPresent(control -> {
            ObjectNode between = node.putObject(BETWEEN).put(FRAME, ShapeWords.of(control.kind()));
            ControlShape.print(control, between);
        });
    }

    static Fragmentation read(ObjectNode node) throws BrokenFileException {
        Fragmentation usual = Fragmentation.WHOLE;
        Optional<ControlDraft> between = Optional.empty();
        if (node.has(BETWEEN)) {
            ObjectNode control = Fields.object(node, BETWEEN);
            between = Optional.of(ControlShape.read(ShapeWords.read(control, FRAME, ControlKind.PING), control));
        }
        return new Fragmentation(
                ShapeWords.read(node, SPLIT, usual.split()),
                ShapeWords.integer(node, BYTES, usual.bytes()),
                marks(node),
                Duration.ofMillis(Fields.number(node, DELAY, 0)),
                between);
    }

    private static List<Integer> marks(ObjectNode node) throws BrokenFileException {
        List<Integer> marks = new ArrayList<>();
        for (JsonNode mark : node.path(MARKS)) {
            if (!mark.isInt()) {
                throw new BrokenFileException("\"" + MARKS + "\" must be a list of whole numbers.");
            }
            marks.add(mark.intValue());
        }
        return marks;
    }
}
