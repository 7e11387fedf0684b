package app.sockeye.interchange.code;

import app.sockeye.client.options.ProxyOptions;
import java.util.Optional;

/**
 * The proxy of a program.
 *
 * @param host without brackets
 */
record ProgramProxy(ProxyOptions.Kind kind, String host, int port, Optional<Login> login) {

    /**
     * A user of the proxy.
     *
     * @param variable holds the password
     */
    record Login(String user, String variable) {}

    boolean isSocks() {
        return kind != ProxyOptions.Kind.HTTP && kind != ProxyOptions.Kind.HTTPS;
    }

    /** Its address, {@code scheme://host:port}, without user and password. */
    String url() {
        String address = host.indexOf(':') < 0 ? host : "[" + host + "]";
        return kind.scheme() + "://" + address + ":" + port;
    }

    /** Its address with user and password, both percent-encoded by an expression of the language. */
    String urlIn(ProgramSyntax syntax, String encode) {
        if (login.isEmpty()) {
            return syntax.literal(url());
        }
        String rest = url().substring(kind.scheme().length() + "://".length());
        return syntax.literal(kind.scheme() + "://")
                + " + " + encode + "(" + syntax.literal(login.get().user()) + ") + " + syntax.literal(":")
                + " + " + encode + "(" + syntax.variable(login.get().variable()) + ") + "
                + syntax.literal("@" + rest);
    }
}
