package app.sockeye.cli;

import app.sockeye.client.certificate.Fingerprint;
import app.sockeye.client.options.TlsOptions;
import java.util.LinkedHashSet;
import java.util.Set;
import picocli.CommandLine.Option;

/** The arguments about TLS of a command that connects. */
final class TlsArguments {
    @Option(
            names = {"-k", "--insecure"},
            description = "Don't check the server's certificate and host name.")
    private boolean insecure;

    @Option(
            names = "--pin",
            paramLabel = "SHA256",
            description = "Accept the server's certificate of this SHA-256 fingerprint, also where chain, host name or"
                    + " dates are not right; may be repeated.",
            converter = FingerprintConverter.class)
    private Set<Fingerprint> pins = new LinkedHashSet<>();

    TlsOptions options() {
        return TlsOptions.DEFAULT.withVerify(!insecure).withPins(pins);
    }
}
