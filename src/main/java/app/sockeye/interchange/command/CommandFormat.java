package app.sockeye.interchange.command;

import app.sockeye.interchange.model.LeftOutReason;
import app.sockeye.interchange.parts.ImportSink;
import app.sockeye.interchange.parts.TextFormat;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Commands of curl, wscat and websocat, one or several, in the quoting of POSIX shells or of Windows' cmd.exe. */
public final class CommandFormat implements TextFormat {
    private static final Pattern BEFORE = Pattern.compile("[$>%]|sudo|npx|time|exec|[A-Za-z_]\\w*=.*");
    private static final int MOST_BEFORE = 20;

    private static final Pattern TOOL =
            Pattern.compile("(?:(?:[A-Za-z]:)?[^:]*[/\\\\])?(curl|wscat|websocat)(?:\\.exe)?");
    private static final Pattern ASSIGNMENT = Pattern.compile("(?s)([A-Za-z_]\\w*)=.*");

    @Override
    public String label() {
        return "command";
    }

    @Override
    public boolean recognises(String text) {
        Optional<String> first = text.lines()
                .filter(line -> !line.isBlank() && !line.stripLeading().startsWith("#"))
                .findFirst();
        List<String> words = List.of(first.orElse("").strip().split("[\\s^]+", MOST_BEFORE)).stream()
                .dropWhile(word -> BEFORE.matcher(word).matches())
                .toList();
        return words.size() > 1 && TOOL.matcher(words.get(0)).matches();
    }

    @Override
    public void read(String text, ImportSink sink) {
        List<CommandText.Words> commands =
                CmdWords.isCmd(text) ? CmdWords.split(text, sink.leftOut()) : BashWords.split(text, sink.leftOut());
        commands.forEach(command -> read(command, sink));
    }

    private static void read(CommandText.Words command, ImportSink sink) {
        List<String> words = command.words();
        for (int i = 0; i < words.size(); i++) {
            Matcher tool = TOOL.matcher(words.get(i));
            if (tool.matches()) {
                List<String> arguments = words.subList(i + 1, words.size());
                switch (tool.group(1)) {
                    case "curl" -> CurlCommand.read(arguments, command.line(), sink);
                    case "wscat" -> new WscatCommand(sink, command.line()).read(arguments);
                    default -> new WebsocatCommand(sink, command.line()).read(arguments);
                }
                return;
            }
            Matcher assignment = ASSIGNMENT.matcher(words.get(i));
            if (assignment.matches()) {
                leaveOut(sink, LeftOutReason.NO_COUNTERPART, "variable " + assignment.group(1), command.line());
            }
        }
        leaveOut(sink, LeftOutReason.SCRIPT, "command " + words.get(0), command.line());
    }

    private static void leaveOut(ImportSink sink, LeftOutReason reason, String item, int line) {
        sink.leftOut().add(reason, item, line, "", "");
    }
}
