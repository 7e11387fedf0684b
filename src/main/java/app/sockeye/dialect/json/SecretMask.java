package app.sockeye.dialect.json;

import app.sockeye.payload.json.JsonKind;
import app.sockeye.payload.json.JsonString;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Keeps passwords and tokens of sign-ins out of rows: they are shown as dots. */
public final class SecretMask {
    /** What stands for a secret. */
    public static final String DOTS = "••••";

    private static final Pattern NAME = Pattern.compile(
            "(?i)pass(word|wd|phrase|code)|secret|credential|token|authorization|api[-_]?key|cookie|^auth$|jwt|signature");

    /** Number of members of an object that are looked at; of one with more only these are shown. */
    private static final int MOST = 64;

    private SecretMask() {}

    /** Whether a value is likely a secret by its name. */
    public static boolean isSecret(String name) {
        return NAME.matcher(name).find();
    }

    /** The beginning of a value as JSON in one line, in which the strings of members with a secret's name are dots. */
    public static String preview(JsonSlice json, int limit) {
        List<Map.Entry<String, JsonSlice>> members = json.members(MOST);
        if (members.stream().noneMatch(SecretMask::hides)) {
            return json.preview(limit);
        }
        StringBuilder line = new StringBuilder("{");
        for (Map.Entry<String, JsonSlice> member : members) {
            line.append(line.length() == 1 ? "" : ",")
                    .append(JsonString.quote(member.getKey()))
                    .append(':')
                    .append(hides(member) ? '"' + DOTS + '"' : member.getValue().preview(limit));
            if (line.length() > limit) {
                return line.substring(0, limit) + "…";
            }
        }
        return line.append(members.size() == MOST ? "…" : "}").toString();
    }

    /** A query such as {@code token=x&room=1}, in which the values of parameters with a secret's name are dots. */
    public static String query(String query) {
        return Stream.of(query.split("&", -1))
                .map(pair -> {
                    int equals = pair.indexOf('=');
                    boolean secret = equals > 0 && isSecret(pair.substring(0, equals));
                    return secret ? pair.substring(0, equals + 1) + DOTS : pair;
                })
                .collect(Collectors.joining("&"));
    }

    private static boolean hides(Map.Entry<String, JsonSlice> member) {
        return member.getValue().is(JsonKind.STRING) && isSecret(member.getKey());
    }
}
