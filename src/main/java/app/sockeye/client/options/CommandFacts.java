package app.sockeye.client.options;

import app.sockeye.client.address.InvalidAddressException;
import app.sockeye.client.address.Target;
import app.sockeye.client.options.auth.AuthPlace;
import app.sockeye.client.options.auth.AwsOptions;
import app.sockeye.protocol.Header;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What a command for another tool tells of connect options.
 *
 * @param options what is connected with
 * @param withSecrets whether secrets are told; a placeholder replaces each otherwise
 */
record CommandFacts(ConnectOptions options, boolean withSecrets) {
    /** Placeholders for files: the options hold what was read from them. */
    static final String AUTHORITIES = "<ca.pem>";

    static final String CERTIFICATE = "<client.pem>";
    static final String KEY = "<client.key>";

    /** Headers, in lower case, that each tool sends itself or that would not match its own handshake. */
    private static final Set<String> OF_THE_HANDSHAKE = Set.of(
            "host",
            "upgrade",
            "connection",
            "sec-websocket-key",
            "sec-websocket-version",
            "sec-websocket-extensions",
            "sec-websocket-protocol");

    private static final Pattern PARAMETER = Pattern.compile("([?&])([^=&#]*)=([^&#]*)");
    private static final Pattern SECRET_NAME =
            Pattern.compile("(?i).*(token|secret|key|password|passwd|pwd|signature|sig|auth|code|jwt|session|ticket)");
    private static final Pattern USER_INFO = Pattern.compile("(//)[^/@?#]*@");

    String url() {
        String url = options.target().uri().toString();
        String query = token(AuthPlace.Kind.QUERY)
                .map(token -> (url.indexOf('?') < 0 ? "?" : "&") + token.name() + "=" + token.parameter(withSecrets))
                .orElse("");
        return (withSecrets ? url : withoutSecrets(url)) + query;
    }

    private static String withoutSecrets(String url) {
        Matcher parameters = PARAMETER.matcher(USER_INFO.matcher(url).replaceFirst("$1<user>@"));
        return parameters.replaceAll(found -> Matcher.quoteReplacement(
                SECRET_NAME.matcher(found.group(2)).matches()
                        ? found.group(1) + found.group(2) + "=<" + found.group(2) + ">"
                        : found.group()));
    }

    /** The host and port of the URL; empty where it has none. */
    Optional<Target> target() {
        try {
            return Optional.of(Target.of(options.target().uri()));
        } catch (InvalidAddressException e) {
            return Optional.empty();
        }
    }

    /** The headers but those of the handshake itself, as lines, and the one that carries a token. */
    List<String> headers() {
        Stream<String> typed = options.request().headers().stream()
                .filter(header -> !OF_THE_HANDSHAKE.contains(Header.canonicalName(header.name())))
                .map(this::line);
        Stream<String> token = token(AuthPlace.Kind.HEADER)
                .filter(t -> !options.request().has(t.name()))
                .map(t -> t.name() + ": " + t.text(withSecrets))
                .or(() -> token(AuthPlace.Kind.COOKIE).map(t -> "Cookie: " + t.name() + "=" + t.text(withSecrets)))
                .stream();
        return Stream.concat(typed, token).toList();
    }

    /** The subprotocols, with those that carry a token. */
    List<String> subprotocols() {
        Stream<String> token = token(AuthPlace.Kind.SUBPROTOCOL).stream()
                .flatMap(t -> Stream.of(t.name(), t.text(withSecrets)))
                .filter(name -> !name.isEmpty());
        return Stream.concat(options.request().subprotocols().stream(), token).toList();
    }

    /** The token that goes into this part of the handshake. */
    private Optional<CommandToken> token(AuthPlace.Kind kind) {
        return CommandToken.of(options.auth()).filter(token -> token.place().kind() == kind);
    }

    /** All headers as lines. */
    List<String> allHeaders() {
        return options.request().headers().stream().map(this::line).toList();
    }

    private String line(Header header) {
        return !withSecrets && options.request().isSecret(header)
                ? header.name() + ": <" + header.name() + ">"
                : header.toString();
    }

    /** The origin that the user typed. */
    Optional<String> origin() {
        OriginOptions origin = options.request().origin();
        return origin.kind() == OriginOptions.Kind.TYPED ? Optional.of(origin.typed()) : Optional.empty();
    }

    /** The user and password for the server. */
    Optional<String> login() {
        return options.auth() instanceof AuthOptions.Basic basic
                ? Optional.of(told(basic.credentials()))
                : options.auth() instanceof AuthOptions.Digest digest
                        ? Optional.of(told(digest.credentials()))
                        : Optional.empty();
    }

    /** The access key for AWS and its secret. */
    Optional<String> awsKey() {
        return aws().map(key ->
                withSecrets ? key.accessKey() + ":" + key.secretKey().text() : "<access key>:<secret key>");
    }

    /** The signature for AWS. */
    Optional<AwsOptions> aws() {
        return options.auth() instanceof AuthOptions.Aws aws ? Optional.of(aws.signature()) : Optional.empty();
    }

    /** The session token for AWS. */
    Optional<String> awsSessionToken() {
        return aws().flatMap(AwsOptions::sessionToken).map(token -> withSecrets ? token.text() : "<session token>");
    }

    boolean isDigest() {
        return options.auth() instanceof AuthOptions.Digest;
    }

    /** The proxy that is used for the target. */
    Optional<ProxyOptions> proxy() {
        return target().flatMap(target -> options.route().proxyFor(target.host()));
    }

    /** The user and password for the proxy. */
    Optional<String> proxyLogin() {
        return proxy().flatMap(ProxyOptions::credentials).map(this::told);
    }

    private String told(Credentials credentials) {
        return withSecrets ? credentials.user() + ":" + credentials.password() : "<user>:<password>";
    }

    /** What is connected to in place of the target. */
    Optional<AddressOverride> override() {
        return target().flatMap(target -> options.route().overrideFor(target.host(), target.port()));
    }
}
