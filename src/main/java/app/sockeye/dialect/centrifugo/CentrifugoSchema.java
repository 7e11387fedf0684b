package app.sockeye.dialect.centrifugo;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The messages of the Protobuf protocol, in both of its versions. */
final class CentrifugoSchema {
    static final String COMMAND = "Command";
    static final String REPLY = "Reply";
    static final String PUSH = "Push";
    /** A reply of version 1 with a push. */
    static final String PUSHED = "Pushed";

    /** Stands for the method of version 1 that a reply is to, where it was not seen. */
    static final int NOT_KNOWN = -1;

    /** The commands in the order of their numbers in version 1; in version 2 their fields begin with 4. */
    private static final List<String> COMMANDS = List.of(
            "connect",
            "subscribe",
            "unsubscribe",
            "publish",
            "presence",
            "presence_stats",
            "history",
            "ping",
            "send",
            "rpc",
            "refresh",
            "sub_refresh");

    /** The pushes in the order of their numbers in version 1; in version 2 their fields begin with 4. */
    private static final List<String> PUSHES =
            List.of("pub", "join", "leave", "unsubscribe", "message", "subscribe", "connect", "disconnect", "refresh");

    private static final Map<String, List<CentrifugoField>> MESSAGES = new HashMap<>();

    static {
        add(COMMAND, "1 id integer" + numbered(COMMANDS, 4, "?"));
        add(REPLY, "1 id integer, 2 error Error, 4 push Push" + numbered(withoutSend(), 5, "!"));
        add(PUSH, "1 id integer, 2 channel text" + numbered(PUSHES, 4, "^"));
        add("Error", "1 code integer, 2 message text, 3 temporary boolean");
        add("Info", "1 user text, 2 client text, 3 conn_info data, 4 chan_info data");

        add(
                "connect?",
                "1 token text, 2 data data, 3 subs subscribe?{}, 4 name text, 5 version text, 6 headers text{}");
        more("connect?", "7 flag integer");
        add(
                "subscribe?",
                "1 channel text, 2 token text, 3 recover boolean, 4 seq integer, 5 gen integer, 6 epoch text");
        more("subscribe?", "7 offset unsigned, 8 data data, 9 positioned boolean, 10 recoverable boolean");
        more("subscribe?", "11 join_leave boolean, 12 delta text, 13 tf Filter, 14 flag integer");
        add("unsubscribe?", "1 channel text");
        add("publish?", "1 channel text, 2 data data, 3 type integer, 4 key text, 5 removed boolean");
        add("presence?", "1 channel text");
        add("presence_stats?", "1 channel text");
        add("history?", "1 channel text, 7 limit integer, 8 since Position, 9 reverse boolean");
        add("ping?", "");
        add("send?", "1 data data");
        add("rpc?", "1 data data, 2 method text");
        add("refresh?", "1 token text");
        add("sub_refresh?", "1 channel text, 2 token text");
        add("Position", "1 offset unsigned, 2 epoch text");
        add("Filter", "1 op text, 2 key text, 3 cmp text, 4 val text, 5 vals text*, 6 nodes Filter*");

        add("connect!", "1 client text, 2 version text, 3 expires boolean, 4 ttl integer, 5 data data");
        more("connect!", "6 subs subscribe!{}, 7 ping integer, 8 pong boolean, 9 session text, 10 node text");
        more("connect!", "11 time integer");
        add("subscribe!", "1 expires boolean, 2 ttl integer, 3 recoverable boolean, 4 seq integer, 5 gen integer");
        more("subscribe!", "6 epoch text, 7 publications pub^*, 8 recovered boolean, 9 offset unsigned");
        more("subscribe!", "10 positioned boolean, 11 data data, 12 was_recovering boolean, 13 delta boolean");
        more("subscribe!", "14 id integer");
        add("unsubscribe!", "");
        add("publish!", "1 debounce integer");
        add("presence!", "1 presence Info{}");
        add("presence_stats!", "1 num_clients integer, 2 num_users integer");
        add("history!", "1 publications pub^*, 2 epoch text, 3 offset unsigned");
        add("ping!", "");
        add("rpc!", "1 data data");
        add("refresh!", "1 client text, 2 version text, 3 expires boolean, 4 ttl integer");
        add("sub_refresh!", "1 expires boolean, 2 ttl integer");

        add("pub^", "1 seq integer, 2 gen integer, 3 uid text, 4 data data, 5 info Info, 6 offset unsigned");
        more(
                "pub^",
                "7 tags text{}, 8 delta boolean, 9 time integer, 10 channel text, 11 key text, 12 removed boolean");
        more("pub^", "13 score signed, 14 epoch text, 15 prev_data data, 16 version unsigned");
        add("join^", "1 info Info");
        add("leave^", "1 info Info");
        add("unsubscribe^", "1 resubscribe boolean, 2 code integer, 3 reason text");
        add("message^", "1 data data");
        add("subscribe^", "1 recoverable boolean, 2 seq integer, 3 gen integer, 4 epoch text, 5 offset unsigned");
        more("subscribe^", "6 positioned boolean, 7 data data");
        add("connect^", "1 client text, 2 version text, 3 data data, 4 subs subscribe!{}, 5 expires boolean");
        more(
                "connect^",
                "6 ttl integer, 7 ping integer, 8 pong boolean, 9 session text, 10 node text, 11 time integer");
        add("disconnect^", "1 code integer, 2 reason text, 3 reconnect boolean");
        add("refresh^", "1 expires boolean, 2 ttl integer");

        add(REPLY + NOT_KNOWN, "1 id integer, 2 error Error, 3 result data");
        for (int i = 0; i < COMMANDS.size(); i++) {
            String command = COMMANDS.get(i);
            add(COMMAND + i, "1 id integer, 2 method integer, 3 params " + command + "?");
            add(
                    REPLY + i,
                    "1 id integer, 2 error Error, 3 result " + (command.equals("send") ? "ping" : command) + "!");
        }
        for (int i = 0; i < PUSHES.size(); i++) {
            add(PUSH + i, "1 type integer, 2 channel text, 3 data " + PUSHES.get(i) + "^");
            add(PUSHED + i, "1 id integer, 3 result " + PUSH + i);
        }
    }

    private CentrifugoSchema() {}

    private static List<String> withoutSend() {
        return COMMANDS.stream().filter(command -> !command.equals("send")).toList();
    }

    private static String numbered(List<String> names, int first, String mark) {
        return Stream.iterate(0, i -> i + 1)
                .limit(names.size())
                .map(i -> ", " + (first + i) + " " + names.get(i) + " " + names.get(i) + mark)
                .collect(Collectors.joining());
    }

    private static void add(String message, String fields) {
        MESSAGES.put(
                message,
                fields.isEmpty()
                        ? List.of()
                        : Stream.of(fields.split(", "))
                                .map(CentrifugoSchema::parse)
                                .toList());
    }

    private static void more(String message, String fields) {
        List<CentrifugoField> first = MESSAGES.get(message);
        add(message, fields);
        MESSAGES.put(
                message,
                Stream.concat(first.stream(), MESSAGES.get(message).stream()).toList());
    }

    /** A field is its number, its name and its type; {@code *} stands for a list and <code>{}</code> for a map. */
    private static CentrifugoField parse(String field) {
        String[] parts = field.split(" ");
        String type = parts[2].replaceAll("\\*|\\{}", "");
        CentrifugoField.Shape shape = parts[2].endsWith("*")
                ? CentrifugoField.Shape.LIST
                : parts[2].endsWith("{}") ? CentrifugoField.Shape.MAP : CentrifugoField.Shape.SINGLE;
        CentrifugoField.Kind kind =
                switch (type) {
                    case "integer" -> CentrifugoField.Kind.INTEGER;
                    case "unsigned" -> CentrifugoField.Kind.UNSIGNED;
                    case "signed" -> CentrifugoField.Kind.SIGNED;
                    case "boolean" -> CentrifugoField.Kind.BOOLEAN;
                    case "text" -> CentrifugoField.Kind.TEXT;
                    case "data" -> CentrifugoField.Kind.DATA;
                    default -> CentrifugoField.Kind.MESSAGE;
                };
        return new CentrifugoField(Integer.parseInt(parts[0]), parts[1], kind, type, shape);
    }

    /** The fields of a message. */
    static List<CentrifugoField> fields(String message) {
        return MESSAGES.getOrDefault(message, List.of());
    }

    static Optional<CentrifugoField> field(String message, long number) {
        return find(message, field -> field.number() == number);
    }

    static Optional<CentrifugoField> field(String message, String name) {
        return find(message, field -> field.name().equals(name));
    }

    private static Optional<CentrifugoField> find(String message, Function<CentrifugoField, Boolean> wanted) {
        return fields(message).stream().filter(wanted::apply).findFirst();
    }
}
