package app.sockeye.ui.composer.history;

import static org.assertj.core.api.Assertions.assertThat;

import app.sockeye.message.Format;
import app.sockeye.message.WrittenMessage;
import org.junit.jupiter.api.Test;

class HistoryWalkTest {
    private final SendHistory history = new SendHistory();
    private final HistoryWalk walk = new HistoryWalk(history);

    @Test
    void walksBackAndForthToTheUnsentText() {
        sent("one");
        sent("two");
        assertThat(walk.older(text("draft"))).map(WrittenMessage::body).contains("two");
        assertThat(walk.older(text("two"))).map(WrittenMessage::body).contains("one");
        assertThat(walk.older(text("one"))).isEmpty();
        assertThat(walk.newer(text("one"))).map(WrittenMessage::body).contains("two");
        assertThat(walk.newer(text("two"))).map(WrittenMessage::body).contains("draft");
        assertThat(walk.newer(text("draft"))).isEmpty();
    }

    @Test
    void whatWasJustSentIsNotShownAgain() {
        sent("one");
        sent("two");
        assertThat(walk.older(text("two"))).map(WrittenMessage::body).contains("one");
        assertThat(walk.newer(text("one"))).map(WrittenMessage::body).contains("two");
        assertThat(walk.newer(text("two"))).isEmpty();
    }

    @Test
    void onlyMessagesOfTheSameFormatAreWalked() {
        sent("one");
        history.add(new WrittenMessage(Format.JSON, "{}"));
        assertThat(walk.older(text(""))).map(WrittenMessage::body).contains("one");
    }

    @Test
    void anEditedMessageOfTheHistoryBeginsANewWalk() {
        sent("one");
        sent("two");
        walk.older(text("draft"));
        assertThat(walk.older(text("two, edited"))).map(WrittenMessage::body).contains("two");
        assertThat(walk.newer(text("two"))).map(WrittenMessage::body).contains("two, edited");
    }

    @Test
    void historyIsBoundedInMessages() {
        for (int i = 0; i < SendHistory.MAX_MESSAGES + 10; i++) {
            sent("message " + i);
        }
        assertThat(history.messages()).hasSize(SendHistory.MAX_MESSAGES);
        assertThat(history.messages().get(0).body()).isEqualTo("message " + (SendHistory.MAX_MESSAGES + 9));
    }

    @Test
    void historyIsBoundedInCharactersButKeepsTheNewest() {
        sent("small");
        sent("x".repeat(SendHistory.MAX_CHARS + 1));
        assertThat(history.messages()).hasSize(1);
        assertThat(history.messages().get(0).body()).hasSize(SendHistory.MAX_CHARS + 1);
    }

    @Test
    void aMessageSentTwiceIsKeptOnce() {
        sent("one");
        sent("two");
        sent("one");
        assertThat(history.messages()).extracting(WrittenMessage::body).containsExactly("one", "two");
    }

    private void sent(String body) {
        history.add(text(body));
    }

    private static WrittenMessage text(String body) {
        return new WrittenMessage(Format.TEXT, body);
    }
}
