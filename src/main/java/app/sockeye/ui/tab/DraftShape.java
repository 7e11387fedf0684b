package app.sockeye.ui.tab;

import app.sockeye.profile.Draft;
import app.sockeye.ui.composer.Composed;
import app.sockeye.ui.composer.ComposerDraft;
import app.sockeye.ui.composer.ControlDraft;
import app.sockeye.ui.composer.ControlKind;
import app.sockeye.ui.composer.Format;
import app.sockeye.ui.composer.MessageKind;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;

/** Turns a draft as it is kept into what the composer holds, and back. */
final class DraftShape {
    private DraftShape() {}

    static ComposerDraft toComposer(Draft draft) {
        Map<Format, String> bodies = new EnumMap<>(Format.class);
        draft.texts().forEach((kind, text) -> bodies.put(format(kind), text));
        MessageKind kind = draft.kind() == Draft.Kind.CONTROL
                ? MessageKind.CONTROL
                : format(draft.kind()).kind();
        return new ComposerDraft(
                kind,
                kind == MessageKind.BINARY ? format(draft.kind()) : Format.HEX,
                bodies,
                toComposer(draft.control()),
                draft.history().stream()
                        .map(sent -> new Composed(format(sent.kind()), sent.text()))
                        .toList(),
                draft.clearAfterSend());
    }

    static Draft toProfile(ComposerDraft draft) {
        Map<Draft.Kind, String> texts = new EnumMap<>(Draft.Kind.class);
        draft.bodies().forEach((format, body) -> texts.put(kind(format), body));
        return new Draft(
                kind(draft),
                texts,
                toProfile(draft.control()),
                draft.history().stream()
                        .map(sent -> new Draft.Sent(kind(sent.format()), sent.body()))
                        .toList(),
                draft.clearAfterSend());
    }

    private static ControlDraft toComposer(Draft.Control control) {
        // A kind of a later version is shown as a ping.
        ControlKind kind = Arrays.stream(ControlKind.values())
                .filter(k -> word(k).equals(control.frame()))
                .findFirst()
                .orElse(ControlKind.PING);
        return new ControlDraft(kind, control.payload(), control.hex(), control.code(), control.reason());
    }

    private static Draft.Control toProfile(ControlDraft control) {
        return new Draft.Control(
                word(control.kind()), control.payload(), control.hex(), control.code(), control.reason());
    }

    private static String word(ControlKind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    private static Draft.Kind kind(ComposerDraft draft) {
        return switch (draft.kind()) {
            case TEXT -> Draft.Kind.TEXT;
            case JSON -> Draft.Kind.JSON;
            case BINARY -> kind(draft.binaryFormat());
            case CONTROL -> Draft.Kind.CONTROL;
        };
    }

    /** The two enumerations share their names, but for {@link Draft.Kind#CONTROL}. */
    private static Draft.Kind kind(Format format) {
        return Draft.Kind.valueOf(format.name());
    }

    private static Format format(Draft.Kind kind) {
        return Format.valueOf(kind.name());
    }
}
