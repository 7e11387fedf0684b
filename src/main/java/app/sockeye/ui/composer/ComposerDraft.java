package app.sockeye.ui.composer;

import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * All that a composer holds, to be kept with a profile.
 *
 * @param binaryFormat one of {@link Format#HEX}, {@link Format#BASE64}, {@link Format#FILE}
 * @param bodies what is written in each format; a format may be missing
 * @param history what was sent, newest first
 */
public record ComposerDraft(
        MessageKind kind,
        Format binaryFormat,
        Map<Format, String> bodies,
        ControlDraft control,
        List<Composed> history,
        boolean clearAfterSend) {
    /** A composer nobody has written in. */
    public static final ComposerDraft EMPTY =
            new ComposerDraft(MessageKind.TEXT, Format.HEX, Map.of(), ControlDraft.EMPTY, List.of(), false);

    public ComposerDraft {
        Objects.requireNonNull(kind);
        Objects.requireNonNull(control);
        if (binaryFormat.kind() != MessageKind.BINARY) {
            throw new IllegalArgumentException("not binary: " + binaryFormat);
        }
        bodies = Map.copyOf(bodies);
        history = List.copyOf(history);
    }

    /** An otherwise empty draft with a message ready to send. */
    public static ComposerDraft of(Composed message) {
        Format format = message.format();
        return new ComposerDraft(
                format.kind(),
                format.kind() == MessageKind.BINARY ? format : Format.HEX,
                Map.of(format, message.body()),
                ControlDraft.EMPTY,
                List.of(),
                false);
    }

    /** What is written in a format; empty where nothing is. */
    public String body(Format format) {
        return bodies.getOrDefault(format, "");
    }
}
