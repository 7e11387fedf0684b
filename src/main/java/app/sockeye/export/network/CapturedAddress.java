package app.sockeye.export.network;

import app.sockeye.protocol.HandshakeHead;
import app.sockeye.protocol.MalformedHeadException;
import app.sockeye.protocol.RequestLine;
import java.net.InetSocketAddress;
import java.util.Optional;

/** The address of a server in a capture, which names hosts only in requests. */
record CapturedAddress(InetSocketAddress server) {

    /** The address that a request asks for; by the server's numbers where there is no request, or it names no host. */
    String url(Optional<HandshakeHead> request) throws MalformedHeadException {
        return request.isPresent() ? url(request.get()) : "ws://" + numeric();
    }

    private String url(HandshakeHead head) throws MalformedHeadException {
        String host = head.header("Host").orElse(numeric());
        return "ws://" + host + RequestLine.parse(head.startLine()).target();
    }

    private String numeric() {
        String address = server.getAddress().getHostAddress();
        return (address.indexOf(':') < 0 ? address : "[" + address + "]") + ":" + server.getPort();
    }
}
