package app.sockeye.dialect.sockjs;

import app.sockeye.dialect.Confidence;
import app.sockeye.dialect.Dialect;
import app.sockeye.dialect.DialectReader;
import app.sockeye.dialect.FieldWord;
import app.sockeye.dialect.Opening;
import app.sockeye.dialect.SpokenMessage;
import app.sockeye.dialect.duty.Duty;
import app.sockeye.dialect.form.DialectWriter;
import app.sockeye.dialect.form.PacketForm;
import app.sockeye.dialect.form.SuggestedReply;
import app.sockeye.dialect.packet.Packet;
import app.sockeye.dialect.preset.ConnectPlan;
import app.sockeye.dialect.preset.ConnectPreset;
import app.sockeye.protocol.Direction;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** SockJS, with another dialect within. */
public final class SockJsDialect implements Dialect {
    private static final Pattern FRAMED = Pattern.compile(".*/\\d{3}/[^/.]++/websocket/?");
    private static final Pattern FRAME = Pattern.compile("(?s)[oh]|a\\[(\".*+|\\])|c\\[\\d++,\".*+|m\".*+");
    private static final int HEAD = 100;

    private final List<Dialect> within;

    /** @param within the dialects that may be spoken in its strings; where two are equally sure, the first is right */
    public SockJsDialect(List<Dialect> within) {
        this.within = List.copyOf(within);
    }

    @Override
    public String key() {
        return "sockjs";
    }

    @Override
    public String title() {
        return "SockJS";
    }

    @Override
    public Confidence recognise(Opening opening) {
        List<SpokenMessage> received = opening.first(Direction.RECEIVED);
        boolean frames = received.stream()
                .allMatch(message ->
                        message.text() && FRAME.matcher(message.text(HEAD)).matches());
        if (!frames) {
            return Confidence.NONE;
        }
        boolean opens = !received.isEmpty() && received.get(0).text(HEAD).equals("o");
        if (FRAMED.matcher(opening.path()).matches()) {
            return opens ? Confidence.CERTAIN : Confidence.LIKELY;
        }
        return opens ? Confidence.LIKELY : received.isEmpty() ? Confidence.NONE : Confidence.POSSIBLE;
    }

    @Override
    public DialectReader reader(Opening opening) {
        return new SockJsReader(opening, within);
    }

    /** Its own, and those of all dialects within. */
    @Override
    public List<FieldWord> fields() {
        Map<String, FieldWord> words = new LinkedHashMap<>();
        words.put("op", new FieldWord("op", "open, heartbeat, message, close, or what the dialect within has"));
        words.put("code", new FieldWord("code", "code of a close"));
        words.put("reason", new FieldWord("reason", "reason of a close"));
        within.forEach(dialect -> dialect.fields().forEach(word -> words.putIfAbsent(word.name(), word)));
        return List.copyOf(words.values());
    }

    @Override
    public List<PacketForm> forms() {
        return List.of(SockJsWriter.FORM);
    }

    @Override
    public List<PacketForm> forms(DialectReader reader) {
        InnerMessages inner = SockJsReader.in(reader).inner();
        List<PacketForm> forms = new ArrayList<>();
        inner.dialect()
                .ifPresent(dialect -> forms.addAll(dialect.forms(inner.reader().orElseThrow())));
        forms.add(SockJsWriter.FORM);
        return forms;
    }

    @Override
    public Optional<DialectWriter> writer(DialectReader reader) {
        return Optional.of(new SockJsWriter(SockJsReader.in(reader), within));
    }

    @Override
    public List<SuggestedReply> replies(Direction direction, Packet packet) {
        return within.stream()
                .map(dialect -> dialect.replies(direction, packet))
                .filter(replies -> !replies.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    @Override
    public List<Duty> duties(DialectReader reader) {
        SockJsReader sockJs = SockJsReader.in(reader);
        List<Dialect> spoken = sockJs.inner().dialect().map(List::of).orElse(within);
        return spoken.stream()
                .flatMap(dialect -> InnerDuty.of(sockJs, dialect).stream())
                .toList();
    }

    @Override
    public List<ConnectPreset> presets() {
        return SockJsPresets.of(within);
    }

    @Override
    public List<String> advice(ConnectPlan plan) {
        String path = new Opening(plan.url(), Optional.empty(), List.of()).path();
        if (path.endsWith("/info") || path.matches(".*/\\d{3}/[^/]+/(xhr|xhr_streaming|eventsource|htmlfile|jsonp)")) {
            return List.of("Connect to /prefix/000/session/websocket, with any number and a new session name:"
                    + " this address of SockJS is for HTTP.");
        } else if (FRAMED.matcher(path).matches() && !plan.subprotocols().isEmpty()) {
            return List.of("SockJS has no subprotocol: the server chooses none of those that are offered.");
        }
        return List.of();
    }
}
