package app.sockeye.session.dialect;

import app.sockeye.dialect.Dialect;
import app.sockeye.dialect.DialectReader;
import app.sockeye.dialect.GuardedReader;
import app.sockeye.dialect.Opening;
import app.sockeye.dialect.SpokenMessage;
import app.sockeye.dialect.duty.Duty;
import app.sockeye.dialect.duty.DutyChannel;
import app.sockeye.dialect.form.DialectWriter;
import app.sockeye.dialect.form.FilledForm;
import app.sockeye.dialect.form.FormException;
import app.sockeye.dialect.form.MessagePayload;
import app.sockeye.protocol.Outgoing;
import app.sockeye.session.outgoing.FormEncoder;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** A dialect in one connection: reads all messages, writes forms, does duties. Not thread-safe. */
final class Voice {
    private static final System.Logger LOG = System.getLogger(Voice.class.getName());

    private final Dialect dialect;
    private final DialectReader reader;
    private final Optional<DialectWriter> writer;
    private final List<Duty> duties;

    Voice(Dialect dialect, Opening opening) {
        this.dialect = dialect;
        reader = new GuardedReader(dialect.reader(opening));
        writer = dialect.writer(reader);
        duties = dialect.duties(reader);
    }

    Dialect dialect() {
        return dialect;
    }

    DialectReader reader() {
        return reader;
    }

    List<Duty> duties() {
        return duties;
    }

    /** @param channel that of each duty */
    void read(SpokenMessage message, Function<Duty, DutyChannel> channel) {
        if (dialect.isStateless()) {
            return;
        }
        reader.read(message, packet -> {
            writer.ifPresent(known -> known.seen(message.direction(), packet));
            for (Duty duty : duties) {
                guarded(duty, () -> duty.packet(message.direction(), packet, channel.apply(duty)));
            }
        });
    }

    /** A defect of a duty must not end the others. */
    void guarded(Duty duty, Runnable action) {
        try {
            action.run();
        } catch (RuntimeException e) {
            LOG.log(System.Logger.Level.WARNING, "Duty " + dialect.key() + " " + duty.key() + " failed", e);
        }
    }

    /** @throws app.sockeye.message.UnsendableException where an input is wrong */
    List<Outgoing> encode(FilledForm form) {
        return FormEncoder.encode(writer.orElseThrow(() -> FormEncoder.unknown(dialect.key())), form);
    }

    /**
     * What a form would be sent as, with nothing used up.
     *
     * @throws FormException where an input is wrong
     */
    List<MessagePayload> preview(FilledForm form) throws FormException {
        return writer.isPresent() ? writer.get().copy().encode(form) : List.of();
    }
}
