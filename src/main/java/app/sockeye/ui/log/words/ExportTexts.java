package app.sockeye.ui.log.words;

import app.sockeye.payload.ByteSize;
import java.nio.file.Path;

/** What users read where they copy and export entries. */
public final class ExportTexts {
    // What a payload is copied as
    public static final String TEXT = "text";
    public static final String JSON = "JSON";
    public static final String MARKDOWN = "Markdown";
    public static final String HEX = "hex";
    public static final String BASE64 = "Base64";
    public static final String HEX_DUMP = "hex dump";

    // Export
    public static final String EXPORT = "Export…";
    public static final String ENTRIES = "Entries";
    public static final String ALL = "All";
    public static final String FILTERED = "Filtered";
    public static final String SELECTED = "Selected";
    public static final String FORMAT = "Format";
    public static final String INCLUDE_SECRETS = "Include secrets";
    public static final String INCLUDE_SECRETS_HINT =
            "Authorization, cookies and other secret headers. Messages are always exported in full.";
    public static final String FOR_SPREADSHEETS = "Safe for spreadsheets";
    public static final String FOR_SPREADSHEETS_HINT =
            "Spreadsheets run text that starts with =, +, - or @. This puts an apostrophe before it; turn it off to"
                    + " keep text exact.";
    public static final String PROGRESS = "Export progress";
    public static final String CANCEL = "Cancel";
    public static final String CANCELLED = "The export was cancelled; nothing was written.";

    private ExportTexts() {}

    public static String copyAs(String format) {
        return "Copy as " + format;
    }

    public static String literal(String language) {
        return language + " literal";
    }

    /** That only the first of some entries fit. */
    public static String copiedEntries(long copied, long all) {
        return "Only the first " + LogTexts.grouped(copied) + " of " + LogTexts.grouped(all)
                + " entries were copied. To get all of them, choose More > Export… > Selected.";
    }

    /** That only a part of the first or only entry fits. */
    public static String copiedBytes(long copied, long all, boolean ofMany) {
        return "Only the first " + ByteSize.format(copied) + " of " + ByteSize.format(all)
                + (ofMany ? " of the first entry" : "")
                + " were copied. To get all of it, save the payload or choose More > Export… > Selected.";
    }

    public static String scope(String label, long count) {
        return label + " (" + LogTexts.grouped(count) + ")";
    }

    public static String exporting(long entries) {
        return "Exporting, " + entries(entries) + " so far";
    }

    public static String exported(long entries, Path target) {
        return "Exported " + entries(entries) + " to " + target + ".";
    }

    public static String notExported(Path target, String reason) {
        return "Nothing was exported to " + target + ": " + reason + ". Choose another place.";
    }

    public static String exportFailed(Path target) {
        return "Nothing was exported to " + target
                + ": an unexpected error. Please report it; the details are in the diagnostics log.";
    }

    private static String entries(long count) {
        return LogTexts.grouped(count) + (count == 1 ? " entry" : " entries");
    }
}
