package app.sockeye.interchange.model;

import java.util.Set;

/** The keys of the options that a file of another tool can set, and whose values are secrets. */
public final class OptionKeys {
    /** {@code none}, {@code basic}, {@code digest}, {@code bearer}, {@code apiKey}, {@code oauth}, {@code aws} or {@code jwt}. */
    public static final String AUTH_TYPE = "auth.type";

    public static final String USER = "auth.user";
    public static final String PASSWORD = "auth.password";
    public static final String TOKEN = "auth.token";
    public static final String KEY_NAME = "auth.keyName";
    public static final String KEY_VALUE = "auth.keyValue";
    /** What stands before a token in a header. */
    public static final String TOKEN_PREFIX = "auth.prefix";

    /** {@code header}, {@code query} or {@code cookie}. */
    public static final String KEY_IN = "auth.keyIn";

    /** {@code clientCredentials}, {@code authorizationCode} or {@code deviceCode}. */
    public static final String OAUTH_GRANT = "auth.oauth.grant";

    public static final String OAUTH_TOKEN_URL = "auth.oauth.tokenUrl";
    public static final String OAUTH_AUTHORIZATION_URL = "auth.oauth.authorizationUrl";
    public static final String OAUTH_DEVICE_URL = "auth.oauth.deviceUrl";
    public static final String OAUTH_REDIRECT_URL = "auth.oauth.redirectUrl";
    public static final String OAUTH_CLIENT_ID = "auth.oauth.clientId";
    public static final String OAUTH_CLIENT_SECRET = "auth.oauth.clientSecret";
    public static final String OAUTH_SCOPE = "auth.oauth.scope";
    public static final String OAUTH_AUDIENCE = "auth.oauth.audience";
    /** {@code basic} or {@code form}. */
    public static final String OAUTH_CLIENT_IN = "auth.oauth.clientIn";

    public static final String AWS_SERVICE = "auth.aws.service";
    public static final String AWS_REGION = "auth.aws.region";
    public static final String AWS_ACCESS_KEY = "auth.aws.accessKey";
    public static final String AWS_SECRET_KEY = "auth.aws.secretKey";
    public static final String AWS_SESSION_TOKEN = "auth.aws.sessionToken";
    public static final String JWT_ALGORITHM = "auth.jwt.algorithm";
    public static final String JWT_KEY = "auth.jwt.key";
    /** {@code true} or {@code false}. */
    public static final String JWT_BASE64 = "auth.jwt.base64";

    public static final String JWT_HEADER = "auth.jwt.header";
    public static final String JWT_CLAIMS = "auth.jwt.claims";
    /** {@code true} or {@code false}. */
    public static final String COOKIES = "cookies.use";

    /** {@code true} or {@code false}. */
    public static final String TLS_VERIFY = "tls.verify";

    /** Files, one a line. */
    public static final String TLS_AUTHORITIES = "tls.authorities";

    public static final String TLS_CERTIFICATE = "tls.certificate";
    public static final String TLS_KEY = "tls.key";
    public static final String TLS_PASSPHRASE = "tls.passphrase";
    public static final String TLS_SERVER_NAME = "tls.serverName";
    public static final String TLS_LOWEST = "tls.lowest";
    public static final String TLS_HIGHEST = "tls.highest";
    public static final String TLS_CIPHERS = "tls.ciphers";
    /** {@code none}, {@code system}, {@code manual} or {@code pac}. */
    public static final String PROXY = "proxy.use";

    public static final String PROXY_URL = "proxy.url";
    public static final String PROXY_USER = "proxy.user";
    public static final String PROXY_PASSWORD = "proxy.password";
    public static final String PROXY_EXCEPT = "proxy.except";
    public static final String CONNECT_TO = "route.connectTo";
    public static final String RESOLVE = "route.resolve";
    public static final String UNIX_SOCKET = "route.unixSocket";
    /** {@code any}, {@code 4} or {@code 6}. */
    public static final String FAMILY = "route.family";

    public static final String LOCAL_ADDRESS = "route.localAddress";
    /** {@code true} or {@code false}. */
    public static final String DEFLATE = "deflate.offer";
    /** In ms. */
    public static final String CONNECT_TIMEOUT = "timeouts.connect";
    /** In ms. */
    public static final String HANDSHAKE_TIMEOUT = "timeouts.handshake";

    public static final String REDIRECTS = "redirects.most";
    /** In ms. */
    public static final String PING_EVERY = "ping.every";

    /** In ms. */
    public static final String PING_TIMEOUT = "ping.timeout";

    /** In bytes. */
    public static final String LARGEST_MESSAGE = "limits.message";

    public static final String RECONNECT_ATTEMPTS = "reconnect.attempts";
    /** In ms. */
    public static final String RECONNECT_FIRST = "reconnect.first";

    /** {@code true} or {@code false}. */
    public static final String TCP_KEEP_ALIVE = "tcp.keepAlive";

    private static final Set<String> SECRETS = Set.of(
            PASSWORD,
            TOKEN,
            KEY_VALUE,
            OAUTH_CLIENT_SECRET,
            AWS_SECRET_KEY,
            AWS_SESSION_TOKEN,
            JWT_KEY,
            TLS_PASSPHRASE,
            PROXY_PASSWORD);

    private static final Set<String> FILES = Set.of(TLS_AUTHORITIES, TLS_CERTIFICATE, TLS_KEY, UNIX_SOCKET);

    private OptionKeys() {}

    /** Whether the value of an option is the name of a file. */
    public static boolean isFile(String key) {
        return FILES.contains(key);
    }

    /** Whether the value of an option must be kept out of files, unless it only refers to variables. */
    public static boolean isSecret(String key) {
        return SECRETS.contains(key);
    }
}
