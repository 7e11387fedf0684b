package app.sockeye.transcript.export;

import java.io.IOException;

/** A file is not a transcript as Sockeye exports it; the message says in which line and why. */
public final class InvalidNdjsonException extends IOException {
    private static final long serialVersionUID = 1L;

    InvalidNdjsonException(long line, String sentence) {
        super("Line " + line + ": " + sentence);
    }
}
