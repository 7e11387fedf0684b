package app.sockeye.cli.argument;

import app.sockeye.cli.value.FingerprintConverter;
import app.sockeye.cli.value.PassphraseConverter;
import app.sockeye.cli.value.TlsVersionConverter;
import app.sockeye.client.certificate.CertificateFile;
import app.sockeye.client.certificate.Fingerprint;
import app.sockeye.client.certificate.IdentityFile;
import app.sockeye.client.certificate.Passphrase;
import app.sockeye.client.certificate.UnusableCertificateException;
import app.sockeye.client.options.TlsOffer;
import app.sockeye.client.options.TlsOptions;
import app.sockeye.client.options.TlsVersion;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The TLS options of a command that connects. */
final class TlsArguments {
    /** Injected by picocli. */
    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    @Option(
            names = {"-k", "--insecure"},
            description = "Don't verify the server's certificate and host name.")
    private boolean insecure;

    @Option(
            names = "--pin",
            paramLabel = "SHA256",
            description = "Accept the server's certificate of this SHA-256 fingerprint, also where chain, host name or"
                    + " dates are not right; may be repeated.",
            converter = FingerprintConverter.class)
    private Set<Fingerprint> pins = new LinkedHashSet<>();

    @Option(
            names = "--cacert",
            paramLabel = "FILE",
            description = "Trust the authorities of this file besides the system's: PEM with one or several"
                    + " certificates, DER or PKCS#12.")
    private Path authorities;

    @Option(
            names = "--cacert-pass",
            paramLabel = "SOURCE",
            description = "Where the passphrase of --cacert is: env:NAME for an environment variable, file:PATH for the"
                    + " first line of a file.",
            converter = PassphraseConverter.class)
    private Passphrase authoritiesPassphrase;

    @Option(
            names = "--cert",
            paramLabel = "FILE",
            description = "The client certificate, sent to a server that asks for one: PEM, with the rest of its chain,"
                    + " or PKCS#12.")
    private Path certificate;

    @Option(
            names = "--key",
            paramLabel = "FILE",
            description = "The private key of --cert where it isn't in the same file: PEM or DER.")
    private Path key;

    @Option(
            names = "--pass",
            paramLabel = "SOURCE",
            description = "Where the passphrase of --cert or --key is: env:NAME for an environment variable, file:PATH"
                    + " for the first line of a file.",
            converter = PassphraseConverter.class)
    private Passphrase passphrase;

    @Option(names = "--tlsv1.2", description = "Offer TLS 1.2 and later, which is the default.")
    private boolean fromTls12;

    @Option(names = "--tlsv1.3", description = "Offer TLS 1.3 and later only.")
    private boolean fromTls13;

    @Option(
            names = "--tls-max",
            paramLabel = "VERSION",
            description = "The highest version of TLS to offer: 1.2 or 1.3.",
            converter = TlsVersionConverter.class)
    private TlsVersion highest = TlsVersion.TLS_1_3;

    @Option(
            names = "--ciphers",
            paramLabel = "LIST",
            description = "The cipher suites to offer, the preferred first, by their IANA names with commas between,"
                    + " such as TLS_AES_256_GCM_SHA384.",
            split = "[,:]",
            hideParamSyntax = true)
    private List<String> ciphers = new ArrayList<>();

    @Option(
            names = "--alpn",
            paramLabel = "LIST",
            description = "Application protocols to offer in TLS (ALPN), the preferred first, with commas between, such"
                    + " as http/1.1; none by default.",
            split = ",",
            hideParamSyntax = true)
    private List<String> applications = new ArrayList<>();

    @Option(
            names = "--sni",
            paramLabel = "NAME",
            description =
                    "The server's name to tell it in TLS, in place of the URL's; its certificate may be for either.")
    private String serverName;

    @Option(
            names = "--sslkeylog",
            paramLabel = "FILE",
            description = "Append the connection's secrets to this file, in NSS' format, with which Wireshark decrypts"
                    + " what it captured. Who has the file can read all that was sent.")
    private Path keyLog;

    /**
     * The TLS options that the arguments ask for.
     *
     * @throws UnusableCertificateException where a file can't be used; its message is for the user
     */
    TlsOptions options() throws UnusableCertificateException {
        if (key != null && certificate == null) {
            throw new ParameterException(spec.commandLine(), "--key needs the certificate it belongs to: --cert FILE.");
        }
        TlsOptions options =
                TlsOptions.DEFAULT.withVerify(!insecure).withPins(pins).withOffer(offer());
        if (authorities != null) {
            options =
                    options.withTrusted(CertificateFile.read(authorities, Optional.ofNullable(authoritiesPassphrase)));
        }
        if (certificate != null) {
            options = options.withIdentity(
                    IdentityFile.read(certificate, Optional.ofNullable(key), Optional.ofNullable(passphrase)));
        }
        return keyLog == null ? options : options.withKeyLog(keyLog);
    }

    /** The passphrases among the arguments. */
    Stream<Passphrase> passphrases() {
        return Stream.of(authoritiesPassphrase, passphrase).filter(Objects::nonNull);
    }

    private TlsOffer offer() {
        TlsVersion lowest = fromTls13 && !fromTls12 ? TlsVersion.TLS_1_3 : TlsVersion.TLS_1_2;
        TlsOffer offer = TlsOffer.DEFAULT
                .withVersions(lowest, highest)
                .withCiphers(ciphers)
                .withApplications(applications);
        return serverName == null ? offer : offer.withServerName(serverName);
    }
}
