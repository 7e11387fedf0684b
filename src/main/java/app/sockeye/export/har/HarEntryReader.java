package app.sockeye.export.har;

import app.sockeye.export.input.ForeignTime;
import app.sockeye.export.input.LeftOut;
import app.sockeye.export.json.ExactNumber;
import app.sockeye.export.json.InvalidImportException;
import app.sockeye.export.json.JsonInput;
import app.sockeye.export.json.LineInput;
import app.sockeye.protocol.Header;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Reads one entry of an HTTP archive to its end. Members may come in any order and have any type. Only the place of the
 * messages is noted, so that they can be read later without holding them in memory; useless members are skipped.
 */
final class HarEntryReader {
    private static final int LONG_STRING = 256 << 10;
    private static final int MOST_HEADERS = 1000;
    private static final int MOST_OTHERS = 20;
    /** Length in bytes of an empty string, array or object. */
    private static final int NOTHING = 2;

    private static final int SWITCHING_PROTOCOLS = 101;

    /** Names of members in HAR 1.2, Chrome and Firefox that hold nothing a session could use. */
    private static final Set<String> WITHOUT_CONTENT = Set.of(
            "pageref",
            "cache",
            "serveripaddress",
            "connection",
            "comment",
            "httpversion",
            "cookies",
            "querystring",
            "headerssize",
            "bodysize",
            "redirecturl",
            "initiator",
            "priority",
            "connectionid",
            "fromcache",
            "fromserviceworker",
            "fetchedviaserviceworker",
            "responsecachestorage",
            "serviceworkerresponsesource",
            "transfersize",
            "charset",
            "securitystate",
            "serverport",
            "ishttps");

    private final JsonInput json;
    private final List<Header> requestHeaders = new ArrayList<>();
    private final List<Header> responseHeaders = new ArrayList<>();
    private final MessageTimes times = new MessageTimes();
    private final List<HarEntry.HarMember> others = new ArrayList<>();
    private final LeftOut leftOut = new LeftOut();
    private final HarBody body;
    private Optional<ForeignTime> started = Optional.empty();
    private BigDecimal lifeMillis = BigDecimal.ZERO;
    private Optional<BigDecimal> handshakeMillis = Optional.empty();
    private String resourceType = "";
    private String method = "GET";
    private String url = "";
    private int status;
    private String statusText = "";
    private Optional<LineInput.Place> messages = Optional.empty();

    HarEntryReader(JsonInput json) {
        this.json = json;
        this.body = new HarBody(json);
    }

    /** @param fallback the start to use if the file does not say one */
    HarEntry read(Instant fallback) throws IOException {
        json.peek();
        String place = json.place().words();
        Optional<InvalidImportException> broken = Optional.empty();
        try {
            json.objectOrOther(this::member);
        } catch (InvalidImportException e) {
            broken = Optional.of(e);
        }
        settleTimes(fallback, place);
        byte[] response = status == 0
                ? new byte[0]
                : HandshakeText.response(
                        status,
                        statusText,
                        responseHeaders,
                        status == SWITCHING_PROTOCOLS ? new byte[0] : body.bytes(leftOut));
        String webSocketUrl = url.replaceFirst("(?i)^http(s?):", "ws$1:");
        return new HarEntry(
                webSocketUrl,
                isWebSocket(),
                HandshakeText.request(method, url, requestHeaders),
                response,
                refusal(),
                times,
                messages,
                others,
                leftOut,
                broken);
    }

    private String refusal() {
        String words = (status + " " + HandshakeText.oneLine(statusText)).strip();
        return status == 0 || status == SWITCHING_PROTOCOLS || messages.isPresent()
                ? ""
                : "The server answered the handshake with " + words + ".";
    }

    private boolean isWebSocket() {
        String scheme = url.toLowerCase(Locale.ROOT);
        boolean upgraded = status == SWITCHING_PROTOCOLS
                && responseHeaders.stream()
                        .anyMatch(h -> h.is("Upgrade") && h.value().equalsIgnoreCase("websocket"));
        return resourceType.equalsIgnoreCase("websocket")
                || scheme.startsWith("ws:")
                || scheme.startsWith("wss:")
                || upgraded
                || messages.isPresent();
    }

    private void settleTimes(Instant fallback, String place) {
        if (started.isEmpty()) {
            String instead = times.hasEpoch() ? "that of its first message" : "that of the file";
            leftOut.add("connection", "connections", " without a readable time: " + instead + " was used", place);
        } else if (!started.get().hasZone()) {
            leftOut.add("time", "times", " without a time zone: UTC was assumed", place);
        }
        if (times.hasRelative()) {
            leftOut.add(
                    "connection",
                    "connections",
                    " whose messages have no time of day: their times were read as relative to the handshake",
                    place);
        }
        times.settle(
                started.map(ForeignTime::instant).orElse(fallback),
                started.isPresent(),
                handshakeMillis.orElse(lifeMillis).movePointLeft(3),
                lifeMillis.movePointLeft(3));
    }

    /** A member's name in lower case, without the underscore of names that HAR 1.2 does not define. */
    private static String plain(String name) {
        return name.replaceFirst("^_+", "").toLowerCase(Locale.ROOT);
    }

    private void member(String name) throws IOException {
        switch (plain(name)) {
            case "starteddatetime" -> started = started();
            case "time" -> lifeMillis = positive();
            case "timings" -> json.objectOrOther(this::timing);
            case "resourcetype" -> resourceType = json.text();
            case "request" -> json.objectOrOther(this::requestMember);
            case "response" -> json.objectOrOther(this::responseMember);
            case "websocketmessages" -> messages(name);
            default -> other(name);
        }
    }

    private void requestMember(String name) throws IOException {
        switch (name) {
            case "method" -> method = json.text();
            case "url" -> url = longText(name);
            case "headers" -> json.arrayOrOther(i -> header(requestHeaders));
            default -> other(name);
        }
    }

    private void responseMember(String name) throws IOException {
        switch (name) {
            case "status" -> status = json.number().map(BigDecimal::intValue).orElse(0);
            case "statusText" -> statusText = json.text();
            case "headers" -> json.arrayOrOther(i -> header(responseHeaders));
            case "content" -> json.objectOrOther(body::member);
            default -> other(name);
        }
    }

    /** What comes before the answer is there; {@code ssl} is within {@code connect}. */
    private void timing(String name) throws IOException {
        switch (name) {
            case "blocked", "dns", "connect", "send", "wait" ->
                handshakeMillis =
                        Optional.of(handshakeMillis.orElse(BigDecimal.ZERO).add(positive()));
            default -> json.skip();
        }
    }

    private void messages(String name) throws IOException {
        if (json.peek() != '[' || messages.isPresent()) {
            other(name);
            return;
        }
        messages = Optional.of(json.place());
        json.array(i -> json.objectOrOther(member -> {
            if (member.equals("time")) {
                MessageTime.read(json).ifPresent(times::see);
            } else {
                json.skip();
            }
        }));
    }

    private void header(List<Header> headers) throws IOException {
        String[] nameAndValue = {"", ""};
        json.objectOrOther(name -> {
            switch (name) {
                case "name" -> nameAndValue[0] = json.text();
                case "value" -> nameAndValue[1] = longText("value");
                default -> json.skip();
            }
        });
        // Names with a colon are pseudo-headers of HTTP/2.
        boolean real = !nameAndValue[0].isEmpty() && !nameAndValue[0].startsWith(":");
        if (real && headers.size() < MOST_HEADERS) {
            headers.add(new Header(HandshakeText.oneLine(nameAndValue[0]), HandshakeText.oneLine(nameAndValue[1])));
        } else if (real) {
            leftOut.add(
                    "header",
                    "headers",
                    " beyond the first " + MOST_HEADERS,
                    json.place().words());
        }
    }

    private void other(String name) throws IOException {
        boolean startsAsNothing = json.peek() == 'n' || json.peek() == 'f';
        LineInput.Place start = json.place();
        boolean holdsNothing = startsAsNothing || WITHOUT_CONTENT.contains(plain(name));
        json.skip();
        long length = json.position() - start.position();
        if (holdsNothing || length <= NOTHING) {
            return;
        }
        if (others.size() < MOST_OTHERS) {
            others.add(new HarEntry.HarMember(name, start, length));
        } else {
            leftOut.add("unknown member", "unknown members", "", start.words());
        }
    }

    private String longText(String name) throws IOException {
        String place = json.place().words();
        String text = json.text(LONG_STRING + 1);
        if (text.length() <= LONG_STRING) {
            return text;
        }
        leftOut.add("text", "texts", " of \"" + name + "\" beyond " + LONG_STRING + " bytes", place);
        return text.substring(0, LONG_STRING);
    }

    /** Reads a number; -1 and values that are no number mean that nothing is known. */
    private BigDecimal positive() throws IOException {
        return json.number().orElse(BigDecimal.ZERO).max(BigDecimal.ZERO);
    }

    private Optional<ForeignTime> started() throws IOException {
        String text = json.text();
        Optional<ForeignTime> time = ForeignTime.parse(text);
        return time.isPresent()
                ? time
                : ExactNumber.parse(text)
                        .flatMap(MessageTime::of)
                        .filter(MessageTime::isEpoch)
                        .map(t -> new ForeignTime(MessageTime.instant(t.seconds()), true));
    }
}
