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
    /** The voice that is given what was said before; of the feed's thread, as is the field below. */
    private Optional<Voice> coming = Optional.empty();
    /** Whether duties for what the coming voice is given were done already. */
    private boolean muted;
    /** Written under the lock. */
    private volatile boolean ended;

    SpokenDialect(SessionDialect session, String target, Optional<String> subprotocol) {
        this.session = session;
        this.target = target;
        this.subprotocol = subprotocol;
    }

    /** The voice of the dialect that is recognised or was chosen. */
    Optional<Voice> recognised() {
        return recognised;
    }

    /**
     * Speaks a dialect from now on, where it has a voice already.
     *
     * @return else a new voice, to be {@link #speak spoken} in once it was given what was said before; empty where there
     *     is nothing to do
     */
    Optional<Voice> recognise(Dialect dialect, Opening opening) {
        if (recognised.filter(now -> now.dialect().equals(dialect)).isPresent()) {
            return Optional.empty();
        }
        timers.clear();
        if (isVoice(dialect)) {
            recognised = Optional.of(voices.get(dialect.key()));
            return Optional.empty();
        }
        coming = Optional.of(new Voice(dialect, opening));
        return coming;
    }

    /** Speaks in a voice from now on. */
    void speak(Voice voice) {
        coming = Optional.empty();
        voices.put(voice.dialect().key(), voice);
        recognised = Optional.of(voice);
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

    /**
     * Gives a message of before to the coming voice. Not guarded: that is nobody else's yet.
     *
     * @param answered whether its duties were done
     */
    void catchUp(Voice voice, SpokenMessage message, boolean answered) {
        muted = answered;
        voice.read(message, duty -> channel(voice, duty));
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
                if (!ended && isSpokenBy(voice) && !session.isOff(duty.key())) {
                    session.send(message);
                }
            }

            @Override
            public Timer after(Duration delay, Runnable action) {
                synchronized (session) {
                    return ended ? () -> {} : timers.after(delay, session.now(), () -> voice.guarded(duty, action));
                }
            }
        };
    }

    /** Whether what a voice says now is sent. */
    private boolean isSpokenBy(Voice voice) {
        return coming.filter(voice::equals).isPresent()
                ? !muted
                : recognised.filter(voice::equals).isPresent();
    }
}
