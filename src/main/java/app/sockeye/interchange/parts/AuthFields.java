package app.sockeye.interchange.parts;

import app.sockeye.interchange.model.LeftOutReason;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The fields of a tool's authentication; those that nobody takes can be told. One thread. */
final class AuthFields {
    /** Fields that say what is so here anyway, or only how the other tool's window looks; in lower case. */
    private static final Set<String> SILENT = Set.of(
            "type",
            "mode",
            "disabled",
            "authactive",
            "authtype",
            "useiso88591",
            "showpassword",
            "tokenname",
            "usebrowser",
            "state",
            "stateless",
            "usepkce",
            "pkce",
            "ispkce",
            "challengealgorithm",
            "pkcemethod",
            "codechallengemethod",
            "codeverifiermethod",
            "auto_fetch_token",
            "auto_refresh_token",
            "autofetchtoken",
            "autorefreshtoken",
            "refreshrequestparams",
            "tokenrequestparams",
            "authrequestparams",
            "credentials_id",
            "credentialsid",
            // Of Digest: the server's challenge says them.
            "realm",
            "nonce",
            "algorithm",
            "qop",
            "noncecount",
            "clientnonce",
            "opaque",
            "disableretryrequest",
            "disableretryingrequest");

    private final Map<String, String> fields = new LinkedHashMap<>();

    /** @param all by the tool's names; blank ones count as missing */
    AuthFields(Map<String, String> all) {
        all.forEach((name, value) -> {
            if (!value.isBlank()) {
                fields.put(name, value);
            }
        });
    }

    /** The first field that is there; all of these count as taken. Empty where there is none. */
    String take(String... names) {
        String found = "";
        for (String name : names) {
            String value = fields.remove(name);
            found = found.isEmpty() && value != null ? value : found;
        }
        return found;
    }

    /** As {@link #take}, in lower case. */
    String word(String... names) {
        return take(names).toLowerCase(Locale.ROOT);
    }

    /** Whether a field is there and not taken yet. */
    boolean has(String name) {
        return fields.containsKey(name);
    }

    /** Says that what is left needs no telling. */
    void forget() {
        fields.clear();
    }

    /** Tells the fields that nobody took. */
    void leaveOutRest(String type, ConnectionBuilder connection) {
        fields.keySet().stream()
                .filter(name -> !SILENT.contains(name.toLowerCase(Locale.ROOT)))
                .forEach(name ->
                        connection.leaveOut(LeftOutReason.NO_COUNTERPART, type + " authentication's " + name, ""));
    }
}
