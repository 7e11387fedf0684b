package app.sockeye.client.address;

import app.sockeye.protocol.VisibleText;
import java.net.URISyntaxException;
import java.util.Locale;

/** Sentences about an address: why it can't be used, and how it was read where it could be read in several ways. */
final class AddressWording {
    private AddressWording() {}

    static String empty() {
        return "Type the URL to connect to, such as wss://example.com/path.";
    }

    static String command() {
        return "This looks like a command. Paste only its address, such as wss://example.com/path.";
    }

    static String syntax(URISyntaxException e) {
        return "This isn't a URI: " + e.getReason().toLowerCase(Locale.ROOT)
                + (e.getIndex() >= 0 ? " at character " + (e.getIndex() + 1) : "") + ".";
    }

    static String scheme(String scheme) {
        return "The address begins with " + VisibleText.quoted(scheme)
                + "; it must begin with ws://, wss://, http:// or https://.";
    }

    static String noHost() {
        return "The address names no host; type one such as wss://example.com/path.";
    }

    static String hostName(String host) {
        return VisibleText.quoted(host) + " can't be a host name; use letters, digits, dots and hyphens.";
    }

    static String hostNumber(String number) {
        return "The host " + number + " is only a number; type :" + number + " for that port of this machine.";
    }

    static String hostAddress(String address) {
        return VisibleText.quoted(address) + " isn't an IPv6 address.";
    }

    static String zone(String zone) {
        return "This machine has no network interface " + VisibleText.quoted(zone) + ", which the address names.";
    }

    static String port(String port) {
        return VisibleText.quoted(port) + " can't be a port; it must be 1 to 65535.";
    }

    static String fragment(String fragment) {
        return "The address has a fragment (#" + VisibleText.of(fragment)
                + "), which a WebSocket URI can't have. Leave it out, or write # as %23.";
    }

    static String userInfo() {
        return "The address has a user or password in it; leave them out, and send an Authorization header instead.";
    }

    static String chosen(String scheme, String authority) {
        return scheme.equals("wss")
                ? "No scheme was typed: connecting to wss://" + authority + ". Type ws:// to connect without TLS."
                : "No scheme was typed: connecting to ws://" + authority + ". Type wss:// to connect with TLS.";
    }

    static String thisMachine(String scheme, String authority) {
        return "No host was typed: connecting to " + scheme + "://" + authority + ".";
    }

    static String replaced(String typed, String scheme, String authority) {
        return "Connecting to " + scheme + "://" + authority + ", as WebSocket has " + scheme + ":// for " + typed
                + "://.";
    }
}
