package app.sockeye.ui.composer;

import static org.assertj.core.api.Assertions.assertThat;

import app.sockeye.message.ControlDraft;
import app.sockeye.message.ControlKind;
import app.sockeye.message.Draft;
import app.sockeye.message.Format;
import app.sockeye.message.Fragmentation;
import app.sockeye.message.MessageKind;
import app.sockeye.message.Sendable;
import app.sockeye.message.WrittenMessage;
import app.sockeye.profile.message.MessageTarget;
import app.sockeye.profile.message.SavedMessage;
import app.sockeye.profile.workspace.MessageEntry;
import app.sockeye.session.capture.Capture;
import app.sockeye.ui.composer.sending.SendTarget;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LoadedMessageTest {
    private final RecordingSending sending = new RecordingSending();
    private final ComposerModel composer = new ComposerModel(sending, Runnable::run);
    private final LoadedMessage loaded = composer.loaded();
    /** The other connections that got a message. */
    private final List<String> there = new ArrayList<>();

    @Test
    void whatIsTypedDiffersUntilItIsAsItWasSaved() {
        loaded.load(entry(new WrittenMessage(Format.TEXT, "saved")));
        assertThat(composer.bodyProperty(Format.TEXT).get()).isEqualTo("saved");
        assertThat(loaded.changedProperty().get()).isFalse();
        composer.bodyProperty(Format.TEXT).set("typed");
        assertThat(loaded.changedProperty().get()).isTrue();
        composer.bodyProperty(Format.TEXT).set("saved");
        assertThat(loaded.changedProperty().get()).isFalse();
        composer.kindProperty().set(MessageKind.JSON);
        assertThat(loaded.changedProperty().get()).isTrue();
    }

    @Test
    void whatWasTypedGoesToTheHistoryUnlessItIsSaved() {
        composer.bodyProperty(Format.TEXT).set("typed");
        loaded.load(entry(new WrittenMessage(Format.TEXT, "first")));
        loaded.load(entry(new WrittenMessage(Format.TEXT, "second")));
        assertThat(composer.history()).extracting(WrittenMessage::body).containsExactly("typed");
    }

    @Test
    void fragmentsAndTemplatesStayAsTheyWereSaved() {
        WrittenMessage fragments = new WrittenMessage(Format.TEXT, "saved", Fragmentation.every(2), false);
        loaded.load(entry(fragments));
        assertThat(composer.written()).isEqualTo(fragments);
        composer.bodyProperty(Format.TEXT).set("typed");
        assertThat(composer.written()).isEqualTo(fragments.withBody("typed"));
    }

    @Test
    void itsConnectionsAreShownAndAChangeOfThemDiffers() {
        sending.others.add(target("p1", "Market data"));
        sending.others.add(target("p2", "Risk"));
        sending.closed.add(SendTarget.closed("p3", "Orders"));
        MessageTarget chosen = MessageTarget.chosen(List.of("p3", "p2", "gone"));
        loaded.load(to(chosen));
        assertThat(names()).containsExactly("Orders", "Risk");
        assertThat(composer.target()).isEqualTo(chosen);
        assertThat(loaded.changedProperty().get()).isFalse();

        SendTarget orders = composer.targets().chosen().get(0);
        composer.targets().remove(orders);
        assertThat(composer.target()).isEqualTo(MessageTarget.chosen(List.of("p2")));
        assertThat(loaded.changedProperty().get()).isTrue();
        loaded.load(entry(new WrittenMessage(Format.TEXT, "for this connection alone")));
        assertThat(names()).isEmpty();
        assertThat(composer.target()).isEqualTo(MessageTarget.THIS);
    }

    @Test
    void aConnectionThatWasOpenedMeanwhileIsSentTo() {
        sending.closed.add(SendTarget.closed("p1", "Market data"));
        loaded.load(to(MessageTarget.chosen(List.of("p1"))));
        sending.others.add(target("p1", "Market data"));
        composer.send();
        assertThat(there).containsExactly("Market data");
    }

    @Test
    void allOpenOnesAreThoseOfTheTimeOfSending() {
        loaded.load(to(MessageTarget.ALL_OPEN));
        assertThat(names()).isEmpty();
        sending.others.add(target("p1", "Market data"));
        sending.others.add(target("p2", "Risk"));
        composer.send();
        assertThat(there).containsExactly("Market data", "Risk");
        assertThat(composer.target()).isEqualTo(MessageTarget.ALL_OPEN);
        assertThat(loaded.changedProperty().get()).isFalse();
    }

    @Test
    void itsConnectionsAreThereAfterARestart() {
        MessageEntry saved = to(MessageTarget.ALL_OPEN);
        composer.setDraft(Draft.of((WrittenMessage) saved.message().sendable()));
        loaded.restore(Optional.of(saved));
        assertThat(composer.target()).isEqualTo(MessageTarget.ALL_OPEN);
        assertThat(loaded.changedProperty().get()).isFalse();
    }

    private SendTarget target(String profileId, String name) {
        return new SendTarget(profileId + "/1", profileId, name, () -> true, what -> {
            there.add(name);
            return sending.answer;
        });
    }

    private List<String> names() {
        return composer.targets().chosen().stream().map(SendTarget::name).toList();
    }

    private static MessageEntry to(MessageTarget target) {
        MessageEntry entry = entry(new WrittenMessage(Format.TEXT, "saved"));
        return new MessageEntry(entry.owner(), entry.message().withTarget(target));
    }

    @Test
    void aControlFrameIsShownInItsForm() {
        ControlDraft close = new ControlDraft(ControlKind.CLOSE, "", false, "4001", "bye");
        loaded.load(entry(close));
        assertThat(composer.kindProperty().get()).isEqualTo(MessageKind.CONTROL);
        assertThat(composer.written()).isEqualTo(close);
        composer.control().payloadProperty().set("of a ping");
        assertThat(loaded.changedProperty().get()).as("a close has no payload").isFalse();
    }

    @Test
    void aChangeElsewhereIsShownUnlessSomethingWasTyped() {
        MessageEntry before = entry(new WrittenMessage(Format.TEXT, "before"));
        MessageEntry after = new MessageEntry(
                before.owner(),
                before.message().withName("Renamed").withSendable(new WrittenMessage(Format.TEXT, "after")));
        loaded.load(before);
        loaded.follow(Optional.of(after));
        assertThat(composer.bodyProperty(Format.TEXT).get()).isEqualTo("after");
        composer.bodyProperty(Format.TEXT).set("typed");
        loaded.follow(Optional.of(before));
        assertThat(composer.bodyProperty(Format.TEXT).get()).isEqualTo("typed");
        assertThat(loaded.entryProperty().get().orElseThrow().name()).isEqualTo("Name");
        assertThat(loaded.changedProperty().get()).isTrue();
        loaded.follow(Optional.empty());
        assertThat(composer.bodyProperty(Format.TEXT).get()).isEqualTo("typed");
        assertThat(loaded.changedProperty().get()).isFalse();
    }

    @Test
    void aDraftKnowsWhichMessageItIsOf() {
        MessageEntry entry = entry(new WrittenMessage(Format.TEXT, "saved"));
        loaded.load(entry);
        assertThat(composer.draft().savedId()).contains(entry.message().id());
        loaded.set(Optional.empty());
        assertThat(composer.draft().savedId()).isEmpty();
    }

    @Test
    void capturesAreThoseOfTheMessageShown() {
        List<Capture> captures = List.of(new Capture("$.token", "token"));
        loaded.load(new MessageEntry(
                Path.of("a.json"),
                SavedMessage.create("Log in", new WrittenMessage(Format.TEXT, "x"))
                        .withCaptures(captures)));
        assertThat(loaded.captures()).isEqualTo(captures);
    }

    private static MessageEntry entry(Sendable sendable) {
        return new MessageEntry(Path.of("Echo.json"), SavedMessage.create("Name", sendable));
    }
}
