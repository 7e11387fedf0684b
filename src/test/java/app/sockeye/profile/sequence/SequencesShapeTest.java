package app.sockeye.profile.sequence;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.sockeye.files.BrokenFileException;
import app.sockeye.files.JsonFile;
import app.sockeye.message.ControlDraft;
import app.sockeye.message.Format;
import app.sockeye.message.Fragmentation;
import app.sockeye.message.RawFrame;
import app.sockeye.message.RawFrames;
import app.sockeye.message.WrittenMessage;
import app.sockeye.session.capture.Capture;
import app.sockeye.session.sequence.Sequence;
import app.sockeye.session.sequence.SequenceAction;
import app.sockeye.session.sequence.Step;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SequencesShapeTest {
    private static final Sequence ALL = new Sequence(
            "All",
            List.of(
                    Step.of(new SequenceAction.Send(
                            new WrittenMessage(Format.JSON, "{\n\"a\": ${b}}", Fragmentation.every(7), false))),
                    Step.of(new SequenceAction.Send(ControlDraft.ping("p"))),
                    Step.of(new SequenceAction.Send(RawFrames.of(RawFrame.TEXT))),
                    Step.of(new SequenceAction.SendSaved("Log in")),
                    Step.of(new SequenceAction.WaitFor("json:$.a", Duration.ofSeconds(3))),
                    new Step(new SequenceAction.Delay(Duration.ofMillis(200)), false),
                    Step.of(new SequenceAction.Take(new Capture("$.t", "t", Duration.ofSeconds(4), "x"))),
                    Step.of(new SequenceAction.Ping("")),
                    Step.of(new SequenceAction.Reconnect(Duration.ofSeconds(5))),
                    Step.of(new SequenceAction.Repeat(2, 3, "")),
                    Step.of(new SequenceAction.Repeat(1, 1, "rows.csv")),
                    Step.of(new SequenceAction.Close(4000, "done"))));

    private static ObjectNode parse(String json) throws BrokenFileException {
        return JsonFile.parse(json.getBytes(UTF_8));
    }

    @Test
    void aSequenceIsReadAsItWasWritten() throws BrokenFileException {
        ObjectNode tree = JsonFile.newObject();
        SequencesShape.print(List.of(ALL), tree);
        assertThat(SequencesShape.read(tree)).isEqualTo(new SavedSequences(List.of(ALL), List.of()));
        assertThat(SequencesShape.readFile(SequencesShape.printFile(ALL), "other"))
                .isEqualTo(ALL);
    }

    @Test
    void unknownKeysAreKept() throws BrokenFileException {
        ObjectNode tree = parse("{\"url\": \"x\", \"sequences\": [{\"name\": \"s\", \"new\": 1, \"steps\":"
                + " [{\"do\": \"delay\", \"millis\": 5, \"hint\": \"h\"}, {\"do\": \"ping\"}]}]}");
        Sequence read = SequencesShape.read(tree).named("S").orElseThrow();
        SequencesShape.print(List.of(read.moved(0, 1)), tree);
        assertThat(tree.toString())
                .isEqualTo(
                        "{\"url\":\"x\",\"sequences\":[{\"name\":\"s\",\"steps\":[{\"do\":\"ping\",\"payload\":\"\"},"
                                + "{\"do\":\"delay\",\"millis\":5,\"hint\":\"h\"}],\"new\":1}]}");
    }

    @Test
    void oneThatCantBeReadStaysAsItIs() throws BrokenFileException {
        String broken = "{\"name\":\"b\",\"steps\":[{\"do\":\"fly\"}]}";
        ObjectNode tree = parse("{\"sequences\": [" + broken + ", {\"name\": \"s\", \"steps\": []}, 7]}");
        SavedSequences read = SequencesShape.read(tree);
        assertThat(read.sequences()).containsExactly(new Sequence("s", List.of()));
        assertThat(read.broken()).hasSize(2);
        assertThat(read.broken().get(0)).startsWith("b: ").contains("fly");
        SequencesShape.print(List.of(), tree);
        assertThat(tree.toString()).isEqualTo("{\"sequences\":[" + broken + ",7]}");
    }

    @Test
    void withoutSequencesNothingIsSaidOfThem() throws BrokenFileException {
        ObjectNode tree = JsonFile.newObject();
        SequencesShape.print(List.of(ALL), tree);
        SequencesShape.print(List.of(), tree);
        assertThat(tree.toString()).isEqualTo("{}");
    }

    @Test
    void aFileOfALaterVersionIsRefused() {
        assertThatThrownBy(() -> SequencesShape.readFile("{\"version\": 9, \"steps\": []}".getBytes(UTF_8), "s"))
                .isInstanceOf(BrokenFileException.class);
        assertThatThrownBy(() -> SequencesShape.print(List.of(), parse("{\"sequences\": 1}")))
                .isInstanceOf(BrokenFileException.class);
    }

    @Test
    void unknownKeysAreKeptOfARenamedSequenceAndOfAnEditedStep() throws BrokenFileException {
        ObjectNode tree = parse("{\"sequences\": [{\"name\": \"s\", \"steps\":"
                + " [{\"do\": \"delay\", \"millis\": 5, \"hint\": \"h\"}, {\"do\": \"ping\"}], \"new\": 1}]}");
        Sequence read = SequencesShape.read(tree).named("s").orElseThrow();
        Step edited = Step.of(new SequenceAction.Delay(Duration.ofMillis(6)));
        SequencesShape.print(List.of(read.withStep(0, edited).withName("t")), Map.of("t", "s"), tree);
        assertThat(tree.toString())
                .isEqualTo("{\"sequences\":[{\"name\":\"t\",\"steps\":[{\"do\":\"delay\",\"millis\":6,"
                        + "\"hint\":\"h\"},{\"do\":\"ping\",\"payload\":\"\"}],\"new\":1}]}");
    }

    @Test
    void thoseBeyondTheMostAreKeptThoughTheyAreNotRead() throws BrokenFileException {
        ObjectNode tree = JsonFile.newObject();
        for (int i = 0; i < SequencesShape.MOST_SEQUENCES + 2; i++) {
            tree.withArray("/sequences").addObject().put("name", "s" + i).putArray("steps");
        }
        SavedSequences read = SequencesShape.read(tree);
        assertThat(read.sequences()).hasSize(SequencesShape.MOST_SEQUENCES);
        assertThat(read.broken()).hasSize(2);
        ObjectNode before = tree.deepCopy();
        SequencesShape.print(read.sequences(), tree);
        assertThat(tree).isEqualTo(before);
    }
}
