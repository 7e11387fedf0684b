package app.sockeye.app;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.logging.Formatter;
import java.util.logging.LogRecord;

/** Formats a line of the diagnostics log, with a stack trace if there is one, regardless of the locale. */
final class DiagnosticsLine extends Formatter {
    @Override
    public String format(LogRecord entry) {
        StringWriter text = new StringWriter();
        try (PrintWriter out = new PrintWriter(text)) {
            out.println(entry.getInstant() + " " + entry.getLevel() + " " + entry.getLoggerName());
            out.println(formatMessage(entry));
            if (entry.getThrown() != null) {
                entry.getThrown().printStackTrace(out);
            }
        }
        return text.toString();
    }
}
