package app.sockeye.cli.destination;

import app.sockeye.dialect.conversation.DialectChoice;
import app.sockeye.dialect.own.OwnDialect;
import app.sockeye.message.Sendable;
import app.sockeye.profile.library.Library;
import app.sockeye.profile.workspace.LibraryException;
import app.sockeye.profile.workspace.MessageEntry;
import app.sockeye.profile.workspace.SavedProfile;
import app.sockeye.profile.workspace.SavedScript;
import app.sockeye.script.QuickJsEngine;
import app.sockeye.session.rule.Rule;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * What a saved connection does by itself.
 *
 * @param script its own script, or that of the nearest folder; empty for none
 * @param rules its own, and those of its folders and the workspace that are not switched off for it
 * @param messages finds a saved message by its name
 * @param dialect what is spoken
 * @param own the dialect that is a script, where that is spoken
 * @param leftOut what is not sent by itself for it
 * @param allowed the secrets, files and variables of the environment that they may send
 */
public record SavedAutomation(
        String script,
        List<Rule> rules,
        Function<String, Optional<Sendable>> messages,
        Set<String> allowed,
        DialectChoice dialect,
        Optional<OwnDialect> own,
        Set<String> leftOut) {
    /** Nothing. */
    static final SavedAutomation NONE = new SavedAutomation(
            "", List.of(), name -> Optional.empty(), Set.of(), DialectChoice.RECOGNISED, Optional.empty(), Set.of());

    public SavedAutomation {
        Objects.requireNonNull(script);
        rules = List.copyOf(rules);
        Objects.requireNonNull(messages);
        allowed = Set.copyOf(allowed);
        Objects.requireNonNull(dialect);
        Objects.requireNonNull(own);
        leftOut = Set.copyOf(leftOut);
    }

    /** Reads that of a connection, which may not send any secret by it yet. */
    static SavedAutomation of(Library library, SavedProfile connection) throws LibraryException {
        String id = connection.profile().id();
        return new SavedAutomation(
                library.scripts().inForce(id).map(SavedScript::source).orElse(""),
                library.automation().inheritedRules().inForce(connection),
                name -> library.messages()
                        .named(id, name)
                        .map(MessageEntry::message)
                        .map(message -> message.sendable()),
                Set.of(),
                DialectChoice.RECOGNISED,
                Optional.empty(),
                Set.of());
    }

    /** Loads the dialect that a connection has as a script. */
    static Optional<OwnDialect> own(Library library, SavedProfile connection) throws LibraryException {
        return library.dialects()
                .inForce(connection.profile().id())
                .map(saved -> OwnDialect.load(saved.source(), new QuickJsEngine()));
    }

    /** The same that speaks a dialect, without some of its duties. */
    SavedAutomation speaking(DialectChoice choice, Optional<OwnDialect> loaded, Set<String> duties) {
        return new SavedAutomation(script, rules, messages, allowed, choice, loaded, duties);
    }

    /** The same that may send some secrets. */
    SavedAutomation allowing(Set<String> secrets) {
        return new SavedAutomation(script, rules, messages, secrets, dialect, own, leftOut);
    }

    /** The messages that its rules send without being asked. */
    List<Sendable> sent() {
        return rules.stream()
                .filter(Rule::on)
                .flatMap(rule -> rule.sent(messages))
                .toList();
    }
}
