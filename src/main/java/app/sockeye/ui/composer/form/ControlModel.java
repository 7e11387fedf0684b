package app.sockeye.ui.composer.form;

import app.sockeye.message.ControlCheck;
import app.sockeye.message.ControlDraft;
import app.sockeye.message.ControlKind;
import app.sockeye.protocol.CloseCode;
import app.sockeye.protocol.FrameHeader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import javafx.beans.Observable;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringExpression;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** The form of a ping, pong or close frame, and what is wrong with each of its fields. */
public final class ControlModel {
    // Properties
    private final ObjectProperty<ControlKind> kind = new SimpleObjectProperty<>(this, "kind");
    private final StringProperty payload = new SimpleStringProperty(this, "payload");
    private final BooleanProperty hex = new SimpleBooleanProperty(this, "hex");
    private final StringProperty code = new SimpleStringProperty(this, "code");
    private final StringProperty reason = new SimpleStringProperty(this, "reason");
    private final StringExpression payloadComplaint =
            Bindings.createStringBinding(() -> check().payloadComplaint().orElse(""), payload, hex);
    private final StringExpression codeComplaint =
            Bindings.createStringBinding(() -> check().codeComplaint().orElse(""), code);
    private final StringExpression codeName = Bindings.createStringBinding(this::nameOfCode, code);
    private final StringExpression reasonComplaint =
            Bindings.createStringBinding(() -> check().reasonComplaint().orElse(""), reason);
    private final StringExpression status = Bindings.createStringBinding(this::describe, kind, payload, hex, reason);

    public ControlModel() {
        setDraft(ControlDraft.EMPTY);
    }

    /** Which control frame it is. */
    public ObjectProperty<ControlKind> kindProperty() {
        return kind;
    }

    /** The payload of a ping or pong, as typed. */
    public StringProperty payloadProperty() {
        return payload;
    }

    /** Whether the payload is typed in hexadecimal. */
    public BooleanProperty hexProperty() {
        return hex;
    }

    /** The close code, as typed. */
    public StringProperty codeProperty() {
        return code;
    }

    /** The close reason, as typed. */
    public StringProperty reasonProperty() {
        return reason;
    }

    /** What is wrong with the payload; empty where nothing is. */
    public StringExpression payloadComplaint() {
        return payloadComplaint;
    }

    /** What is wrong with the close code; empty where nothing is. */
    public StringExpression codeComplaint() {
        return codeComplaint;
    }

    /** The close code's name; empty where the code is invalid. */
    public StringExpression codeName() {
        return codeName;
    }

    /** What is wrong with the close reason; empty where nothing is. */
    public StringExpression reasonComplaint() {
        return reasonComplaint;
    }

    /** The frame's size, such as {@code 5 of 125 B}. */
    public StringExpression status() {
        return status;
    }

    public void onChange(Runnable listener) {
        for (Observable property : List.of(kind, payload, hex, code, reason)) {
            property.addListener(o -> listener.run());
        }
    }

    public ControlDraft draft() {
        return new ControlDraft(kind.get(), payload.get(), hex.get(), code.get(), reason.get());
    }

    // Commands
    public void setDraft(ControlDraft draft) {
        kind.set(draft.kind());
        payload.set(draft.payload());
        hex.set(draft.hex());
        code.set(draft.code());
        reason.set(draft.reason());
    }

    /** Why the frame can't be sent; empty if it can. */
    public Optional<String> complaint() {
        return check().complaint();
    }

    private ControlCheck check() {
        return new ControlCheck(draft());
    }

    private String nameOfCode() {
        return check().codeComplaint().isEmpty()
                ? CloseCode.nameOf(check().code().orElseThrow())
                : "";
    }

    private String describe() {
        if (kind.get() == ControlKind.CLOSE) {
            int bytes = reason.get().getBytes(StandardCharsets.UTF_8).length;
            return FormTexts.reasonSize(bytes, CloseCode.MAX_REASON_BYTES);
        }
        return check().payloadBytes()
                .map(typed -> FormTexts.payloadSize(typed.length, FrameHeader.MAX_CONTROL_PAYLOAD))
                .orElse("");
    }
}
