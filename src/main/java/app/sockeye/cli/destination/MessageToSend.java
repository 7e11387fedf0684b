package app.sockeye.cli.destination;

import app.sockeye.message.Sendable;
import app.sockeye.session.capture.Capture;
import java.util.List;
import java.util.Objects;

/**
 * One thing that a command sends.
 *
 * @param captures what is taken from its reply before the next one is sent
 */
public record MessageToSend(Sendable sendable, List<Capture> captures) {
    public MessageToSend {
        Objects.requireNonNull(sendable);
        captures = List.copyOf(captures);
    }

    static MessageToSend of(Sendable sendable) {
        return new MessageToSend(sendable, List.of());
    }
}
