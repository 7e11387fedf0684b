package app.sockeye.cli.destination;

import app.sockeye.payload.format.PayloadException;
import app.sockeye.payload.format.registry.ChosenFormat;
import app.sockeye.payload.format.registry.FormatLoader;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/** The format that messages are sent in. Stateless. */
final class AsArgument {
    private AsArgument() {}

    /**
     * Reads the argument. A schema's file is looked for where the program was started, then at the connections.
     *
     * @param folder of the connections
     * @throws IllegalArgumentException with a sentence, where there is no such format, file or type
     */
    static ChosenFormat of(String written, Path folder) {
        ChosenFormat format = here(ChosenFormat.parse(written));
        try {
            new FormatLoader().writable(format, folder);
            return format;
        } catch (PayloadException e) {
            throw new IllegalArgumentException("--as: " + e.getMessage());
        }
    }

    private static ChosenFormat here(ChosenFormat format) {
        try {
            Path file = Path.of(format.file()).toAbsolutePath();
            boolean found = !format.file().isEmpty() && Files.exists(file);
            return found ? format.withSchema(format.type(), file.toString()) : format;
        } catch (InvalidPathException e) {
            return format;
        }
    }
}
