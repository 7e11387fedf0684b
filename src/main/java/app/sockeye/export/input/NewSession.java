package app.sockeye.export.input;

import static java.nio.charset.StandardCharsets.UTF_8;

import app.sockeye.export.output.PartFile;
import app.sockeye.protocol.Direction;
import app.sockeye.transcript.RestoredTranscript;
import app.sockeye.transcript.connection.ConnectionEvent;
import app.sockeye.transcript.entry.EntryKind;
import app.sockeye.transcript.write.Appender;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/** A session that is being written by an import. Belongs to one thread. */
public final class NewSession implements Closeable {
    private final ImportTarget target;
    private final Path folder;
    private final PartFile part;
    private final RestoredTranscript restoring;

    public NewSession(ImportTarget target, Instant started) throws IOException {
        this.target = target;
        this.folder = target.newFolder();
        this.part = PartFile.folder(folder);
        try {
            this.restoring = new RestoredTranscript(part.path(), started, target.key());
        } catch (IOException e) {
            part.close();
            throw e;
        }
    }

    /**
     * Writes what a session of our own begins with, and where this one comes from.
     *
     * @param source where the session comes from, such as a file name
     * @param url the address connected to; empty if not known
     */
    public void begin(String source, String url) {
        told(EntryKind.NOTE, "Imported from " + source + ".", 0);
        told(new ConnectionEvent.Connecting(url, Optional.empty(), Set.of()), 0);
    }

    public void told(ConnectionEvent event, long nanos) {
        appender().append(event, null, nanos);
    }

    public void told(EntryKind kind, String text, long nanos) {
        appender().append(kind, null, text.getBytes(UTF_8), nanos);
    }

    public void handshake(Direction direction, byte[] head, long nanos) {
        appender().append(EntryKind.HANDSHAKE, direction, head, nanos);
    }

    /** The appender of the new transcript; its times are in ns since the start. */
    public Appender appender() {
        return restoring.appender();
    }

    public RestoredTranscript restoring() {
        return restoring;
    }

    /** Ends the session and hands it to the target. */
    public void finish() throws IOException {
        restoring.close();
        // Sessions that are written at the same time may have been given the same folder.
        Path free = Files.exists(folder) ? target.newFolder() : folder;
        part.finish(free);
        target.written(free, "");
    }

    /** Deletes the session unless it was finished. */
    @Override
    public void close() throws IOException {
        restoring.close();
        part.close();
    }
}
