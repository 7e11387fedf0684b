package app.sockeye.ui.tab.session;

import app.sockeye.session.ClientSession;
import app.sockeye.session.capture.Capture;
import app.sockeye.session.outgoing.ReplyCaptures;
import java.util.List;
import java.util.Optional;

/** Takes values from the replies to what a tab sends. JavaFX thread. */
final class TabCaptures {
    private Optional<ReplyCaptures> captures = Optional.empty();
    /** The session that values are taken in; null before the first. */
    private ClientSession capturing;

    /** Takes values from the replies that come from now on. */
    void begin(ClientSession session, List<Capture> wanted) {
        if (capturing != session) {
            close();
            capturing = session;
            captures = Optional.of(new ReplyCaptures(session.transcript(), session.captured()));
        }
        captures.ifPresent(taken -> taken.begin(wanted, session.transcript().count()));
    }

    void close() {
        captures.ifPresent(ReplyCaptures::close);
    }
}
