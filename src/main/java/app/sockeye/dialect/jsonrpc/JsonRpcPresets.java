package app.sockeye.dialect.jsonrpc;

import app.sockeye.dialect.form.FilledForm;
import app.sockeye.dialect.form.FormInput;
import app.sockeye.dialect.form.InputKind;
import app.sockeye.dialect.jsontext.JsonObjectText;
import app.sockeye.dialect.preset.ConnectPlan;
import app.sockeye.dialect.preset.ConnectPreset;
import app.sockeye.dialect.preset.PlannedUrl;
import app.sockeye.payload.json.JsonString;
import java.util.List;
import java.util.Map;

/** Ready-made ways to connect. */
final class JsonRpcPresets {
    private static final String ROOT = "root";

    private static final FormInput URL =
            FormInput.required("url", "Server", InputKind.LINE, "Such as ws://127.0.0.1:8080");

    /** All of them. */
    static final List<ConnectPreset> ALL = List.of(
            new ConnectPreset(
                    "jsonrpc",
                    "JSON-RPC 2.0",
                    "Nothing is sent on opening",
                    List.of(URL),
                    told -> new ConnectPlan(PlannedUrl.of(told.text("url")).url(), List.of(), List.of(), List.of())),
            new ConnectPreset(
                    "lsp",
                    "Language server",
                    "Calls initialize; send the notification initialized once it is answered",
                    List.of(URL, FormInput.of(ROOT, "Root", InputKind.LINE, "Such as file:///home/me/project")),
                    JsonRpcPresets::languageServer));

    private JsonRpcPresets() {}

    private static ConnectPlan languageServer(FilledForm told) {
        String params = new JsonObjectText()
                .json("processId", "null")
                .json(
                        "rootUri",
                        told.value(ROOT)
                                .map(String::strip)
                                .map(JsonString::quote)
                                .orElse("null"))
                .json("capabilities", "{}")
                .toString();
        FilledForm initialize = new FilledForm(
                JsonRpcForms.CALL, Map.of(JsonRpcForms.METHOD, "initialize", JsonRpcForms.PARAMS, params));
        return new ConnectPlan(PlannedUrl.of(told.text("url")).url(), List.of(), List.of(), List.of(initialize));
    }
}
