package app.sockeye.profile.cookie;

import app.sockeye.client.cookie.Cookie;
import app.sockeye.client.cookie.SameSite;
import app.sockeye.files.BrokenFileException;
import app.sockeye.files.Fields;
import app.sockeye.files.JsonFile;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The JSON file of a jar's cookies: their values are secrets, so that only the user may read it. */
final class CookieFile {
    private static final int VERSION = 1;
    private static final String LIST = "cookies";

    private CookieFile() {}

    /** The content of a file. */
    static byte[] print(List<Cookie> cookies) {
        ObjectNode tree = JsonFile.newObject();
        tree.put(JsonFile.VERSION_KEY, VERSION);
        ArrayNode list = tree.putArray(LIST);
        for (Cookie cookie : cookies) {
            ObjectNode node = list.addObject();
            node.put("name", cookie.name());
            node.put("value", cookie.value());
            node.put("domain", cookie.domain());
            node.put("hostOnly", cookie.hostOnly());
            node.put("path", cookie.path());
            node.put("secure", cookie.secure());
            node.put("httpOnly", cookie.httpOnly());
            node.put("sameSite", cookie.sameSite().word());
            cookie.expires().ifPresent(time -> node.put("expires", time.getEpochSecond()));
        }
        return JsonFile.print(tree);
    }

    /** The cookies of a file's tree. */
    static List<Cookie> read(ObjectNode tree) throws BrokenFileException {
        JsonFile.requireVersion(tree, VERSION);
        List<Cookie> cookies = new ArrayList<>();
        for (ObjectNode node : Fields.objects(tree, LIST)) {
            try {
                cookies.add(new Cookie(
                        Fields.text(node, "name", ""),
                        Fields.text(node, "value", ""),
                        Fields.text(node, "domain", ""),
                        Fields.flag(node, "hostOnly", true),
                        Fields.text(node, "path", "/"),
                        Fields.flag(node, "secure", false),
                        Fields.flag(node, "httpOnly", false),
                        SameSite.of(Fields.text(node, "sameSite", "")),
                        expires(node)));
            } catch (IllegalArgumentException e) {
                throw new BrokenFileException(
                        "Cookie " + (cookies.size() + 1) + " can't be one: its name, value, domain or path is wrong.");
            }
        }
        return cookies;
    }

    private static Optional<Instant> expires(ObjectNode node) throws BrokenFileException {
        long seconds = Fields.number(node, "expires", -1);
        if (seconds > Instant.MAX.getEpochSecond()) {
            throw new BrokenFileException("\"expires\" must be a time in seconds.");
        }
        return seconds < 0 ? Optional.empty() : Optional.of(Instant.ofEpochSecond(seconds));
    }
}
