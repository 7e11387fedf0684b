package app.sockeye.ui.library;

import app.sockeye.message.ControlDraft;
import app.sockeye.message.ControlKind;
import app.sockeye.message.FormMessage;
import app.sockeye.message.Format;
import app.sockeye.message.MessageKind;
import app.sockeye.message.RawFrames;
import app.sockeye.message.WrittenMessage;
import app.sockeye.profile.message.SavedMessage;
import org.kordamp.ikonli.feather.Feather;

/** The icon of a saved message, and its kind in words. */
final class MessageIcon {
    private MessageIcon() {}

    static Feather of(SavedMessage message) {
        if (message.sendable() instanceof ControlDraft control) {
            return control.kind() == ControlKind.CLOSE ? Feather.X_CIRCLE : Feather.RADIO;
        } else if (message.sendable() instanceof RawFrames) {
            return Feather.TOOL;
        } else if (message.sendable() instanceof FormMessage) {
            return Feather.PACKAGE;
        } else if (!message.captures().isEmpty()) {
            return Feather.LOG_IN;
        }
        WrittenMessage written = (WrittenMessage) message.sendable();
        if (written.format() == Format.FILE) {
            return Feather.FILE;
        }
        return written.format().kind() == MessageKind.BINARY ? Feather.HASH : Feather.MESSAGE_SQUARE;
    }

    /** The kind, for a screen reader and the tooltip. */
    static String kind(SavedMessage message) {
        if (message.sendable() instanceof ControlDraft control) {
            return control.kind().label();
        } else if (message.sendable() instanceof FormMessage form) {
            return form.form();
        }
        return message.sendable() instanceof WrittenMessage written
                ? written.format().kind().label()
                : LibraryTexts.RAW_FRAMES;
    }
}
