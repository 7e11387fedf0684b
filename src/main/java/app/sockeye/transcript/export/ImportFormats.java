package app.sockeye.transcript.export;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** The kinds of files that sessions are imported from. */
public final class ImportFormats {
    private static final List<ImportFormat> ALL = List.of(new NdjsonFormat(), new CaptureFormat(), new HarFormat());

    /** Enough of a file to tell its format. */
    private static final int HEAD = 4096;

    private ImportFormats() {}

    /**
     * The format of a file, told by its content.
     *
     * @throws IOException where the file is of none of them, or can't be read
     */
    public static ImportFormat of(Path file) throws IOException {
        byte[] head;
        try (InputStream in = Files.newInputStream(file)) {
            head = in.readNBytes(HEAD);
        }
        return ALL.stream()
                .filter(format -> format.recognises(head))
                .findFirst()
                .orElseThrow(() -> new IOException("this is none of the formats that can be imported: "
                        + ALL.stream().map(ImportFormat::label).collect(Collectors.joining(", "))));
    }
}
