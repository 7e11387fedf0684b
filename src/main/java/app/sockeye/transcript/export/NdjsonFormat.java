package app.sockeye.transcript.export;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Path;
import java.util.regex.Pattern;

/** One session, as {@link ExportFormat#NDJSON} has it. */
final class NdjsonFormat implements ImportFormat {
    private static final Pattern BEGINNING = Pattern.compile("\\A\\s*\\{\\s*\"sockeye\"");

    @Override
    public String label() {
        return ExportFormat.NDJSON.label() + " that Sockeye exported";
    }

    @Override
    public boolean recognises(byte[] head) {
        return BEGINNING.matcher(new String(head, UTF_8)).find();
    }

    @Override
    public void run(Path file, ImportTarget target, Progress progress) throws IOException {
        Path folder = target.newFolder();
        NdjsonImport.run(file, folder, progress);
        target.written(folder, "");
    }
}
