package app.sockeye.ui.connection;

/** The fields of a connection's form, besides its options, that can be wrong. */
public enum FormField {
    URL,
    HEADERS,
    SUBPROTOCOLS
}
