package app.sockeye.export;

import app.sockeye.export.input.ImportFormat;
import app.sockeye.export.input.ImportTarget;
import app.sockeye.export.output.Progress;
import app.sockeye.history.KeptSession;
import app.sockeye.history.SessionStore;
import app.sockeye.transcript.sealed.RecordingKey;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Imports files of any known format as recorded sessions. */
public final class SessionImport {
    /** The profile id that imported sessions are stored under; no profile has it. */
    public static final String PROFILE_ID = "imported";

    private final SessionStore store;

    /**
     * The result of an import.
     *
     * @param sessions the sessions in the file's order; one without a name is named after the file, with its address
     *     before that if there are several
     * @param leftOut sentences that say what in the file was not imported and why
     */
    public record Outcome(List<KeptSession> sessions, List<String> leftOut) {
        public Outcome {
            sessions = List.copyOf(sessions);
            leftOut = List.copyOf(leftOut);
        }
    }

    public SessionImport(SessionStore store) {
        this.store = store;
    }

    /**
     * Imports a file on the caller's thread. Sessions that were complete before a failure stay; incomplete ones are
     * removed.
     *
     * @throws IOException if the file has no known format, is damaged or can't be read, or the sessions can't be
     *     written
     * @throws java.util.concurrent.CancellationException if it was cancelled
     */
    public Outcome run(Path file, Progress progress) throws IOException {
        ImportFormat format = ImportFormats.of(file);
        String fileName = file.getFileName().toString();
        List<KeptSession> imported = new ArrayList<>();
        List<String> leftOut = new ArrayList<>();
        format.run(
                file,
                new ImportTarget() {
                    @Override
                    public Path newFolder() throws IOException {
                        return store.newFolder(PROFILE_ID);
                    }

                    @Override
                    public Optional<RecordingKey> key() throws IOException {
                        return store.keyForNew();
                    }

                    @Override
                    public void written(Path folder, String name) throws IOException {
                        String given = name.isBlank() ? fileName : name;
                        imported.add(store.adopt(folder, PROFILE_ID, given));
                    }

                    @Override
                    public void leftOut(String sentence) {
                        leftOut.add(sentence);
                    }
                },
                progress);
        return new Outcome(imported.size() > 1 ? toldApart(imported, fileName) : imported, leftOut);
    }

    /** Adds the address to the name of each session that is named after the file. */
    private List<KeptSession> toldApart(List<KeptSession> sessions, String fileName) throws IOException {
        List<KeptSession> named = new ArrayList<>();
        for (KeptSession session : sessions) {
            if (session.name().equals(fileName) && !session.url().isEmpty()) {
                store.rename(session, session.url().replaceFirst("^wss?://", "") + " (" + fileName + ")");
            }
            named.add(store.find(session.folder()).orElse(session));
        }
        return named;
    }
}
