package app.sockeye.client.options;

import java.util.ArrayList;
import java.util.List;

/** What a connection has and a command for curl does not, as nouns. */
final class CurlNotes {
    private final List<String> notes = new ArrayList<>();

    private CurlNotes() {}

    static List<String> of(CommandFacts facts) {
        CurlNotes all = new CurlNotes();
        ConnectOptions options = facts.options();
        if (facts.url().regionMatches(true, 0, "wss:", 0, "wss:".length())) {
            all.addTls(options.tls());
        }
        all.add(options.route().proxyScript().isPresent(), "the proxy script");
        all.addAuth(options);
        all.add(options.compression().offered(), "compression");
        all.add(options.limits().messageBytes() > 0, "the largest message");
        all.add(!options.keepAlive().interval().isZero(), "keep-alive pings");
        all.add(!options.answers().equals(AnswerOptions.DEFAULT), "how pings and closes are answered");
        all.add(options.cookies().jar().isPresent(), "the cookies that are kept");
        return List.copyOf(all.notes);
    }

    private void addTls(TlsOptions tls) {
        TlsOffer offer = tls.offer();
        add(!tls.pins().isEmpty(), "pinned certificates");
        add(!offer.applications().isEmpty(), "the protocols offered by ALPN");
        add(offer.serverName().isPresent(), "the server name of TLS");
        add(
                offer.ciphers().stream().anyMatch(cipher -> CipherSuites.versionOf(cipher) != TlsVersion.TLS_1_3),
                "the cipher suites of TLS 1.2, which curl has other names for");
        add(tls.keyLog().isPresent(), "the key log, which curl writes to the file in SSLKEYLOGFILE");
    }

    private void addAuth(ConnectOptions options) {
        add(
                options.auth() instanceof AuthOptions.Jwt || options.auth() instanceof AuthOptions.OAuth,
                "how the token is made or fetched");
    }

    private void add(boolean has, String note) {
        if (has) {
            notes.add(note);
        }
    }
}
