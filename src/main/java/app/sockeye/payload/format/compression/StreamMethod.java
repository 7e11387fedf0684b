package app.sockeye.payload.format.compression;

import java.util.Optional;

/** How one stream over all messages is compressed. */
public enum StreamMethod {
    /** zlib (RFC 1950); each message ends in an empty block. */
    ZLIB("zlib-stream", "zlib stream");

    private final String parameter;
    private final String title;

    StreamMethod(String parameter, String title) {
        this.parameter = parameter;
        this.title = title;
    }

    /** Its name for people. */
    public String title() {
        return title;
    }

    /** The method that an address asks for by {@code compress=zlib-stream}, as Discord's gateway has it. */
    public static Optional<StreamMethod> asked(Optional<String> parameter) {
        for (StreamMethod method : values()) {
            if (parameter.filter(method.parameter::equalsIgnoreCase).isPresent()) {
                return Optional.of(method);
            }
        }
        return Optional.empty();
    }

    /** The method of a stream that begins with a message; empty if it is no stream that can be recognised. */
    public static Optional<StreamMethod> beginning(byte[] message) {
        return ZLIB.begins(message) && DeflateFlush.ends(message) ? Optional.of(ZLIB) : Optional.empty();
    }

    /** Whether a stream may begin with a message. */
    public boolean begins(byte[] message) {
        return message.length >= 2 && ZlibFormat.isHead(message[0] & 0xFF, message[1] & 0xFF);
    }

    /** A stream at its beginning. */
    public StreamSession session() {
        return new ZlibSession();
    }
}
