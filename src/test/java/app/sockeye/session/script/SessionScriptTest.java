package app.sockeye.session.script;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.sockeye.message.Format;
import app.sockeye.message.UnsendableException;
import app.sockeye.message.WrittenMessage;
import app.sockeye.protocol.Direction;
import app.sockeye.protocol.Outgoing;
import app.sockeye.script.QuickJsEngine;
import app.sockeye.script.ScriptEngine;
import app.sockeye.script.ScriptFault;
import app.sockeye.script.ScriptLimits;
import app.sockeye.session.ClientSession;
import app.sockeye.session.PlaygroundSession;
import app.sockeye.session.outgoing.SentMessage;
import app.sockeye.session.outgoing.SessionValues;
import app.sockeye.template.TemplateSources;
import app.sockeye.transcript.Transcript;
import app.sockeye.transcript.connection.AutomationEvent;
import app.sockeye.transcript.entry.EntryFlag;
import app.sockeye.transcript.entry.EntryKind;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Scripts against the playground, over real sockets. */
@Timeout(60)
class SessionScriptTest {
    private static final ScriptEngine ENGINE = new QuickJsEngine();

    @TempDir
    private Path folder;

    private PlaygroundSession playground;
    private Transcript transcript;
    private ClientSession session;
    private SessionValues values;
    private SessionScript script;

    @BeforeEach
    void start() throws IOException {
        playground = new PlaygroundSession(folder.resolve("t"));
        transcript = playground.transcript();
        session = playground.session();
        values = new SessionValues(
                session.captured(),
                name -> Optional.of(name.equals("user") ? "ada" : "a secret")
                        .filter(value -> name.equals("user") || name.indexOf(':') >= 0),
                transcript,
                new TemplateSources(folder));
        script = new SessionScript(session, values, ENGINE, ScriptLimits.USUAL, () -> {});
    }

    @AfterEach
    void stop() {
        script.close();
        playground.close();
    }

    @Test
    void aScriptSendsWhenTheConnectionOpens() throws Exception {
        script.set("function onOpen() { send('hello'); send({ a: [1] }); send(new Uint8Array([0, 255])) }");
        assertThat(script.status().state()).isEqualTo(ScriptState.WAITING);
        playground.connect("/echo");
        playground.await(() -> received().size() == 3);
        assertThat(received()).containsExactly("hello", "{\"a\":[1]}", "00ff");
        playground.await(() -> script.status().calls() == 1);
        assertThat(script.status()).isEqualTo(new ScriptStatus(ScriptState.RUNNING, Optional.empty(), 1, 3));
        assertThat(events())
                .filteredOn(AutomationEvent.ScriptRun.class::isInstance)
                .containsExactly(new AutomationEvent.ScriptRun("onOpen", OptionalLong.empty(), 3));
        session.send(Outgoing.text("by hand")).get(10, TimeUnit.SECONDS);
        assertThat(playground.entries().filter(entry -> entry.flags().contains(EntryFlag.SCRIPTED)))
                .hasSize(3)
                .allMatch(entry -> entry.direction().orElseThrow() == Direction.SENT);
    }

    @Test
    void aScriptIsGivenEachMessage() throws Exception {
        script.set(
                """
                const seen = [];
                function onMessage(message) {
                  seen.push(message.isBinary ? message.bytes.toHex() : message.text);
                  if (message.text === '{"n":7}') log(message.json.n, message.size, message.isWhole, message.index > 0,
                      Math.abs(message.time - Date.now()) < 600000);
                  if (seen.length === 3) log(seen);
                }
                """);
        playground.connect("/echo");
        send("a");
        send("{\"n\":7}");
        session.sender().send(new WrittenMessage(Format.HEX, "00 ff"), values);
        playground.await(() -> logged().size() == 2);
        assertThat(logged()).containsExactly("7 7 true true true", "[\"a\",\"{\\\"n\\\":7}\",\"00ff\"]");
    }

    @Test
    void anErrorIsToldWithItsLineAndTheScriptGoesOn() throws Exception {
        script.set("function onMessage(message) {\n  if (message.text === 'bad') missing();\n  log('fine');\n}");
        playground.connect("/echo");
        send("bad");
        send("good");
        playground.await(() -> logged().size() == 1 && script.status().calls() == 2);
        assertThat(failures()).hasSize(1);
        assertThat(failures().get(0).cause()).isEqualTo("line 2: ReferenceError: missing is not defined");
        assertThat(script.status().problem().orElseThrow().line()).isEqualTo(2);
        assertThat(script.status().state()).isEqualTo(ScriptState.RUNNING);
    }

    @Test
    void aMistakeThatStopsTheFeedIsToldAndWhatWaitsForItGoesOut() throws Exception {
        boolean[] mistaken = {true};
        ScriptEngine engine = (program, limits) -> {
            if (mistaken[0]) {
                throw new IllegalStateException("a mistake");
            }
            return ENGINE.load(program, limits);
        };
        script.close();
        script = new SessionScript(session, values, engine, ScriptLimits.USUAL, () -> {});
        script.set("function onOpen() { log('fine') }");
        playground.connect("/echo");
        playground.await(() -> failures().size() == 1);
        assertThat(failures().get(0).stopped()).isTrue();
        assertThat(failures().get(0).cause()).startsWith("Sockeye made a mistake");
        assertThat(script.status().state()).isEqualTo(ScriptState.STOPPED);
        assertThat(script.status().problem().orElseThrow().sentence()).startsWith("Sockeye made a mistake");
        send("passes");
        mistaken[0] = false;
        script.restart();
        playground.await(() -> logged().contains("fine"));
        assertThat(script.status().state()).isEqualTo(ScriptState.RUNNING);
    }

    @Test
    void theSameErrorIsRecordedOnceASecond() {
        long[] now = {0};
        ScriptRecord record = new ScriptRecord(transcript, () -> now[0]);
        for (int i = 0; i < 10; i++) {
            record.failed("onMessage", OptionalLong.of(i), "line 1: x", false);
        }
        now[0] = TimeUnit.SECONDS.toNanos(1);
        record.failed("onMessage", OptionalLong.of(11), "line 1: x", false);
        assertThat(failures()).extracting(AutomationEvent.ScriptFailure::more).containsExactly(0L, 9L);
    }

    @Test
    void invalidSourceIsToldWhenItIsLoaded() throws Exception {
        script.set("function onOpen() {\n  let = ;\n}");
        playground.connect("/echo");
        playground.await(() -> script.status().state() == ScriptState.STOPPED);
        assertThat(script.status().problem().orElseThrow().fault()).isEqualTo(ScriptFault.SYNTAX);
        assertThat(script.status().problem().orElseThrow().line()).isEqualTo(2);
        assertThat(within(send("still sent")).bytes()).isEqualTo(10);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "for (;;);",
                "'x'.repeat(1e9);",
                "/^(a+)+$/.test('a'.repeat(40) + 'b');",
                "(function r() { r() + 1 })();"
            })
    void aScriptThatExceedsItsLimitsIsStoppedAndTold(String endless) throws Exception {
        script.set("function onMessage(message) { if (message.text === 'go') { " + endless + " } }");
        playground.connect("/echo");
        send("go");
        playground.await(() -> script.status().state() == ScriptState.STOPPED);
        assertThat(failures()).hasSize(1);
        assertThat(failures().get(0).stopped()).isTrue();
        assertThat(failures().get(0).function()).isEqualTo("onMessage");
        assertThat(failures().get(0).cause()).contains("The script was stopped: ");
        assertThat(within(send("still open")).bytes()).isEqualTo(10);
        script.restart();
        playground.await(() -> script.status().state() == ScriptState.RUNNING);
    }

    @Test
    void noCallIsToBlameForWhatAScriptDoesAfterAWait() throws Exception {
        script.set("async function onMessage() { await wait(1); for (;;); }");
        playground.connect("/echo");
        send("go");
        playground.await(() -> script.status().state() == ScriptState.STOPPED);
        playground.await(() -> script.status().calls() == 1);
        assertThat(failures()).hasSize(1);
        assertThat(failures().get(0).function()).isEmpty();
    }

    @Test
    void anOpeningIsToldToAScriptOnce() throws Exception {
        script.set("async function onMessage() { log('busy'); await wait(86400000) }");
        playground.connect("/echo");
        for (int i = 0; i < RunningScript.MOST_CALLS + 2; i++) {
            send("a");
        }
        playground.await(() -> received().size() == RunningScript.MOST_CALLS + 2);
        session.abort();
        playground.await(() -> session.status().state().canConnect());
        playground.connect("/echo");
        script.set("function onOpen() { log('open') } function onMessage(message) { log(message.text) }");
        send("last");
        playground.await(() -> logged().contains("last"));
        assertThat(logged()).containsOnlyOnce("open");
    }

    @Test
    void aScriptThatAnswersItsOwnAnswersIsStopped() throws Exception {
        script.close();
        script = new SessionScript(session, values, ENGINE, ScriptLimits.USUAL, () -> {}, 100_000, () -> 0);
        script.set("function onMessage(message) { for (let i = 0; i < 20; i++) send(message.text) }");
        playground.connect("/echo");
        send("a");
        playground.await(() -> script.status().state() == ScriptState.STOPPED);
        assertThat(script.status().problem().orElseThrow().sentence())
                .isEqualTo("The script was stopped: it sent more than 1000 messages within a second.");
        assertThat(script.status().sent()).isLessThanOrEqualTo(1000);
    }

    @Test
    void variablesAreThoseOfTheSession() throws Exception {
        script.set(
                """
                function onMessage(message) {
                  vars.token = message.json.token;
                  vars.user2 = vars.user + '2';
                  log(vars.token, vars.user2, 'token' in vars, vars['secret:x'], vars['env:HOME']);
                }
                """);
        playground.connect("/echo");
        send("{\"token\":\"t1\"}");
        playground.await(() -> logged().size() == 1);
        assertThat(logged()).containsExactly("t1 ada2 true undefined undefined");
        assertThat(session.captured().get("token")).contains("t1");
    }

    @Test
    void waitingHoldsUpNothing() throws Exception {
        script.set(
                """
                async function onMessage(message) {
                  if (message.text === 'first') { await wait(300); log('after') } else { log('between') }
                }
                """);
        playground.connect("/echo");
        send("first");
        send("second");
        playground.await(() -> logged().size() == 2);
        assertThat(logged()).containsExactly("between", "after");
    }

    @Test
    void aScriptChangesWhatIsSent() throws Exception {
        script.set(
                """
                function beforeSend(message) {
                  if (message.text === 'secret') return false;
                  if (message.text === 'bad') throw new Error('not this');
                  if (message.isBinary) return new Uint8Array([...message.bytes, 1]);
                  if (message.text.startsWith('{')) return { ...message.json, n: 1 };
                }
                function onOpen() { send('{}') }
                """);
        playground.connect("/echo");
        playground.await(() -> received().size() == 1);
        within(send("as it is"));
        within(send("{\"a\":2}"));
        within(session.sender().send(new WrittenMessage(Format.HEX, "00"), values));
        playground.await(() -> received().size() == 4);
        assertThat(received()).containsExactly("{}", "as it is", "{\"a\":2,\"n\":1}", "0001");
        assertThatThrownBy(() -> within(send("secret")))
                .hasCause(new UnsendableException("The script held this message back.", 0));
        assertThatThrownBy(() -> within(send("bad")))
                .isInstanceOf(ExecutionException.class)
                .hasMessageContaining("The script failed, line 3: Error: not this");
    }

    @Test
    void messagesStayInTheirOrderWhileAScriptIsAsked() throws Exception {
        script.set("async function beforeSend(message) { await wait(message.text === '0' ? 100 : 0) }");
        playground.connect("/echo");
        List<CompletableFuture<SentMessage>> sent =
                LongStream.range(0, 20).mapToObj(i -> send(String.valueOf(i))).toList();
        for (CompletableFuture<SentMessage> one : sent) {
            within(one);
        }
        playground.await(() -> received().size() == 20);
        assertThat(received())
                .containsExactlyElementsOf(
                        LongStream.range(0, 20).mapToObj(String::valueOf).toList());
    }

    @Test
    void callsThatWaitNeverHoldUpSending() throws Exception {
        script.set("function beforeSend() {} async function onMessage() { log('x'); await wait(60000) }");
        playground.connect("/echo");
        for (int i = 0; i < 64; i++) {
            send("a");
        }
        playground.await(() -> logged().size() == 64);
        session.sender().send(new WrittenMessage(Format.TEXT, "last"), values).get(20, TimeUnit.SECONDS);
    }

    @Test
    void aScriptThatIsTakenAwayDoesNothingMore() throws Exception {
        script.set("function onMessage() { log('seen') }");
        playground.connect("/echo");
        send("a");
        playground.await(() -> logged().size() == 1);
        script.set("");
        assertThat(script.status()).isEqualTo(ScriptStatus.NONE);
        send("b");
        playground.await(() -> received().size() == 2);
        assertThat(logged()).hasSize(1);
    }

    @Test
    void aScriptThatIsTooSlowMissesMessagesAndTellsIt() throws Exception {
        script.close();
        script = new SessionScript(session, values, ENGINE, ScriptLimits.USUAL, () -> {}, 10, System::nanoTime);
        script.set("async function onMessage() { await wait(86400000) }");
        playground.connect("/echo");
        for (int i = 0; i < 200; i++) {
            send("a");
        }
        playground.await(() -> received().size() == 200);
        playground.await(() -> !failures().isEmpty());
        assertThat(failures().get(0).cause()).startsWith("Messages come faster than the script takes them");
    }

    @Test
    void withoutAConnectionAScriptIsToldSo() throws Exception {
        script.set(
                """
                async function onOpen() {
                  log('open');
                  while (vars.ended === undefined) await wait(10);
                  try { send('late') } catch (e) { log(e) }
                }
                """);
        playground.connect("/echo");
        playground.await(() -> logged().size() == 1);
        session.abort();
        playground.await(() -> session.status().state().canConnect());
        session.captured().put("ended", "yes");
        playground.await(() -> logged().size() == 2);
        assertThat(logged()).containsExactly("open", "Error: no connection is open");
    }

    private CompletableFuture<SentMessage> send(String text) {
        return session.sender().send(new WrittenMessage(Format.TEXT, text), values);
    }

    private static <T> T within(CompletableFuture<T> future) throws Exception {
        return future.get(30, TimeUnit.SECONDS);
    }

    private List<String> received() {
        return playground
                .entries()
                .filter(entry -> entry.direction().equals(Optional.of(Direction.RECEIVED)))
                .filter(entry -> entry.kind().isMessage())
                .map(entry -> {
                    byte[] bytes = entry.payload().head((int) entry.size());
                    return entry.kind() == EntryKind.TEXT
                            ? new String(bytes, UTF_8)
                            : HexFormat.of().formatHex(Arrays.copyOf(bytes, bytes.length));
                })
                .toList();
    }

    private List<AutomationEvent> events() {
        return playground
                .entries()
                .flatMap(entry -> entry.event().stream())
                .filter(AutomationEvent.class::isInstance)
                .map(AutomationEvent.class::cast)
                .toList();
    }

    private List<String> logged() {
        return events().stream()
                .filter(AutomationEvent.ScriptLog.class::isInstance)
                .map(event -> ((AutomationEvent.ScriptLog) event).text())
                .toList();
    }

    private List<AutomationEvent.ScriptFailure> failures() {
        return events().stream()
                .filter(AutomationEvent.ScriptFailure.class::isInstance)
                .map(AutomationEvent.ScriptFailure.class::cast)
                .toList();
    }
}
