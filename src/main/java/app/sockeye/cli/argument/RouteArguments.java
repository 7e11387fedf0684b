package app.sockeye.cli.argument;

import app.sockeye.cli.value.PathConverter;
import app.sockeye.client.options.AddressOverride;
import app.sockeye.client.options.Credentials;
import app.sockeye.client.options.ProxyOptions;
import app.sockeye.client.options.ProxyScriptOptions;
import app.sockeye.client.options.RouteOptions;
import app.sockeye.files.Reason;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Command-line options for the route to the server, with curl's names where curl has them. */
final class RouteArguments {
    @Spec(Spec.Target.MIXEE)
    private CommandSpec command;

    @Option(
            names = {"-x", "--proxy"},
            paramLabel = "[SCHEME://]HOST[:PORT]",
            description = "Connect through a proxy: http (the default), https, socks4a, socks5 or socks5h.")
    private String proxy;

    @Option(
            names = "--proxy-pac",
            paramLabel = "FILE|URL",
            description = "Connect through the proxies that a script (PAC) names; a file, or an http or https address.")
    private String proxyScript;

    @Option(
            names = {"-U", "--proxy-user"},
            paramLabel = "USER:PASSWORD",
            description = "Credentials for the proxy.")
    private String proxyUser;

    @Option(
            names = "--noproxy",
            paramLabel = "HOSTS",
            split = ",",
            description =
                    "Hosts to reach without the proxy, with all names below them; 10.0.0.0/8 for a network, * for all.")
    private List<String> noProxy = new ArrayList<>();

    @Option(
            names = "--resolve",
            paramLabel = "HOST:PORT:ADDRESS",
            description = "Connect to this address for that host and port; may be repeated.")
    private List<String> resolve = new ArrayList<>();

    @Option(
            names = "--connect-to",
            paramLabel = "HOST1:PORT1:HOST2:PORT2",
            description = "Connect to the second host and port for the first; may be repeated.")
    private List<String> connectTo = new ArrayList<>();

    @Option(
            names = "--unix-socket",
            paramLabel = "PATH",
            description = "Connect to a unix domain socket.",
            converter = PathConverter.class)
    private Path unixSocket;

    @Option(names = "--interface", paramLabel = "ADDRESS", description = "Connect from this address of the machine.")
    private String localAddress;

    @Option(
            names = {"-4", "--ipv4"},
            description = "Use IPv4 addresses only.")
    private boolean ipv4;

    @Option(
            names = {"-6", "--ipv6"},
            description = "Use IPv6 addresses only.")
    private boolean ipv6;

    /**
     * The route that the arguments ask for.
     *
     * @throws ParameterException with a sentence, where an argument is wrong
     */
    RouteOptions route() {
        RouteOptions route = RouteOptions.DEFAULT;
        if (proxy != null) {
            ProxyOptions through = checked("--proxy", () -> ProxyOptions.parse(proxy));
            route = route.withProxy(
                    proxyUser == null ? through : through.withCredentials(Credentials.parse(proxyUser)), noProxy);
        }
        if (proxyScript != null) {
            if (proxy != null) {
                throw refused("--proxy-pac", "Choose it or --proxy, not both.");
            }
            ProxyScriptOptions script = checked(
                    "--proxy-pac",
                    () -> ProxyScriptOptions.isAddress(proxyScript)
                            ? ProxyScriptOptions.at(proxyScript)
                            : ProxyScriptOptions.in(Path.of(proxyScript)));
            route = route.withProxyScript(
                    proxyUser == null ? script : script.withCredentials(Credentials.parse(proxyUser)), noProxy);
        }
        List<AddressOverride> overrides = Stream.concat(
                        resolve.stream().map(text -> checked("--resolve", () -> AddressOverride.resolve(text))),
                        connectTo.stream().map(text -> checked("--connect-to", () -> AddressOverride.connectTo(text))))
                .toList();
        route = route.withOverrides(overrides).withFamily(family());
        if (localAddress != null) {
            route = route.withLocalAddress(local());
        }
        RouteOptions before = route;
        return unixSocket == null ? route : checked("--unix-socket", () -> before.withUnixSocket(unixSocket));
    }

    private RouteOptions.Family family() {
        if (ipv4 == ipv6) {
            return RouteOptions.Family.ANY;
        }
        return ipv4 ? RouteOptions.Family.IPV4 : RouteOptions.Family.IPV6;
    }

    private InetAddress local() {
        try {
            return InetAddress.getByName(localAddress);
        } catch (UnknownHostException e) {
            throw refused("--interface", "\"" + localAddress + "\" isn't an address of this machine.");
        }
    }

    private <T> T checked(String option, Supplier<T> reading) {
        try {
            return reading.get();
        } catch (IllegalArgumentException e) {
            throw refused(option, Reason.of(e));
        }
    }

    private ParameterException refused(String option, String sentence) {
        return new ParameterException(command.commandLine(), option + ": " + sentence);
    }
}
