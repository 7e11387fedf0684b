package app.sockeye.client.address;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An address as a person types or pastes it, read as browsers and command-line tools read it: blanks and quotation
 * marks around it don't matter, the scheme may be missing or be that of HTTP, and what a URI can't hold is
 * percent-encoded. Anything that can't be understood as an address is refused.
 *
 * @param uri what to connect to: {@code ws} or {@code wss}, scheme and host in lower case, all of it ASCII
 * @param told how it was read where it could be read in several ways, in one or two sentences without path and query,
 *     which may hold secrets; empty otherwise
 */
public record TypedAddress(URI uri, String told) {
    private static final Pattern SCHEME = Pattern.compile("(?is)(?:([a-z][a-z0-9+.-]*):|(wss?|https?))[/\\\\]{2}(.*)");
    /** A scheme without its slashes, as browsers accept it; what could be a host and its port does not match. */
    private static final Pattern BARE_SCHEME =
            Pattern.compile("(?is)(wss?|https?):[/\\\\]?(?!\\d{1,5}(?:[/?#\\\\]|$))(.*)");

    private static final Pattern ABSOLUTE = Pattern.compile("(?is)([a-z][a-z0-9+.-]*):.*");

    private static final Pattern PARTS = Pattern.compile("(?s)([^/?#\\\\]*)([^?#]*)(?:\\?([^#]*))?(?:#(.*))?");
    private static final Pattern HOST_AND_PORT = Pattern.compile("(?:\\[([^\\]]*)]|([^:\\[\\]]*))(?::(.*))?");
    private static final Pattern IP_V6 = Pattern.compile("[0-9A-Fa-f]*:[0-9A-Fa-f.]*:[0-9A-Fa-f:.]*(?:%.+)?");
    private static final Pattern PORT = Pattern.compile("0*([1-9]\\d{0,4})");
    private static final Pattern COMMAND = Pattern.compile("(?is)(?:wscat|websocat|curl)\\s.*");
    private static final Pattern LINE_BREAKS = Pattern.compile("[\\r\\n\\t]");

    private static final String QUOTES = "\"'`<\u201c\u2018";
    private static final String CLOSING_QUOTES = "\"'`>\u201d\u2019";
    private static final String THIS_MACHINE = "localhost";
    private static final int MOST_PORT = 0xFFFF;

    /**
     * Reads an address as it was typed or pasted.
     *
     * @throws InvalidAddressException where it can't be understood as an address
     */
    public static TypedAddress read(String typed) throws InvalidAddressException {
        String text = unwrapped(LINE_BREAKS.matcher(typed).replaceAll(""));
        if (text.isEmpty()) {
            throw new InvalidAddressException(AddressWording.empty());
        }
        if (COMMAND.matcher(text).matches()) {
            throw new InvalidAddressException(AddressWording.command());
        }
        Matcher scheme = SCHEME.matcher(text);
        Matcher bare = BARE_SCHEME.matcher(text);
        if (scheme.matches()) {
            return read(scheme.group(1) == null ? scheme.group(2) : scheme.group(1), scheme.group(3));
        } else if (bare.matches()) {
            return read(bare.group(1), bare.group(2));
        }
        return read("", text.startsWith("//") ? text.substring(2) : text);
    }

    /**
     * Where a Location header points to (RFC 9110 section 10.2.2).
     *
     * @param base the URI of the request that was redirected
     */
    public static TypedAddress redirected(URI base, String location) throws InvalidAddressException {
        String text = location.strip().replaceFirst("(?s)#.*", "");
        Matcher absolute = ABSOLUTE.matcher(text);
        if (absolute.matches()) {
            scheme(absolute.group(1).toLowerCase(Locale.ROOT), false, "");
            return read(text);
        }
        String start = base.getScheme() + ":";
        if (text.startsWith("//")) {
            return read(start + text);
        }
        URI here = URI.create(
                start + "//" + base.getRawAuthority() + (base.getRawPath().isEmpty() ? "/" : base.getRawPath()));
        int mark = text.indexOf('?');
        String path = PercentEncoding.path(mark < 0 ? text : text.substring(0, mark));
        String query = mark < 0 ? "" : "?" + text.substring(mark + 1);
        return read((path.isEmpty() ? here : here.resolve(path)) + query);
    }

    /** @param scheme empty where none was typed */
    private static TypedAddress read(String scheme, String rest) throws InvalidAddressException {
        Matcher parts = PARTS.matcher(rest);
        if (!parts.matches()) {
            throw new InvalidAddressException(AddressWording.noHost());
        }
        if (parts.group(4) != null) {
            throw new InvalidAddressException(AddressWording.fragment(parts.group(4)));
        }
        return read(scheme.toLowerCase(Locale.ROOT), parts.group(1), resource(parts.group(2), parts.group(3)));
    }

    private static TypedAddress read(String typedScheme, String authority, String resource)
            throws InvalidAddressException {
        if (authority.indexOf('@') >= 0) {
            throw new InvalidAddressException(AddressWording.userInfo());
        }
        boolean bareNumber = IP_V6.matcher(authority).matches();
        Matcher parts = HOST_AND_PORT.matcher(bareNumber ? "[" + authority + "]" : authority);
        if (!parts.matches()) {
            throw new InvalidAddressException(AddressWording.hostName(authority));
        }
        String port = port(parts.group(3));
        AddressHost host = host(parts.group(1), parts.group(2), port);
        String scheme = scheme(typedScheme, host.near(), port);
        String place = host.text() + port;
        try {
            return new TypedAddress(
                    new URI(scheme + "://" + place + resource), told(typedScheme, scheme, place, authority));
        } catch (URISyntaxException e) {
            throw new InvalidAddressException(AddressWording.syntax(e), e);
        }
    }

    private static AddressHost host(String number, String name, String port) throws InvalidAddressException {
        if (number != null) {
            return AddressHost.numbered(number);
        }
        if (name.isEmpty() && port.isEmpty()) {
            throw new InvalidAddressException(AddressWording.noHost());
        }
        return AddressHost.named(name.isEmpty() ? THIS_MACHINE : name);
    }

    /** A colon and the port; empty where none was typed. */
    private static String port(String typed) throws InvalidAddressException {
        if (typed == null || typed.isEmpty()) {
            return "";
        }
        Matcher digits = PORT.matcher(typed);
        if (!digits.matches() || Integer.parseInt(digits.group(1)) > MOST_PORT) {
            throw new InvalidAddressException(AddressWording.port(typed));
        }
        return ":" + digits.group(1);
    }

    /**
     * The scheme for the one typed. Where none was, ports 80 and 443 decide; else it is {@code ws} for a near host,
     * where TLS is rare, and {@code wss} for any other.
     */
    private static String scheme(String typed, boolean near, String port) throws InvalidAddressException {
        return switch (typed) {
            case "" -> port.equals(":443") || !near && !port.equals(":80") ? "wss" : "ws";
            case "ws", "http" -> "ws";
            case "wss", "https" -> "wss";
            default -> throw new InvalidAddressException(AddressWording.scheme(typed + "://"));
        };
    }

    private static String told(String typedScheme, String scheme, String place, String typedAuthority) {
        if (typedScheme.isEmpty()) {
            return AddressWording.chosen(scheme, place);
        }
        if (!typedScheme.equals(scheme)) {
            return AddressWording.replaced(typedScheme, scheme, place);
        }
        return typedAuthority.startsWith(":") ? AddressWording.thisMachine(scheme, place) : "";
    }

    private static String resource(String path, String query) {
        // Like browsers, reads a backslash after the host as a slash.
        String absolute = path.startsWith("\\") ? "/" + path.substring(1) : path;
        return PercentEncoding.path(absolute) + (query == null ? "" : "?" + PercentEncoding.query(query));
    }

    /** Strips surrounding blanks, invisible characters, and pairs of quotation marks or angle brackets. */
    private static String unwrapped(String typed) {
        int start = 0;
        int end = typed.length();
        while (start < end && isBlank(typed.charAt(start))) {
            start++;
        }
        while (end > start && isBlank(typed.charAt(end - 1))) {
            end--;
        }
        int quote = end - start < 2 ? -1 : QUOTES.indexOf(typed.charAt(start));
        return quote >= 0 && typed.charAt(end - 1) == CLOSING_QUOTES.charAt(quote)
                ? unwrapped(typed.substring(start + 1, end - 1))
                : typed.substring(start, end);
    }

    private static boolean isBlank(char c) {
        return Character.isWhitespace(c)
                || Character.isSpaceChar(c)
                || Character.isISOControl(c)
                || Character.getType(c) == Character.FORMAT;
    }
}
