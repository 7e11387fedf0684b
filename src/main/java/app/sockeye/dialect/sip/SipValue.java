package app.sockeye.dialect.sip;

import java.util.Locale;

/** Parts of header fields' values. */
final class SipValue {
    private SipValue() {}

    /** The first of several values that commas part. */
    static String first(String value) {
        boolean quoted = false;
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c == '\\' && quoted) {
                i++;
            } else if (c == '"') {
                quoted = !quoted;
            } else if (c == ',' && !quoted) {
                return value.substring(0, i).strip();
            }
        }
        return value;
    }

    /** A parameter of a value, those of an address in angle brackets left aside; empty if it is missing. */
    static String parameter(String value, String name) {
        int open = value.indexOf('<');
        int close = open < 0 || value.lastIndexOf(';', open) >= 0 ? -1 : value.indexOf('>', open);
        for (String each : value.substring(close + 1).split(";")) {
            int equals = each.indexOf('=');
            if (equals > 0 && each.substring(0, equals).strip().equalsIgnoreCase(name)) {
                return each.substring(equals + 1).strip();
            }
        }
        return "";
    }

    /** The URI of an address, with or without a name before it. */
    static String uri(String address) {
        int open = address.indexOf('<');
        int close = address.indexOf('>', open + 1);
        if (open >= 0 && close > open) {
            return address.substring(open + 1, close);
        }
        int end = address.indexOf(';');
        return (end < 0 ? address : address.substring(0, end)).strip();
    }

    /** The name before the URI of an address; empty if there is none. */
    static String displayName(String address) {
        int open = address.indexOf('<');
        String name = open <= 0 ? "" : address.substring(0, open).strip();
        return name.length() > 1 && name.startsWith("\"") && name.endsWith("\"")
                ? name.substring(1, name.length() - 1)
                : name;
    }

    /** A URI as people say it: without scheme and parameters. */
    static String shortUri(String uri) {
        String lower = uri.toLowerCase(Locale.ROOT);
        int from = lower.startsWith("sips:") ? 5 : lower.startsWith("sip:") || lower.startsWith("tel:") ? 4 : 0;
        int end = from;
        while (end < uri.length() && ";?>".indexOf(uri.charAt(end)) < 0) {
            end++;
        }
        return uri.substring(from, end);
    }

    /** The address of a header field as people say it. */
    static String who(String address) {
        return shortUri(uri(address));
    }
}
