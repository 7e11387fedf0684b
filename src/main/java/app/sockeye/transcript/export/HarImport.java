package app.sockeye.transcript.export;

import app.sockeye.protocol.Direction;
import java.io.IOException;

/** One import of an HTTP archive. Belongs to one thread. */
final class HarImport {
    private final JsonInput json;
    private final String name;
    private final long size;
    private final ImportTarget target;
    private final Progress progress;
    private final HarMessages messages;

    private long others;
    private long sessions;
    private long silent;

    HarImport(JsonInput json, String name, long size, ImportTarget target, Progress progress) {
        this.json = json;
        this.name = name;
        this.size = size;
        this.target = target;
        this.progress = progress;
        this.messages = new HarMessages(json, this::check);
    }

    void run() throws IOException {
        json.object(member -> {
            if (member.equals("log")) {
                json.object(inLog -> {
                    if (inLog.equals("entries")) {
                        json.array(i -> entry());
                    } else {
                        json.skip();
                    }
                });
            } else {
                json.skip();
            }
        });
        tellLeftOut();
        check();
        progress.tell(messages.count(), 1);
    }

    private void entry() throws IOException {
        check();
        HarEntry entry = HarEntry.read(json);
        if (!entry.isWebSocket()) {
            others++;
            return;
        }
        JsonInput.Place behind = json.place();
        try (NewSession session = new NewSession(target, entry.started())) {
            session.begin(name, entry.url());
            session.handshake(Direction.SENT, entry.request(), 0);
            if (entry.response().length > 0) {
                session.handshake(Direction.RECEIVED, entry.response(), entry.waitNanos());
            }
            if (entry.messages().isPresent()) {
                json.goTo(entry.messages().get());
                messages.read(session, entry.started());
                json.goTo(behind);
            } else {
                silent++;
            }
            session.finish();
        }
        sessions++;
    }

    private void check() {
        progress.check();
        progress.tell(messages.count(), Math.min(1, (double) json.position() / Math.max(1, size)));
    }

    private void tellLeftOut() {
        if (others > 0) {
            target.leftOut(others + (others == 1 ? " request that is" : " requests that are") + " no WebSocket.");
        }
        if (silent > 0) {
            target.leftOut("No messages of " + silent + (silent == 1 ? " connection" : " connections")
                    + ": the file has only the handshake.");
        }
        if (messages.undecoded() > 0) {
            target.leftOut(messages.undecoded() + (messages.undecoded() == 1 ? " binary message" : " binary messages")
                    + " not in Base64: the characters were kept as they are.");
        }
        if (messages.unknown() > 0) {
            target.leftOut(messages.unknown() + (messages.unknown() == 1 ? " message" : " messages")
                    + " neither sent nor received.");
        }
        if (sessions == 0) {
            target.leftOut("No WebSocket is in this file.");
        }
    }
}
