package app.sockeye.dialect.jupyter;

import app.sockeye.dialect.json.JsonSlice;
import app.sockeye.dialect.json.SecretMask;
import app.sockeye.dialect.packet.PacketContent;
import app.sockeye.payload.Preview;
import app.sockeye.payload.json.JsonKind;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What rows tell of a message. */
final class JupyterLine {
    private static final String BETWEEN = " · ";
    private static final int MOST_KINDS = 20;
    private static final String PLAIN = "text/plain";

    private JupyterLine() {}

    static String of(JupyterMessage message) {
        String line = message.hasFailed() ? error(message) : content(message);
        int buffers = message.buffers().size();
        return buffers == 0 ? line : line + BETWEEN + JupyterTexts.buffers(buffers);
    }

    private static String content(JupyterMessage message) {
        return switch (message.type()) {
            case "execute_request", "complete_request", "inspect_request", "is_complete_request" ->
                shown(message, "code");
            case "execute_input" -> counted(message, shown(message, "code"));
            case "stream" -> shown(message, "text");
            case "execute_result", "display_data", "update_display_data" -> counted(message, data(message));
            case "status" -> message.text("execution_state").orElse("");
            case "execute_reply", "inspect_reply", "shutdown_reply", "interrupt_reply" ->
                counted(message, message.text("status").orElse(""));
            case "is_complete_reply" -> message.text("status").orElse("");
            case "complete_reply" -> JupyterTexts.matches(count(message, "matches"));
            case "kernel_info_reply" -> kernel(message);
            case "input_request" -> shown(message, "prompt");
            case "input_reply" -> SecretMask.DOTS;
            case "comm_msg", "comm_open" -> comm(message);
            default ->
                message.content()
                        .filter(content -> content.size(1) > 0)
                        .map(content -> SecretMask.preview(content, PacketContent.LINE))
                        .orElse("");
        };
    }

    private static String error(JupyterMessage message) {
        String name = message.text("ename").orElse("");
        String value = message.text("evalue").orElse("");
        return line(value.isEmpty() ? name : name.isEmpty() ? value : name + ": " + value);
    }

    private static String shown(JupyterMessage message, String member) {
        return message.text(member).map(JupyterLine::line).orElse("");
    }

    private static String line(String text) {
        return Preview.line(text, true, PacketContent.LINE);
    }

    /** With the number of the cell before it, as notebooks have it. */
    private static String counted(JupyterMessage message, String line) {
        return message.number("execution_count")
                .map(count -> "[" + count + "] " + line)
                .orElse(line);
    }

    /** The plain text of a result, and the other kinds in which it came. */
    private static String data(JupyterMessage message) {
        Optional<JsonSlice> data = message.content().flatMap(content -> content.member("data"));
        String plain = data.flatMap(kinds -> kinds.string(PLAIN)).orElse("");
        String others = data.stream()
                .flatMap(kinds -> kinds.members(MOST_KINDS).stream())
                .map(Map.Entry::getKey)
                .filter(kind -> !kind.equals(PLAIN))
                .collect(Collectors.joining(", "));
        return others.isEmpty() ? line(plain) : plain.isEmpty() ? others : line(plain) + BETWEEN + others;
    }

    private static int count(JupyterMessage message, String member) {
        return message.content()
                .flatMap(content -> content.member(member))
                .filter(value -> value.is(JsonKind.ARRAY))
                .map(value -> value.size(Integer.MAX_VALUE))
                .orElse(0);
    }

    private static String kernel(JupyterMessage message) {
        Optional<JsonSlice> language = message.content().flatMap(content -> content.member("language_info"));
        List<String> implementation = Stream.of("implementation", "implementation_version")
                .flatMap(name -> message.text(name).stream())
                .toList();
        List<String> spoken = Stream.of("name", "version")
                .flatMap(name -> language.flatMap(info -> info.string(name)).stream())
                .toList();
        String protocol =
                message.text("protocol_version").map(JupyterTexts::protocol).orElse("");
        return line(Stream.of(String.join(" ", implementation), String.join(" ", spoken), protocol)
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(BETWEEN)));
    }

    private static String comm(JupyterMessage message) {
        String id = message.text("comm_id").orElse("");
        return message.content()
                .flatMap(content -> content.member("data"))
                .map(data -> (id + "  " + SecretMask.preview(data, PacketContent.LINE)).strip())
                .orElse(id);
    }
}
