package app.sockeye.profile;

import java.util.List;
import java.util.Locale;

/**
 * The initial profiles of a new library. Their URLs start with a variable, so that the files do not depend on the port
 * of the playground.
 */
public final class PlaygroundProfiles {
    /** The id of the profile that is open at the first start. */
    public static final String ECHO_ID = "playground-echo";

    static final String FOLDER = "Playground";

    private static final String BASE = "${" + Variables.PLAYGROUND + "}";

    private PlaygroundProfiles() {}

    static List<Profile> all() {
        return List.of(
                profile("Echo", "/echo"),
                profile("Chat", "/chat?name=you"),
                profile("Ticker", "/ticker?rate=5"),
                profile("Binary", "/binary"),
                profile("Trades", "/trades"),
                profile("JSON-RPC", "/json-rpc"),
                profile("Subprotocol", "/subprotocol").withSubprotocols(List.of("json.v2", "json.v1")),
                profile("Flood", "/flood?n=100000&size=100&kind=text"),
                profile("Close", "/close?code=4000&reason=Bye"),
                profile("Slow", "/slow?delay=2000"),
                profile("Ping", "/ping?every=1000"));
    }

    private static Profile profile(String name, String path) {
        return Profile.create(name, BASE + path).withId("playground-" + name.toLowerCase(Locale.ROOT));
    }
}
