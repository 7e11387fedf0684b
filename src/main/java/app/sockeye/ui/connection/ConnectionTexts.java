package app.sockeye.ui.connection;

import app.sockeye.client.tls.TlsWeakness;
import app.sockeye.payload.ByteSize;
import app.sockeye.profile.secret.SecretQuestion;
import app.sockeye.protocol.VisibleText;
import app.sockeye.session.WaitingMessages;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** All texts of the address bar, its options and the bars below it; {@link StateWording} has the states' names. */
final class ConnectionTexts {
    private ConnectionTexts() {}

    // Address bar
    static final String ADDRESS = "Address of the WebSocket server";
    static final String ADDRESS_PROMPT = "wss://example.com/path";
    static final String RECENT_ADDRESSES = "Recent addresses";
    static final String OPTIONS = "Connection options (Ctrl+,)";
    static final String SAVE = "Save connection (Ctrl+S)";
    static final String COPY_AS_COMMAND = "Copy as command";
    static final String COPY_AS_PROGRAM = "Copy as program";
    static final String CONNECT = "Connect";
    static final String CANCEL = "Cancel";
    static final String DISCONNECT = "Disconnect";
    static final String ABORT = "Abort";
    static final String DISMISS = "Dismiss";

    // Lock
    static final String TYPE_ADDRESS = "Type an address, such as wss://example.com/path";
    static final String VERIFIED = "Encrypted; the server's certificate and name are verified";
    static final String UNVERIFIED =
            "Encrypted, but the server's identity is not verified: TLS verification is off for this connection";
    static final String LOOPBACK = "Not encrypted, but the traffic stays on this machine";
    static final String PLAIN = "Not encrypted: anyone on the network path can read and change the traffic."
            + " Use wss:// if the server supports it";

    static final String PINNED_TIP =
            "Encrypted; the server's certificate is pinned in this connection, which accepts it though it isn't valid"
                    + " otherwise. The options hold the pin, under TLS";

    // Facts line
    static final String PINNED = "Pinned";
    static final String SECRET_IN_ADDRESS = "Secret in the address";
    static final String ADVICE = "Check before connecting";
    static final String WEAK_TLS = "Weak TLS";
    static final String CHECKS_TIP = "Of the server's certificate";
    static final String NOT_ENCRYPTED = "Not encrypted";
    static final String NOT_VERIFIED = "TLS not verified";
    static final String SUBPROTOCOL = "Subprotocol";
    static final String SHOW_DETAILS = "Show connection details";
    static final String TIME_TO_CONNECT = "Time to connect";
    static final String NAME_LOOKUP = "Name lookup";
    static final String TCP = "TCP";
    static final String PROXY = "Proxy";
    static final String TLS = "TLS";
    static final String UPGRADE = "Upgrade";
    static final String FIRST_MESSAGE = "First message after";

    static final String PRODUCTION = "Production";
    static final String DESCRIPTION = "Description";
    static final String DESCRIPTION_HINT = "Saved in the connection's file: no place for secrets.";

    static String inProduction(String environment) {
        return "Connected with the environment " + environment + ", which is marked as production: real users may see"
                + " what you send";
    }

    /** @param full whether the first entries had to be given up */
    static String isPrivate(boolean full) {
        return full ? "Private, memory full" : "Private";
    }

    static String privacy(boolean full) {
        return "Messages are kept in memory only. None is in the history, and all are gone when the tab is closed. Export"
                + " those that you want to keep."
                + (full
                        ? "\nThe memory for them is full: the oldest entries are no longer there. The log says from which"
                                + " one on."
                        : "");
    }

    static String stillOn(String environment) {
        return environment.isEmpty() ? "still without environment" : "still on " + environment;
    }

    static String leftEnvironment(String used, String next, boolean production) {
        String with = used.isEmpty() ? "Connected without an environment" : "Connected with the environment " + used;
        String marked = production ? ", which is marked as production" : "";
        return with + marked + ". The next connect uses " + (next.isEmpty() ? "none" : next) + ".";
    }

    static String state(String state) {
        return "Connection: " + state;
    }

    static String checksFailed(int failed, int all) {
        return failed + " of " + all + " checks failed";
    }

    static String secretInAddress(String parameter) {
        return "The parameter " + VisibleText.quoted(parameter) + " looks like a secret. Servers and proxies write"
                + " addresses into their logs: send it in a header if the server accepts that";
    }

    static String weaknesses(Set<TlsWeakness> weak) {
        return weak.stream().map(ConnectionTexts::weakness).collect(Collectors.joining("\n"));
    }

    private static String weakness(TlsWeakness weakness) {
        return switch (weakness) {
            case OLD_VERSION -> "TLS before 1.2 can be broken";
            case NO_FORWARD_SECRECY ->
                "RSA key exchange: with the server's key, recorded traffic can be decrypted later";
            case CBC -> "A cipher suite in CBC mode, which can be attacked";
            case SIGNATURE -> "A certificate of the server is signed with SHA-1 or MD5, which can be forged";
            case SHORT_KEY -> "The server's RSA key is shorter than 2048 bits";
        };
    }

    static String openFor(String duration) {
        return "Open for " + duration;
    }

    /** @param application what ALPN chose; empty for nothing */
    static String tls(String cipherSuite, String application) {
        return "Cipher suite " + cipherSuite + (application.isEmpty() ? "" : "\nALPN chose " + application);
    }

    static String extension(String agreed) {
        return "Negotiated extension: " + VisibleText.of(agreed);
    }

    // Close popover
    static final String CLOSE_WITH = "Close with a code and reason";
    static final String CLOSE_CODE = "Close code";
    static final String REASON = "Reason";
    static final String CLOSE_REASON = "Close reason";
    static final String REASON_PROMPT = "Reason, optional";
    static final String CLOSE = "Close the connection";
    static final String CODE_IS_NO_NUMBER = "A close code is a number: 1000-1003, 1007-1014 or 3000-4999.";

    // How the connection ended
    static final String LOST = "Connection lost";
    static final String LOST_WORD = "lost";
    static final String CLOSED_BY_SERVER = "Closed by the server";
    static final String CLOSED_BY_SOCKEYE = "Closed by Sockeye";
    static final String CLOSED_WORD = "closed";
    static final String NO_REASON = "No reason given.";
    static final String RECONNECT = "Reconnect";
    static final String RECONNECT_NOW = "Reconnect now";
    static final String RECONNECT_KEYS = "Ctrl+Shift+Enter";
    static final String STOP_RECONNECTING = "Stop";
    static final String STOP_RECONNECTING_TIP = "Stop reconnecting";
    static final String NOT_CONNECTED = "Not connected";

    static final String DROP_WAITING = "Drop what is queued";

    static String waiting(int count) {
        return String.format(Locale.ROOT, "%,d waiting", count);
    }

    static String waitingTip(WaitingMessages waits) {
        return String.format(
                Locale.ROOT,
                waits.count() == 1
                        ? "%,d message (%s) is sent when the connection is open again"
                        : "%,d messages (%s) are sent when the connection is open again",
                waits.count(),
                ByteSize.format(waits.bytes()));
    }

    static String reconnecting(String wait, int attempt, int most) {
        return "Reconnecting in " + wait + " (" + attempt + " of " + most + ").";
    }

    static String seconds(long seconds) {
        return seconds + " s";
    }

    static String reconnectingNow(int attempt, int most) {
        return "Reconnecting now (" + attempt + " of " + most + ").";
    }

    static String reasonGiven(String reason) {
        return "Reason: " + VisibleText.quoted(reason);
    }

    static String after(String duration) {
        return "after " + duration;
    }

    // Why there is no connection
    static final String SHOW_IN_LOG = "Show in the log";

    // Secrets for another server
    static final String SEND_SECRETS = "Send and remember";
    static final String LEAVE_SECRETS_OUT = "Connect without secrets";
    static final String DONT_CONNECT = "Don't connect";

    static String secretQuestion(SecretQuestion question) {
        List<String> headers = question.headers();
        String names = String.join(", ", headers);
        String were = headers.size() == 1 ? " was" : " were";
        String known = question.keptFor().isEmpty()
                ? "No server is noted yet for the " + (headers.size() == 1 ? "secret" : "secrets") + " in " + names
                        + "."
                : names + were + " saved for " + String.join(" and ", question.keptFor())
                        + ", but this connection goes to a different server.";
        return known + " Send " + (headers.size() == 1 ? "it" : "them") + " to " + question.server() + "?";
    }

    // Another address while connected
    static final String STOP_CONNECTING = "Stop connecting";
    static final String STAY = "Keep the connection (Esc)";

    static String leaveAndConnect(String leave) {
        return leave + " and connect (Enter)";
    }

    static String leaveAndConnectTo(String leave, String address) {
        return leave + " and connect to " + VisibleText.quoted(address) + "?";
    }

    static String connectingNext(String address) {
        return "Connecting to " + VisibleText.quoted(address) + " as soon as the current connection is closed.";
    }

    // Headers
    static String headerProblem(int index, String problem) {
        return "Header " + (index + 1) + ": " + problem;
    }

    static String description(String firstLine) {
        return "Description: " + firstLine;
    }
}
