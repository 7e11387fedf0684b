package app.sockeye.dialect.socketio;

import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;

/**
 * Bytes that came as Base64 in a text message, as a client asks for that can't take binary ones.
 *
 * @param message begins with {@code b}, and in Engine.IO 3 with {@code b4}
 * @param version of Engine.IO
 */
record Base64Message(byte[] message, int version) {

    /** The bytes; empty if it is not Base64. */
    Optional<byte[]> bytes() {
        int from = version == SocketIoVersion.OLD ? 2 : 1;
        try {
            return message.length < from
                    ? Optional.empty()
                    : Optional.of(Base64.getDecoder().decode(Arrays.copyOfRange(message, from, message.length)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
