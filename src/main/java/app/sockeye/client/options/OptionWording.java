package app.sockeye.client.options;

import java.nio.file.Path;
import java.util.stream.Collectors;

/** Sentences about options that can't be used. */
final class OptionWording {
    private OptionWording() {}

    static String headerName(String name) {
        return name.isEmpty()
                ? "A header has no name."
                : "\"" + name + "\" can't be a header's name; use letters, digits and !#$%&'*+-.^_`|~.";
    }

    static String headerValue(String name) {
        return "The header " + name + " has a character in its value that HTTP can't carry, such as a line break.";
    }

    static String subprotocol(String subprotocol) {
        return subprotocol.isEmpty()
                ? "A subprotocol has no name."
                : "\"" + subprotocol + "\" can't be a subprotocol; use letters, digits and !#$%&'*+-.^_`|~.";
    }

    static String subprotocolTwice(String subprotocol) {
        return "The subprotocol \"" + subprotocol + "\" is listed twice.";
    }

    static String versions(TlsOffer offer) {
        return "The lowest TLS version, " + offer.lowest().number() + ", is above the highest, "
                + offer.highest().number() + ".";
    }

    static String cipher(String cipher) {
        return "\"" + cipher + "\" is no cipher suite that this Java can use; their names are like"
                + " TLS_AES_128_GCM_SHA256.";
    }

    static String ciphersOfOtherVersions(TlsOffer offer) {
        return "None of the cipher suites is one of TLS "
                + offer.versions().stream().map(TlsVersion::number).collect(Collectors.joining(" or ")) + ".";
    }

    static String serverName(String name) {
        return "\"" + name + "\" can't be a server's name for TLS; use a host name.";
    }

    static String keyLog(Path file) {
        return "The TLS key log " + file + " can't be written; check that its folder is there and may be written to.";
    }

    static String timeout(String name) {
        return "The " + name + " timeout must be greater than 0.";
    }
}
