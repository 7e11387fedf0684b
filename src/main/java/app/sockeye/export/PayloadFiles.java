package app.sockeye.export;

import app.sockeye.export.json.Pieces;
import app.sockeye.export.output.CheckedOutput;
import app.sockeye.export.output.EntryJson;
import app.sockeye.export.output.EntryWriter;
import app.sockeye.export.output.Progress;
import app.sockeye.transcript.entry.Entry;
import app.sockeye.transcript.entry.EntryFlag;
import app.sockeye.transcript.entry.EntryKind;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** Writes each message's payload into a file of its own in a folder, named after the message's index and direction. */
final class PayloadFiles implements EntryWriter {
    private final Path folder;
    private final Progress progress;
    private final Pieces pieces = new Pieces();

    PayloadFiles(Path folder, Progress progress) {
        this.folder = folder;
        this.progress = progress;
    }

    @Override
    public void write(Entry entry) throws IOException {
        if (entry.kind().isMessage()) {
            try (OutputStream out = new CheckedOutput(Files.newOutputStream(folder.resolve(nameOf(entry))), progress)) {
                pieces.forEach(entry.payload(), out::write);
            }
        }
    }

    private static String nameOf(Entry entry) {
        String way = entry.flags().contains(EntryFlag.NOT_SENT)
                ? "-not-sent"
                : entry.direction().map(d -> "-" + EntryJson.name(d)).orElse("");
        return String.format(
                Locale.ROOT, "%08d%s%s", entry.index(), way, entry.kind() == EntryKind.TEXT ? ".txt" : ".bin");
    }
}
