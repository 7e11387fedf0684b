package app.sockeye.client.tls;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Compares a host with the names of a certificate (RFC 9525 section 6.3). */
public final class ServerName {
    private static final String BYTE = "(?:25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)";
    /** Only what Java, too, takes for an address: it would look up anything else. */
    private static final Pattern ADDRESS =
            Pattern.compile(BYTE + "(?:\\." + BYTE + "){3}|[0-9a-fA-F:.]*:[0-9a-fA-F:.]*");

    private static final Pattern COMMON_NAME = Pattern.compile("(?:^|,)CN=([^,+\"\\\\]+)");
    private static final String ANY = "*.";

    private ServerName() {}

    /** Whether a certificate is for a host: a name in ASCII, or an address without brackets. */
    public static boolean isNamedIn(X509Certificate certificate, String host) {
        return namesOf(certificate).stream().anyMatch(name -> matches(host, name));
    }

    /**
     * The names that a certificate is for: its alternative names, or the common name where it has none, which servers on
     * internal networks still rely on.
     */
    public static List<String> namesOf(X509Certificate certificate) {
        List<String> names = CertificateWording.names(certificate);
        return names.isEmpty() ? commonName(certificate).stream().toList() : names;
    }

    /** The common name in a certificate's subject; empty where it has none. */
    public static Optional<String> commonName(X509Certificate certificate) {
        Matcher name = COMMON_NAME.matcher(certificate.getSubjectX500Principal().getName());
        return name.find() ? Optional.of(name.group(1)) : Optional.empty();
    }

    /**
     * Whether a host is meant by a certificate's name. A wildcard stands for one whole label, the first.
     *
     * @param host a name in ASCII, or an address without brackets
     * @param name as the certificate has it
     */
    public static boolean matches(String host, String name) {
        if (isAddress(host) || isAddress(name)) {
            return isAddress(host) && isAddress(name) && address(host).equals(address(name));
        }
        String asked = plain(host);
        String known = plain(name);
        if (!known.startsWith(ANY)) {
            return asked.equals(known);
        }
        int dot = asked.indexOf('.');
        String domain = known.substring(ANY.length());
        return dot > 0 && domain.contains(".") && asked.substring(dot + 1).equals(domain);
    }

    private static boolean isAddress(String host) {
        return ADDRESS.matcher(host).matches();
    }

    private static String plain(String name) {
        return name.replaceFirst("\\.$", "").toLowerCase(Locale.ROOT);
    }

    /** The address of digits; nothing is looked up. */
    private static Optional<InetAddress> address(String digits) {
        try {
            return Optional.of(InetAddress.getByName(digits));
        } catch (UnknownHostException e) {
            return Optional.empty();
        }
    }
}
