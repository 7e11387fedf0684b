package app.sockeye.client.proxy;

import app.sockeye.client.options.ProxyOptions;
import app.sockeye.protocol.VisibleText;
import java.io.IOException;

/** A proxy did not open a tunnel to the target. The message is a clause; the next step is a sentence. */
public final class ProxyFailure extends IOException {
    private static final long serialVersionUID = 1L;

    private final boolean credentials;
    private final String nextStep;

    private ProxyFailure(String clause, String nextStep, boolean credentials, Throwable cause) {
        super(clause, cause);
        this.nextStep = nextStep;
        this.credentials = credentials;
    }

    static ProxyFailure status(int status, String reasonPhrase, String target) {
        return new ProxyFailure(
                "it answered " + status
                        + (reasonPhrase.isBlank() ? "" : " " + VisibleText.quoted(reasonPhrase.strip()))
                        + " when asked to connect to " + target,
                status == 403
                        ? "Ask who runs the proxy whether it may connect to this host and port."
                        : status == 502 || status == 503 || status == 504
                                ? "Check the target's host and port: the proxy can't reach it."
                                : "Check the proxy's address and its log.",
                false,
                null);
    }

    static ProxyFailure wantsCredentials(boolean given) {
        return new ProxyFailure(
                given ? "it refused the user name and password" : "it wants a user name and password",
                given ? "Check the proxy's user name and password." : "Add the proxy's user name and password.",
                true,
                null);
    }

    static ProxyFailure wantsOtherScheme(String schemes) {
        return new ProxyFailure(
                "it asks for a kind of authentication that Sockeye doesn't speak: " + VisibleText.quoted(schemes),
                "Use another proxy, or have it accept Basic or Digest.",
                true,
                null);
    }

    static ProxyFailure refused(String clause) {
        return new ProxyFailure(
                clause, "Check the target's host and port, and what the proxy may connect to.", false, null);
    }

    static ProxyFailure notSpoken(ProxyOptions.Kind kind, IOException cause) {
        return new ProxyFailure(
                "it doesn't speak " + (kind.scheme().startsWith("socks") ? "SOCKS" : "HTTP"),
                "Check the proxy's port and its scheme (" + kind.scheme() + ").",
                false,
                cause);
    }

    /** Whether other credentials may help. */
    public boolean isAboutCredentials() {
        return credentials;
    }

    /** What to do about it, in a sentence. */
    public String nextStep() {
        return nextStep;
    }
}
