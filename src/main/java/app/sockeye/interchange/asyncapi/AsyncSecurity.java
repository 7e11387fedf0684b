package app.sockeye.interchange.asyncapi;

import app.sockeye.interchange.model.ImportedValue;
import app.sockeye.interchange.model.LeftOutReason;
import app.sockeye.interchange.model.OptionKeys;
import app.sockeye.interchange.parts.ConnectionBuilder;
import app.sockeye.interchange.tree.TreeObject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Security schemes. A document says how one signs in, not with what: the options refer to variables, which are listed
 * for the user to fill in. One thread.
 */
final class AsyncSecurity {
    private final AsyncDocument document;
    private final Map<String, ImportedValue> variables = new LinkedHashMap<>();

    /**
     * A way to sign in.
     *
     * @param scopes of OAuth 2.0
     */
    private record Requirement(String name, TreeObject scheme, List<String> scopes) {}

    AsyncSecurity(AsyncDocument document) {
        this.document = document;
    }

    /** The variables that the options of all connections refer to. */
    List<ImportedValue> variables() {
        return List.copyOf(variables.values());
    }

    /** Sets what the first of the owners that has security asks for; other ways to sign in are told. */
    void read(List<TreeObject> owners, ConnectionBuilder connection) {
        for (TreeObject owner : owners) {
            List<Requirement> ways = requirements(owner);
            for (int i = 0; i < ways.size(); i++) {
                Requirement way = ways.get(i);
                connection.at(way.scheme());
                if (connection.has(OptionKeys.AUTH_TYPE)) {
                    connection.leaveOut(
                            LeftOutReason.NO_COUNTERPART, "security " + way.name(), "another way to sign in is used");
                } else {
                    read(way, connection);
                }
            }
            if (!ways.isEmpty()) {
                return;
            }
        }
    }

    private List<Requirement> requirements(TreeObject owner) {
        Map<String, TreeObject> schemes = document.root()
                .object("components")
                .map(components -> document.named(components, "securitySchemes"))
                .orElse(Map.of());
        List<Requirement> requirements = new ArrayList<>();
        for (TreeObject item : owner.objects("security")) {
            String reference = item.value().member("$ref").text();
            if (!reference.isEmpty() || item.has("type")) {
                Optional<TreeObject> scheme = document.resolved(item);
                String name = reference.isEmpty() ? item.text("type") : reference.replaceFirst("^.*/", "");
                scheme.ifPresent(s -> requirements.add(new Requirement(name, s, s.texts("scopes"))));
                continue;
            }
            for (String name : item.value().members().keySet()) {
                TreeObject scheme = schemes.get(name);
                if (scheme == null) {
                    item.report(LeftOutReason.BROKEN, "security " + name, "the document has no such scheme");
                } else {
                    requirements.add(new Requirement(name, scheme, item.texts(name)));
                }
            }
        }
        return requirements;
    }

    private void read(Requirement way, ConnectionBuilder connection) {
        TreeObject scheme = way.scheme();
        String type = scheme.text("type");
        String http = scheme.text("scheme").toLowerCase(Locale.ROOT);
        if (type.equals("userPassword") || type.equals("http") && http.matches("basic|digest")) {
            connection.option(OptionKeys.AUTH_TYPE, http.equals("digest") ? "digest" : "basic");
            connection.option(OptionKeys.USER, variable("user", false));
            connection.option(OptionKeys.PASSWORD, variable("password", true));
        } else if (type.equals("http") && http.equals("bearer")) {
            connection.option(OptionKeys.AUTH_TYPE, "bearer");
            connection.option(OptionKeys.TOKEN, variable("token", true));
        } else if (type.equals("httpApiKey")) {
            connection.option(OptionKeys.AUTH_TYPE, "apiKey");
            connection.option(OptionKeys.KEY_NAME, scheme.text("name"));
            connection.option(OptionKeys.KEY_VALUE, variable("apiKey", true));
            connection.option(OptionKeys.KEY_IN, scheme.text("in"));
        } else if (type.equals("oauth2")) {
            oauth(way, connection);
        } else {
            connection.leaveOut(LeftOutReason.NO_COUNTERPART, "security " + way.name(), "its type is " + type);
        }
    }

    private void oauth(Requirement way, ConnectionBuilder connection) {
        Map<String, TreeObject> flows = document.named(way.scheme(), "flows");
        TreeObject code = flows.remove("authorizationCode");
        TreeObject client = flows.remove("clientCredentials");
        TreeObject flow = code == null ? client : code;
        flows.keySet().forEach(name -> connection.leaveOut(LeftOutReason.NO_COUNTERPART, "OAuth 2.0 flow " + name, ""));
        if (flow == null) {
            return;
        }
        if (code != null && client != null) {
            connection.leaveOut(
                    LeftOutReason.NO_COUNTERPART, "OAuth 2.0 flow clientCredentials", "authorizationCode is used");
        }
        connection.option(OptionKeys.AUTH_TYPE, "oauth");
        connection.option(OptionKeys.OAUTH_GRANT, code == null ? "clientCredentials" : "authorizationCode");
        connection.option(OptionKeys.OAUTH_TOKEN_URL, flow.text("tokenUrl"));
        connection.option(OptionKeys.OAUTH_AUTHORIZATION_URL, flow.text("authorizationUrl"));
        connection.option(OptionKeys.OAUTH_CLIENT_ID, variable("clientId", false));
        if (code == null) {
            connection.option(OptionKeys.OAUTH_CLIENT_SECRET, variable("clientSecret", true));
        }
        connection.option(OptionKeys.OAUTH_SCOPE, String.join(" ", way.scopes()));
    }

    private String variable(String name, boolean secret) {
        variables.put(name, new ImportedValue(name, "", secret));
        return "${" + name + "}";
    }
}
