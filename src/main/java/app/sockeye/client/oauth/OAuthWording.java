package app.sockeye.client.oauth;

import app.sockeye.client.failure.ConnectFailure;
import app.sockeye.client.failure.ConnectFailure.Kind;
import app.sockeye.client.failure.Phrases;
import app.sockeye.protocol.VisibleText;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/** Words why there is no token. What the server said is quoted; an answer with a token in it is never shown. */
final class OAuthWording {
    private static final int MOST_SHOWN_BYTES = 200;

    private OAuthWording() {}

    static ConnectFailure refused(URI endpoint, String error, Optional<String> description) {
        return failure(
                at(endpoint) + " refused to sign in: " + VisibleText.quoted(error)
                        + description
                                .filter(text -> !text.isBlank())
                                .map(text -> ", " + VisibleText.quoted(text))
                                .orElse("")
                        + ".",
                after(error),
                "RFC 6749 section 5.2");
    }

    private static String after(String error) {
        return switch (error) {
            case "invalid_client" ->
                "Check the client's id and secret, and whether the server wants them in a header or in the form.";
            case "invalid_grant" ->
                "Sign in again; the code or its redirect address is not, or no more, what the server expects.";
            case "invalid_scope" -> "Check the scope: the server doesn't know it, or doesn't give it to this client.";
            case "invalid_target" -> "Check the resource: the server gives no tokens for it.";
            case "unauthorized_client", "unsupported_grant_type", "unsupported_response_type" ->
                "Choose another way to sign in, or allow this one for the client at the server.";
            case "access_denied" -> "Sign in again and agree to it, or ask whoever runs the server for access.";
            case "expired_token" -> "Connect again and enter the new code in time.";
            case "server_error", "temporarily_unavailable" -> "Try again later.";
            default -> "Check the options of OAuth against what the server expects.";
        };
    }

    static ConnectFailure failed(URI endpoint, int status, byte[] body) {
        return failure(
                at(endpoint) + " answered " + status + " instead of giving a token.",
                status == 404 || status == 405
                        ? "Check the endpoint's address: there is nothing that gives tokens."
                        : "Check the endpoint's address, and read the server's answer.",
                "It sent: " + shown(body));
    }

    static ConnectFailure incomplete(URI endpoint, String member, byte[] body) {
        boolean object = new String(body, StandardCharsets.UTF_8).strip().startsWith("{");
        return failure(
                at(endpoint) + " answered 200, but its answer has no \"" + member + "\".",
                "Check the endpoint's address: this looks like " + (object ? "another service." : "a web page."),
                object ? "RFC 6749 section 5.1" : "It sent: " + shown(body));
    }

    static ConnectFailure type(URI endpoint, String type) {
        return failure(
                at(endpoint) + " gave a token of the type " + VisibleText.quoted(type) + ", which can't be sent here.",
                "Set the client up at the server for bearer tokens.",
                "RFC 6749 section 7.1");
    }

    static ConnectFailure noCode(URI endpoint) {
        return failure(
                at(endpoint) + " sent the browser back with neither a code nor an error.",
                "Check the authorization endpoint's address.",
                "RFC 6749 section 4.1.2");
    }

    static ConnectFailure page(URI endpoint, String page) {
        return failure(
                at(endpoint) + " named a page to sign in at that is none: " + VisibleText.quoted(page) + ".",
                "Check the device authorization endpoint's address.",
                "RFC 8628 section 3.2");
    }

    static ConnectFailure noRedirect(URI redirect, Exception e) {
        return ConnectFailure.of(
                Kind.SIGN_IN,
                "Port " + redirect.getPort() + " of this machine can't be listened at for the browser's answer.",
                "End the program that uses the port, or choose another redirect address; port 0 takes any.",
                Phrases.said(e),
                e);
    }

    /** @param strangers answers that came and belong to another sign-in */
    static ConnectFailure tooLate(URI endpoint, int strangers) {
        return failure(
                "Nobody signed in at " + at(endpoint) + " in time."
                        + (strangers == 0 ? "" : " An answer came, but its state is not the one that was asked with."),
                strangers == 0
                        ? "Connect again and sign in at the page that opens."
                        : "Connect again; check that the server sends the state back as it is.",
                "RFC 6749 section 10.12");
    }

    static ConnectFailure noUser() {
        return failure(
                "To sign in, a user at a browser is needed, who can't be asked here.",
                "Use client credentials, or a token that you have.",
                "RFC 6749 section 1.3");
    }

    private static ConnectFailure failure(String sentence, String nextStep, String details) {
        return ConnectFailure.of(Kind.SIGN_IN, sentence, nextStep, details, null);
    }

    private static String at(URI endpoint) {
        return endpoint.getRawAuthority();
    }

    private static String shown(byte[] body) {
        byte[] head = Arrays.copyOf(body, Math.min(body.length, MOST_SHOWN_BYTES));
        return VisibleText.quoted(new String(head, StandardCharsets.UTF_8));
    }
}
