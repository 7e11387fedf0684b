package app.sockeye.session.dialect;

import app.sockeye.dialect.Dialect;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a session speaks now.
 *
 * @param dialect empty if nothing is recognised
 * @param title what is spoken as far as it is known, such as {@code Socket.IO 5}; empty for none
 * @param facts a few words each, such as {@code heartbeat 25 s}
 * @param duties what Sockeye sends by itself
 */
public record DialectStatus(Optional<Dialect> dialect, String title, List<String> facts, List<DutySwitch> duties) {
    /** Nothing is recognised. */
    public static final DialectStatus NONE = new DialectStatus(Optional.empty(), "", List.of(), List.of());

    public DialectStatus {
        facts = List.copyOf(facts);
        duties = List.copyOf(duties);
    }

    /** What is spoken by a voice, without the duties of some keys. */
    static DialectStatus of(Voice voice, Set<String> off) {
        List<DutySwitch> duties = voice.duties().stream()
                .map(duty -> new DutySwitch(duty.key(), duty.label(), duty.consequence(), !off.contains(duty.key())))
                .toList();
        return new DialectStatus(
                Optional.of(voice.dialect()),
                voice.reader().title(),
                voice.reader().facts(),
                duties);
    }

    /** The same without the duties of some keys, and with all others. */
    DialectStatus without(Set<String> off) {
        List<DutySwitch> switched = duties.stream()
                .map(duty -> new DutySwitch(duty.key(), duty.label(), duty.consequence(), !off.contains(duty.key())))
                .toList();
        return new DialectStatus(dialect, title, facts, switched);
    }

    /**
     * A duty, and whether it is done.
     *
     * @param label what it does, in a few words
     * @param consequence what happens where it is switched off, in a sentence
     */
    public record DutySwitch(String key, String label, String consequence, boolean on) {}
}
