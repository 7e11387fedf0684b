package app.sockeye.client.proxy;

import java.net.InetAddress;
import java.net.URI;
import java.util.Optional;

/** Runs the function {@code FindProxyForURL} of proxy scripts. Thread-safe. */
@FunctionalInterface
public interface ProxyScriptRunner {
    /** For programs that run no scripts. */
    ProxyScriptRunner NONE = (source, url, host, network) -> {
        throw new ProxyScriptException("can't be used: this program runs no scripts");
    };

    /**
     * Asks a script. Blocks, for a bounded time as far as the script itself goes; what it looks up may take longer.
     *
     * @param url the URL to connect to, with {@code http} or {@code https} as its scheme and without path and query
     * @param host the URL's host
     * @return what the script returned, such as {@code PROXY a:3128; DIRECT}; empty for null
     * @throws ProxyScriptException where the script is invalid, fails, or exceeds a limit
     */
    Optional<String> find(String source, URI url, String host, Network network) throws ProxyScriptException;

    /** What a proxy script may ask of the network. May block. */
    interface Network {
        /** The address of a name, the first IPv4 one where it has any; empty for an unknown name. */
        Optional<InetAddress> resolve(String name);

        /** The address of this machine that reaches others. */
        InetAddress own();
    }
}
