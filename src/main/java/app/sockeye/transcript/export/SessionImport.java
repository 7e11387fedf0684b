package app.sockeye.transcript.export;

import app.sockeye.transcript.KeptSession;
import app.sockeye.transcript.SessionStore;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Makes kept sessions of files from elsewhere, whatever their format. */
public final class SessionImport {
    /** What imported sessions are kept under: no profile's id. */
    public static final String PROFILE_ID = "imported";

    /** Enough of a file to tell its format. */
    private static final int HEAD = 4096;

    private final SessionStore store;
    private final List<ImportFormat> formats;

    public SessionImport(SessionStore store) {
        this(store, List.of(new NdjsonFormat()));
    }

    SessionImport(SessionStore store, List<ImportFormat> formats) {
        this.store = store;
        this.formats = List.copyOf(formats);
    }

    /**
     * Imports, on the caller's thread. Sessions that were whole before a failure stay; of the others nothing is left.
     *
     * @return the new sessions, in the file's order; one without a name gets the file's
     * @throws IOException where the file is of no known format, is damaged or can't be read, or the sessions can't be
     *     written
     * @throws java.util.concurrent.CancellationException where it was cancelled
     */
    public List<KeptSession> run(Path file, Progress progress) throws IOException {
        ImportFormat format = formatOf(file);
        List<KeptSession> imported = new ArrayList<>();
        format.run(
                file,
                new ImportTarget() {
                    @Override
                    public Path newFolder() throws IOException {
                        return store.newFolder(PROFILE_ID);
                    }

                    @Override
                    public void written(Path folder, String name) throws IOException {
                        String given = name.isBlank() ? file.getFileName().toString() : name;
                        imported.add(store.adopt(folder, PROFILE_ID, given));
                    }
                },
                progress);
        return imported;
    }

    private ImportFormat formatOf(Path file) throws IOException {
        byte[] head;
        try (InputStream in = Files.newInputStream(file)) {
            head = in.readNBytes(HEAD);
        }
        return formats.stream()
                .filter(format -> format.recognises(head))
                .findFirst()
                .orElseThrow(() -> new IOException("this is none of the formats that can be imported: "
                        + formats.stream().map(ImportFormat::label).collect(Collectors.joining(", "))));
    }
}
