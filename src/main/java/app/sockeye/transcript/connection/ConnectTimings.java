package app.sockeye.transcript.connection;

/** How long each stage of connecting took, in ns; -1 for a stage that did not happen or is not known. */
public record ConnectTimings(long dns, long tcp, long proxy, long tls, long upgrade, long total) {
    /** Nothing is known. */
    public static final ConnectTimings NONE = new ConnectTimings(-1, -1, -1, -1, -1, -1);
}
