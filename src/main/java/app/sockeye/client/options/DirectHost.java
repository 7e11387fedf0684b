package app.sockeye.client.options;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A rule for hosts that are reached without a proxy: a name for itself and all names below it, with {@code .} or {@code
 * *.} before it or not; an address; a network such as {@code 10.0.0.0/8}; {@code <local>} for names without a dot;
 * {@code *} for all. Names are never looked up.
 */
final class DirectHost {
    private static final Pattern NETWORK = Pattern.compile("([0-9.]+|[0-9a-f:.]*:[0-9a-f:.]*)/([0-9]{1,3})");
    private static final Pattern ADDRESS = Pattern.compile("[0-9.]+|[0-9a-f:.]*:[0-9a-f:.]*");

    private final String rule;

    DirectHost(String rule) {
        this.rule = rule.toLowerCase(Locale.ROOT).replaceAll("[\\[\\]]", "");
    }

    /** @param host a name or an address without brackets */
    boolean covers(String host) {
        String name = host.toLowerCase(Locale.ROOT);
        if (rule.equals("*")) {
            return true;
        }
        if (rule.equals("<local>")) {
            return name.indexOf('.') < 0 && name.indexOf(':') < 0;
        }
        var network = NETWORK.matcher(rule);
        if (network.matches()) {
            return ADDRESS.matcher(name).matches()
                    && isIn(bytes(name), bytes(network.group(1)), Integer.parseInt(network.group(2)));
        }
        String suffix = rule.startsWith("*.") ? rule.substring(2) : rule.startsWith(".") ? rule.substring(1) : rule;
        return name.equals(suffix) || name.endsWith("." + suffix);
    }

    private static boolean isIn(byte[] address, byte[] network, int bits) {
        if (address.length == 0 || address.length != network.length || bits > 8 * network.length) {
            return false;
        }
        for (int i = 0; i < bits; i++) {
            int mask = 0x80 >> i % 8;
            if ((address[i / 8] & mask) != (network[i / 8] & mask)) {
                return false;
            }
        }
        return true;
    }

    /** The bytes of an address in digits; none for what only looks like one. */
    private static byte[] bytes(String digits) {
        try {
            return InetAddress.getByName(digits).getAddress();
        } catch (UnknownHostException e) {
            return new byte[0];
        }
    }
}
