package app.sockeye.client.options;

import app.sockeye.client.Connector;
import app.sockeye.protocol.DeflateParameters;
import app.sockeye.protocol.FrameHeader;
import app.sockeye.protocol.Header;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;
import javax.net.ssl.SNIHostName;

/**
 * Rules that connect options must obey before anything is sent. Each rule is one function that both checks and words
 * the complaint, for {@link Connector} and for the fields of a form. A complaint is one sentence; empty means valid.
 */
public final class ConnectRules {
    private static final int MAX_LEVEL = 9;
    private static final int MAX_ALPN_BYTES = 255;

    private static final Pattern ORIGIN = Pattern.compile("null|[A-Za-z][A-Za-z0-9+.-]*://[^\\s/?#@\\\\]+");

    private static final int KEY_LOG_BEGINNING = 64;
    /** A comment, or the first label of a line of NSS' format. */
    private static final Pattern KEY_LOG = Pattern.compile("#|RSA |ECH_|(?:CLIENT|SERVER|EARLY|EXPORTER)_[A-Z_0-9]+ ");

    private ConnectRules() {}

    /** RFC 9110 section 5.1: a header's name is a token. */
    public static Optional<String> complaintAboutHeaderName(String name) {
        return isToken(name) ? Optional.empty() : Optional.of(OptionWording.headerName(name));
    }

    /** RFC 9110 section 5.5: a header's value is ISO-8859-1 without control characters but the tab. */
    public static Optional<String> complaintAboutHeaderValue(String name, String value) {
        boolean legal = value.chars().allMatch(c -> c == '\t' || c >= ' ' && c != 0x7F && c <= 0xFF);
        return legal ? Optional.empty() : Optional.of(OptionWording.headerValue(name));
    }

    /** RFC 6455 section 4.1: each subprotocol is a token and offered once. */
    public static Optional<String> complaintAboutSubprotocols(List<String> subprotocols) {
        Set<String> seen = new HashSet<>();
        for (String subprotocol : subprotocols) {
            if (!isToken(subprotocol)) {
                return Optional.of(OptionWording.subprotocol(subprotocol));
            }
            if (!seen.add(subprotocol)) {
                return Optional.of(OptionWording.subprotocolTwice(subprotocol));
            }
        }
        return Optional.empty();
    }

    /**
     * RFC 6454 section 7: an origin is a scheme, host and port, or {@code null}. A server that is to be sent something
     * else can be sent it as a header.
     */
    public static Optional<String> complaintAboutOrigin(OriginOptions origin) {
        boolean legal = origin.kind() != OriginOptions.Kind.TYPED
                || ORIGIN.matcher(origin.typed()).matches();
        return legal ? Optional.empty() : Optional.of(OptionWording.origin(origin.typed()));
    }

    /**
     * What to know about a header that the opening handshake or another option sets, or that doesn't belong in it, in a
     * sentence or two; it may be sent even so. Empty for all other headers.
     */
    public static Optional<String> noteOnHeader(String name) {
        return Optional.ofNullable(OptionWording.NOTES_ON_HEADERS.get(Header.canonicalName(name)));
    }

    /** A loop of redirects must end. */
    public static Optional<String> complaintAboutRedirects(RedirectOptions redirects) {
        boolean legal = redirects.most() >= 0 && redirects.most() <= RedirectOptions.LIMIT;
        return legal ? Optional.empty() : Optional.of(OptionWording.redirects());
    }

    /** @param name such as "connect" */
    public static Optional<String> complaintAboutTimeout(String name, Duration timeout) {
        boolean legal = !timeout.isZero() && !timeout.isNegative();
        return legal ? Optional.empty() : Optional.of(OptionWording.timeout(name));
    }

    /** RFC 6455 section 5.5: a ping carries at most 125 bytes. Times are not negative, and a pong needs some. */
    public static Optional<String> complaintAboutKeepAlive(KeepAliveOptions keepAlive) {
        int bytes = keepAlive.payload().getBytes(StandardCharsets.UTF_8).length;
        if (keepAlive.interval().isNegative()) {
            return Optional.of(OptionWording.pingInterval());
        }
        if (bytes > FrameHeader.MAX_CONTROL_PAYLOAD) {
            return Optional.of(OptionWording.pingPayload(bytes));
        }
        return complaintAboutTimeout("pong", keepAlive.timeout());
    }

    /** An answer can't come before what it answers. */
    public static Optional<String> complaintAboutAnswers(AnswerOptions answers) {
        return answers.pong()
                .filter(Duration::isNegative)
                .map(delay -> OptionWording.answerDelay("pong"))
                .or(() -> answers.close()
                        .filter(Duration::isNegative)
                        .map(delay -> OptionWording.answerDelay("close frame")));
    }

    /**
     * This Java must support the cipher suites, and they must fit the versions; the server name must obey RFC 6066
     * section 3, and the application protocols RFC 7301.
     */
    public static Optional<String> complaintAboutOffer(TlsOffer offer) {
        if (offer.versions().isEmpty()) {
            return Optional.of(OptionWording.versions(offer));
        }
        for (String cipher : offer.ciphers()) {
            if (CipherSuites.javaName(cipher).isEmpty()) {
                return Optional.of(OptionWording.cipher(cipher));
            }
        }
        boolean fits = offer.ciphers().isEmpty()
                || offer.ciphers().stream().map(CipherSuites::versionOf).anyMatch(offer.versions()::contains);
        if (!fits) {
            return Optional.of(OptionWording.ciphersOfOtherVersions(offer));
        }
        return offer.serverName()
                .filter(name -> !isServerName(name))
                .map(OptionWording::serverName)
                .or(() -> complaintAboutApplications(offer.applications()));
    }

    /** RFC 7301 section 3.1: the name of an application protocol has 1 to 255 bytes. */
    private static Optional<String> complaintAboutApplications(List<String> names) {
        return names.stream()
                .filter(name -> name.isEmpty()
                        || name.getBytes(StandardCharsets.UTF_8).length > MAX_ALPN_BYTES
                        || name.chars().anyMatch(c -> c <= ' ' || c >= 0x7F))
                .findFirst()
                .map(OptionWording::application);
    }

    /** RFC 7692 sections 7.1.2.1 and 7.1.2.2: a window has 8 to 15 bits. zlib has the levels 0 to 9. */
    public static Optional<String> complaintAboutCompression(CompressionOptions compression) {
        return complaintAboutWindowBits(compression.serverMaxWindowBits(), DeflateParameters.SERVER_MAX_WINDOW_BITS)
                .or(() -> complaintAboutWindowBits(
                        compression.clientMaxWindowBits(), DeflateParameters.CLIENT_MAX_WINDOW_BITS))
                .or(() -> compression.level() < 0 || compression.level() > MAX_LEVEL
                        ? Optional.of(OptionWording.compressionLevel(compression.level()))
                        : Optional.empty())
                .or(() -> compression.thresholdBytes() < 0
                        ? Optional.of(OptionWording.compressionThreshold())
                        : Optional.empty());
    }

    private static Optional<String> complaintAboutWindowBits(OptionalInt bits, String parameter) {
        return bits.isEmpty()
                        || bits.getAsInt() >= DeflateParameters.MIN_WINDOW_BITS
                                && bits.getAsInt() <= DeflateParameters.MAX_WINDOW_BITS
                ? Optional.empty()
                : Optional.of(OptionWording.windowBits(parameter, bits.getAsInt()));
    }

    /**
     * The file of a TLS key log must be writable, or its folder where the file does not exist. A file that holds
     * something else is not appended to: connections come from anybody, and could name any file of the user's.
     */
    public static Optional<String> complaintAboutKeyLog(Path file) {
        Path folder = file.toAbsolutePath().getParent();
        boolean writable = Files.exists(file)
                ? Files.isRegularFile(file) && Files.isWritable(file)
                : folder != null && Files.isDirectory(folder) && Files.isWritable(folder);
        if (!writable) {
            return Optional.of(OptionWording.keyLog(file));
        }
        return isKeyLog(file) ? Optional.empty() : Optional.of(OptionWording.noKeyLog(file));
    }

    private static boolean isKeyLog(Path file) {
        if (Files.notExists(file)) {
            return true;
        }
        try (InputStream in = Files.newInputStream(file)) {
            String beginning = new String(in.readNBytes(KEY_LOG_BEGINNING), StandardCharsets.ISO_8859_1);
            return beginning.isEmpty() || KEY_LOG.matcher(beginning).lookingAt();
        } catch (IOException e) {
            // It can be written, but not read.
            return false;
        }
    }

    /** A header, cookie or subprotocol must be able to carry the token or key. */
    public static Optional<String> complaintAboutAuth(AuthOptions auth) {
        if (auth instanceof AuthOptions.Bearer bearer) {
            return PlaceRules.complaintAbout(bearer.place(), bearer.token());
        }
        if (auth instanceof AuthOptions.ApiKey key) {
            return PlaceRules.complaintAbout(key.place(), key.value());
        }
        if (auth instanceof AuthOptions.Jwt jwt) {
            return PlaceRules.complaintAbout(jwt.place());
        }
        return auth instanceof AuthOptions.OAuth oauth ? PlaceRules.complaintAbout(oauth.place()) : Optional.empty();
    }

    private static boolean isServerName(String name) {
        try {
            return !new SNIHostName(name).getAsciiName().isEmpty();
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /** The first complaint about the options, except for their target. */
    public static Optional<String> complaintAbout(ConnectOptions options) {
        TimeoutOptions timeouts = options.timeouts();
        return complaintAbout(options.request())
                .or(() -> complaintAboutRedirects(options.redirects()))
                .or(() -> complaintAboutCompression(options.compression()))
                .or(() -> complaintAboutAuth(options.auth()))
                .or(() -> complaintAboutOffer(options.tls().offer()))
                .or(() -> options.tls().keyLog().flatMap(ConnectRules::complaintAboutKeyLog))
                .or(() -> complaintAboutTimeout("name look-up", timeouts.resolve()))
                .or(() -> complaintAboutTimeout("connect", timeouts.connect()))
                .or(() -> complaintAboutTimeout("TLS", timeouts.tls()))
                .or(() -> complaintAboutTimeout("handshake", timeouts.handshake()))
                .or(() -> complaintAboutTimeout("close", timeouts.close()))
                .or(() -> complaintAboutKeepAlive(options.keepAlive()))
                .or(() -> complaintAboutAnswers(options.answers()));
    }

    /** Headers that are sent raw may break every rule. */
    private static Optional<String> complaintAbout(RequestOptions request) {
        if (request.raw()) {
            return Optional.empty();
        }
        return request.headers().stream()
                .flatMap(header ->
                        complaintAboutHeaderName(header.name())
                                .or(() -> complaintAboutHeaderValue(header.name(), header.value()))
                                .stream())
                .findFirst()
                .or(() -> complaintAboutSubprotocols(request.subprotocols()))
                .or(() -> complaintAboutOrigin(request.origin()));
    }

    /** RFC 9110 section 5.6.2. */
    static boolean isToken(String text) {
        return !text.isEmpty()
                && text.chars().allMatch(c -> c > ' ' && c < 0x7F && "\"(),/:;<=>?@[\\]{}".indexOf(c) < 0);
    }
}
