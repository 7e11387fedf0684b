package app.sockeye.dialect.sockjs;

/** The sentences on SockJS. */
final class SockJsTexts {
    static final String NOT_RECEIVED = "Not a SockJS frame: servers send o, h, a[…], m… or c[…].";
    static final String NOT_SENT = "Not a JSON array of strings, as SockJS clients send.";
    static final String TOO_LONG = "Longer than the 1 MiB that is read of a message.";
    static final String NO_STRING = "An element of the array is no string.";
    static final String EMPTY = "no messages";
    static final String TEXT_ONLY = "SockJS carries text only.";

    private SockJsTexts() {}

    /** A sentence on a close code of the protocol; empty for an application's. */
    static String closeCode(String code) {
        return switch (code) {
            case "1002" -> "The connection was interrupted.";
            case "1006" -> "The connection was lost.";
            case "2010" -> "Another connection of the same session is still open.";
            case "3000" -> "The server ended the session.";
            default -> "";
        };
    }

    /** Says what is spoken within. */
    static String over(String inner) {
        return inner + " over SockJS";
    }
}
