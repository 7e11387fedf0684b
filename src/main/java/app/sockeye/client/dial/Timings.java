package app.sockeye.client.dial;

/**
 * How long each stage of connecting took, in nanoseconds; -1 for a stage that did not happen.
 *
 * @param dns looking up the host's addresses
 * @param tcp opening the TCP connection
 * @param proxy opening the way through a proxy
 * @param tls the TLS handshake
 * @param upgrade from the request's first byte to the end of the response's head
 */
public record Timings(long dns, long tcp, long proxy, long tls, long upgrade) {
    /** From the start to the open connection, in nanoseconds. */
    public long total() {
        return Math.max(0, dns) + Math.max(0, tcp) + Math.max(0, proxy) + Math.max(0, tls) + Math.max(0, upgrade);
    }
}
