package app.sockeye.export;

import app.sockeye.history.KeptSession;
import app.sockeye.history.SessionStore;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Makes kept sessions of files from elsewhere, whatever their format. */
public final class SessionImport {
    /** What imported sessions are kept under: no profile's id. */
    public static final String PROFILE_ID = "imported";

    private final SessionStore store;

    /**
     * What an import gave.
     *
     * @param sessions in the file's order; one without a name has the file's, behind its address where there are several
     * @param leftOut what of the file was not imported and why, in sentences
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
     * Imports, on the caller's thread. Sessions that were whole before a failure stay; of the others nothing is left.
     *
     * @throws IOException where the file is of no known format, is damaged or can't be read, or the sessions can't be
     *     written
     * @throws java.util.concurrent.CancellationException where it was cancelled
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

    /** Has those named like their file tell their address, too. */
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
