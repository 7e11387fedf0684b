package app.sockeye.transcript.connection;

import java.util.Objects;

/**
 * The address that a connection was opened to.
 *
 * @param host the host name or address that was requested
 * @param ip its IP address without brackets; empty if not known
 * @param port the port; 0 if not known
 */
public record PeerAddress(String host, String ip, int port) {
    public PeerAddress {
        Objects.requireNonNull(host);
        Objects.requireNonNull(ip);
    }

    /** Reads {@code host/ip:port}; missing parts are not known. */
    public static PeerAddress parse(String text) {
        int slash = text.lastIndexOf('/');
        int colon = text.lastIndexOf(':');
        if (slash < 0 || colon < slash || !text.substring(colon + 1).matches("\\d{1,5}")) {
            return new PeerAddress(slash < 0 ? text : text.substring(0, slash), "", 0);
        }
        String ip = text.substring(slash + 1, colon).replaceAll("[\\[\\]]", "");
        return new PeerAddress(text.substring(0, slash), ip, Integer.parseInt(text.substring(colon + 1)));
    }

    /** As users read it: {@code host/ip:port}, without the host where that is the same IP address. */
    String shown() {
        boolean same = !ip.isEmpty() && ip.equals(host.replaceAll("[\\[\\]]", ""));
        return same ? socketAddress() : toString();
    }

    /** {@code host/ip:port}; the host alone where no more is known. */
    @Override
    public String toString() {
        return ip.isEmpty() ? host : host + "/" + socketAddress();
    }

    private String socketAddress() {
        return (ip.indexOf(':') < 0 ? ip : "[" + ip + "]") + ":" + port;
    }
}
