package app.sockeye.profile.option;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The options that belong together, in the order in which they are shown. */
public enum OptionSection {
    AUTH("Auth", "How this connection proves who you are when it opens.", AuthTable.ALL),
    COOKIES("Cookies", "Each environment has a jar of its own, kept for you alone.", CookieTable.ALL),
    TLS(
            "TLS",
            "How the server's identity is checked, and how this side proves its own. Used for wss only.",
            TlsTable.ALL),
    ROUTE("Proxy & route", "The way to the server.", RouteTable.ALL),
    PROTOCOL(
            "Protocol",
            "What the opening handshake offers, how frames are sent, and what messages look like.",
            ProtocolTable.ALL),
    FORMATS(
            "Formats",
            "How binary messages are read, here and in what is copied or compared. Takes effect at once.",
            FormatTable.ALL),
    LIFE("Life", "How long to wait, how much to take, and what is done by itself while open.", LifeTable.ALL),
    RECONNECT("Reconnect", "When to connect again by itself, and what to send then.", ReconnectTable.ALL);

    private final String title;
    private final String help;
    private final List<Option> options;

    OptionSection(String title, String help, List<Option> options) {
        this.title = title;
        this.help = help;
        this.options = options;
    }

    /** Its name for the user. */
    public String title() {
        return title;
    }

    /** What its options do, in a sentence. */
    public String help() {
        return help;
    }

    /** Its options, in the order in which they are shown. */
    public List<Option> options() {
        return options;
    }

    /** The options of all sections. */
    public static Stream<Option> all() {
        return Arrays.stream(values()).flatMap(section -> section.options.stream());
    }

    /** The option with a key; empty where there is none. */
    public static Optional<Option> option(String key) {
        return all().filter(option -> option.key().equals(key)).findFirst();
    }

    /** The section that an option belongs to. */
    public static OptionSection of(Option option) {
        return Arrays.stream(values())
                .filter(section -> section.options.contains(option))
                .findFirst()
                .orElseThrow();
    }
}
