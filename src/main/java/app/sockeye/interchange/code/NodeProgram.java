package app.sockeye.interchange.code;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** JavaScript for Node.js with the package ws. */
final class NodeProgram {
    private static final ProgramSyntax SYNTAX = ProgramSyntax.NODE;

    private NodeProgram() {}

    static String of(ProgramFacts facts) {
        ProgramLines out = new ProgramLines("//");
        String agent = facts.proxy()
                .map(proxy -> proxy.isSocks() ? "SocksProxyAgent" : "HttpsProxyAgent")
                .orElse("");
        String agentPackage = agent.startsWith("Socks") ? "socks-proxy-agent" : "https-proxy-agent";
        out.note("npm install ws" + (agent.isEmpty() ? "" : " " + agentPackage))
                .notes(facts, List.of(), "Reads")
                .add("const { WebSocket } = require(\"ws\");")
                .addIf(!agent.isEmpty(), "const { " + agent + " } = require(\"" + agentPackage + "\");")
                .add("", "const socket = new WebSocket(")
                .add("  " + facts.url().in(SYNTAX) + ",")
                .add("  [" + joined(facts.subprotocols()) + "],")
                .add("  {");
        headers(facts, out);
        facts.proxy()
                .ifPresent(proxy ->
                        out.add("    agent: new " + agent + "(" + proxy.urlIn(SYNTAX, "encodeURIComponent") + "),"));
        return out.addIf(facts.isInsecure(), "    rejectUnauthorized: false, // the certificate is not checked")
                .add("    perMessageDeflate: " + facts.isCompressed() + ",")
                .add("  },", ");")
                .add("socket.on(\"open\", () => console.log(\"open\", socket.protocol));")
                .add("socket.on(\"message\", (data, isBinary) => console.log(isBinary ? data : data.toString()));")
                .add("socket.on(\"close\", (code, reason) => console.log(\"closed\", code, reason.toString()));")
                .add("socket.on(\"error\", (error) => console.error(error.message));")
                .toString();
    }

    private static void headers(ProgramFacts facts, ProgramLines out) {
        if (facts.headers().isEmpty()) {
            return;
        }
        out.add("    headers: {");
        for (Map.Entry<String, List<ProgramString>> header : facts.headers().entrySet()) {
            String values = joined(header.getValue());
            out.add("      " + SYNTAX.literal(header.getKey()) + ": "
                    + (header.getValue().size() == 1 ? values : "[" + values + "]") + ",");
        }
        out.add("    },");
    }

    private static String joined(List<ProgramString> texts) {
        return texts.stream().map(text -> text.in(SYNTAX)).collect(Collectors.joining(", "));
    }
}
