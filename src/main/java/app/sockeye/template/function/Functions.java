package app.sockeye.template.function;

import static app.sockeye.template.function.Splitting.BARS;
import static app.sockeye.template.function.Splitting.COMMAS;
import static app.sockeye.template.function.Splitting.FIRST_COMMA;
import static app.sockeye.template.function.Splitting.LAST_COLON;
import static app.sockeye.template.function.Splitting.WHOLE;

import app.sockeye.template.function.FunctionKind.Binding;
import java.util.Collection;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** All functions by name. */
public final class Functions {
    private static final Map<String, FunctionKind> ALL = new TreeMap<>();

    static {
        alone(
                "uuid",
                WHOLE,
                "${uuid:v7}",
                "A random UUID (version 4), or with v7 one that sorts by time",
                UuidCall::bind);
        alone(
                "now",
                COMMAS,
                "${now:yyyy-MM-dd HH:mm, UTC, +1h}",
                "The time: iso, unix, unix-ms, rfc1123 or a pattern; a zone; an offset such as -30m",
                NowCall::bind);
        alone(
                "counter",
                COMMAS,
                "${counter:orders, 1000}",
                "Counts the messages, by name, from a number on",
                CounterCall::bind);
        secret("base64", "${base64:user:password}", "Base64 of a text or file", TextCalls::base64);
        secret("base64url", "${base64url:text}", "Base64 for addresses, without padding", TextCalls::base64Url);
        secret("hex", "${hex:text}", "The bytes of a text or file as hex digits", TextCalls::hex);
        secret("url", "${url:a b&c}", "Percent-encoded, for a part of an address", TextCalls::url);
        secret("sha256", "${sha256:text}", "SHA-256 of a text or file as hex digits", TextCalls::sha256);
        add(
                "hmac-sha256",
                FIRST_COMMA,
                2,
                false,
                false,
                "${hmac-sha256:key,text}",
                "HMAC with SHA-256 as hex digits",
                MacCalls::hmac);
        add(
                "jwt",
                FIRST_COMMA,
                2,
                true,
                false,
                "${jwt:key,{\"sub\":\"ada\"}}",
                "A JSON Web Token of these claims, signed with the key (HS256)",
                MacCalls::jwt);
        add(
                "random",
                WHOLE,
                1,
                false,
                true,
                "${random:1..100}",
                "A random number, both ends included; 0.00..1.00 has decimals",
                RandomCall::bind);
        add("pick", BARS, 1, false, true, "${pick:red|green|blue}", "One of these texts, at random", PickCall::bind);
        add(
                "faker",
                WHOLE,
                1,
                false,
                true,
                "${faker:name.fullName}",
                "Made-up data: a name, an address, a company",
                SourceCalls::fake);
        add(
                "env",
                WHOLE,
                1,
                false,
                true,
                "${env:HOME}",
                "A variable of the environment Sockeye was started in",
                SourceCalls::environment);
        add("file", WHOLE, 1, false, true, "${file:body.json}", "What a file holds, up to 16 MiB", SourceCalls::file);
        add(
                "csv",
                LAST_COLON,
                2,
                false,
                true,
                "${csv:users.csv:name}",
                "A column of a table, the next row for each message",
                SourceCalls::csv);
        add(
                "last",
                WHOLE,
                1,
                false,
                true,
                "${last:$.path}",
                "The value at a path of the newest received message that has it",
                SourceCalls::last);
    }

    private Functions() {}

    /** All functions by name. */
    public static Collection<FunctionKind> all() {
        return Collections.unmodifiableCollection(ALL.values());
    }

    public static Optional<FunctionKind> find(String name) {
        return Optional.ofNullable(ALL.get(name));
    }

    private static void alone(String name, Splitting splitting, String example, String help, Binding binding) {
        ALL.put(name, new FunctionKind(name, example, help, true, splitting, 1, false, true, binding));
    }

    private static void secret(String name, String example, String help, Binding binding) {
        add(name, WHOLE, 1, false, false, example, help, binding);
    }

    private static void add(
            String name,
            Splitting splitting,
            int fewest,
            boolean json,
            boolean quotable,
            String example,
            String help,
            Binding binding) {
        ALL.put(name, new FunctionKind(name, example, help, false, splitting, fewest, json, quotable, binding));
    }
}
