package app.sockeye.app;

import app.sockeye.secret.SecretValues;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.logging.Formatter;
import java.util.logging.LogRecord;

/**
 * Formats a line of the diagnostics log, with a stack trace if there is one, regardless of the locale, and without the
 * secrets that are known by then.
 */
final class DiagnosticsLine extends Formatter {
    private final SecretValues secrets;

    DiagnosticsLine(SecretValues secrets) {
        this.secrets = secrets;
    }

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
        return secrets.redactor().redact(text.toString());
    }
}
