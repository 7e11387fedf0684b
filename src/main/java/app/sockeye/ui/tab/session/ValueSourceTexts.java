package app.sockeye.ui.tab.session;

import app.sockeye.protocol.VisibleText;

/** Where a value in a message comes from. */
final class ValueSourceTexts {
    private ValueSourceTexts() {}

    static final String CAPTURED = "captured in this session";
    static final String NEWEST_RECEIVED = "newest received";
    static final String THIS_CONNECTION = "from this connection";
    static final String WORKSPACE = "from the workspace";
    static final String SECRET = "secret";
    static final String BUILT_IN = "built in";

    static String folder(String name) {
        return "from folder " + VisibleText.of(name);
    }

    static String environment(String name) {
        return "from environment " + VisibleText.of(name);
    }
}
