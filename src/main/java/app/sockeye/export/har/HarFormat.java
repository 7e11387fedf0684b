package app.sockeye.export.har;

import static java.nio.charset.StandardCharsets.UTF_8;

import app.sockeye.export.input.ImportFormat;
import app.sockeye.export.input.ImportTarget;
import app.sockeye.export.json.JsonInput;
import app.sockeye.export.output.Progress;
import java.io.IOException;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.regex.Pattern;

/**
 * HTTP archives with {@code _webSocketMessages}, as introduced by Chrome and adopted by other tools: each WebSocket
 * connection becomes a session. See {@link HarEntryReader} for what is read.
 */
public final class HarFormat implements ImportFormat {
    /** A byte order mark, as some tools on Windows write it, may come first. */
    private static final Pattern BEGINNING = Pattern.compile("\\A\\uFEFF?\\s*\\{\\s*\"log\"\\s*:");

    @Override
    public String label() {
        return "HAR";
    }

    @Override
    public boolean recognises(byte[] head) {
        return BEGINNING.matcher(new String(head, UTF_8)).find();
    }

    @Override
    public void run(Path file, ImportTarget target, Progress progress) throws IOException {
        try (SeekableByteChannel in = Files.newByteChannel(file)) {
            String name = file.getFileName().toString();
            Instant written = Files.getLastModifiedTime(file).toInstant();
            new HarImport(new JsonInput(in), name, in.size(), written, target, progress).run();
        }
    }
}
