package app.sockeye.ui.connection.options;

import app.sockeye.client.cookie.Cookie;
import app.sockeye.protocol.VisibleText;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** What users read on the page of options, besides the words of the options themselves. */
final class OptionsTexts {
    private OptionsTexts() {}

    static final String OPTIONS = "Options";
    static final String SECTIONS = "Sections of the options";
    static final String SEARCH = "Search options";
    static final String WHICH = "Which options to show";
    static final String ALL = "All";
    static final String CHANGED = "Changed";
    static final String CLOSE = "Close the options (Esc)";
    static final String NOTHING_FOUND = "No option has this in its name, its help or its value.";
    static final String NOTHING_CHANGED = "Nothing is changed here: all options have the values of what lies around.";
    static final String AT_NEXT_CONNECT = "Takes effect at the next connect.";
    static final String RESET_SECTION = "Reset section";
    static final String CONNECT = "Connect";
    static final String RECONNECT = "Reconnect";
    static final String KEYS = "Ctrl+Shift+Enter";

    // One option
    static final String CHANGED_HERE = "Changed here";
    static final String STANDARD = "default";
    static final String FROM_WORKSPACE = "from the workspace";
    static final String CHOOSE_FILE = "Choose a file";
    static final String SHOW_SECRET = "Show the value";
    static final String NONE = "None";

    static final String GIVE = "Give this value to all connections of a folder";

    static String giveTo(String folder) {
        return folder.isEmpty() ? "To all connections" : "To all connections in " + VisibleText.of(folder);
    }

    static String from(String folder) {
        return "from " + folder;
    }

    static String takeBack(String label) {
        return "Take back the change of " + label.toLowerCase(Locale.ROOT);
    }

    static String invalid(int count) {
        return count == 1 ? "1 field is not right" : count + " fields are not right";
    }

    static String changed(int count) {
        return count == 0 ? CHANGED : CHANGED + " " + count;
    }

    // Request
    static final String HEADERS = "Headers";
    static final String HEADERS_HELP = "Sent with the opening handshake, in this order and as typed.";
    static final String HEADERS_ADDED = "Host, Upgrade, Connection and Sec-WebSocket-… are added for you.";
    static final String ADD_HEADER = "Add header";
    static final String TABLE = "Table";
    static final String TEXT = "Text";
    static final String HEADERS_VIEW = "How to edit the headers";
    static final String HEADERS_AS_TEXT = "One header a line, as Name: value. A line that begins with # is off.";
    static final String SUBPROTOCOLS = "Subprotocols";
    static final String SUBPROTOCOLS_HELP = "Offered in this order, with commas between; the server chooses one.";
    static final String SEND_HEADER = "Send this header";
    static final String REMOVE_HEADER = "Remove this header";
    static final String TAKE_BACK_HEADER = "Use the header from around this connection again";
    static final String GIVE_HEADER = "Give this header to all connections of a folder";
    static final String DRAG = "Drag to move (Alt+Up, Alt+Down)";
    static final String WORKSPACE = "workspace";
    static final String HEADER_NAMES = "Names of headers";
    static final String HEADER_VALUES = "Values of this header";
    static final String HEADER_NAME = "Name";
    static final String HEADER_VALUE = "Value";
    static final String SECRET = "Secret: stored only on this machine, not in the connection's file";
    static final String SHOW_VALUE = "Show the value";

    static String takeFrom(String folder) {
        return folder.isEmpty() ? "Remove from all connections" : "Remove from all connections in " + folder;
    }

    static String headerField(String name) {
        return "Header " + name.toLowerCase(Locale.ROOT);
    }

    // Cookies
    static final String COOKIES_IN_JAR = "In the jar";
    static final String NO_COOKIES = "There are no cookies yet.";
    static final String COOKIE_NAME = "Cookie name";
    static final String COOKIE_VALUE = "Cookie value";
    static final String COOKIE_HOST = "Host";
    static final String ADD_COOKIE = "Add";
    static final String REMOVE_COOKIE = "Delete this cookie";
    static final String IMPORT = "Import cookies.txt…";
    static final String EXPORT = "Export cookies.txt…";
    static final String DELETE_COOKIES = "Delete all";

    static String cookiePlace(Cookie cookie) {
        return (cookie.hostOnly() ? "" : "*.") + VisibleText.of(cookie.domain()) + VisibleText.of(cookie.path());
    }

    static String cookieFacts(Cookie cookie) {
        return (cookie.secure() ? "Over TLS only. " : "")
                + cookie.expires()
                        .map(time -> "Expires " + DateTimeFormatter.ISO_INSTANT.format(time) + ".")
                        .orElse("Has no time at which it expires.");
    }

    // Request
    static final String PREVIEW = "Request";
    static final String PREVIEW_HELP = "What will be sent, with the values of now; nothing is sent yet.";

    // Query
    static final String ADD_RULE = "Add rule";
    static final String ALL_BINARY = "All binary messages";
    static final String RULE_QUERY = "Messages, as in the log's filter";
    static final String MOVE_RULE_UP = "Move rule up";
    static final String MOVE_RULE_DOWN = "Move rule down";
    static final String REMOVE_RULE = "Remove rule";
    static final String QUERY = "Query";
    static final String QUERY_HELP =
            "The parameters of the address, in their order. One that is off is kept, but not sent.";
    static final String ADD_PARAMETER = "Add parameter";
    static final String SEND_PARAMETER = "Send this parameter";
    static final String REMOVE_PARAMETER = "Remove this parameter";
    static final String PARAMETER_NAME = "Parameter name";
    static final String PARAMETER_VALUE = "Parameter value";

    // Values in the address
    static final String ADDRESS_VALUES = "Values in the address";
    static final String ADDRESS_VALUES_HELP = "What is typed here is this connection's own value.";
    static final String NO_VALUE = "no value";
    static final String TAKE_BACK_VALUE = "Use the value from around this connection again";

    static String valueOf(String name) {
        return "Value of " + name;
    }

    static String makeVariables(String parts) {
        return "Make variables of " + parts;
    }
}
