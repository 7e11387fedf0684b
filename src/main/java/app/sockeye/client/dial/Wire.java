package app.sockeye.client.dial;

import app.sockeye.client.tls.TlsFacts;
import app.sockeye.client.tls.TlsRecords;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.channels.WritableByteChannel;
import java.util.Optional;

/**
 * A connected byte stream, with the TLS handshake done for {@code wss}.
 *
 * @param tcp the socket of a channel; closing it ends everything at once
 * @param socket the TLS socket, which says goodbye when closed; without TLS the stream through the proxy, or {@code
 *     tcp}
 * @param tls what TLS with the server agreed on; empty for none
 * @param remoteAddress {@code host/ip:port}
 * @param chosen the way that a proxy script chose: a proxy without its credentials, or {@code DIRECT}; empty where no
 *     script was asked
 */
public record Wire(
        Socket tcp,
        Socket socket,
        InputStream in,
        OutputStream out,
        Optional<TlsFacts> tls,
        String remoteAddress,
        Optional<String> chosen) {

    static Wire of(Socket tcp, Socket socket, Optional<TlsFacts> tls, String remoteAddress) throws IOException {
        return new Wire(
                tcp, socket, socket.getInputStream(), socket.getOutputStream(), tls, remoteAddress, Optional.empty());
    }

    /** The same on the way that a proxy script chose. */
    public Wire chosen(String way) {
        return new Wire(tcp, socket, in, out, tls, remoteAddress, Optional.of(way));
    }

    /** The channel to write frames to. A buffer's position tells how much was taken, even where the write fails. */
    public WritableByteChannel frames() {
        return socket == tcp ? tcp.getChannel() : new TlsRecords(out);
    }
}
