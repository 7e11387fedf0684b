package app.sockeye.ui.script;

import app.sockeye.profile.ScriptUse;
import app.sockeye.profile.workspace.LibraryEntry;
import app.sockeye.profile.workspace.ProfileFolder;
import app.sockeye.session.script.ScriptState;
import app.sockeye.session.script.ScriptStatus;
import java.util.Locale;

/** All that the tab of scripts says. */
final class ScriptTexts {
    private static final String EDITOR = "Script in JavaScript";
    private static final String SAVE = "Save and run";
    private static final String SAVE_TIP = "Save the script, and run it at once while connected";
    static final String REVERT = "Revert";
    static final String RESTART = "Restart";
    private static final String RESTART_TIP = "Start the script anew, with onOpen while connected";
    static final String EXAMPLE = "Insert an example";
    private static final String PLACE = "Whose script it is";
    static final String SAVED_FOR = "For";
    private static final String HELP =
            "onOpen(), onMessage(message) and beforeSend(message); with send, vars, log and wait. 200 ms and 64 MiB a call.";
    private static final String EMPTY = "A script answers messages, changes what is sent, and keeps values for later.";
    static final String DISCONNECTED = "Loaded when the connection opens";

    private static final String EXAMPLE_SOURCE =
            """
            // Called when the connection opens.
            function onOpen() {
              send({ type: 'hello', user: vars.user });
            }

            // Called with each message: text, bytes, json, isBinary, size, time, index.
            async function onMessage(message) {
              if (message.isBinary || !message.text.startsWith('{')) return;
              if (message.json.token) vars.token = message.json.token;
              if (message.json.type === 'ping') {
                await wait(100);
                send({ type: 'pong' });
                log('answered', message.index);
              }
            }

            // Called before a message is sent. Return another one, or false to hold it back.
            function beforeSend(message) {
            }
            """;

    private ScriptTexts() {}

    static String editor(ScriptUse use) {
        return use == ScriptUse.DIALECT ? OwnDialectTexts.EDITOR : EDITOR;
    }

    static String save(ScriptUse use) {
        return use == ScriptUse.DIALECT ? OwnDialectTexts.SAVE : SAVE;
    }

    static String saveTip(ScriptUse use) {
        return use == ScriptUse.DIALECT ? OwnDialectTexts.SAVE_TIP : SAVE_TIP;
    }

    static String restartTip(ScriptUse use) {
        return use == ScriptUse.DIALECT ? OwnDialectTexts.RESTART_TIP : RESTART_TIP;
    }

    static String place(ScriptUse use) {
        return use == ScriptUse.DIALECT ? OwnDialectTexts.PLACE : PLACE;
    }

    static String help(ScriptUse use) {
        return use == ScriptUse.DIALECT ? OwnDialectTexts.HELP : HELP;
    }

    static String empty(ScriptUse use) {
        return use == ScriptUse.DIALECT ? OwnDialectTexts.EMPTY : EMPTY;
    }

    static String example(ScriptUse use) {
        return use == ScriptUse.DIALECT ? OwnDialectTexts.EXAMPLE_SOURCE : EXAMPLE_SOURCE;
    }

    static String owner(LibraryEntry owner, boolean isRoot) {
        return isRoot
                ? "All connections"
                : owner instanceof ProfileFolder ? "Folder " + owner.name() : "This connection";
    }

    static String state(ScriptUse use, ScriptStatus status) {
        return use == ScriptUse.DIALECT ? OwnDialectTexts.state(status) : state(status);
    }

    private static String state(ScriptStatus status) {
        return switch (status.state()) {
            case NONE -> "No script";
            case WAITING -> DISCONNECTED;
            case RUNNING -> "Running" + done(status);
            case STOPPED -> "Stopped" + done(status);
        };
    }

    private static String done(ScriptStatus status) {
        return status.calls() == 0
                ? ""
                : String.format(
                        Locale.ROOT,
                        " · %,d %s · %,d sent",
                        status.calls(),
                        status.calls() == 1 ? "call" : "calls",
                        status.sent());
    }

    static String problem(ScriptStatus status) {
        String sentence = status.problem().map(problem -> problem.sentence()).orElse("");
        return status.state() == ScriptState.STOPPED || sentence.isEmpty() ? sentence : "Last error: " + sentence;
    }
}
