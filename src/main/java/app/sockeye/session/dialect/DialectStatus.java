package app.sockeye.session.dialect;

import app.sockeye.dialect.Dialect;
import java.util.List;
import java.util.Optional;

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

    /**
     * A duty, and whether it is done.
     *
     * @param label what it does, in a few words
     * @param consequence what happens where it is switched off, in a sentence
     */
    public record DutySwitch(String key, String label, String consequence, boolean on) {}
}
