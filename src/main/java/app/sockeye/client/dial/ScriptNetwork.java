package app.sockeye.client.dial;

import app.sockeye.client.proxy.ProxyScriptRunner;
import java.io.UncheckedIOException;
import java.net.DatagramSocket;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Optional;

/** What a proxy script may ask of the network, answered by this machine. Thread-safe; blocks. */
public final class ScriptNetwork implements ProxyScriptRunner.Network {
    /** An address of the Internet that is for documentation only (RFC 5737); nothing is sent to it. */
    private static final byte[] ELSEWHERE = {(byte) 192, 0, 2, 1};

    private final NameLookup names;

    /** A network whose names are looked up so. */
    public ScriptNetwork(NameLookup names) {
        this.names = names;
    }

    @Override
    public Optional<InetAddress> resolve(String name) {
        try {
            InetAddress[] found = names.lookUp(name);
            return Arrays.stream(found)
                    .filter(Inet4Address.class::isInstance)
                    .findFirst()
                    .or(() -> Arrays.stream(found).findFirst());
        } catch (UnknownHostException e) {
            return Optional.empty();
        }
    }

    @Override
    public InetAddress own() {
        try (DatagramSocket socket = new DatagramSocket()) {
            socket.connect(new InetSocketAddress(InetAddress.getByAddress(ELSEWHERE), 9));
            InetAddress address = socket.getLocalAddress();
            return address.isAnyLocalAddress() ? InetAddress.getLoopbackAddress() : address;
        } catch (SocketException | UnknownHostException | UncheckedIOException e) {
            return InetAddress.getLoopbackAddress();
        }
    }
}
