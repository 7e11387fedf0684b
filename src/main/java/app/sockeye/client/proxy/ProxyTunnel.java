package app.sockeye.client.proxy;

import app.sockeye.client.auth.Authentication;
import app.sockeye.client.options.ProxyOptions;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.util.Optional;

/** Opens a tunnel through a proxy to a target, for every kind of proxy. Blocks its thread; used for one attempt. */
public final class ProxyTunnel {
    private final ProxyOptions proxy;
    private final String host;
    private final int port;
    private Optional<String> authorization;

    /** @param host the target's name or address, without brackets */
    public ProxyTunnel(ProxyOptions proxy, String host, int port) {
        this.proxy = proxy;
        this.host = host;
        this.port = port;
        this.authorization =
                proxy.credentials().filter(c -> c.user().indexOf(':') < 0).map(Authentication::basic);
    }

    /**
     * Asks for a tunnel to the target, on a connection to the proxy.
     *
     * @param address the target's address, where it was looked up here
     * @return whether the tunnel is open; if not, call this once more with a new connection to answer the proxy's
     *     challenge
     * @throws ProxyFailure where the proxy refuses
     */
    public boolean open(Socket socket, Optional<InetAddress> address) throws IOException {
        if (proxy.kind() != ProxyOptions.Kind.HTTP && proxy.kind() != ProxyOptions.Kind.HTTPS) {
            new SocksTunnel(proxy, host, address, port).open(socket.getInputStream(), socket.getOutputStream());
            return true;
        }
        String target = (host.indexOf(':') < 0 ? host : "[" + host + "]") + ":" + port;
        Optional<String> answer =
                new HttpTunnel(proxy, target).open(socket.getInputStream(), socket.getOutputStream(), authorization);
        if (answer.isPresent()) {
            authorization = answer;
        }
        return answer.isEmpty();
    }
}
