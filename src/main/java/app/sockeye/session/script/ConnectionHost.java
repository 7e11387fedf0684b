package app.sockeye.session.script;

import app.sockeye.files.Reason;
import app.sockeye.protocol.Outgoing;
import app.sockeye.script.HostFunction;
import app.sockeye.script.HostRefusal;
import app.sockeye.script.ScriptFault;
import app.sockeye.script.ScriptProblem;
import app.sockeye.session.ClientSession;
import app.sockeye.session.outgoing.Sender;
import app.sockeye.template.TemplateValues;
import app.sockeye.transcript.entry.EntryFlag;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** What the script of a connection may ask of its session. Called on the script's thread. */
final class ConnectionHost {
    private static final ScriptProblem TOO_MANY = new ScriptProblem(
            ScriptFault.STOPPED,
            0,
            0,
            "The script was stopped: it sent more than " + SentRate.MOST_PER_SECOND + " messages within a second.");

    private final ClientSession session;
    private final Sender sender;
    private final TemplateValues values;
    private final ScriptRecord record;
    private final Runnable onSent;
    private final Consumer<ScriptProblem> onStop;
    private final SentRate rate;

    /**
     * @param onSent called for each message that is sent
     * @param onStop called where the script has to end
     */
    ConnectionHost(
            ClientSession session,
            TemplateValues values,
            ScriptRecord record,
            SentRate rate,
            Runnable onSent,
            Consumer<ScriptProblem> onStop) {
        this.session = session;
        this.sender = session.sender(EntryFlag.SCRIPTED);
        this.values = values;
        this.record = record;
        this.rate = rate;
        this.onSent = onSent;
        this.onStop = onStop;
    }

    Map<String, HostFunction> functions() {
        return Map.of("send", this::send, "log", this::log, "get", this::get, "set", this::set);
    }

    /** A message as it crosses to the script: a letter for its kind and the text, or Base64 of the bytes. */
    static String crossing(boolean text, byte[] bytes) {
        return text
                ? "t" + new String(bytes, StandardCharsets.UTF_8)
                : "b" + Base64.getEncoder().encodeToString(bytes);
    }

    /** What came back from the script. */
    static Outgoing outgoing(String crossing) {
        String rest = crossing.substring(1);
        return crossing.startsWith("b") ? Outgoing.binary(Base64.getDecoder().decode(rest)) : Outgoing.text(rest);
    }

    private String send(List<String> arguments) throws HostRefusal {
        if (!session.takesMessages()) {
            throw new HostRefusal("no connection is open");
        }
        if (!rate.take()) {
            onStop.accept(TOO_MANY);
            throw new HostRefusal(TOO_MANY.sentence());
        }
        onSent.run();
        // What fails later, such as with the connection, is seen in the log as not sent.
        sender.sendPast(outgoing(arguments.get(0)));
        return null;
    }

    private String log(List<String> arguments) {
        record.log(arguments.get(0));
        return null;
    }

    /** Secrets and functions of templates, which have a colon in their names, are not for scripts. */
    private String get(List<String> arguments) {
        String name = arguments.get(0);
        return name.isEmpty() || name.indexOf(':') >= 0
                ? null
                : session.captured().get(name).or(() -> values.value(name)).orElse(null);
    }

    private String set(List<String> arguments) throws HostRefusal {
        String name = arguments.get(0);
        if (!name.matches("[A-Za-z_][A-Za-z0-9_.-]{0,99}")) {
            throw new HostRefusal("a variable's name has letters, digits, _, - and dots");
        }
        try {
            session.captured().put(name, arguments.get(1));
            return null;
        } catch (IllegalArgumentException e) {
            throw new HostRefusal(Reason.of(e));
        }
    }
}
