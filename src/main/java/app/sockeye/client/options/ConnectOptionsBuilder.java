package app.sockeye.client.options;

/** Builds connect options part by part; a part that is not given has its default. Not thread-safe. */
public final class ConnectOptionsBuilder {
    private TargetOptions target;
    private RouteOptions route = RouteOptions.DEFAULT;
    private RequestOptions request = RequestOptions.DEFAULT;
    private RedirectOptions redirects = RedirectOptions.DEFAULT;
    private AuthOptions auth = AuthOptions.DEFAULT;
    private CookieOptions cookies = CookieOptions.DEFAULT;
    private CompressionOptions compression = CompressionOptions.DEFAULT;
    private TlsOptions tls = TlsOptions.DEFAULT;
    private LimitOptions limits = LimitOptions.DEFAULT;
    private TimeoutOptions timeouts = TimeoutOptions.DEFAULT;
    private KeepAliveOptions keepAlive = KeepAliveOptions.DEFAULT;
    private AnswerOptions answers = AnswerOptions.DEFAULT;

    ConnectOptionsBuilder(TargetOptions target) {
        this.target = target;
    }

    /** Where to connect. */
    public ConnectOptionsBuilder target(TargetOptions part) {
        target = part;
        return this;
    }

    /** The route to the target. */
    public ConnectOptionsBuilder route(RouteOptions part) {
        route = part;
        return this;
    }

    /** How the user authenticates. */
    public ConnectOptionsBuilder auth(AuthOptions part) {
        auth = part;
        return this;
    }

    /** Which jar of cookies is used. */
    public ConnectOptionsBuilder cookies(CookieOptions part) {
        cookies = part;
        return this;
    }

    /** What the opening handshake asks for. */
    public ConnectOptionsBuilder request(RequestOptions part) {
        request = part;
        return this;
    }

    /** Which redirects are followed. */
    public ConnectOptionsBuilder redirects(RedirectOptions part) {
        redirects = part;
        return this;
    }

    /** Whether messages may be compressed. */
    public ConnectOptionsBuilder compression(CompressionOptions part) {
        compression = part;
        return this;
    }

    /** How the server's identity is checked. */
    public ConnectOptionsBuilder tls(TlsOptions part) {
        tls = part;
        return this;
    }

    /** How much the server may send. */
    public ConnectOptionsBuilder limits(LimitOptions part) {
        limits = part;
        return this;
    }

    /** How long to wait for the server. */
    public ConnectOptionsBuilder timeouts(TimeoutOptions part) {
        timeouts = part;
        return this;
    }

    /** How an open connection is kept alive. */
    public ConnectOptionsBuilder keepAlive(KeepAliveOptions part) {
        keepAlive = part;
        return this;
    }

    /** What an open connection answers by itself. */
    public ConnectOptionsBuilder answers(AnswerOptions part) {
        answers = part;
        return this;
    }

    /** The options built so far; the builder can still be used afterwards. */
    public ConnectOptions build() {
        return new ConnectOptions(
                target,
                route,
                request,
                redirects,
                auth,
                cookies,
                compression,
                tls,
                limits,
                timeouts,
                keepAlive,
                answers);
    }
}
