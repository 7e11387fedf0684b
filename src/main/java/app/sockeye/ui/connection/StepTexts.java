package app.sockeye.ui.connection;

import app.sockeye.protocol.VisibleText;

/** The words of the buttons that do something about a failure. */
final class StepTexts {
    private StepTexts() {}

    static final String SEE_CERTIFICATE = "See the certificate\u2026";
    static final String CHOOSE_CERTIFICATE = "Choose a client certificate\u2026";
    static final String ENTER_CREDENTIALS = "Enter credentials\u2026";
    static final String ENTER_TOKEN = "Enter a token\u2026";
    static final String ENTER_PROXY_CREDENTIALS = "Enter the proxy's credentials\u2026";
    static final String USE_WSS = "Use wss://";
    static final String USE_WS = "Use ws://";
    static final String FOLLOW_REDIRECT = "Follow the redirect";
    static final String RAISE_LIMIT = "Raise the limit\u2026";
    static final String RAISE_TIMEOUT = "Raise the timeout\u2026";
    static final String TRY_AGAIN = "Try again";

    static String shows(String option) {
        return "Shows the option " + option;
    }

    static String offer(String subprotocol) {
        return "Offer " + VisibleText.of(subprotocol);
    }

    static String tryAgainIn(String wait) {
        return TRY_AGAIN + " \u00b7 " + wait;
    }

    static String askedToWait(String wait) {
        return "The server asks to wait for " + wait + "; a click tries at once";
    }
}
