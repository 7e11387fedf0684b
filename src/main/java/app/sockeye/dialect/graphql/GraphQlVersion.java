package app.sockeye.dialect.graphql;

import app.sockeye.dialect.Opening;

/** Which of the two protocols a connection speaks. */
enum GraphQlVersion {
    /** The one of the library graphql-ws. */
    TRANSPORT("graphql-transport-ws"),
    /** The one of the library subscriptions-transport-ws, whose subprotocol is called graphql-ws. */
    LEGACY("graphql-ws");

    private final String subprotocol;

    GraphQlVersion(String subprotocol) {
        this.subprotocol = subprotocol;
    }

    String subprotocol() {
        return subprotocol;
    }

    /** The version by the subprotocol; the newer one where none was chosen. */
    static GraphQlVersion of(Opening opening) {
        return opening.speaks(LEGACY.subprotocol) ? LEGACY : TRANSPORT;
    }
}
