package app.sockeye.ui.composer;

import app.sockeye.payload.HexInput;
import app.sockeye.payload.InputBytes;
import app.sockeye.payload.InputError;
import app.sockeye.payload.InputResult;
import app.sockeye.protocol.CloseCode;
import app.sockeye.protocol.CloseReason;
import app.sockeye.protocol.Outgoing;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
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
    /** A control frame's most payload bytes (RFC 6455 section 5.5). */
    static final int MAX_PAYLOAD = 125;

    // Properties
    private final ObjectProperty<ControlKind> kind = new SimpleObjectProperty<>(this, "kind");
    private final StringProperty payload = new SimpleStringProperty(this, "payload");
    private final BooleanProperty hex = new SimpleBooleanProperty(this, "hex");
    private final StringProperty code = new SimpleStringProperty(this, "code");
    private final StringProperty reason = new SimpleStringProperty(this, "reason");
    private final StringExpression payloadComplaint =
            Bindings.createStringBinding(() -> complaint(payloadBytes()), payload, hex);
    private final StringExpression codeComplaint = Bindings.createStringBinding(this::judgeCode, code);
    private final StringExpression codeName =
            Bindings.createStringBinding(() -> judgeCode().isEmpty() ? CloseCode.nameOf(typedCode()) : "", code);
    private final StringExpression reasonComplaint = Bindings.createStringBinding(this::judgeReason, reason);
    private final StringExpression status = Bindings.createStringBinding(this::describe, kind, payload, hex, reason);

    ControlModel() {
        setDraft(ControlDraft.EMPTY);
    }

    public ObjectProperty<ControlKind> kindProperty() {
        return kind;
    }

    /** Of a ping or pong. */
    public StringProperty payloadProperty() {
        return payload;
    }

    /** Whether the payload is typed in hexadecimal. */
    public BooleanProperty hexProperty() {
        return hex;
    }

    public StringProperty codeProperty() {
        return code;
    }

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

    /** The close code's name; empty where it is none. */
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

    void onChange(Runnable listener) {
        for (Observable property : List.of(kind, payload, hex, code, reason)) {
            property.addListener(o -> listener.run());
        }
    }

    ControlDraft draft() {
        return new ControlDraft(kind.get(), payload.get(), hex.get(), code.get(), reason.get());
    }

    // Commands
    void setDraft(ControlDraft draft) {
        kind.set(draft.kind());
        payload.set(draft.payload());
        hex.set(draft.hex());
        code.set(draft.code());
        reason.set(draft.reason());
    }

    /** What stands in the way of sending; empty where nothing does. */
    String complaint() {
        if (kind.get() != ControlKind.CLOSE) {
            return payloadComplaint.get();
        }
        return codeComplaint.get().isEmpty() ? reasonComplaint.get() : codeComplaint.get();
    }

    /** Sends the frame; only without a {@link #complaint()}. */
    CompletableFuture<Void> send(Sending sending) {
        switch (kind.get()) {
            case PING:
                return sending.send(Outgoing.ping(((InputBytes) payloadBytes()).bytes()));
            case PONG:
                return sending.send(Outgoing.pong(((InputBytes) payloadBytes()).bytes()));
            default:
                sending.close(new CloseReason(typedCode(), reason.get()));
                return CompletableFuture.completedFuture(null);
        }
    }

    private InputResult payloadBytes() {
        return hex.get() ? HexInput.parse(payload.get()) : Utf8Input.parse(payload.get());
    }

    private static String complaint(InputResult result) {
        if (result instanceof InputError error) {
            return String.format(Locale.ROOT, "Character %d: %s", error.position() + 1, error.sentence());
        }
        int length = ((InputBytes) result).bytes().length;
        return length <= MAX_PAYLOAD
                ? ""
                : String.format(
                        Locale.ROOT,
                        "The payload takes %d bytes; at most %d fit into a control frame.",
                        length,
                        MAX_PAYLOAD);
    }

    private int typedCode() {
        return Integer.parseInt(code.get().strip());
    }

    private String judgeCode() {
        // Four digits at most: a longer number is no code and may be no int either.
        return code.get().strip().matches("[0-9]{1,4}")
                ? CloseCode.complaint(typedCode(), "").orElse("")
                : "A close code is a number: 1000-1003, 1007-1014 or 3000-4999.";
    }

    private String judgeReason() {
        return Utf8Input.parse(reason.get()) instanceof InputError error
                ? String.format(Locale.ROOT, "Character %d: %s", error.position() + 1, error.sentence())
                : CloseCode.complaint(CloseCode.NORMAL, reason.get()).orElse("");
    }

    private String describe() {
        if (kind.get() == ControlKind.CLOSE) {
            int bytes = reason.get().getBytes(StandardCharsets.UTF_8).length;
            return String.format(Locale.ROOT, "reason · %d of %d B", bytes, CloseCode.MAX_REASON_BYTES);
        }
        return payloadBytes() instanceof InputBytes typed
                ? String.format(Locale.ROOT, "payload · %d of %d B", typed.bytes().length, MAX_PAYLOAD)
                : "";
    }
}
