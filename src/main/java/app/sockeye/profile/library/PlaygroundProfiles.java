package app.sockeye.profile.library;

import app.sockeye.files.JsonFile;
import app.sockeye.message.Format;
import app.sockeye.message.WrittenMessage;
import app.sockeye.profile.Profile;
import app.sockeye.profile.message.SavedMessage;
import app.sockeye.profile.variable.Variables;
import app.sockeye.profile.workspace.LibraryException;
import app.sockeye.session.capture.Capture;
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

    /** Adds the profiles and their messages to a library, in a folder of their own. */
    static void create(Library library) throws LibraryException {
        List<NewProfile> profiles = all().stream()
                .map(profile -> new NewProfile(List.of(FOLDER), profile, messages(profile), JsonFile.newObject()))
                .toList();
        library.createAll(library.root(), profiles);
    }

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

    /** The messages to begin with, of a profile. */
    static List<SavedMessage> messages(Profile profile) {
        return switch (profile.name()) {
            case "Trades" ->
                List.of(
                        json("Log in", "{\"op\": \"login\", \"user\": \"mira\"}")
                                .withShortcut(1)
                                .withCaptures(List.of(new Capture("$.token", "token")))
                                .withNotes("The reply has a token, which the other messages send."),
                        json(
                                        "Subscribe to trades",
                                        "{\n  \"op\": \"subscribe\",\n  \"token\": \"${token}\",\n  \"symbol\": \"BTC-USD\"\n}")
                                .withShortcut(2),
                        json("Pong", "{\"op\": \"pong\"}").withNotes("Answers a heartbeat."));
            case "JSON-RPC" ->
                List.of(json(
                        "Add", "{\"jsonrpc\": \"2.0\", \"id\": ${counter}, \"method\": \"add\", \"params\": [1, 2]}"));
            default -> List.of();
        };
    }

    private static SavedMessage json(String name, String body) {
        return SavedMessage.create(name, new WrittenMessage(Format.JSON, body));
    }

    private static Profile profile(String name, String path) {
        return Profile.create(name, BASE + path).withId("playground-" + name.toLowerCase(Locale.ROOT));
    }
}
