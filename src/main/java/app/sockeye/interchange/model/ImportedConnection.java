package app.sockeye.interchange.model;

import app.sockeye.profile.OffParameter;
import app.sockeye.profile.ProfileHeader;
import app.sockeye.profile.value.NamedValue;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A connection as another tool saved it. Variables of that tool are written as <code>${name}</code>.
 *
 * @param folder the folders it lies in, from the outermost
 * @param url as the file says, without user name and password; may be incomplete
 * @param off the parameters of the query that are switched off
 * @param values of its own, to which its texts refer by name
 * @param headers in their order; those that a handshake has anyway are not among them
 * @param subprotocols offered in this order
 * @param options by the keys of {@link OptionKeys}; they may hold secrets
 * @param description for people; empty where there is none
 */
public record ImportedConnection(
        List<String> folder,
        String name,
        String url,
        List<OffParameter> off,
        List<NamedValue> values,
        List<ProfileHeader> headers,
        List<String> subprotocols,
        Map<String, String> options,
        List<ImportedMessage> messages,
        String description) {
    public ImportedConnection {
        folder = List.copyOf(folder);
        Objects.requireNonNull(name);
        Objects.requireNonNull(url);
        off = List.copyOf(off);
        values = List.copyOf(values);
        headers = List.copyOf(headers);
        subprotocols = List.copyOf(subprotocols);
        options = Collections.unmodifiableMap(new LinkedHashMap<>(options));
        messages = List.copyOf(messages);
        Objects.requireNonNull(description);
    }

    /** For logs: without anything that could be a secret. */
    @Override
    public String toString() {
        return name;
    }
}
