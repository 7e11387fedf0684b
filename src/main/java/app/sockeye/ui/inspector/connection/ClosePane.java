package app.sockeye.ui.inspector.connection;

import app.sockeye.payload.Durations;
import app.sockeye.protocol.CloseCode;
import app.sockeye.protocol.CloseReason;
import app.sockeye.protocol.VisibleText;
import app.sockeye.transcript.connection.EventWording;
import app.sockeye.transcript.connection.FactNames;
import app.sockeye.ui.inspector.entry.Background;
import app.sockeye.ui.inspector.entry.Fact;
import app.sockeye.ui.inspector.entry.InspectedEntry;
import app.sockeye.ui.inspector.words.HandshakeTexts;
import app.sockeye.ui.inspector.words.InspectorTexts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import javafx.scene.Node;
import javafx.scene.layout.VBox;

/** How the connection ended: who closed, with what, what is missing, and what to do about it. */
public final class ClosePane extends SectionsPane<CloseStory> {

    /** @param background reads the transcript */
    public ClosePane(Background background) {
        super("inspector-close", InspectorTexts.CLOSE, background);
    }

    @Override
    Callable<CloseStory> reading(InspectedEntry what) {
        return () -> CloseStoryReader.read(what.transcript(), what.entry().index());
    }

    @Override
    List<Node> sections(CloseStory story) {
        List<Node> sections = new ArrayList<>();
        sections.add(new Section(
                "close-summary",
                story.code() + " " + CloseCode.nameOf(story.code()),
                FactNodes.line(CloseWords.who(story), "close-who"),
                FactNodes.line(CloseCode.definitionOf(story.code()), "header-meaning")));
        sections.add(new Section(
                "close-advice", HandshakeTexts.WHAT_TO_DO, FactNodes.line(CloseWords.advice(story), "close-text")));
        List<String> before = CloseWords.before(story);
        if (!before.isEmpty()) {
            sections.add(new Section("close-before", HandshakeTexts.WHAT_WENT_BEFORE, lines(before)));
        }
        if (!story.retries().isEmpty()) {
            List<Fact> retries = story.retries().stream()
                    .map(retry -> new Fact(HandshakeTexts.attempt(retry.number()), CloseWords.retry(story, retry)))
                    .toList();
            sections.add(new Section("close-retries", HandshakeTexts.RECONNECTING, FactTable.of(retries)));
        }
        sections.add(new Section("close-frames", HandshakeTexts.CLOSING_HANDSHAKE, FactTable.of(facts(story))));
        List<String> missing = CloseWords.missing(story);
        if (!missing.isEmpty()) {
            sections.add(new Section("close-missing", HandshakeTexts.WHAT_IS_MISSING, lines(missing)));
        }
        return sections;
    }

    private static VBox lines(List<String> sentences) {
        VBox lines = new VBox(4);
        sentences.forEach(line -> lines.getChildren().add(FactNodes.line(line, "close-text")));
        return lines;
    }

    private static List<Fact> facts(CloseStory story) {
        List<Fact> facts = new ArrayList<>();
        addFrame(facts, HandshakeTexts.SENT, story.sent());
        addFrame(facts, HandshakeTexts.RECEIVED, story.received());
        facts.add(new Fact(
                HandshakeTexts.ANSWERED_AFTER,
                story.answerNanos().isPresent()
                        ? Durations.brief(story.answerNanos().getAsLong())
                        : HandshakeTexts.NOT_ANSWERED));
        story.endingNanos()
                .ifPresent(nanos -> facts.add(new Fact(HandshakeTexts.TCP_ENDED_AFTER, Durations.brief(nanos))));
        story.end()
                .map(EventWording::sentence)
                .ifPresent(sentence -> facts.add(new Fact(HandshakeTexts.RECORDED_AS, sentence)));
        story.cause().ifPresent(cause -> facts.add(new Fact(FactNames.CAUSE, cause)));
        return facts;
    }

    private static void addFrame(List<Fact> facts, String name, Optional<CloseStory.CloseFrame> frame) {
        CloseReason reason = frame.map(CloseStory.CloseFrame::reason).orElse(null);
        if (reason == null) {
            facts.add(new Fact(name, HandshakeTexts.NO_CLOSE_FRAME));
            return;
        }
        facts.add(new Fact(name, reason.code() + " " + CloseCode.nameOf(reason.code())));
        facts.add(new Fact(
                HandshakeTexts.reason(name),
                reason.reason().isEmpty() ? HandshakeTexts.NONE : VisibleText.quoted(reason.reason())));
    }
}
