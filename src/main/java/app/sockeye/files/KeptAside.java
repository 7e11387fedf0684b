package app.sockeye.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Renames an invalid file, so that it is kept when a new one replaces it. */
public final class KeptAside {
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss-SSS", Locale.ROOT);

    private KeptAside() {}

    /** Renames the file within its folder; returns its new path. */
    public static Path move(Path file) throws IOException {
        String name = file.getFileName() + ".broken-" + STAMP.format(LocalDateTime.now());
        Path aside = file.resolveSibling(name);
        for (int i = 2; Files.exists(aside, LinkOption.NOFOLLOW_LINKS); i++) {
            aside = file.resolveSibling(name + "-" + i);
        }
        return Files.move(file, aside);
    }
}
