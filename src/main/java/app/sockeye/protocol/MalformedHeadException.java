package app.sockeye.protocol;

import java.io.IOException;

/** The bytes of a handshake's head are not HTTP/1.1; the message says what is wrong in one sentence. */
public final class MalformedHeadException extends IOException {
    private static final long serialVersionUID = 1;

    private final String section;

    MalformedHeadException(String section, String sentence) {
        super(sentence);
        this.section = section;
    }

    /** The RFC and section that rules, such as {@code RFC 9112 section 2.2}. */
    public String section() {
        return section;
    }
}
