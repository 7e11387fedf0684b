package app.sockeye.ui.composer;

import app.sockeye.message.Format;
import app.sockeye.message.MessageKind;
import app.sockeye.message.WrittenMessage;
import app.sockeye.payload.format.registry.ChosenFormat;
import app.sockeye.ui.composer.editor.FramingModel;
import java.util.EnumMap;
import java.util.Map;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** What is written in the editors, one for each format, and which of them is on show. JavaFX thread. */
final class Editors {
    private final ObjectProperty<MessageKind> kind = new SimpleObjectProperty<>(this, "kind", MessageKind.TEXT);
    private final ObjectProperty<Format> binaryFormat = new SimpleObjectProperty<>(this, "binaryFormat", Format.HEX);
    private final ReadOnlyObjectWrapper<Format> format = new ReadOnlyObjectWrapper<>(this, "format", Format.TEXT);
    private final Map<Format, StringProperty> bodies = new EnumMap<>(Format.class);
    private final FramingModel framing = new FramingModel();
    private final ObjectProperty<ChosenFormat> as = new SimpleObjectProperty<>(this, "as", ChosenFormat.STANDARD);
    /** Whether references in the message on show are replaced when it is sent. */
    private boolean templates = true;

    Editors() {
        for (Format each : Format.values()) {
            StringProperty body = new SimpleStringProperty(this, each.name(), "");
            // What is written anew has nothing to do with what was there before.
            body.addListener((o, before, now) -> templates = templates || now.isEmpty());
            bodies.put(each, body);
        }
    }

    ObjectProperty<MessageKind> kindProperty() {
        return kind;
    }

    ObjectProperty<Format> binaryFormatProperty() {
        return binaryFormat;
    }

    ReadOnlyObjectProperty<Format> formatProperty() {
        return format.getReadOnlyProperty();
    }

    Map<Format, StringProperty> bodies() {
        return bodies;
    }

    /** The format that JSON is sent in as a binary message. */
    ObjectProperty<ChosenFormat> asProperty() {
        return as;
    }

    FramingModel framing() {
        return framing;
    }

    /** Whether a message is written in an editor, rather than frames in a form. */
    boolean isWritten() {
        return kind.get() != MessageKind.CONTROL && kind.get() != MessageKind.RAW && kind.get() != MessageKind.FORM;
    }

    /** What is written in a format. */
    WrittenMessage composed(Format of) {
        return new WrittenMessage(of, bodies.get(of).get(), framing.get(), templates, as.get());
    }

    /** What is written in the editor on show. */
    WrittenMessage shown() {
        return composed(format.get());
    }

    /** Takes over the text of a message in the format on show, and whether its references are replaced. */
    void setBody(WrittenMessage message) {
        takeAs(message);
        bodies.get(format.get()).set(message.body());
        templates = message.templates();
    }

    /** Takes over a message, and shows its editor. */
    void show(WrittenMessage message) {
        takeAs(message);
        bodies.get(message.format()).set(message.body());
        templates = message.templates();
        if (message.format().kind() == MessageKind.BINARY) {
            binaryFormat.set(message.format());
        }
        kind.set(message.format().kind());
        framing.valueProperty().set(message.fragmentation());
    }

    private void takeAs(WrittenMessage message) {
        if (message.format() == Format.FROM_JSON) {
            as.set(message.as());
        }
    }

    /**
     * Shows the editor of the kind that was chosen.
     *
     * @param escapes whether text is written with escapes
     */
    void chooseFormat(boolean escapes) {
        switch (kind.get()) {
            case TEXT -> format.set(escapes ? Format.ESCAPED : Format.TEXT);
            case JSON -> format.set(Format.JSON);
            case BINARY -> format.set(binaryFormat.get());
            case CONTROL, RAW, FORM -> {}
        }
    }
}
