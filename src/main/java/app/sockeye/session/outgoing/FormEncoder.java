package app.sockeye.session.outgoing;

import app.sockeye.dialect.Dialect;
import app.sockeye.dialect.Opening;
import app.sockeye.dialect.form.DialectWriter;
import app.sockeye.dialect.form.FilledForm;
import app.sockeye.dialect.form.FormException;
import app.sockeye.dialect.form.MessagePayload;
import app.sockeye.dialect.form.PacketForm;
import app.sockeye.dialect.registry.Dialects;
import app.sockeye.message.UnsendableException;
import app.sockeye.protocol.Outgoing;
import java.util.List;
import java.util.Optional;

/** Turns filled forms into messages. Thread-safe; called in the order in which they are sent. */
@FunctionalInterface
public interface FormEncoder {
    /** Encodes each form as if it were the first of its connection. */
    FormEncoder ALONE = (dialect, form) -> encode(
            Dialects.of(dialect)
                    .flatMap(known -> known.writer(known.reader(new Opening("", Optional.empty(), List.of()))))
                    .orElseThrow(() -> unknown(dialect)),
            form);

    /**
     * The messages of a form, in their order.
     *
     * @param dialect its key
     * @throws UnsendableException where an input is wrong, or nothing can be written in the dialect
     */
    List<Outgoing> encode(String dialect, FilledForm form);

    /** The forms of a dialect; none where it is not known. */
    default List<PacketForm> forms(String dialect) {
        return Dialects.of(dialect).map(Dialect::forms).orElse(List.of());
    }

    /**
     * An encoder for a connection that has just opened.
     *
     * @param target its address
     * @param subprotocol the one that the server chose
     */
    default FormEncoder opened(String target, Optional<String> subprotocol) {
        return this;
    }

    /**
     * The messages that a writer makes of a form.
     *
     * @throws UnsendableException where an input is wrong
     */
    static List<Outgoing> encode(DialectWriter writer, FilledForm form) {
        try {
            return writer.encode(form).stream().map(FormEncoder::outgoing).toList();
        } catch (FormException e) {
            throw new UnsendableException(e.getMessage(), 0, e.input());
        }
    }

    private static Outgoing outgoing(MessagePayload message) {
        return message.text() ? Outgoing.text(message.bytes()) : Outgoing.binary(message.bytes());
    }

    /** Nothing can be written in a dialect. */
    static UnsendableException unknown(String dialect) {
        return new UnsendableException("No form of the dialect " + dialect + " can be sent.", 0);
    }
}
