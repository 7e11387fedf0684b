package app.sockeye.transcript.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.sockeye.dialect.conversation.DialectChoice;
import app.sockeye.protocol.Direction;
import app.sockeye.transcript.Transcript;
import app.sockeye.transcript.entry.EntryKind;
import app.sockeye.transcript.query.Query;
import app.sockeye.transcript.search.Filter;
import app.sockeye.transcript.search.FilteredWalk;
import app.sockeye.ui.log.Recording;
import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NameTallyTest {
    @TempDir
    Path folder;

    private Transcript transcript;
    private Recording recording;

    @BeforeEach
    void create() throws IOException {
        transcript = Transcript.create(folder.resolve("session"));
        recording = new Recording(transcript);
        transcript.conversations().choose(DialectChoice.of("socketio"));
        recording.received("0{\"sid\":\"x\",\"upgrades\":[],\"pingInterval\":25000,\"pingTimeout\":20000}");
        recording.sent("40").received("40{\"sid\":\"y\"}");
    }

    @AfterEach
    void close() {
        transcript.close();
    }

    private Names names(Filter filter) {
        recording.publish();
        try (Statistics<Names> statistics = Statistics.names(transcript, filter)) {
            return Looks.whole(statistics, transcript);
        }
    }

    private static NamedTraffic named(Names names, String name) {
        return names.listed().stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private void conversation() {
        recording.sent("421[\"chat message\",\"a\"]").after(14).received("431[\"ok\"]");
        recording.sent("422[\"chat message\",\"b\"]").after(30).received("432[\"ok\"]");
        recording.sent("423[\"chat message\",\"lost\"]");
        recording.received("42[\"chat message\",\"c\"]").received("42[\"tick\",1]");
        recording.received("2").sent("3");
    }

    @Test
    void packetsAnswersAndTimesAreCountedByName() {
        conversation();
        NamedTraffic chat = named(names(Filter.ALL), "chat message");
        assertThat(chat.dialect()).isEqualTo("Socket.IO");
        assertThat(chat.word()).isEqualTo("event");
        assertThat(List.of(chat.received(), chat.sent(), chat.requests(), chat.answers(), chat.unanswered()))
                .containsExactly(1L, 3L, 3L, 2L, 1L);
        assertThat(chat.bytes())
                .isEqualTo(Stream.of(
                                "421[\"chat message\",\"a\"]",
                                "422[\"chat message\",\"b\"]",
                                "423[\"chat message\",\"lost\"]",
                                "42[\"chat message\",\"c\"]")
                        .mapToLong(String::length)
                        .sum());
        assertThat(chat.times().longest()).isEqualTo(TimeUnit.MILLISECONDS.toNanos(30));
        assertThat((double) chat.times().p50()).isCloseTo(14e6, within(14e4));
        assertThat((double) chat.times().p95()).isCloseTo(30e6, within(30e4));
        assertThat(named(names(Filter.ALL), "tick").times()).isEqualTo(NamedTraffic.Times.NONE);
    }

    @Test
    void heartbeatsAndNamelessAnswersAreNotListed() {
        conversation();
        assertThat(names(Filter.ALL).listed())
                .extracting(each -> each.word() + " " + each.name())
                .contains("event tick", "op connect")
                .doesNotContain("op ping", "op pong", "op ack");
    }

    @Test
    void aFilterLeavesTheAnswersOfWhatItLetsThrough() throws Exception {
        conversation();
        Names sent =
                names(Query.parse("dir:sent").filter(EnumSet.allOf(Direction.class), EnumSet.allOf(EntryKind.class)));
        assertThat(named(sent, "chat message").received()).isZero();
        assertThat(named(sent, "chat message").answers()).isEqualTo(2);
        assertThat(sent.listed()).extracting(NamedTraffic::name).doesNotContain("tick");
    }

    @Test
    void anotherChoiceIsAnotherCount() {
        conversation();
        long before = transcript.conversations().choices();
        transcript.conversations().choose(DialectChoice.OFF);
        assertThat(transcript.conversations().choices()).isNotEqualTo(before);
        assertThat(names(Filter.ALL).listed()).isEmpty();
    }

    @Test
    void whatCameBeforeTheDialectWasRecognisedIsCounted() throws IOException {
        try (Transcript other = Transcript.create(folder.resolve("other"))) {
            Recording calls = new Recording(other);
            try (Statistics<Names> statistics = Statistics.names(other, Filter.ALL)) {
                calls.sent("hello").publish();
                Looks.whole(statistics, other);
                calls.sent("{\"jsonrpc\":\"2.0\",\"method\":\"sum\",\"id\":1}").publish();
                Looks.whole(statistics, other);
                calls.received("{\"jsonrpc\":\"2.0\",\"result\":3,\"id\":1}").publish();
                NamedTraffic sum = named(Looks.whole(statistics, other), "sum");
                assertThat(sum.word()).isEqualTo("d.method");
                assertThat(List.of(sum.sent(), sum.answers(), sum.unanswered())).containsExactly(1L, 1L, 0L);
            }
        }
    }

    @Test
    void namesBeyondABoundAreOneRow() {
        for (int i = 0; i < Names.MOST_LISTED + 5; i++) {
            recording.received("42[\"event " + i + "\"]");
        }
        recording.received("42[\"" + "x".repeat(Names.LONGEST + 1) + "\"]");
        Names names = names(Filter.ALL);
        assertThat(names.listed()).hasSize(Names.MOST_LISTED);
        assertThat(names.listed().stream().mapToLong(NamedTraffic::received).sum()
                        + names.others().orElseThrow().received())
                .isGreaterThanOrEqualTo(Names.MOST_LISTED + 6);
    }

    @Test
    void theQueryOfANameFindsItsMessagesAndNoOthers() throws Exception {
        recording.received("42[\"a\",1]").received("42[\"a.b \\\"c\\\"\",1]").received("42[\"a\",2]");
        Names names = names(Filter.ALL);
        assertThat(names.query(named(names, "a.b \"c\""))).isEqualTo("event:\"a.b \\\"c\\\"\"");
        for (NamedTraffic each : names.listed()) {
            long[] found = {0};
            new FilteredWalk(
                            transcript,
                            Query.parse(names.query(each))
                                    .filter(EnumSet.allOf(Direction.class), EnumSet.allOf(EntryKind.class)))
                    .forEach(entry -> found[0]++);
            assertThat(found[0]).as(names.query(each)).isGreaterThanOrEqualTo(each.packets());
        }
        long[] found = {0};
        new FilteredWalk(
                        transcript,
                        Query.parse(names.query(named(names, "a")))
                                .filter(EnumSet.allOf(Direction.class), EnumSet.allOf(EntryKind.class)))
                .forEach(entry -> found[0]++);
        assertThat(found[0]).isEqualTo(2);
    }
}
