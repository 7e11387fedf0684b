package app.sockeye.client.options;

/** What is said about options that can't be used: a sentence each. */
final class OptionWording {
    private OptionWording() {}

    static String headerName(String name) {
        return name.isEmpty()
                ? "A header has no name."
                : "\"" + name + "\" can't be a header's name; use letters, digits and !#$%&'*+-.^_`|~.";
    }

    static String headerValue(String name) {
        return "The header " + name + " has a character in its value that HTTP can't carry, such as a line break.";
    }

    static String subprotocol(String subprotocol) {
        return subprotocol.isEmpty()
                ? "A subprotocol has no name."
                : "\"" + subprotocol + "\" can't be a subprotocol; use letters, digits and !#$%&'*+-.^_`|~.";
    }

    static String subprotocolTwice(String subprotocol) {
        return "The subprotocol \"" + subprotocol + "\" is listed twice.";
    }

    static String timeout(String name) {
        return "The " + name + " timeout must be greater than 0.";
    }
}
