package app.sockeye.interchange.command;

import app.sockeye.interchange.model.LeftOutReason;
import app.sockeye.interchange.model.OptionKeys;
import app.sockeye.interchange.parts.ConnectionBuilder;

/** curl's options on the way to the server: proxies, addresses, sockets. */
final class CurlRoute {
    private final ConnectionBuilder connection;

    CurlRoute(ConnectionBuilder connection) {
        this.connection = connection;
    }

    /** Sets what an option says; false where the option is none of these. */
    boolean takes(OptionTable.Given given) {
        String value = given.value();
        switch (given.name()) {
            case "proxy" -> proxy("", value);
            case "proxy1.0" -> proxy("http://", value);
            case "socks4", "socks4a" -> proxy("socks4a://", value);
            case "socks5" -> proxy("socks5://", value);
            case "socks5-hostname" -> proxy("socks5h://", value);
            case "proxy-digest" -> {
                // The proxy's own challenge decides between Basic and Digest.
            }
            case "proxy-user" -> {
                connection.option(OptionKeys.PROXY_USER, CommandOptions.before(value, ':'));
                connection.option(OptionKeys.PROXY_PASSWORD, CommandOptions.after(value, ':'));
            }
            case "noproxy" -> {
                for (String host : value.split("[, ]+")) {
                    connection.optionLine(OptionKeys.PROXY_EXCEPT, host);
                }
            }
            case "resolve" -> resolve(value);
            case "connect-to" -> connection.optionLine(OptionKeys.CONNECT_TO, value);
            case "unix-socket" -> connection.option(OptionKeys.UNIX_SOCKET, value);
            case "ipv4" -> connection.option(OptionKeys.FAMILY, "4");
            case "ipv6" -> connection.option(OptionKeys.FAMILY, "6");
            case "no-keepalive" -> connection.option(OptionKeys.TCP_KEEP_ALIVE, "false");
            case "interface" -> localAddress(value);
            default -> {
                return false;
            }
        }
        return true;
    }

    /** @param scheme to put before an address that has none; empty for curl's own choice */
    private void proxy(String scheme, String value) {
        if (value.isBlank()) {
            connection.option(OptionKeys.PROXY, "none");
            return;
        }
        String address = value.contains("://") ? value : (scheme.isEmpty() ? "http://" : scheme) + value;
        int start = address.indexOf("://") + 3;
        int at = address.lastIndexOf('@');
        connection.option(OptionKeys.PROXY, "manual");
        if (at > start) {
            String login = address.substring(start, at);
            connection.option(OptionKeys.PROXY_USER, CommandOptions.before(login, ':'));
            connection.option(OptionKeys.PROXY_PASSWORD, CommandOptions.after(login, ':'));
            address = address.substring(0, start) + address.substring(at + 1);
        }
        connection.option(OptionKeys.PROXY_URL, address);
    }

    private void resolve(String value) {
        if (value.startsWith("-")) {
            connection.leaveOut(LeftOutReason.NO_COUNTERPART, "--resolve " + value, "");
        } else {
            connection.optionLine(OptionKeys.RESOLVE, value.startsWith("+") ? value.substring(1) : value);
        }
    }

    private void localAddress(String value) {
        String address = value.startsWith("host!") ? value.substring("host!".length()) : value;
        if (address.matches("[0-9.]+|[0-9A-Fa-f:.]*:[0-9A-Fa-f:.]*") || value.startsWith("host!")) {
            connection.option(OptionKeys.LOCAL_ADDRESS, address);
        } else {
            connection.leaveOut(LeftOutReason.NO_COUNTERPART, "--interface " + value, "give an address instead");
        }
    }
}
