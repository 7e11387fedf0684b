package app.sockeye.ui.tab;

import app.sockeye.protocol.Direction;
import app.sockeye.session.ClientSession;
import app.sockeye.session.capture.Capture;
import app.sockeye.session.capture.CaptureCondition;
import app.sockeye.transcript.Transcript;
import app.sockeye.transcript.entry.Entry;
import java.util.Optional;

/** What a capture would take from the newest received message. */
final class NewestReply {
    /** The most entries that are looked at. */
    private static final int MOST_ENTRIES = 1_000;

    /** A larger message would make the window wait. */
    private static final int LARGEST = 1 << 20;

    private NewestReply() {}

    static Optional<String> of(Optional<ClientSession> session, Capture capture) {
        if (session.isEmpty() || capture.problem().isPresent()) {
            return Optional.empty();
        }
        Transcript transcript = session.get().transcript();
        long last = transcript.count() - 1;
        for (long index = last; index >= Math.max(0, last - MOST_ENTRIES); index--) {
            Entry entry = transcript.entry(index);
            if (entry.kind().isMessage()
                    && entry.direction().filter(Direction.RECEIVED::equals).isPresent()) {
                return entry.size() > LARGEST ? Optional.empty() : new CaptureCondition(capture).valueIn(entry);
            }
        }
        return Optional.empty();
    }
}
