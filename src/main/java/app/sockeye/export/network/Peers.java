package app.sockeye.export.network;

import static java.nio.charset.StandardCharsets.UTF_8;

import app.sockeye.transcript.ConnectionRecord;
import app.sockeye.transcript.Transcript;
import app.sockeye.transcript.connection.PeerAddress;
import app.sockeye.transcript.entry.Entry;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The addresses of a connection in a capture. The server's comes from the transcript if it is there; other addresses
 * are from the documentation ranges (RFC 5737, RFC 3849), or the loopback address if the server has that.
 *
 * @param serverName the server's host name; empty if only its address is known
 * @param comment a remark on the connection for the reader; may be empty
 */
record Peers(InetSocketAddress client, InetSocketAddress server, String serverName, String comment) {
    private static final Pattern HOST =
            Pattern.compile("(?mi)^Host:[ \\t]*(\\[[^\\]]+]|[^:\\s]+)(?::(\\d{1,5}))?\\s*$");
    private static final Pattern NUMERIC = Pattern.compile("\\d{1,3}(?:\\.\\d{1,3}){3}|[0-9A-Fa-f]*:[0-9A-Fa-f:.]*");

    private static final String UNKNOWN_SERVER = "192.0.2.1";
    private static final String CLIENT_V4 = "192.0.2.10";
    private static final String CLIENT_V6 = "2001:db8::10";

    private static final int HTTP = 80;
    private static final int HTTPS = 443;
    private static final int FIRST_EPHEMERAL_PORT = 49_152;
    private static final int EPHEMERAL_PORTS = 16_384;
    private static final int HEAD = 64 << 10;

    /** @param number the connection's number in its capture, which determines the client's port */
    static Peers of(Transcript transcript, Optional<ConnectionRecord> connection, int number) {
        boolean secure = connection.filter(ConnectionRecord::isSecure).isPresent();
        String comment = secure ? "TLS was removed: this is the decrypted data." : "";
        Matcher host = HOST.matcher(connection
                .filter(c -> c.request() != ConnectionRecord.NONE)
                .map(c -> head(transcript, c.request()))
                .orElse(""));
        boolean named = host.find();
        String name = named ? host.group(1).replaceAll("[\\[\\]]", "") : "";
        int port = named && host.group(2) != null ? port(host.group(2)) : secure ? HTTPS : HTTP;
        Optional<PeerAddress> peer = connection
                .flatMap(ConnectionRecord::opened)
                .map(opened -> opened.reached().peer())
                .filter(address -> !address.ip().isEmpty());
        boolean numeric = NUMERIC.matcher(name).matches();
        InetAddress address = address(peer.map(Peers::withoutZone).orElse(numeric ? name : UNKNOWN_SERVER));
        InetSocketAddress server = new InetSocketAddress(
                address, named ? port : peer.map(PeerAddress::port).orElse(port));
        return new Peers(
                new InetSocketAddress(clientOf(address), FIRST_EPHEMERAL_PORT + number % EPHEMERAL_PORTS),
                server,
                numeric ? "" : name,
                comment);
    }

    private static String withoutZone(PeerAddress peer) {
        String ip = peer.ip().replaceFirst("%.*", "");
        return NUMERIC.matcher(ip).matches() ? ip : UNKNOWN_SERVER;
    }

    private static InetAddress clientOf(InetAddress server) {
        if (server.isLoopbackAddress()) {
            return server;
        }
        return address(server.getAddress().length == 4 ? CLIENT_V4 : CLIENT_V6);
    }

    private static int port(String digits) {
        return Math.min(Integer.parseInt(digits), 0xFFFF);
    }

    /** Parses a numeric address; never looks up a name. */
    private static InetAddress address(String number) {
        try {
            boolean v4 = number.indexOf(':') < 0;
            boolean sound = !v4 || Arrays.stream(number.split("\\.")).allMatch(part -> Integer.parseInt(part) <= 0xFF);
            return InetAddress.getByName(sound ? number : UNKNOWN_SERVER);
        } catch (UnknownHostException e) {
            return address(UNKNOWN_SERVER);
        }
    }

    private static String head(Transcript transcript, long index) {
        Entry entry = transcript.entry(index);
        return new String(entry.payload().head(HEAD), UTF_8);
    }
}
