package app.sockeye.profile.message;

import app.sockeye.files.BrokenFileException;
import app.sockeye.files.Fields;
import app.sockeye.message.ControlDraft;
import app.sockeye.message.ControlKind;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** A control frame as members of an object: of a close its code and reason, of others the payload. */
final class ControlShape {
    private static final String TEXT = "text";
    private static final String HEX = "hex";
    private static final String CODE = "code";
    private static final String REASON = "reason";

    private ControlShape() {}

    /** The same without what is typed for another kind of frame. */
    static ControlDraft plain(ControlDraft draft) {
        ControlDraft empty = ControlDraft.EMPTY;
        return draft.kind() == ControlKind.CLOSE
                ? new ControlDraft(draft.kind(), empty.payload(), empty.hex(), draft.code(), draft.reason())
                : new ControlDraft(draft.kind(), draft.payload(), draft.hex(), empty.code(), empty.reason());
    }

    static void print(ControlDraft draft, ObjectNode node) {
        if (draft.kind() == ControlKind.CLOSE) {
            node.put(CODE, draft.code()).put(REASON, draft.reason());
        } else {
            node.put(TEXT, draft.payload());
            if (draft.hex()) {
                node.put(HEX, true);
            }
        }
    }

    static ControlDraft read(ControlKind kind, ObjectNode node) throws BrokenFileException {
        ControlDraft empty = ControlDraft.EMPTY;
        return plain(new ControlDraft(
                kind,
                Fields.text(node, TEXT, empty.payload()),
                Fields.flag(node, HEX, empty.hex()),
                Fields.text(node, CODE, empty.code()),
                Fields.text(node, REASON, empty.reason())));
    }
}
