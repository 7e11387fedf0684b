package app.sockeye.client.address;

import java.net.IDN;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.net.URLDecoder;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The host of an address as it was typed.
 *
 * @param text as it stands in a URI: in lower case, a name in ASCII (RFC 5891), an IPv6 address in brackets with its
 *     zone percent-encoded (RFC 6874)
 * @param near whether it is this machine, or a literal address in a private network; no name is looked up
 */
record AddressHost(String text, boolean near) {
    private static final Pattern NAME = Pattern.compile("[a-z0-9._-]+");
    /** A name in ASCII, with parts of at most 63 characters (RFC 1035, section 2.3.4). */
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_-]{1,63}(?:\\.[A-Za-z0-9_-]{1,63})*\\.?");

    private static final Pattern IP_V4 = Pattern.compile("(?:(?:25[0-5]|2[0-4]\\d|1?\\d?\\d)(?:\\.(?!$)|$)){4}");
    private static final Pattern ZONE = Pattern.compile("[A-Za-z0-9._]+");
    private static final String ENCODED_PERCENT = "25";

    /** A name, or an IPv4 address. */
    static AddressHost named(String typed) throws InvalidAddressException {
        String name;
        try {
            String decoded = URLDecoder.decode(typed.replace("+", "%2B"), StandardCharsets.UTF_8);
            name = ascii(decoded).toLowerCase(Locale.ROOT);
        } catch (IllegalArgumentException e) {
            throw new InvalidAddressException(AddressWording.hostName(typed), e);
        }
        if (!NAME.matcher(name).matches()) {
            throw new InvalidAddressException(AddressWording.hostName(typed));
        }
        if (name.chars().allMatch(Character::isDigit)) {
            throw new InvalidAddressException(AddressWording.hostNumber(name));
        }
        boolean near = name.equals("localhost") || name.endsWith(".localhost") || isNear(name, IP_V4);
        return new AddressHost(name, near);
    }

    /** For other names Java reads tables, which a start need not wait for. */
    private static String ascii(String name) {
        return PLAIN.matcher(name).matches() ? name : IDN.toASCII(name, IDN.ALLOW_UNASSIGNED);
    }

    /** An IPv6 address without its brackets; a zone follows {@code %} or {@code %25}. */
    static AddressHost numbered(String typed) throws InvalidAddressException {
        int percent = typed.indexOf('%');
        String number = (percent < 0 ? typed : typed.substring(0, percent)).toLowerCase(Locale.ROOT);
        if (!isNumber(number)) {
            throw new InvalidAddressException(AddressWording.hostAddress(typed));
        }
        String zone = percent < 0 ? "" : "%" + ENCODED_PERCENT + zone(typed.substring(percent + 1));
        return new AddressHost("[" + number + zone + "]", isNear(number, Pattern.compile(".*")));
    }

    private static String zone(String typed) throws InvalidAddressException {
        boolean encoded = typed.startsWith(ENCODED_PERCENT) && typed.length() > ENCODED_PERCENT.length();
        String zone = encoded ? typed.substring(ENCODED_PERCENT.length()) : typed;
        if (ZONE.matcher(zone).matches()) {
            return zone;
        }
        try {
            // java.net.URI allows no hyphen in a zone, so the interface's index replaces its name.
            NetworkInterface named = NetworkInterface.getByName(zone);
            if (named != null) {
                return Integer.toString(named.getIndex());
            }
        } catch (SocketException e) {
            // The interfaces can't be listed, so the zone is refused below.
        }
        throw new InvalidAddressException(AddressWording.zone(zone));
    }

    private static boolean isNumber(String text) {
        try {
            return text.matches("[0-9a-f:.]*:[0-9a-f:.]*") && InetAddress.getByName(text) != null;
        } catch (UnknownHostException e) {
            return false;
        }
    }

    private static boolean isNear(String host, Pattern number) {
        if (!number.matcher(host).matches()) {
            return false;
        }
        try {
            // A literal address is parsed, not looked up.
            InetAddress address = InetAddress.getByName(host);
            byte[] bytes = address.getAddress();
            boolean uniqueLocal = bytes.length > 4 && (bytes[0] & 0xFE) == 0xFC;
            return address.isLoopbackAddress()
                    || address.isSiteLocalAddress()
                    || address.isLinkLocalAddress()
                    || address.isAnyLocalAddress()
                    || uniqueLocal;
        } catch (UnknownHostException e) {
            return false;
        }
    }
}
