package app.sockeye.export.ndjson;

import app.sockeye.export.input.ForeignTime;
import app.sockeye.export.input.ImportTarget;
import app.sockeye.export.input.LeftOut;
import app.sockeye.export.input.NewSession;
import app.sockeye.export.json.InvalidImportException;
import app.sockeye.export.json.JsonInput;
import app.sockeye.export.output.ExportFormat;
import app.sockeye.export.output.Progress;
import app.sockeye.protocol.Header;
import app.sockeye.transcript.connection.ConnectionEvent;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * One import of a file that was exported as {@link ExportFormat#NDJSON}, see {@link NdjsonWriter}, or of lines that the
 * command line printed. Lines that can't be read are skipped. Entries are renumbered if the file lacks some. Belongs to
 * one thread.
 */
final class NdjsonImport {
    private static final long VERSION = 1;

    private final JsonInput json;
    private final long size;
    private final Instant fileTime;
    private final ImportTarget target;
    private final Progress progress;
    private final LeftOut leftOut = new LeftOut();

    /** Null between sessions. */
    private NewSession session;
    /** Start of the session that is being read or comes next; empty if the file does not say. */
    private Optional<Instant> started = Optional.empty();

    private boolean hasHeader;
    private String sessionName = "";
    private long lastNanos;
    private long entries;
    private Optional<InvalidImportException> firstFailure = Optional.empty();

    /** @param fileTime the start to use if the file does not say one */
    NdjsonImport(JsonInput json, long size, Instant fileTime, ImportTarget target, Progress progress) {
        this.json = json;
        this.size = Math.max(1, size);
        this.fileTime = fileTime;
        this.target = target;
        this.progress = progress;
    }

    /** @throws InvalidImportException if nothing in the file can be used */
    void run() throws IOException {
        try {
            while (json.peek() >= 0) {
                progress.check();
                take(NdjsonLine.read(json));
                progress.tell(entries, Math.min(1, (double) json.position() / size));
            }
            if (entries == 0 && (!hasHeader || firstFailure.isPresent())) {
                throw firstFailure.orElseGet(
                        () -> json.failure("this is not a session that Sockeye exported as NDJSON."));
            }
            finish();
        } finally {
            if (session != null) {
                session.close();
            }
        }
        leftOut.tell(target);
        progress.check();
        progress.tell(entries, 1);
    }

    private void take(NdjsonLine line) throws IOException {
        firstFailure = firstFailure.or(() -> line.broken);
        if (!line.isHeader() && line.kind.isEmpty() && line.broken.isPresent()) {
            leftOut.add("line that is not an entry", "lines that are not entries", "", line.place());
            return;
        }
        leftOut.addAll(line.leftOut());
        if (line.isHeader()) {
            header(line);
        } else if (line.kind.isPresent()) {
            entry(line);
        } else {
            leftOut.add("line that is not an entry", "lines that are not entries", "", line.place());
        }
    }

    /** Starts a session; a file has several if exports were concatenated. */
    private void header(NdjsonLine line) throws IOException {
        if (line.content.filter(NdjsonWriter.MERGED::equals).isPresent()) {
            throw json.failure("this holds the entries of several connections in one order, which can't be imported."
                    + " Export each connection's own log instead.");
        }
        if (line.version.filter(version -> version > VERSION).isPresent()) {
            throw json.failure("this is version " + line.version.get()
                    + " of the format; this Sockeye reads only version " + VERSION + ". Try a newer Sockeye.");
        }
        finish();
        hasHeader = true;
        started = line.started.map(ForeignTime::instant);
    }

    private void entry(NdjsonLine line) throws IOException {
        if (session != null && !line.session.equals(sessionName)) {
            finish();
        }
        if (session == null) {
            begin(line);
        }
        long nanos = line.nanos.orElseGet(() -> sinceStart(line));
        lastNanos = nanos;
        line.secret.ifPresent(names -> session.told(new ConnectionEvent.MarkedSecret(canonical(names)), nanos));
        NdjsonEntry.write(line, nanos, session.restoring(), json, leftOut, progress);
        entries++;
    }

    private static Set<String> canonical(List<String> names) {
        return names.stream().map(Header::canonicalName).collect(Collectors.toUnmodifiableSet());
    }

    private void begin(NdjsonLine line) throws IOException {
        sessionName = line.session;
        if (started.isEmpty()) {
            String instead = line.time.isPresent() ? "that of its first entry" : "that of the file";
            leftOut.add("session", "sessions", " without a start: " + instead + " was used", line.place());
            started = line.time.map(time -> time.instant().minusNanos(line.nanos.orElse(0L)));
        }
        session = new NewSession(target, started.orElse(fileTime));
    }

    private long sinceStart(NdjsonLine line) {
        leftOut.add("entry", "entries", " without \"ns\": another time was used", line.place());
        try {
            return line.time
                    .map(time -> Duration.between(started.orElse(fileTime), time.instant())
                            .toNanos())
                    .orElse(lastNanos);
        } catch (ArithmeticException e) {
            return lastNanos;
        }
    }

    private void finish() throws IOException {
        if (session == null && hasHeader) {
            session = new NewSession(target, started.orElse(fileTime));
        }
        if (session != null) {
            session.finish();
            session = null;
        }
        hasHeader = false;
        started = Optional.empty();
        lastNanos = 0;
    }
}
