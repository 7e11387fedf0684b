package app.sockeye.export.ndjson;

import static java.nio.charset.StandardCharsets.UTF_8;

import app.sockeye.export.input.ImportFormat;
import app.sockeye.export.input.ImportTarget;
import app.sockeye.export.json.JsonInput;
import app.sockeye.export.output.ExportFormat;
import app.sockeye.export.output.Progress;
import java.io.IOException;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.regex.Pattern;

/** Sessions exported as {@link ExportFormat#NDJSON}, and entries printed by the command line. */
public final class NdjsonFormat implements ImportFormat {
    /** Matches the header line, or an entry's line in case the header is missing or damaged. */
    private static final Pattern BEGINNING = Pattern.compile(
            "\\A\uFEFF?\\s*\\{\\s*\"sockeye\"|^\\s*\\{[^\\n]*\"kind\"\\s*:\\s*\"\\w+\"", Pattern.MULTILINE);

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
        try (SeekableByteChannel in = Files.newByteChannel(file)) {
            Instant written = Files.getLastModifiedTime(file).toInstant();
            new NdjsonImport(new JsonInput(in), in.size(), written, target, progress).run();
        }
    }
}
