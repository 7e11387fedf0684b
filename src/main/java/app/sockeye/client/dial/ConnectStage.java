package app.sockeye.client.dial;

/** What a connection attempt is waiting for, in order. */
public enum ConnectStage {
    /** Obtaining a token, which may wait for the user; only with OAuth. Its time is not taken. */
    SIGN_IN,
    /** Asking the script that names the proxy; only where there is one. Its time is not taken. */
    PROXY_SCRIPT,
    /** Looking up the host's addresses. */
    DNS,
    /** Opening the TCP connection. */
    TCP,
    /** Opening the tunnel through a proxy; only where there is one. */
    PROXY,
    /** The TLS handshake; only for {@code wss}. */
    TLS,
    /** The HTTP upgrade (RFC 6455 section 4.1). */
    UPGRADE
}
