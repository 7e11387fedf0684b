package app.sockeye.interchange.code;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** JavaScript for the console or the script of a page, which can choose the address and the subprotocols only. */
final class BrowserProgram {
    private static final ProgramSyntax SYNTAX = ProgramSyntax.BROWSER;

    private BrowserProgram() {}

    static String of(ProgramFacts facts) {
        List<String> notes = new ArrayList<>();
        long headers = facts.headers().keySet().stream()
                .filter(name -> !name.equalsIgnoreCase("Origin") && !name.equalsIgnoreCase("Cookie"))
                .count();
        if (headers > 0) {
            notes.add(
                    headers == 1 ? "1 header, as a page can't set any" : headers + " headers, as a page can't set any");
        }
        if (facts.headers().keySet().stream().anyMatch(name -> name.equalsIgnoreCase("Cookie"))) {
            notes.add("cookies, as the browser sends its own");
        }
        if (facts.isInsecure()) {
            notes.add("connecting to a server whose certificate is not valid");
        }
        if (facts.proxy().isPresent()) {
            notes.add("the proxy, which the browser's settings choose");
        }
        String subprotocols =
                facts.subprotocols().stream().map(each -> each.in(SYNTAX)).collect(Collectors.joining(", "));
        String socket = "const socket = new WebSocket(" + facts.url().in(SYNTAX)
                + (subprotocols.isEmpty() ? "" : ", [" + subprotocols + "]") + ");";
        return new ProgramLines("//")
                .notes(facts, notes, "Asks for", name -> socket.contains("\"" + name + "\""))
                .add(
                        socket,
                        "socket.binaryType = \"arraybuffer\";",
                        "socket.addEventListener(\"open\", () => console.log(\"open\", socket.protocol));",
                        "socket.addEventListener(\"message\", (event) => console.log(event.data));",
                        "socket.addEventListener(\"close\", (event) => console.log(\"closed\", event.code, event.reason));",
                        "socket.addEventListener(\"error\", () => console.error(\"failed\"));")
                .toString();
    }
}
