package app.sockeye.ui.connection.reference;

/** Where values come from. */
final class SourceTexts {
    private SourceTexts() {}

    static final String NO_VALUE = "has no value";
    static final String NOT_REPLACED = "has a value that can't be replaced";
    static final String FROM_SESSION = "from this session";
    static final String FROM_CONNECTION = "from this connection";
    static final String FROM_WORKSPACE = "from the workspace";
    static final String SECRET = "secret";
    static final String BUILT_IN = "built in";

    static String fromFolder(String name) {
        return "from folder " + name;
    }

    static String fromEnvironment(String name) {
        return "from environment " + name;
    }
}
