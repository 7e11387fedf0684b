package app.sockeye.ui.history;

import app.sockeye.history.KeptSession;
import app.sockeye.history.SessionSummary;
import app.sockeye.payload.ByteSize;
import app.sockeye.payload.Durations;
import app.sockeye.protocol.CloseCode;
import app.sockeye.protocol.Direction;
import app.sockeye.protocol.VisibleText;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Words for recorded sessions. */
public final class SessionWords {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEEE, d MMMM", Locale.ENGLISH);
    private static final DateTimeFormatter OTHER_YEAR = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm", Locale.ENGLISH);
    private static final DateTimeFormatter START = DateTimeFormatter.ofPattern("d MMM yyyy, HH:mm:ss", Locale.ENGLISH);
    private static final String DOT = " · ";

    private SessionWords() {}

    /** {@code Today}, {@code Yesterday}, {@code Friday, 20 November}, {@code 31 December 2025}. */
    static String day(LocalDate date, LocalDate today) {
        if (date.equals(today)) {
            return "Today";
        } else if (date.equals(today.minusDays(1))) {
            return "Yesterday";
        }
        return (date.getYear() == today.getYear() ? DAY : OTHER_YEAR).format(date);
    }

    static String clock(Instant time) {
        return CLOCK.format(time.atZone(ZoneId.systemDefault()));
    }

    /** {@code 22 Nov 2026, 14:27:24}. */
    public static String start(KeptSession session) {
        return START.format(session.started().atZone(ZoneId.systemDefault()));
    }

    /** {@code 00:14:32 · ▲ 12 ▼ 1 204 · 1.4 MB · 1000}. */
    static String facts(KeptSession session) {
        if (session.summary().isEmpty()) {
            return "Reading…" + DOT + ByteSize.format(session.bytes());
        }
        SessionSummary summary = session.summary().get();
        return Durations.brief(summary.nanos())
                + DOT
                + counts(summary)
                + DOT
                + ByteSize.format(session.bytes())
                + DOT
                + shortEnd(summary);
    }

    /** {@code ▲ 12 ▼ 1 204}: messages sent and received. */
    public static String counts(SessionSummary summary) {
        return "▲ " + grouped(summary.sent()) + " ▼ " + grouped(summary.received());
    }

    /** How it ended, in a few words: {@code Closed by server · 1001 Going Away}. */
    public static String end(SessionSummary summary) {
        return switch (summary.state()) {
            case RECORDING -> summary.tellsEnd() ? ended(summary) : "Live";
            case CUT -> summary.closeCode().isPresent() ? closed(summary) : "Cut off when Sockeye exited";
            case PARTIAL -> "End not recorded";
            case ENDED -> ended(summary);
        };
    }

    private static String shortEnd(SessionSummary summary) {
        return switch (summary.state()) {
            case RECORDING -> summary.tellsEnd() ? shortlyEnded(summary) : "live";
            case CUT -> summary.closeCode().isPresent() ? code(summary) : "cut off";
            case PARTIAL -> "end unknown";
            case ENDED -> shortlyEnded(summary);
        };
    }

    private static String ended(SessionSummary summary) {
        return summary.closeCode().isPresent() ? closed(summary) : summary.lastWord();
    }

    private static String shortlyEnded(SessionSummary summary) {
        return summary.closeCode().isPresent() ? code(summary) : "no close";
    }

    private static String code(SessionSummary summary) {
        return Integer.toString(summary.closeCode().getAsInt());
    }

    private static String closed(SessionSummary summary) {
        String who = summary.closedBy().filter(Direction.SENT::equals).isPresent() ? "here" : "by server";
        return "Closed " + who + DOT + code(summary) + " "
                + CloseCode.nameOf(summary.closeCode().getAsInt());
    }

    /** Everything about a session, for a tooltip. */
    static String whole(KeptSession session) {
        String kept = session.url().isEmpty()
                ? ""
                : urls(session).stream().map(url -> "\n" + VisibleText.of(url)).collect(Collectors.joining());
        return session.summary()
                        .map(summary ->
                                start(session) + kept + "\n" + Durations.brief(summary.nanos()) + DOT + counts(summary)
                                        + DOT + ByteSize.format(session.bytes()) + "\n" + end(summary)
                                        + (session.pinned() ? "\nPinned: never removed automatically." : ""))
                        .orElseGet(() -> start(session) + kept)
                + switch (session.protection()) {
                    case NONE -> "";
                    case ENCRYPTED -> "\nEncrypted.";
                    case LOCKED -> "\nEncrypted, and its key is not at hand: open it to learn why.";
                };
    }

    /** Says that the limits removed sessions; the oldest is first, and there is at least one. */
    public static String removed(List<KeptSession> sessions) {
        KeptSession oldest = sessions.get(0);
        KeptSession newest = sessions.get(sessions.size() - 1);
        long bytes = sessions.stream().mapToLong(KeptSession::bytes).sum();
        String which = sessions.size() == 1
                ? "1 old session was removed: " + oldest.title() + ", " + start(oldest)
                : grouped(sessions.size()) + " old sessions were removed, from " + start(oldest) + " to "
                        + start(newest);
        return which + " (" + ByteSize.format(bytes)
                + "). The history reached its size limit, which can be changed in the settings.";
    }

    /** All addresses that a session was connected to, in order. */
    public static List<String> urls(KeptSession session) {
        List<String> urls = new ArrayList<>();
        urls.add(session.url());
        urls.addAll(session.otherUrls());
        return urls;
    }

    /** A number with its digits in groups of three. */
    static String grouped(long number) {
        return String.format(Locale.ROOT, "%,d", number).replace(',', ' ');
    }
}
