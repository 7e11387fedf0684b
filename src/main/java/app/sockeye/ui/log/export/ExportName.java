package app.sockeye.ui.log.export;

import app.sockeye.files.FileNames;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Names of files for what is exported: which session it is of, and when that began. */
public final class ExportName {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss", Locale.ROOT).withZone(ZoneId.systemDefault());

    private ExportName() {}

    /**
     * A name such as {@code Echo-20261128-223600}, without extension.
     *
     * @param session as users know it
     */
    public static String of(String session, Instant started) {
        return FileNames.of(session).replaceAll("\\s+", "-") + "-" + TIME.format(started);
    }
}
