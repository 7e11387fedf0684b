package app.sockeye.client.failure;

import app.sockeye.client.failure.ConnectFailure.Kind;
import app.sockeye.client.options.ProxyScriptOptions;
import app.sockeye.client.proxy.ProxyScriptException;
import app.sockeye.protocol.VisibleText;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.time.Duration;
import java.util.List;

/** Words failures of the script that names the proxy. */
public final class ProxyScriptWording {
    private static final String CHOOSE = "Correct the script, or choose another proxy setting.";

    private ProxyScriptWording() {}

    /** Its file can't be read. */
    public static ConnectFailure unreadable(ProxyScriptOptions script, IOException e) {
        return failed(
                script,
                e instanceof NoSuchFileException ? "isn't there" : "can't be read",
                "Check the file's name, or choose another proxy setting.",
                Phrases.said(e),
                e);
    }

    /** The server that has it can't be reached. */
    public static ConnectFailure unreachable(ProxyScriptOptions script, ConnectFailure why) {
        String reason = why.getMessage().replaceFirst("\\.$", "");
        return failed(script, "can't be fetched: " + reason, why.nextStep(), why.details(), why);
    }

    /** The server that has it gave another answer. */
    public static ConnectFailure refused(ProxyScriptOptions script, int status) {
        return failed(
                script,
                "can't be fetched: the server answered " + status,
                "Check the script's address; redirects are not followed.",
                "",
                null);
    }

    /** It is longer than it may be. */
    public static ConnectFailure tooLarge(ProxyScriptOptions script) {
        return failed(script, "is larger than 1 MiB", "Check its address, or choose another proxy setting.", "", null);
    }

    /** It took too long to name a proxy. */
    public static ConnectFailure expired(ProxyScriptOptions script, Duration waited) {
        return failed(
                script,
                "named no proxy within " + Phrases.seconds(waited),
                "Check what it looks up in the DNS, or choose another proxy setting.",
                "",
                null);
    }

    /** It can't be used, or returned something that is no way to a server. */
    public static ConnectFailure unusable(ProxyScriptOptions script, ProxyScriptException e) {
        return failed(script, VisibleText.of(e.getMessage()), CHOOSE, "", e);
    }

    /**
     * None of the ways that it named leads to the server.
     *
     * @param each why each of several failed, in the order they were tried
     */
    public static ConnectFailure noWay(ProxyScriptOptions script, List<ConnectFailure> each) {
        ConnectFailure last = each.get(each.size() - 1);
        StringBuilder details = new StringBuilder();
        for (ConnectFailure failure : each) {
            details.append(failure.getMessage()).append('\n');
        }
        return ConnectFailure.of(
                        last.kind(),
                        "None of the " + each.size() + " ways that the proxy script " + name(script)
                                + " names leads to the server; the last: " + last.getMessage(),
                        last.nextStep(),
                        details + last.details(),
                        last)
                .withNextSteps(last.nextSteps());
    }

    private static ConnectFailure failed(
            ProxyScriptOptions script, String clause, String nextStep, String details, Throwable cause) {
        return ConnectFailure.of(
                Kind.PROXY_SCRIPT, "The proxy script " + name(script) + " " + clause + ".", nextStep, details, cause);
    }

    private static String name(ProxyScriptOptions script) {
        return VisibleText.of(script.toString());
    }
}
