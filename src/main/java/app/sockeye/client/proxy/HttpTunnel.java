package app.sockeye.client.proxy;

import app.sockeye.client.auth.Authentication;
import app.sockeye.client.options.Credentials;
import app.sockeye.client.options.ProxyOptions;
import app.sockeye.protocol.HandshakeHead;
import app.sockeye.protocol.HandshakeHeadReader;
import app.sockeye.protocol.Header;
import app.sockeye.protocol.MalformedHeadException;
import app.sockeye.protocol.StatusLine;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A tunnel by HTTP CONNECT (RFC 9110 section 9.3.6), with Basic or Digest. Blocks its thread. */
final class HttpTunnel {
    private static final int PROXY_AUTHENTICATION_REQUIRED = 407;

    private final ProxyOptions proxy;
    private final String target;

    /** @param target host and port; an IPv6 address is in brackets */
    HttpTunnel(ProxyOptions proxy, String target) {
        this.proxy = proxy;
        this.target = target;
    }

    /**
     * Asks the proxy for a tunnel.
     *
     * @param authorization the value of {@code Proxy-Authorization}; empty to send none
     * @return empty where the tunnel is open; else the answer to the proxy's challenge, for another try on a new
     *     connection
     */
    Optional<String> open(InputStream in, OutputStream out, Optional<String> authorization) throws IOException {
        List<Header> headers =
                new ArrayList<>(List.of(new Header("Host", target), new Header("User-Agent", "Sockeye")));
        authorization.ifPresent(value -> headers.add(new Header("Proxy-Authorization", value)));
        out.write(HandshakeHead.of("CONNECT " + target + " HTTP/1.1", headers).raw());
        out.flush();
        HandshakeHead answer;
        StatusLine line;
        try {
            answer = read(in);
            line = StatusLine.parse(answer.startLine());
        } catch (MalformedHeadException | EOFException e) {
            throw ProxyFailure.notSpoken(proxy.kind(), e);
        }
        if (line.status() / 100 == 2) {
            return Optional.empty();
        }
        if (line.status() != PROXY_AUTHENTICATION_REQUIRED) {
            throw ProxyFailure.status(line.status(), line.reasonPhrase(), target);
        }
        return Optional.of(answerTo(answer, authorization));
    }

    private String answerTo(HandshakeHead answer, Optional<String> authorization) throws ProxyFailure {
        List<String> challenges = answer.headers().stream()
                .filter(h -> h.is("Proxy-Authenticate"))
                .map(Header::value)
                .toList();
        boolean digestWasTried =
                authorization.filter(a -> a.startsWith("Digest ")).isPresent();
        Credentials credentials = proxy.credentials().orElseThrow(() -> ProxyFailure.wantsCredentials(false));
        if (digestWasTried) {
            throw ProxyFailure.wantsCredentials(true);
        }
        String next = Authentication.answer(challenges, credentials, "CONNECT", target, false)
                .orElseThrow(() -> ProxyFailure.wantsOtherScheme(String.join(", ", challenges)));
        if (authorization.filter(next::equals).isPresent()) {
            throw ProxyFailure.wantsCredentials(true);
        }
        return next;
    }

    /** Reads byte by byte, because what follows the head belongs to the tunnel. */
    private static HandshakeHead read(InputStream in) throws IOException {
        HandshakeHeadReader reader = HandshakeHeadReader.forResponse();
        while (true) {
            int next = in.read();
            if (next < 0) {
                throw new EOFException("the proxy closed the connection");
            }
            Optional<HandshakeHead> head = reader.read(ByteBuffer.wrap(new byte[] {(byte) next}));
            if (head.isPresent()) {
                return head.get();
            }
        }
    }
}
