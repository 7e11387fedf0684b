package app.sockeye.dialect.graphql;

import app.sockeye.dialect.form.FilledForm;
import app.sockeye.dialect.form.FormException;
import app.sockeye.dialect.form.FormInput;
import app.sockeye.dialect.form.InputKind;
import app.sockeye.dialect.jsontext.FormValues;
import app.sockeye.dialect.preset.ConnectPlan;
import app.sockeye.dialect.preset.ConnectPreset;
import app.sockeye.dialect.preset.PlannedUrl;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Ready-made ways to connect, and the usual mistakes. */
final class GraphQlPresets {
    private static final String PATH = "path";

    private static final List<FormInput> INPUTS = List.of(
            FormInput.required("url", "Server", InputKind.LINE, "Such as ws://127.0.0.1:4000"),
            FormInput.of(PATH, "Path", InputKind.LINE, "").initially("/graphql"),
            GraphQlForms.PARAMETERS);

    /** All of them. */
    static final List<ConnectPreset> ALL = List.of(
            new ConnectPreset(
                    "graphql",
                    "GraphQL",
                    "Subprotocol graphql-transport-ws, as the library graphql-ws and most servers speak it",
                    INPUTS,
                    told -> plan(told, GraphQlVersion.TRANSPORT)),
            new ConnectPreset(
                    "graphql-legacy",
                    "GraphQL, older servers",
                    "Subprotocol graphql-ws, as the library subscriptions-transport-ws speaks it",
                    INPUTS,
                    told -> plan(told, GraphQlVersion.LEGACY)));

    private GraphQlPresets() {}

    private static ConnectPlan plan(FilledForm told, GraphQlVersion version) throws FormException {
        Optional<String> parameters = FormValues.object(told, GraphQlForms.PAYLOAD);
        String url = PlannedUrl.of(told.text("url"))
                .withPath(told.value(PATH).orElse("/graphql").strip())
                .url();
        FilledForm init = new FilledForm(
                GraphQlForms.INIT,
                parameters.map(json -> Map.of(GraphQlForms.PAYLOAD, json)).orElse(Map.of()));
        return new ConnectPlan(url, List.of(version.subprotocol()), List.of(), List.of(init));
    }

    /** What is probably wrong with a connection. */
    static List<String> advice(ConnectPlan plan) {
        List<String> offered = plan.subprotocols();
        List<String> advice = new ArrayList<>();
        boolean speaks = offered.stream().anyMatch(GraphQlPresets::isSubprotocol);
        if (speaks && plan.opening().isEmpty()) {
            advice.add(GraphQlTexts.INIT);
        } else if (!speaks && offered.isEmpty() && plan.url().contains("/graphql")) {
            advice.add(GraphQlTexts.OFFER);
        }
        offered.stream()
                .filter(name -> !isSubprotocol(name) && name.matches("(?i).*(graph-?ql|subscriptions-transport).*"))
                .forEach(name -> advice.add(GraphQlTexts.noSuchSubprotocol(name)));
        return advice;
    }

    private static boolean isSubprotocol(String name) {
        return name.equals(GraphQlVersion.TRANSPORT.subprotocol()) || name.equals(GraphQlVersion.LEGACY.subprotocol());
    }
}
