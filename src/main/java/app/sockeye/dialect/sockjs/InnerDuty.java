package app.sockeye.dialect.sockjs;

import app.sockeye.dialect.Dialect;
import app.sockeye.dialect.Opening;
import app.sockeye.dialect.duty.Duty;
import app.sockeye.dialect.duty.DutyChannel;
import app.sockeye.dialect.form.MessagePayload;
import app.sockeye.dialect.packet.Packet;
import app.sockeye.protocol.Direction;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** A duty of a dialect within SockJS, done once that dialect is recognised. */
final class InnerDuty implements Duty {
    private final SockJsReader reader;
    private final Dialect dialect;
    /** As it tells of itself; does nothing. */
    private final Duty described;
    /** Null before the dialect is recognised. */
    private Duty active;

    private InnerDuty(SockJsReader reader, Dialect dialect, Duty described) {
        this.reader = reader;
        this.dialect = dialect;
        this.described = described;
    }

    /** The duties of a dialect. */
    static List<Duty> of(SockJsReader reader, Dialect dialect) {
        Opening nothing = new Opening("", Optional.empty(), List.of());
        return dialect.duties(dialect.reader(nothing)).stream()
                .map(duty -> (Duty) new InnerDuty(reader, dialect, duty))
                .toList();
    }

    @Override
    public String key() {
        return described.key();
    }

    @Override
    public String label() {
        return described.label();
    }

    @Override
    public String consequence() {
        return described.consequence();
    }

    @Override
    public void packet(Direction direction, Packet packet, DutyChannel channel) {
        if (active == null && reader.inner().dialect().filter(dialect::equals).isPresent()) {
            active = reader.inner().reader().stream()
                    .flatMap(inner -> dialect.duties(inner).stream())
                    .filter(duty -> duty.key().equals(key()))
                    .findFirst()
                    .orElse(null);
        }
        if (active != null) {
            active.packet(direction, packet, new Wrapping(channel));
        }
    }

    /** Sends as SockJS clients do. */
    private record Wrapping(DutyChannel channel) implements DutyChannel {
        @Override
        public void send(MessagePayload message) {
            if (message.text()) {
                channel.send(SockJsWriter.wrapped(new String(message.bytes(), StandardCharsets.UTF_8)));
            }
        }

        @Override
        public Timer after(Duration delay, Runnable action) {
            return channel.after(delay, action);
        }
    }
}
