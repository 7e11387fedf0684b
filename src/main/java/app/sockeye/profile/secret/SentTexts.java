package app.sockeye.profile.secret;

import app.sockeye.message.ControlDraft;
import app.sockeye.message.FormMessage;
import app.sockeye.message.Format;
import app.sockeye.message.RawFrame;
import app.sockeye.message.RawFrames;
import app.sockeye.message.Sendable;
import app.sockeye.message.WrittenMessage;
import java.util.stream.Stream;

/** The texts in messages that may refer to secrets, files and variables of the environment. */
final class SentTexts {
    private SentTexts() {}

    /** The texts of a message as templates; a message that is a file refers to it. */
    static Stream<String> of(Sendable message) {
        if (message instanceof WrittenMessage written) {
            return written.format() == Format.FILE
                    ? Stream.of("${file:" + written.body() + "}")
                    : Stream.of(written.body()).filter(body -> written.templates());
        } else if (message instanceof ControlDraft control) {
            return Stream.of(control.payload(), control.code(), control.reason());
        }
        if (message instanceof FormMessage form) {
            return form.values().values().stream().filter(value -> form.templates());
        }
        return ((RawFrames) message).frames().stream().map(RawFrame::payload);
    }
}
