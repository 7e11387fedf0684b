package app.sockeye.profile.message;

import app.sockeye.files.BrokenFileException;
import app.sockeye.files.Fields;
import app.sockeye.message.ControlDraft;
import app.sockeye.message.ControlKind;
import app.sockeye.message.FormMessage;
import app.sockeye.message.Format;
import app.sockeye.message.Fragmentation;
import app.sockeye.message.RawFrames;
import app.sockeye.message.Sendable;
import app.sockeye.message.WrittenMessage;
import app.sockeye.payload.format.registry.ChosenFormat;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;

/**
 * What a saved message sends, as members of its object: <code>"format": "json", "text": "{}"</code>, or {@code "payload"}
 * with the name of a file in place of the text.
 */
final class SendableShape {
    /** The keys of the members. */
    static final Set<String> KEYS = Set.of(
            "format",
            "text",
            "payload",
            "as",
            "templates",
            "fragments",
            "hex",
            "code",
            "reason",
            "frames",
            "cut",
            FormShape.DIALECT,
            FormShape.FORM,
            FormShape.VALUES);

    static final String PAYLOAD = "payload";

    private static final String FORMAT = "format";
    private static final String TEXT = "text";
    private static final String TEMPLATES = "templates";
    private static final String FRAGMENTS = "fragments";
    private static final String FRAMES = "frames";
    private static final String AS = "as";

    private SendableShape() {}

    /** The same without what is typed and not sent. */
    static Sendable plain(Sendable sendable) {
        return sendable instanceof ControlDraft draft ? ControlShape.plain(draft) : sendable;
    }

    /** @param payload the name of the file that has the text; empty for the text itself */
    static void print(Sendable sendable, Optional<String> payload, ObjectNode node) {
        if (sendable instanceof WrittenMessage message) {
            node.put(FORMAT, ShapeWords.of(message.format()));
            payload.ifPresentOrElse(file -> node.put(PAYLOAD, file), () -> TextLines.put(node, TEXT, message.body()));
            if (message.format() == Format.FROM_JSON) {
                node.put(AS, message.as().written());
            }
            if (!message.templates()) {
                node.put(TEMPLATES, false);
            }
            if (!message.fragmentation().equals(Fragmentation.WHOLE)) {
                FragmentsShape.print(message.fragmentation(), node.putObject(FRAGMENTS));
            }
        } else if (sendable instanceof ControlDraft control) {
            node.put(FORMAT, ShapeWords.of(control.kind()));
            ControlShape.print(control, node);
        } else if (sendable instanceof RawFrames frames) {
            node.put(FORMAT, FRAMES);
            FramesShape.print(frames, node);
        } else if (sendable instanceof FormMessage form) {
            node.put(FORMAT, FormShape.FORM);
            FormShape.print(form, node);
        }
    }

    static Sendable read(ObjectNode node, MessageFiles files) throws IOException, BrokenFileException {
        String word = Fields.text(node, FORMAT, ShapeWords.of(Format.TEXT));
        Optional<ControlKind> control = ShapeWords.find(ControlKind.class, word);
        if (control.isPresent()) {
            return ControlShape.read(control.get(), node);
        } else if (word.equals(FRAMES)) {
            return FramesShape.read(node);
        } else if (word.equals(FormShape.FORM)) {
            return FormShape.read(node);
        }
        Format format = ShapeWords.find(Format.class, word)
                .orElseThrow(() -> new BrokenFileException("\"" + FORMAT + "\" is unknown: " + word + "."));
        return new WrittenMessage(
                format,
                body(format, node, files),
                node.has(FRAGMENTS) ? FragmentsShape.read(Fields.object(node, FRAGMENTS)) : Fragmentation.WHOLE,
                Fields.flag(node, TEMPLATES, true),
                ChosenFormat.parse(Fields.text(node, AS, ChosenFormat.STANDARD.written())));
    }

    private static String body(Format format, ObjectNode node, MessageFiles files)
            throws IOException, BrokenFileException {
        if (!node.has(PAYLOAD)) {
            return TextLines.get(node, TEXT);
        }
        String file = Fields.text(node, PAYLOAD, "");
        return WrittenPayload.body(format, file, files.read(file));
    }
}
