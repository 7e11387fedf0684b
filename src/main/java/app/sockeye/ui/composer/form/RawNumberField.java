package app.sockeye.ui.composer.form;

import app.sockeye.ui.common.Invalid;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.control.TextField;

/** A field for a number of a raw frame; empty, it stands for no number. Wrong text is marked, not taken. */
final class RawNumberField extends TextField {
    private boolean showing;

    private RawNumberField(Function<String, Optional<Long>> read, Consumer<OptionalLong> typed) {
        textProperty().addListener((o, before, now) -> {
            if (showing) {
                return;
            }
            Optional<Long> number = read.apply(now.strip());
            boolean none = now.isBlank();
            Invalid.mark(this, !none && number.isEmpty());
            if (none || number.isPresent()) {
                typed.accept(none ? OptionalLong.empty() : OptionalLong.of(number.get()));
            }
        });
    }

    /** A masking key of eight hexadecimal digits. */
    static RawNumberField key(Consumer<OptionalLong> typed) {
        return new RawNumberField(
                text -> Optional.of(text)
                        .filter(t -> t.matches("[0-9a-fA-F]{8}"))
                        .map(t -> Long.parseLong(t, 16)),
                typed);
    }

    /** A length of up to 64 bits, without a sign. */
    static RawNumberField length(Consumer<OptionalLong> typed) {
        return new RawNumberField(RawNumberField::readLength, typed);
    }

    /** A count of bytes of up to nine digits. */
    static RawNumberField count(Consumer<OptionalLong> typed) {
        return new RawNumberField(
                text -> Optional.of(text).filter(t -> t.matches("[0-9]{1,9}")).map(Long::valueOf), typed);
    }

    /** Shows a text that the user did not type; the field that has the focus keeps what is typed. */
    void show(String text) {
        showing = true;
        RawPane.show(this, text);
        showing = false;
    }

    private static Optional<Long> readLength(String text) {
        try {
            return Optional.of(Long.parseUnsignedLong(text));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }
}
