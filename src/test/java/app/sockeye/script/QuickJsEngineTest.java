package app.sockeye.script;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QuickJsEngineTest {
    private static final ScriptEngine ENGINE = new QuickJsEngine();

    private LoadedScript script;

    @AfterEach
    void closeScript() {
        if (script != null) {
            script.close();
        }
    }

    @Test
    void aFunctionOfTheScriptAnswers() throws Exception {
        load("function greet(name) { return 'Hello, ' + name + '!' }", "greet");
        assertThat(answer("greet", "Ada \u0000\u2028\ud83d\ude00")).contains("Hello, Ada \u0000\u2028\ud83d\ude00!");
    }

    @Test
    void functionsMayBeConstantsToo() throws Exception {
        load("const twice = x => x * 2; // no more", "twice");
        assertThat(answer("twice", "21")).contains("42");
    }

    @Test
    void nothingIsAnsweredForUndefinedAndNull() throws Exception {
        load("function a() {} function b() { return null }", "a", "b");
        assertThat(answer("a")).isEmpty();
        assertThat(answer("b")).isEmpty();
    }

    @Test
    void aScriptKeepsItsStateBetweenCalls() throws Exception {
        load("let n = 0; const next = () => ++n", "next");
        answer("next");
        assertThat(answer("next")).contains("2");
    }

    @Test
    void aFunctionThatIsNotThereIsTold() throws Exception {
        load("var other = 5", "other");
        assertThat(script.defines("other")).isFalse();
        assertThat(problem("other").fault()).isEqualTo(ScriptFault.MISSING_FUNCTION);
    }

    @Test
    void anErrorTellsTheLineOfTheScript() throws Exception {
        load("// one\nfunction f() {\n  return g()\n}\nfunction g() {\n\n  missing();\n}", "f");
        ScriptProblem problem = problem("f");
        assertThat(problem)
                .isEqualTo(new ScriptProblem(ScriptFault.THROWN, 7, 3, "ReferenceError: missing is not defined"));
        assertThat(problem.sentence()).isEqualTo("line 7: ReferenceError: missing is not defined");
    }

    @Test
    void afterAnErrorTheScriptGoesOn() throws Exception {
        load("let n = 0; function f() { if (n++ === 0) throw new Error('first') ; return n }", "f");
        assertThat(problem("f").detail()).isEqualTo("Error: first");
        assertThat(answer("f")).contains("2");
    }

    @Test
    void whatIsThrownNeedNotBeAnError() throws Exception {
        load("function f(x) { throw x === '1' ? null : { toString() { throw 1 } } }", "f");
        assertThat(problem("f", "1").detail()).isEqualTo("null");
        assertThat(problem("f", "2").detail()).isEqualTo("something that has no text");
    }

    @Test
    void invalidSourceIsToldWithItsLine() {
        ScriptProblem problem = loadProblem("let a = 1;\nlet b = ;\nlet c");
        assertThat(problem.fault()).isEqualTo(ScriptFault.SYNTAX);
        assertThat(problem.line()).isEqualTo(2);
    }

    @Test
    void aBracketThatIsNeverClosedIsToldAtTheLastLine() {
        ScriptProblem problem = loadProblem("function f() {\n  if (true) {\n}");
        assertThat(problem.fault()).isEqualTo(ScriptFault.SYNTAX);
        assertThat(problem.line()).isEqualTo(3);
    }

    @Test
    void anErrorWhileLoadingIsToldWithItsLine() {
        assertThat(loadProblem("\nJSON.parse('x')"))
                .matches(problem -> problem.fault() == ScriptFault.THROWN && problem.line() == 2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "for (;;);",
                "/^(a+)+$/.test('a'.repeat(40) + 'b')",
                "try { for (;;); } finally { for (;;); }",
                "for (;;) { try { for (;;); } catch (e) {} }"
            })
    void whatTakesTooLongIsStopped(String endless) throws Exception {
        load("function f() { " + endless + " }", "f");
        assertThat(problem("f").sentence()).isEqualTo("The script was stopped: it ran for longer than 200 ms.");
        assertThat(script.end().get(10, TimeUnit.SECONDS).problem().fault()).isEqualTo(ScriptFault.TIME);
        assertThat(problem("f").fault()).isEqualTo(ScriptFault.TIME);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'x'.repeat(1e9)",
                "Array(3e8).fill(7)",
                "for (let a = [];;) a.push(new ArrayBuffer(1e6))",
                "let a = []; for (;;) a.push(a.length)",
                "let s = 'x'; for (;;) s += s"
            })
    void whatTakesTooMuchMemoryIsStopped(String large) throws Exception {
        load("function f() { " + large + " }", "f");
        assertThat(problem("f").fault()).isIn(ScriptFault.MEMORY, ScriptFault.TIME, ScriptFault.THROWN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"'x'.repeat(1e9)", "Array(3e8).fill(7)", "new ArrayBuffer(7e7)"})
    void runningOutOfMemoryEndsTheScript(String large) throws Exception {
        script = ENGINE.load(
                ScriptProgram.plain("function f() {\n " + large + " }", "f"),
                new ScriptLimits(Duration.ofSeconds(10), ScriptLimits.USUAL.load(), ScriptLimits.USUAL.memory()));
        assertThat(problem("f").sentence())
                .isEqualTo("line 2: The script was stopped: it took more than 64 MiB of memory.");
        assertThat(script.end().get(10, TimeUnit.SECONDS).problem().fault()).isEqualTo(ScriptFault.MEMORY);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "(function r(n) { return r(n + 1) + 1 })(0)",
                "(function r(n) { return [1].map(() => r(n + 1)) })(0)",
                "JSON.parse('['.repeat(1e6))"
            })
    void tooDeepARecursionIsStopped(String deep) throws Exception {
        load("function f() { " + deep + " }", "f");
        assertThat(problem("f").fault()).isEqualTo(ScriptFault.STACK);
    }

    @Test
    void aTextThatCannotBeParsedIsToldAtTheCall() throws Exception {
        load("function f(text) {\n\n  return JSON.parse(text).a\n}", "f");
        assertThat(problem("f", "{\n}}").sentence()).startsWith("line 3: SyntaxError: ");
        load("\nfunction f(text) { return eval(text) }", "f");
        assertThat(problem("f", "1 +").sentence()).startsWith("line 2: SyntaxError: ");
    }

    @Test
    void anEndlessScriptDoesNotLoad() {
        assertThat(loadProblem("for (;;);").sentence())
                .isEqualTo("The script was stopped: it ran for longer than 1000 ms.");
    }

    @Test
    void thereIsNoWayOutOfTheEngine() throws Exception {
        load(
                """
                const names = ['java_invoke', 'host', 'quickjs4j_engine', 'Javy', 'plugin', 'console', 'Java',
                    'Packages', 'java', 'require', 'process', 'fetch', 'XMLHttpRequest', 'WebSocket', 'std', 'os', 'load'];
                const found = () => names.filter(n => n in globalThis).join();
                const modules = () => import('fs').then(() => 'loaded', () => 'refused');
                """,
                "found",
                "modules");
        assertThat(answer("found")).contains("");
        assertThat(answer("modules")).contains("refused");
    }

    @Test
    void aWaitLetsOtherCallsBegin() throws Exception {
        script = ENGINE.load(
                new ScriptProgram(
                        """
                                        async function first() { await wait(86400000); return 'never' }
                        async function second() { await wait(0); await wait(1); return 'second' }
                        """,
                        List.of("first", "second"),
                        "(host, wait) => { globalThis.wait = wait; return {} }",
                        Map.of()),
                ScriptLimits.USUAL);
        CompletableFuture<Optional<String>> first = script.call("first");
        assertThat(answer("second")).contains("second");
        assertThat(first).isNotDone();
        script.close();
        assertThat(fault(first).fault()).isEqualTo(ScriptFault.CLOSED);
    }

    @Test
    void longChainsOfPromisesComeToTheirEnd() throws Exception {
        load("async function f() { let n = 0; for (let i = 0; i < 2000; i++) { await null; n++ } return n }", "f");
        assertThat(answer("f")).contains("2000");
    }

    @Test
    void aPromiseThatNeverComesHoldsUpNothing() throws Exception {
        load("const f = () => new Promise(() => {}); const g = () => 1", "f", "g");
        CompletableFuture<Optional<String>> never = script.call("f");
        assertThat(answer("g")).contains("1");
        assertThat(never).isNotDone();
    }

    @Test
    void theLibraryCallsTheHostAndWrapsFunctions() throws Exception {
        script = ENGINE.load(
                new ScriptProgram(
                        "function f(x) {\n  return x.map(look).join()\n}",
                        List.of("f"),
                        """
                        (host) => {
                            globalThis.look = (name) => host.look(name, 'b');
                            return { f: (own, text) => own(text.split(' ')) };
                        }""",
                        Map.of("look", texts -> {
                            if (texts.get(0).equals("bad")) {
                                throw new HostRefusal("no such name");
                            }
                            return texts.get(0).equals("null") ? null : texts.get(0) + texts.get(1);
                        })),
                ScriptLimits.USUAL);
        assertThat(answer("f", "x y null")).contains("xb,yb,");
        assertThat(problem("f", "bad").sentence()).isEqualTo("line 2: Error: no such name");
        assertThat(answer("f", "x")).contains("xb");
    }

    @Test
    void aFunctionOfTheHostIsNeverInterrupted() throws Exception {
        CompletableFuture<Void> inHost = new CompletableFuture<>();
        CompletableFuture<Void> closed = new CompletableFuture<>();
        CompletableFuture<Boolean> interrupted = new CompletableFuture<>();
        script = ENGINE.load(
                new ScriptProgram(
                        "const f = () => save()",
                        List.of("f"),
                        "(host) => { globalThis.save = host.save; return {} }",
                        Map.of("save", nothing -> {
                            inHost.complete(null);
                            closed.join();
                            interrupted.complete(Thread.currentThread().isInterrupted());
                            return "";
                        })),
                ScriptLimits.USUAL);
        CompletableFuture<Optional<String>> call = script.call("f");
        inHost.get(30, TimeUnit.SECONDS);
        script.close();
        closed.complete(null);
        assertThat(interrupted.get(30, TimeUnit.SECONDS)).isFalse();
        assertThat(fault(call).fault()).isEqualTo(ScriptFault.CLOSED);
    }

    @Test
    void whoWaitsForAStoppedScriptIsNotInterrupted() throws Exception {
        load("const f = () => { for (;;); }", "f");
        assertThat(script.call("f")
                        .handle((answer, failure) -> Thread.currentThread().isInterrupted())
                        .get(30, TimeUnit.SECONDS))
                .isFalse();
    }

    @Test
    void thousandsOfCallsTakeNoMoreMemoryThanAFew() throws Exception {
        script = ENGINE.load(
                ScriptProgram.plain("const f = (x) => x.length", "f"),
                new ScriptLimits(ScriptLimits.USUAL.call(), ScriptLimits.USUAL.load(), ScriptLimits.LEAST_MEMORY));
        String text = "x".repeat(1000);
        for (int i = 0; i < 5_000; i++) {
            answer("f", text);
        }
        assertThat(script.end()).isNotDone();
    }

    @Test
    void theCallThatEndsAScriptIsToBlame() throws Exception {
        load("async function waits() { await new Promise(() => {}) } function ends() { for (;;); }", "waits", "ends");
        CompletableFuture<?> waiting = script.call("waits");
        CompletableFuture<?> ending = script.call("ends");
        assertThat(failure(ending).isBlamed()).isTrue();
        assertThat(failure(waiting).isBlamed()).isFalse();
        ScriptEnd end = script.end().get(10, TimeUnit.SECONDS);
        assertThat(end.isOfCall()).isTrue();
    }

    private void load(String source, String... functions) throws ScriptException {
        script = ENGINE.load(ScriptProgram.plain(source, functions), ScriptLimits.USUAL);
    }

    private static ScriptProblem loadProblem(String source) {
        return catchThrowableOfType(
                        ScriptException.class, () -> ENGINE.load(ScriptProgram.plain(source, "f"), ScriptLimits.USUAL))
                .problem();
    }

    private Optional<String> answer(String function, String... arguments) throws Exception {
        return script.call(function, arguments).get(30, TimeUnit.SECONDS);
    }

    private ScriptProblem problem(String function, String... arguments) {
        return fault(script.call(function, arguments));
    }

    private static ScriptProblem fault(CompletableFuture<?> call) {
        return failure(call).problem();
    }

    private static ScriptException failure(CompletableFuture<?> call) {
        return (ScriptException) catchThrowableOfType(ExecutionException.class, () -> call.get(30, TimeUnit.SECONDS))
                .getCause();
    }
}
