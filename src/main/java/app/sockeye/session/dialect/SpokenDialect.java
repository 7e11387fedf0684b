package app.sockeye.session.dialect;

import app.sockeye.dialect.Dialect;
import app.sockeye.dialect.Opening;
import app.sockeye.dialect.SpokenMessage;
import app.sockeye.dialect.duty.Duty;
import app.sockeye.dialect.duty.DutyChannel;
import app.sockeye.dialect.form.MessagePayload;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** What one connection of a session speaks. Guarded by the session's {@link SessionDialect}. */
final class SpokenDialect {
    private final SessionDialect session;
    private final String target;
    private final Optional<String> subprotocol;
    /** By the dialects' keys: that which is recognised, and those of forms that were sent. */
    private final Map<String, Voice> voices = new HashMap<>();

    private final DutyTimers timers = new DutyTimers();
    private Optional<Voice> recognised = Optional.empty();
    private boolean ended;
    /** Whether what is read was answered before. */
    private boolean muted;

    SpokenDialect(SessionDialect session, String target, Optional<String> subprotocol) {
        this.session = session;
        this.target = target;
        this.subprotocol = subprotocol;
    }

    /** The voice of the dialect that is recognised or was chosen. */
    Optional<Voice> recognised() {
        return recognised;
    }

    /** Speaks a dialect from now on; returns whether its voice is new and is to be given what was said before. */
    boolean recognise(Dialect dialect, Opening opening) {
        if (recognised.filter(now -> now.dialect().equals(dialect)).isPresent()) {
            return false;
        }
        timers.clear();
        boolean isNew = !isVoice(dialect);
        Voice voice = isNew ? new Voice(dialect, opening) : voices.get(dialect.key());
        voices.put(dialect.key(), voice);
        recognised = Optional.of(voice);
        return isNew;
    }

    /** Nothing is recognised any more. */
    void forget() {
        recognised = Optional.empty();
        timers.clear();
    }

    /** The voice in which forms of a dialect are written. */
    Voice voice(Dialect dialect) {
        if (!isVoice(dialect)) {
            voices.put(dialect.key(), new Voice(dialect, new Opening(target, subprotocol, List.of())));
        }
        return voices.get(dialect.key());
    }

    /** A dialect that is a script is another one after each change of it, with the same key. */
    private boolean isVoice(Dialect dialect) {
        return Optional.ofNullable(voices.get(dialect.key()))
                .filter(voice -> voice.dialect().equals(dialect))
                .isPresent();
    }

    /** Gives a message to all voices. */
    void read(SpokenMessage message) {
        for (Voice voice : List.copyOf(voices.values())) {
            voice.read(message, duty -> channel(voice, duty));
        }
    }

    /** Gives a message of before to the voice that is recognised. */
    void catchUp(SpokenMessage message, boolean answered) {
        muted = answered;
        recognised.ifPresent(voice -> voice.read(message, duty -> channel(voice, duty)));
        muted = false;
    }

    /** Whether what is spoken can be read from any message on. */
    boolean isJumping() {
        return recognised.filter(voice -> voice.reader().isJumping()).isPresent();
    }

    OptionalLong nextTimer() {
        return timers.next();
    }

    void runTimers(long now) {
        timers.run(now);
    }

    /** The connection ended. */
    void end() {
        ended = true;
        timers.clear();
    }

    private DutyChannel channel(Voice voice, Duty duty) {
        return new DutyChannel() {
            @Override
            public void send(MessagePayload message) {
                if (!ended && !muted && isDone(voice, duty)) {
                    session.send(message);
                }
            }

            @Override
            public Timer after(Duration delay, Runnable action) {
                return ended ? () -> {} : timers.after(delay, session.now(), () -> voice.guarded(duty, action));
            }
        };
    }

    /** Whether a duty is done: that of a dialect which is recognised, unless it is switched off. */
    private boolean isDone(Voice voice, Duty duty) {
        return recognised.filter(voice::equals).isPresent() && !session.isOff(duty.key());
    }
}
