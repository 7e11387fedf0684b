package app.sockeye.ui.connection;

/** The fields of a connection's form that can be invalid. */
enum FormField {
    URL,
    HEADERS,
    SUBPROTOCOLS,
    CONNECT_TIMEOUT,
    HANDSHAKE_TIMEOUT,
    CLOSE_TIMEOUT,
    MAX_MESSAGE_SIZE
}
