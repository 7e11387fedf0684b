package app.sockeye.cli.run;

import app.sockeye.cli.output.Console;
import app.sockeye.client.oauth.SignInPage;
import app.sockeye.client.oauth.SignInPrompt;

/** Asks the user to sign in by lines on standard error, as a terminal may be far from any browser. */
final class TerminalSignIn implements SignInPrompt {
    private final Console console;

    TerminalSignIn(Console console) {
        this.console = console;
    }

    @Override
    public void ask(SignInPage page) {
        console.err()
                .println("Sign in at " + page.page()
                        + page.userCode()
                                .map(code -> " and enter the code " + code)
                                .orElse("") + " .");
    }

    @Override
    public void end(SignInPage page) {
        // What was printed stays.
    }
}
