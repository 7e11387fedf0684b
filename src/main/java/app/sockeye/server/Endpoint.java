package app.sockeye.server;

/** What the playground does on a path. Thread-safe: called on the thread of each connection. */
public interface Endpoint {

    /**
     * Answers a valid opening handshake (RFC 6455 section 4.2).
     *
     * @throws BadRequest where a parameter is invalid
     */
    Answer answer(Request request) throws BadRequest;
}
