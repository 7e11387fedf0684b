package app.sockeye.export;

import static java.nio.charset.StandardCharsets.UTF_8;

import app.sockeye.export.input.ImportTarget;
import app.sockeye.export.output.EntryJson;
import app.sockeye.export.output.Progress;
import app.sockeye.transcript.Transcript;
import app.sockeye.transcript.entry.Entry;
import app.sockeye.transcript.entry.EntryKind;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;

/** Takes imported sessions into a folder of folders, and reads them. */
public class CollectedImport implements ImportTarget {
    public final List<Path> sessions = new ArrayList<>();
    public final List<String> leftOut = new ArrayList<>();
    public final Progress progress = new Progress();
    private final Path folder;
    private int asked;

    public CollectedImport(Path folder) {
        this.folder = folder;
    }

    public CollectedImport from(Path file) throws IOException {
        ImportFormats.of(file).run(file, this, progress);
        return this;
    }

    @Override
    public Path newFolder() {
        return folder.resolve("session-" + asked++);
    }

    @Override
    public void written(Path session, String name) {
        sessions.add(session);
    }

    @Override
    public void leftOut(String sentence) {
        leftOut.add(sentence);
    }

    public Transcript open(int session) throws IOException {
        return Transcript.open(sessions.get(session));
    }

    /** Each entry of a session but notes, as kind, direction and payload. */
    public List<String> entries(int session) throws IOException {
        try (Transcript transcript = open(session)) {
            return LongStream.range(0, transcript.count())
                    .mapToObj(transcript::entry)
                    .filter(entry -> entry.kind() != EntryKind.NOTE)
                    .map(CollectedImport::line)
                    .toList();
        }
    }

    private static String line(Entry entry) {
        String direction = entry.direction().map(d -> " " + EntryJson.name(d)).orElse("");
        return EntryJson.name(entry.kind()) + direction + " " + new String(Session.payload(entry), UTF_8);
    }
}
