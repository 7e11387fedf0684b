package app.sockeye.dialect.jsonrpc;

import app.sockeye.dialect.json.JsonSlice;
import java.util.Optional;

/** What is spoken by the means of JSON-RPC. */
enum JsonRpcFlavour {
    PLAIN("JSON-RPC 2.0"),
    /** The Language Server Protocol. */
    LSP("Language Server Protocol"),
    /** The Model Context Protocol. */
    MCP("Model Context Protocol"),
    /** The Chrome DevTools Protocol: without the member jsonrpc, and with sessions. */
    CDP("Chrome DevTools Protocol");

    private final String title;

    JsonRpcFlavour(String title) {
        this.title = title;
    }

    String title() {
        return title;
    }

    /** What a request tells: the first of one of the special protocols has an unmistakable form. */
    static Optional<JsonRpcFlavour> of(String method, Optional<JsonSlice> params) {
        if (method.startsWith("textDocument/")) {
            return Optional.of(LSP);
        } else if (!method.equals("initialize") || params.isEmpty()) {
            return Optional.empty();
        } else if (params.get().member("protocolVersion").isPresent()) {
            return Optional.of(MCP);
        }
        boolean root = params.get().member("rootUri").isPresent()
                || params.get().member("processId").isPresent();
        return root ? Optional.of(LSP) : Optional.empty();
    }
}
