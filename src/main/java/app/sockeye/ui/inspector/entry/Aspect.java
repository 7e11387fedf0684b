package app.sockeye.ui.inspector.entry;

import app.sockeye.transcript.entry.EntryKind;
import app.sockeye.ui.inspector.words.InspectorTexts;
import java.util.List;

/** The views of an entry. */
public enum Aspect {
    /** What a message is to the dialect that is spoken; named after that. */
    PACKET(InspectorTexts.PACKET),
    /** What a handshake, a close or an event says. */
    FACTS(InspectorTexts.FACTS),
    /** JSON as a tree. */
    TREE(InspectorTexts.TREE),
    /** The picture or sound that the payload is. */
    PREVIEW(InspectorTexts.PREVIEW),
    TEXT(InspectorTexts.TEXT),
    HEX(InspectorTexts.HEX),
    FRAMES(InspectorTexts.FRAMES),
    /** Both sides of the opening handshake, its timings and its TLS. */
    HANDSHAKE(InspectorTexts.HANDSHAKE),
    /** How the connection ended. */
    CLOSE(InspectorTexts.CLOSE),
    /** What differs from another message. */
    DIFF(InspectorTexts.DIFF);

    /** The views of bytes that were opened within a payload. */
    public static final List<Aspect> OF_BYTES = List.of(TREE, TEXT, HEX);

    private final String label;

    Aspect(String label) {
        this.label = label;
    }

    /** The name that the user reads. */
    public String label() {
        return label;
    }

    /** The views of a kind of entry, the usual one first. */
    static List<Aspect> of(EntryKind kind) {
        return switch (kind) {
            case TEXT, BINARY -> List.of(TREE, TEXT, HEX, FRAMES, DIFF);
            case PING, PONG -> List.of(TEXT, HEX, FRAMES);
            case CLOSE -> List.of(CLOSE, HEX, FRAMES);
            case HANDSHAKE -> List.of(HANDSHAKE, TEXT, HEX);
            case STATE, ERROR, NOTE -> List.of(FACTS, TEXT);
        };
    }
}
