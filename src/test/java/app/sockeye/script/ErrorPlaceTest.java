package app.sockeye.script;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ErrorPlaceTest {
    @Test
    void theInnermostPlaceInTheScriptCounts() {
        assertThat(ErrorPlace.problem(
                        "Error: x",
                        "    at send (function.mjs:9:3)\n    at g (<input>:7:3)\n    at f (<input>:3:10)\n",
                        8))
                .isEqualTo(new ScriptProblem(ScriptFault.THROWN, 7, 3, "Error: x"));
    }

    @Test
    void withoutAStackThereIsNoPlace() {
        assertThat(ErrorPlace.problem("5", "undefined", 8)).isEqualTo(ScriptProblem.of(ScriptFault.THROWN, "5"));
    }

    @Test
    void aPlaceBehindTheScriptIsItsLastLine() {
        assertThat(ErrorPlace.problem(
                        "SyntaxError: x", "  at <input>:9:1\n  at eval (native)\n  at load (function.mjs:60:9)\n", 8))
                .isEqualTo(new ScriptProblem(ScriptFault.SYNTAX, 8, 0, "SyntaxError: x"));
    }

    @Test
    void thePlaceInAParsedTextIsNotOneInTheScript() {
        assertThat(ErrorPlace.problem(
                        "SyntaxError: x", "  at <input>:1:1\n  at parse (native)\n  at f (<input>:4:2)\n", 8))
                .isEqualTo(new ScriptProblem(ScriptFault.THROWN, 4, 2, "SyntaxError: x"));
    }
}
