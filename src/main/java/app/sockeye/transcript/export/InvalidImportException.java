package app.sockeye.transcript.export;

import java.io.IOException;

/** A file is not of the format that it begins as; the message says in which line and why. */
public final class InvalidImportException extends IOException {
    private static final long serialVersionUID = 1L;

    InvalidImportException(long line, String sentence) {
        super("Line " + line + ": " + sentence);
    }
}
