package app.sockeye.profile.option;

import app.sockeye.dialect.Dialect;
import app.sockeye.dialect.own.OwnDialect;
import app.sockeye.dialect.registry.Dialects;
import java.util.ArrayList;
import java.util.List;

/** The options of what is spoken on top of WebSocket. */
public final class DialectTable {
    /** Which dialect is read: {@code auto}, {@code off}, {@code own} for a script or its key. */
    public static final Option READ = Option.choice(
            "dialect.read",
            choice(),
            "Dialect",
            "What is spoken on top of WebSocket, or a script of yours; recognised by subprotocol, address and first"
                    + " messages.");

    /** The keys of duties that are not done, one a line. */
    public static final Option LEFT_OUT = Option.lines(
            "dialect.leftOut",
            "Nothing",
            "Leave out",
            "What Sockeye does not send by itself, one a line, such as pong; to see how the server takes it.");

    /** Packets that are sent when it opens, one a line. */
    public static final Option OPENING = Option.lines(
            "open.packets",
            "None",
            "Packets when open",
            "Sent each time it has opened, one a line: {\"dialect\":\"mqtt\",\"form\":\"connect\",\"values\":{}}.");

    private DialectTable() {}

    private static OptionKind.Choice choice() {
        List<OptionKind.Word> words = new ArrayList<>();
        words.add(new OptionKind.Word("auto", "Recognised"));
        words.add(new OptionKind.Word("off", "Off"));
        words.add(new OptionKind.Word(OwnDialect.KEY, "Your own script"));
        for (Dialect dialect : Dialects.ALL) {
            words.add(new OptionKind.Word(dialect.key(), dialect.title()));
        }
        return new OptionKind.Choice(words);
    }
}
