package app.sockeye.transcript.export;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;

/**
 * HTTP archives with {@code _webSocketMessages}, as Chrome began to write them and others do: each WebSocket connection
 * becomes a session. See {@link HarEntry} for what is read.
 */
final class HarFormat implements ImportFormat {
    /** A byte order mark, as some tools on Windows write it, may come first. */
    private static final Pattern BEGINNING = Pattern.compile("\\A\\uFEFF?\\s*\\{\\s*\"log\"\\s*:");

    private static final byte[] BYTE_ORDER_MARK = "\uFEFF".getBytes(UTF_8);

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
            JsonInput json = new JsonInput(in);
            if (json.peek() == (BYTE_ORDER_MARK[0] & 0xFF)) {
                json.goTo(new JsonInput.Place(BYTE_ORDER_MARK.length, 1));
            }
            new HarImport(json, file.getFileName().toString(), in.size(), target, progress).run();
        }
    }
}
