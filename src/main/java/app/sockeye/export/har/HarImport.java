package app.sockeye.export.har;

import static java.nio.charset.StandardCharsets.UTF_8;

import app.sockeye.export.input.ImportTarget;
import app.sockeye.export.input.LeftOut;
import app.sockeye.export.input.NewSession;
import app.sockeye.export.json.InvalidImportException;
import app.sockeye.export.json.JsonInput;
import app.sockeye.export.json.LineInput;
import app.sockeye.export.output.Progress;
import app.sockeye.protocol.Direction;
import app.sockeye.transcript.connection.ConnectionEvent;
import app.sockeye.transcript.entry.EntryKind;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** One import of an HTTP archive. Belongs to one thread. */
final class HarImport {
    /** Maximum number of bytes of an unknown member that are kept as a note. */
    private static final int MOST_NOTE_BYTES = 16 << 10;

    private final JsonInput json;
    private final String name;
    private final long size;
    private final Instant fileTime;
    private final ImportTarget target;
    private final Progress progress;
    private final HarMessages messages;
    private final LeftOut leftOut = new LeftOut();

    private long others;
    private long sessions;
    private long silent;

    /** @param fileTime the time to use if the file does not say one */
    HarImport(JsonInput json, String name, long size, Instant fileTime, ImportTarget target, Progress progress) {
        this.json = json;
        this.name = name;
        this.size = size;
        this.fileTime = fileTime;
        this.target = target;
        this.progress = progress;
        this.messages = new HarMessages(json, leftOut, this::check);
    }

    void run() throws IOException {
        try {
            json.object(member -> {
                if (member.equals("log")) {
                    json.objectOrOther(this::logMember);
                } else {
                    json.skip();
                }
            });
        } catch (InvalidImportException e) {
            if (sessions == 0 && others == 0) {
                throw e;
            }
            target.leftOut("The rest of the file, which can't be read. " + e.getMessage());
        }
        tellLeftOut();
        check();
        progress.tell(messages.count(), 1);
    }

    private void logMember(String member) throws IOException {
        if (member.equals("entries")) {
            json.arrayOrOther(i -> entry());
        } else {
            json.skip();
        }
    }

    private void entry() throws IOException {
        check();
        HarEntry entry = new HarEntryReader(json).read(fileTime);
        if (entry.isWebSocket()) {
            session(entry);
        } else if (entry.broken().isEmpty()) {
            others++;
        }
        if (entry.broken().isPresent()) {
            throw entry.broken().get();
        }
    }

    private void session(HarEntry entry) throws IOException {
        leftOut.addAll(entry.leftOut());
        LineInput.Place behind = json.place();
        MessageTimes times = entry.times();
        try (NewSession session = new NewSession(target, times.started())) {
            session.begin(name, entry.url());
            session.handshake(Direction.SENT, entry.request(), times.requestNanos());
            if (entry.response().length > 0) {
                session.handshake(Direction.RECEIVED, entry.response(), times.responseNanos());
            }
            long last = times.responseNanos();
            if (entry.messages().isPresent()) {
                json.goTo(entry.messages().get());
                last = Math.max(last, messages(entry, session));
            } else {
                silent++;
            }
            if (!entry.refusal().isEmpty()) {
                session.told(refused(entry.refusal()), last);
            }
            for (HarEntry.HarMember other : entry.others()) {
                note(session, other, last);
            }
            session.finish();
        }
        json.goTo(behind);
        sessions++;
    }

    private static ConnectionEvent refused(String sentence) {
        return new ConnectionEvent.Failed(
                ConnectionEvent.Stage.UPGRADE, false, sentence, "", List.of(), Optional.empty());
    }

    /** Reads the messages, up to where the file is broken; returns the last one's time. */
    private long messages(HarEntry entry, NewSession session) throws IOException {
        try {
            messages.read(session, entry.times());
        } catch (InvalidImportException e) {
            if (entry.broken().isEmpty()) {
                throw e;
            }
        }
        return messages.lastNanos();
    }

    private void note(NewSession session, HarEntry.HarMember member, long nanos) throws IOException {
        boolean whole = member.length() <= MOST_NOTE_BYTES;
        String kept = whole ? ", kept as a note" : ", of which only the beginning was kept as a note";
        leftOut.add(
                "unknown member",
                "unknown members",
                ", " + LeftOut.quoted(member.name()) + kept,
                member.place().words());
        byte[] value = json.bytes(member.place(), (int) Math.min(member.length(), MOST_NOTE_BYTES));
        session.told(
                EntryKind.NOTE,
                "The file says: " + LeftOut.quoted(member.name()) + ": " + new String(value, UTF_8)
                        + (whole ? "" : "…"),
                nanos);
    }

    private void check() {
        progress.check();
        progress.tell(messages.count(), Math.min(1, (double) json.position() / Math.max(1, size)));
    }

    private void tellLeftOut() {
        if (others > 0) {
            target.leftOut(
                    others + (others == 1 ? " request that is" : " requests that are") + " not for a WebSocket.");
        }
        if (silent > 0) {
            target.leftOut("No messages of " + silent + (silent == 1 ? " connection" : " connections")
                    + ": the file has only the handshake.");
        }
        leftOut.tell(target);
        if (sessions == 0) {
            target.leftOut("The file has no WebSocket connection.");
        }
    }
}
