package app.sockeye.interchange.code;

import java.util.ArrayList;
import java.util.List;

/** Python with the package websockets, from version 10 on; proxies need version 15. */
final class PythonProgram {
    private static final ProgramSyntax SYNTAX = ProgramSyntax.PYTHON;

    private PythonProgram() {}

    static String of(ProgramFacts facts) {
        ProgramLines out = new ProgramLines("#");
        boolean login = facts.proxy().flatMap(ProgramProxy::login).isPresent();
        boolean socks = facts.proxy().filter(ProgramProxy::isSocks).isPresent();
        out.note("pip install websockets" + (socks ? " python-socks" : ""))
                .notes(facts, List.of(), "Reads")
                .add("import asyncio")
                .addIf(facts.hasBasic(), "import base64")
                .addIf(!facts.variables().meanings().isEmpty(), "import os")
                .addIf(facts.isInsecure(), "import ssl")
                .addIf(login, "import urllib.parse")
                .add("", "import websockets", "")
                .add("URL = " + facts.url().in(SYNTAX))
                .add("HEADERS = [");
        facts.headers()
                .forEach((name, values) -> values.forEach(
                        value -> out.add("    (" + SYNTAX.literal(name) + ", " + value.in(SYNTAX) + "),")));
        out.add("]", "", "", "async def main():").add("    options = {");
        options(facts).forEach(option -> out.add("        " + option + ","));
        out.add("    }")
                .add("    # Version 14 changed the name of this option.")
                .add("    old = int(websockets.__version__.split(\".\")[0]) < 14")
                .add("    options[\"extra_headers\" if old else \"additional_headers\"] = HEADERS");
        if (facts.isInsecure()) {
            out.add("    context = ssl.create_default_context()")
                    .add("    context.check_hostname = False")
                    .add("    context.verify_mode = ssl.CERT_NONE  # the certificate is not checked")
                    .add("    options[\"ssl\"] = context");
        }
        return out.add("    async with websockets.connect(URL, **options) as socket:")
                .add("        print(\"open\", socket.subprotocol or \"\", flush=True)")
                .add("        async for message in socket:")
                .add("            print(message, flush=True)")
                .add("        print(\"closed\", socket.close_code, socket.close_reason)")
                .add("", "", "asyncio.run(main())")
                .toString();
    }

    private static List<String> options(ProgramFacts facts) {
        List<String> options = new ArrayList<>();
        if (!facts.subprotocols().isEmpty()) {
            List<String> names =
                    facts.subprotocols().stream().map(name -> name.in(SYNTAX)).toList();
            options.add("\"subprotocols\": [" + String.join(", ", names) + "]");
        }
        options.add("\"compression\": " + (facts.isCompressed() ? "\"deflate\"" : "None"));
        if (facts.headers().keySet().stream().anyMatch(name -> name.equalsIgnoreCase("User-Agent"))) {
            options.add("\"user_agent_header\": None");
        }
        facts.proxy().ifPresent(proxy -> options.add("\"proxy\": " + proxy.urlIn(SYNTAX, "urllib.parse.quote")));
        return options;
    }
}
