package app.sockeye.profile.option;

import app.sockeye.client.certificate.CertificateFile;
import app.sockeye.client.certificate.ClientIdentity;
import app.sockeye.client.certificate.Fingerprint;
import app.sockeye.client.certificate.IdentityFile;
import app.sockeye.client.certificate.Passphrase;
import app.sockeye.client.options.ConnectRules;
import app.sockeye.client.options.TlsOffer;
import app.sockeye.client.options.TlsOptions;
import app.sockeye.client.options.TlsVersion;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The options of TLS. */
public final class TlsTable {
    /** Whether chain, host name and dates of the server's certificate must be right. */
    public static final Option VERIFY = Option.flag(
            "tls.verify",
            true,
            "Verify the server",
            "Connect only to a server whose certificate is valid for its name.");

    /** Certificates accepted whatever their chain, name and dates say. */
    public static final Option PINS = Option.lines(
            "tls.pins",
            "SHA-256 of a certificate, one a line",
            "Pinned certificates",
            "Certificates of this server to accept whatever authority, name or date say.");

    /** Files of authorities to trust besides the system's. */
    public static final Option AUTHORITIES = Option.lines(
            "tls.authorities",
            "File of certificates, one a line",
            "More authorities",
            "Files of authorities to trust besides the system's: PEM, DER or PKCS#12.");

    static final Option CERTIFICATE =
            Option.file("tls.certificate", "Client certificate", "Sent to a server that asks for one: PEM or PKCS#12.");
    static final Option KEY = Option.file(
            "tls.key", "Private key", "The key of the client certificate, where it isn't in the same file.");
    static final Option PASSPHRASE =
            Option.secret("tls.passphrase", "None", "Passphrase", "Opens the file of the private key or of PKCS#12.");
    static final Option SERVER_NAME = Option.text(
            "tls.serverName",
            "As in the URL",
            "Server name",
            "The name to tell the server in TLS (SNI), in place of the URL's.");
    static final Option LOWEST = new Option(
            "tls.lowest",
            "Lowest version",
            "The oldest version of TLS to offer.",
            OptionKind.Choice.of("1.2", "TLS 1.2", "1.3", "TLS 1.3"),
            "1.2");
    static final Option HIGHEST = new Option(
            "tls.highest",
            "Highest version",
            "The newest version of TLS to offer.",
            OptionKind.Choice.of("1.2", "TLS 1.2", "1.3", "TLS 1.3"),
            "1.3");
    static final Option CIPHERS = Option.lines(
            "tls.ciphers",
            "Java's choice",
            "Cipher suites",
            "The suites to offer, the preferred first, by their IANA names, one a line.");
    static final Option ALPN = Option.lines(
            "tls.alpn",
            "None offered",
            "ALPN",
            "Application protocols to offer, the preferred first, one a line. A WebSocket needs http/1.1.");
    static final Option KEY_LOG = new Option(
            "tls.keyLog",
            "Key log file",
            "The connection's secrets are appended to it, for Wireshark. Who has the file can read all that was sent.",
            new OptionKind.FileName(true),
            "");

    /** The options that say whom to trust. */
    public static final List<Option> TRUST = List.of(PINS, AUTHORITIES);

    static final List<Option> ALL = List.of(
            VERIFY,
            PINS,
            AUTHORITIES,
            CERTIFICATE,
            KEY,
            PASSPHRASE,
            SERVER_NAME,
            LOWEST,
            HIGHEST,
            CIPHERS,
            ALPN,
            KEY_LOG);

    private TlsTable() {}

    static TlsOptions read(OptionReader in) {
        TlsOptions options = TlsOptions.DEFAULT
                .withVerify(in.flag(VERIFY))
                .withPins(pins(in))
                .withTrusted(trusted(in))
                .withOffer(offer(in));
        Optional<ClientIdentity> identity = identity(in);
        if (identity.isPresent()) {
            options = options.withIdentity(identity.get());
        }
        Optional<Path> keyLog = in.file(KEY_LOG);
        keyLog.flatMap(ConnectRules::complaintAboutKeyLog).ifPresent(sentence -> in.complain(KEY_LOG, sentence));
        return keyLog.isPresent() ? options.withKeyLog(keyLog.get()) : options;
    }

    private static Set<Fingerprint> pins(OptionReader in) {
        Set<Fingerprint> pins = new LinkedHashSet<>();
        for (String line : in.lines(PINS)) {
            try {
                pins.add(Fingerprint.parse(line));
            } catch (IllegalArgumentException e) {
                in.complain(PINS, "Write the SHA-256 of a certificate: 64 hexadecimal digits, with or without colons.");
            }
        }
        return pins;
    }

    private static List<X509Certificate> trusted(OptionReader in) {
        List<X509Certificate> trusted = new ArrayList<>();
        for (String name : in.lines(AUTHORITIES)) {
            in.path(AUTHORITIES, name)
                    .ifPresent(file -> trusted.addAll(in.makeOfFiles(
                            AUTHORITIES, List.of(), () -> CertificateFile.read(file, Optional.empty()))));
        }
        return trusted;
    }

    private static Optional<ClientIdentity> identity(OptionReader in) {
        Optional<Path> certificate = in.file(CERTIFICATE);
        Optional<Path> key = in.file(KEY);
        Optional<Passphrase> passphrase = in.given(PASSPHRASE).map(Passphrase::new);
        if (certificate.isEmpty()) {
            if (key.isPresent()) {
                in.complain(CERTIFICATE, "The private key needs the certificate it belongs to.");
            }
            return Optional.empty();
        }
        return in.makeOfFiles(
                CERTIFICATE,
                Optional.empty(),
                () -> Optional.of(IdentityFile.read(certificate.get(), key, passphrase)));
    }

    private static TlsOffer offer(OptionReader in) {
        TlsOffer offer = TlsOffer.DEFAULT.withVersions(version(in, LOWEST), version(in, HIGHEST));
        refuse(in, HIGHEST, offer);
        offer = offer.withCiphers(in.lines(CIPHERS));
        refuse(in, CIPHERS, offer);
        Optional<String> name = in.given(SERVER_NAME);
        if (name.isPresent()) {
            offer = offer.withServerName(name.get());
            refuse(in, SERVER_NAME, offer);
        }
        offer = offer.withApplications(in.lines(ALPN));
        refuse(in, ALPN, offer);
        return offer;
    }

    /** Notes the first problem of what was read so far under the option that was read last. */
    private static void refuse(OptionReader in, Option option, TlsOffer offer) {
        boolean known = in.problems().stream().anyMatch(p -> ALL.contains(p.option()));
        if (!known) {
            ConnectRules.complaintAboutOffer(offer).ifPresent(sentence -> in.complain(option, sentence));
        }
    }

    private static TlsVersion version(OptionReader in, Option option) {
        String number = in.text(option);
        return Arrays.stream(TlsVersion.values())
                .filter(version -> version.number().equals(number))
                .findFirst()
                .orElseThrow();
    }
}
