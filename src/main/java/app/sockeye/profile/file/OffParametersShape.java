package app.sockeye.profile.file;

import app.sockeye.files.BrokenFileException;
import app.sockeye.files.Fields;
import app.sockeye.profile.OffParameter;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;

/** Parameters that are switched off, as a member of a JSON object: <code>"parametersOff": [{"at": 1, "part": "a=1"}]</code>. */
final class OffParametersShape {
    private static final String OFF = "parametersOff";
    private static final String AT = "at";
    private static final String PART = "part";
    private static final int MOST = 1_000;
    private static final int LONGEST = 64_000;

    private OffParametersShape() {}

    static List<OffParameter> read(ObjectNode tree) throws BrokenFileException {
        List<OffParameter> off = new ArrayList<>();
        for (ObjectNode node : Fields.objects(tree, OFF)) {
            String part = Fields.text(node, PART, "");
            if (off.size() == MOST || part.length() > LONGEST) {
                throw new BrokenFileException("\"" + OFF + "\" is too long.");
            }
            off.add(new OffParameter((int) Math.max(0, Math.min(MOST, Fields.number(node, AT, 0))), part));
        }
        return off;
    }

    /** Puts them into an object; nothing where there are none. */
    static void print(List<OffParameter> off, ObjectNode tree) {
        if (!off.isEmpty()) {
            ArrayNode array = tree.putArray(OFF);
            off.forEach(one -> array.addObject().put(AT, one.at()).put(PART, one.part()));
        }
    }

    static void remove(ObjectNode tree) {
        tree.remove(OFF);
    }
}
