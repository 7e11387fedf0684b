package app.sockeye.export;

import app.sockeye.export.har.HarFormat;
import app.sockeye.export.input.ImportFormat;
import app.sockeye.export.ndjson.NdjsonFormat;
import app.sockeye.export.network.CaptureFormat;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The kinds of files that sessions are imported from. */
public final class ImportFormats {
    private static final List<ImportFormat> ALL = List.of(new HarFormat(), new CaptureFormat(), new NdjsonFormat());

    /** Bytes at a file's start that are enough to recognise its format. */
    private static final int HEAD = 4096;

    private ImportFormats() {}

    /**
     * Recognises the format of a file by its content.
     *
     * @throws IOException if the file has none of the formats, or can't be read
     */
    public static ImportFormat of(Path file) throws IOException {
        byte[] head;
        try (InputStream in = Files.newInputStream(file)) {
            head = in.readNBytes(HEAD);
        }
        Optional<String> wrapped = wrapped(head);
        if (wrapped.isPresent()) {
            throw new IOException(wrapped.get());
        }
        return ALL.stream()
                .filter(format -> format.recognises(head))
                .findFirst()
                .orElseThrow(() -> new IOException("this is none of the formats that can be imported: "
                        + ALL.stream().map(ImportFormat::label).collect(Collectors.joining(", "))));
    }

    /** What to do first with a file that is compressed or in UTF-16; empty for other files. */
    private static Optional<String> wrapped(byte[] head) {
        if (begins(head, 0xFF, 0xFE) || begins(head, 0xFE, 0xFF)) {
            return Optional.of("this is text in UTF-16: save it in UTF-8 and import that");
        }
        if (begins(head, 0x1F, 0x8B) || begins(head, 'P', 'K', 3, 4) || begins(head, 0x28, 0xB5, 0x2F, 0xFD)) {
            return Optional.of("this is a compressed file: unpack it and import what is in it");
        }
        return Optional.empty();
    }

    private static boolean begins(byte[] head, int... bytes) {
        boolean begins = head.length >= bytes.length;
        for (int i = 0; begins && i < bytes.length; i++) {
            begins = (head[i] & 0xFF) == bytes[i];
        }
        return begins;
    }
}
