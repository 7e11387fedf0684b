package app.sockeye.transcript.connection;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.OptionalLong;

/** The peer that an attempt reached, as members of an event's JSON object; {@link EventJson} lists them. */
final class ReachedJson {
    private ReachedJson() {}

    static void put(JsonFacts json, ReachedPeer reached) {
        json.text("host", reached.peer().host()).textIfAny("ip", reached.peer().ip());
        json.numberIf(reached.peer().port() != 0, "port", reached.peer().port());
        ConnectTimings timings = reached.timings();
        json.numberIf(timings.dns() >= 0, "dns", timings.dns());
        json.numberIf(timings.tcp() >= 0, "tcp", timings.tcp());
        json.numberIf(timings.proxy() >= 0, "proxy", timings.proxy());
        json.numberIf(timings.tls() >= 0, "tlsHandshake", timings.tls());
        json.numberIf(timings.upgrade() >= 0, "upgrade", timings.upgrade());
        json.numberIf(timings.total() >= 0, "total", timings.total());
        reached.tls().ifPresent(tls -> json.object("tls", of(tls)));
    }

    private static JsonFacts of(TlsRecord tls) {
        JsonFacts json = new JsonFacts().text("protocol", tls.protocol());
        json.textIfAny("cipherSuite", tls.cipherSuite()).textIfAny("alpn", tls.alpn());
        tls.verified().ifPresent(verified -> json.truth("verified", verified));
        json.textIfAny("pin", tls.pin());
        tls.request().ifPresent(request -> json.object("clientCertificate", of(request)));
        return json.objects("chain", tls.chain().stream().map(ReachedJson::of).toList());
    }

    private static JsonFacts of(ClientCertificateRecord request) {
        return new JsonFacts()
                .textIfAny("subject", request.subject())
                .textIfAny("sha256", request.fingerprint())
                .texts("issuers", request.issuers())
                .texts("signatureAlgorithms", request.signatureAlgorithms());
    }

    private static JsonFacts of(CertificateRecord certificate) {
        JsonFacts json = new JsonFacts().text("subject", certificate.subject());
        json.textIfAny("issuer", certificate.issuer());
        certificate.validUntil().ifPresent(until -> json.text("validUntil", until.toString()));
        return json.textIfAny("der", certificate.der());
    }

    static ReachedPeer read(FactsJson facts) {
        return new ReachedPeer(
                new PeerAddress(facts.text("host"), facts.text("ip"), small(facts.number("port"))),
                facts.object("tls").map(ReachedJson::tls),
                new ConnectTimings(
                        facts.number("dns").orElse(-1),
                        facts.number("tcp").orElse(-1),
                        facts.number("proxy").orElse(-1),
                        facts.number("tlsHandshake").orElse(-1),
                        facts.number("upgrade").orElse(-1),
                        facts.number("total").orElse(-1)));
    }

    private static TlsRecord tls(FactsJson facts) {
        return new TlsRecord(
                facts.text("protocol"),
                facts.text("cipherSuite"),
                facts.text("alpn"),
                facts.truth("verified"),
                facts.text("pin"),
                facts.object("clientCertificate").map(ReachedJson::request),
                facts.objects("chain").stream().map(ReachedJson::certificate).toList());
    }

    private static ClientCertificateRecord request(FactsJson facts) {
        return new ClientCertificateRecord(
                facts.texts("issuers"),
                facts.texts("signatureAlgorithms"),
                facts.text("subject"),
                facts.text("sha256"));
    }

    private static CertificateRecord certificate(FactsJson facts) {
        return new CertificateRecord(
                facts.text("subject"),
                facts.text("issuer"),
                facts.optionalText("validUntil").flatMap(ReachedJson::instant),
                facts.text("der"));
    }

    /** Parses a time; empty if the text is none. */
    static Optional<Instant> instant(String text) {
        try {
            return Optional.of(Instant.parse(text));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    /** A close code or port; 0 if the number is missing or out of range. */
    static int small(OptionalLong number) {
        long value = number.orElse(0);
        return value < 0 || value > 0xFFFF ? 0 : (int) value;
    }
}
