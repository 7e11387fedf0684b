package app.sockeye.ui.inspector.entry;

import app.sockeye.transcript.EntryKind;
import java.util.List;

/** The ways to look at an entry. */
public enum Aspect {
    /** What a handshake, a close or an event says. */
    FACTS("Facts"),
    /** JSON as a tree. */
    TREE("Tree"),
    /** The picture or sound that the payload is. */
    PREVIEW("Preview"),
    TEXT("Text"),
    HEX("Hex"),
    FRAMES("Frames"),
    /** Both sides of the opening handshake, its timings and its TLS. */
    HANDSHAKE("Handshake"),
    /** How the connection ended. */
    CLOSE("Close"),
    /** What differs from another message. */
    DIFF("Diff");

    /** Those of bytes that were opened within a payload. */
    public static final List<Aspect> OF_BYTES = List.of(TREE, TEXT, HEX);

    private final String label;

    Aspect(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /** Those that an entry of a kind has, the usual first. */
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
