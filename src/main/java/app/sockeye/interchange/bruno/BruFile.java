package app.sockeye.interchange.bruno;

import app.sockeye.interchange.model.LeftOutList;
import app.sockeye.interchange.model.LeftOutReason;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A {@code .bru} file: named blocks in braces, and lists in brackets, that end at a line's beginning. */
record BruFile(List<BruBlock> blocks) {
    private static final Pattern START = Pattern.compile("([a-z][\\w-]*(?::[\\w-]+)*)\\s*([{\\[])\\s*(.*)");

    BruFile {
        blocks = List.copyOf(blocks);
    }

    /** Reads a file as far as it can be; what stands outside of blocks, and a block without end, is told. */
    static BruFile read(String text, LeftOutList leftOut) {
        List<String> lines = text.lines().toList();
        List<BruBlock> blocks = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            int line = i + 1;
            Matcher start = START.matcher(lines.get(i).stripTrailing());
            if (lines.get(i).isBlank()) {
                continue;
            }
            if (!start.matches()) {
                leftOut.add(LeftOutReason.BROKEN, "a line outside of all blocks", line, "", "");
                continue;
            }
            String end = start.group(2).equals("{") ? "}" : "]";
            String rest = start.group(3);
            if (rest.endsWith(end)) {
                String inner = rest.substring(0, rest.length() - 1).strip();
                blocks.add(new BruBlock(start.group(1), line - 1, inner.isEmpty() ? List.of() : List.of(inner)));
                continue;
            }
            List<String> content = new ArrayList<>();
            for (i++; i < lines.size() && !lines.get(i).stripTrailing().equals(end); i++) {
                content.add(lines.get(i));
            }
            if (i >= lines.size()) {
                leftOut.add(LeftOutReason.BROKEN, "block " + start.group(1), line, "", "it has no end");
            }
            blocks.add(new BruBlock(start.group(1), line, content));
        }
        return new BruFile(blocks);
    }

    /** Whether a text begins as a file of this kind does. */
    static boolean begins(String text) {
        Matcher start = Pattern.compile("\\s*([a-z]+)(?::[\\w-]+)*\\s*[{\\[][^\\n]*(?s:.*)")
                .matcher(text);
        return start.matches()
                && List.of(
                                "meta",
                                "ws",
                                "websocket",
                                "http",
                                "grpc",
                                "get",
                                "post",
                                "put",
                                "patch",
                                "delete",
                                "head",
                                "options",
                                "headers",
                                "auth",
                                "vars",
                                "script",
                                "docs",
                                "settings",
                                "body",
                                "params",
                                "tests",
                                "assert")
                        .contains(start.group(1));
    }

    /** The first block of a name. */
    Optional<BruBlock> block(String name) {
        return blocks.stream().filter(block -> block.name().equals(name)).findFirst();
    }

    /** A block's fields; none where there is no such block. */
    List<BrunoField> fields(String name) {
        return block(name).map(BruBlock::fields).orElse(List.of());
    }

    /** A block's fields by name; none where there is no such block. */
    Map<String, String> map(String name) {
        return block(name).map(BruBlock::map).orElse(Map.of());
    }

    /** The kind of request, folder or collection; empty where the file doesn't say. */
    String type() {
        return map("meta").getOrDefault("type", "");
    }

    /** Whether the file holds an environment, which has variables and nothing else. */
    boolean isEnvironment() {
        return !blocks.isEmpty()
                && blocks.stream()
                        .allMatch(block -> block.name().matches("vars(?::secret|:externalsecrets:.*)?|color"));
    }

    /** The authentication that the file says; that it has none where it says nothing. */
    BrunoAuth auth(String mode) {
        String type = mode.isEmpty() ? map("auth").getOrDefault("mode", "") : mode;
        return new BrunoAuth(type, map("auth:" + type));
    }
}
