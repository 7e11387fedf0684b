package app.sockeye.dialect.socketio;

import app.sockeye.dialect.Opening;

/** Which revision of Engine.IO is spoken, and with it which of Socket.IO. */
final class SocketIoVersion {
    /** Engine.IO 3, which carries Socket.IO 4; spoken by version 2 of the library. */
    static final int OLD = 3;

    /** Engine.IO 4, which carries Socket.IO 5; spoken by versions 3 and 4 of the library. */
    static final int NEW = 4;

    /** Not known by the address. */
    static final int UNKNOWN = 0;

    private SocketIoVersion() {}

    /** The revision that an address asks for; servers take a missing one for 3. */
    static int of(Opening opening) {
        String asked = opening.parameter("EIO").orElse("");
        if (asked.equals("4")) {
            return NEW;
        }
        return asked.equals("3") || !opening.target().isEmpty() && isEnginePath(opening.path()) ? OLD : UNKNOWN;
    }

    /** Whether a path is the usual one of either library. */
    static boolean isEnginePath(String path) {
        return path.contains("/socket.io") || path.contains("/engine.io");
    }
}
