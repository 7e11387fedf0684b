package app.sockeye.ui.script;

import app.sockeye.session.script.ScriptStatus;
import java.util.Locale;

/** All that the tab of a dialect of the user's own says. */
final class OwnDialectTexts {
    static final String EDITOR = "Dialect in JavaScript";
    static final String SAVE = "Save and read";
    static final String SAVE_TIP = "Save the dialect, and read the connection's messages with it";
    static final String RESTART_TIP = "Read all messages again, also where the script was stopped";
    static final String PLACE = "Whose dialect it is";
    static final String HELP =
            "decode(message) tells what a message says, encode({ form, values }) writes one; each may"
                    + " take 200 ms and 64 MiB.";
    static final String EMPTY = "A script that reads and writes what is spoken on this connection.";
    static final String REFERENCE = "Reference";
    static final String REFERENCE_NAME = "What decode and encode get and return";

    static final String EXAMPLE_SOURCE =
            """
            // Reads and writes messages such as SAY 17 lobby Hello!
            const title = 'Chat';
            const fields = { room: 'where it is said', length: 'number of characters' };
            const forms = [
              { key: 'say', label: 'Say', verb: 'Say', inputs: [
                { key: 'id', label: 'Id', initial: '1', help: 'The answer has the same one' },
                { key: 'room', label: 'Room', initial: 'lobby', required: true },
                { key: 'text', label: 'Text', kind: 'text' },
              ] },
            ];

            // Called with each message that is shown, filtered or searched.
            function decode(message) {
              if (message.isBinary || !message.text.startsWith('SAY ')) return null;
              const [, id, room, ...words] = message.text.split(' ');
              const text = words.join(' ');
              return {
                label: 'Say', subject: room, summary: text,
                fields: { id, room, length: text.length },
                pair: message.isSent ? { ask: id } : { answer: id },
              };
            }

            // Called when a form is sent or shown as it will be sent.
            function encode({ form, values }) {
              if (values.room.includes(' ')) throw { input: 'room', message: 'A room has no spaces.' };
              return `SAY ${values.id} ${values.room} ${values.text}`;
            }
            """;

    static final String REFERENCE_TEXT =
            """
            decode(message) gets
              text        of a text message
              bytes       Uint8Array
              json        the value, where the message is JSON
              isBinary    whether it is a binary message
              direction   'sent' or 'received'
              isSent      whether direction is 'sent'
              index       its number in the log
              size        in bytes
              isWhole     false for over 1 MiB, of which only the beginning is here

            and returns null to leave the row as it is, a text for the row,
            a list for several packets in one message, or an object with
              label       what kind of packet it is, in colour; op: finds it
              subject     what it is about
              summary     the rest of the row
              fields      an object; d.name:value finds each, and id:, topic: and
                          event: those names; nested ones are shown in the inspector
              pair        { ask: id }, { answer: id }, { progress: id } or { cancel: id }
              role        'heartbeat', 'ack', 'opening' or 'error'
              payload     text, bytes or a value, to be opened in the inspector

            Each message is read by itself, in any order and only when it is
            looked at: keep nothing from one call for the next.
            An error is told in the row, and the next message is read.

            encode({ form, values }) gets a form's key and its inputs by their keys,
            and returns a text, bytes, or a value that is sent as JSON.
              throw { input: 'room', message: 'why' } tells what is wrong at an input

            Constants of the script
              title       the dialect's name
              fields      { name: 'meaning' }, for completion in filters
              forms       [{ key, label, verb, inputs: [{ key, label, kind, initial,
                          help, required, choices }] }]
              kind        'line', 'text', 'json', 'list', 'pairs', 'number', 'bytes',
                          'switch' or 'secret'; choices makes a choice
            """;

    private OwnDialectTexts() {}

    static String state(ScriptStatus status) {
        return switch (status.state()) {
            case NONE -> "No dialect";
            case WAITING -> "Not used: choose it in the menu Dialect";
            case RUNNING -> "In use" + calls(status);
            case STOPPED -> "Stopped" + calls(status);
        };
    }

    private static String calls(ScriptStatus status) {
        return status.calls() == 0
                ? ""
                : String.format(Locale.ROOT, " · %,d %s", status.calls(), status.calls() == 1 ? "call" : "calls");
    }
}
