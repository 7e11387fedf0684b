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
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import javafx.scene.Node;
import javafx.scene.layout.VBox;

/** How the connection ended: who closed, with what, what is missing, and what to do about it. */
public final class ClosePane extends SectionsPane<CloseStory> {

    public ClosePane(Background background) {
        super("inspector-close", "Close", background);
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
        sections.add(new Section("close-advice", "What to do", FactNodes.line(CloseWords.advice(story), "close-text")));
        sections.add(new Section("close-frames", "Closing handshake", FactTable.of(facts(story))));
        List<String> missing = CloseWords.missing(story);
        if (!missing.isEmpty()) {
            VBox lines = new VBox(4);
            missing.forEach(line -> lines.getChildren().add(FactNodes.line(line, "close-text")));
            sections.add(new Section("close-missing", "What is missing", lines));
        }
        return sections;
    }

    private static List<Fact> facts(CloseStory story) {
        List<Fact> facts = new ArrayList<>();
        addFrame(facts, "Sent", story.sent());
        addFrame(facts, "Received", story.received());
        facts.add(new Fact(
                "Answered after",
                story.answerNanos().isPresent()
                        ? Durations.brief(story.answerNanos().getAsLong())
                        : "not answered"));
        story.endingNanos().ifPresent(nanos -> facts.add(new Fact("TCP ended after", Durations.brief(nanos))));
        story.end().map(EventWording::sentence).ifPresent(sentence -> facts.add(new Fact("Told as", sentence)));
        story.cause().ifPresent(cause -> facts.add(new Fact(FactNames.CAUSE, cause)));
        return facts;
    }

    private static void addFrame(List<Fact> facts, String name, Optional<CloseStory.CloseFrame> frame) {
        CloseReason reason = frame.map(CloseStory.CloseFrame::reason).orElse(null);
        if (reason == null) {
            facts.add(new Fact(name, "no close frame"));
            return;
        }
        facts.add(new Fact(name, reason.code() + " " + CloseCode.nameOf(reason.code())));
        facts.add(new Fact(name + " reason", reason.reason().isEmpty() ? "none" : VisibleText.quoted(reason.reason())));
    }
}
