package app.sockeye.ui.script;

import java.util.Collection;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fxmisc.richtext.model.StyleSpans;
import org.fxmisc.richtext.model.StyleSpansBuilder;

/** Colours of JavaScript: comments, texts, numbers and words of the language. */
final class ScriptColours {
    /** Longer scripts are not coloured, so that typing stays smooth. */
    private static final int LONGEST = 64 * 1024;

    // Possessive throughout, so that it takes linear time and no stack.
    private static final Pattern TOKEN = Pattern.compile("(?<comment>//[^\\n]*+|/\\*(?:[^*]|\\*(?!/))*+(?:\\*/)?+)"
            + "|(?<text>'(?:[^'\\\\\\n]|\\\\.)*+'?+|\"(?:[^\"\\\\\\n]|\\\\.)*+\"?+|`(?:[^`\\\\]|\\\\.)*+`?+)"
            + "|(?<word>\\b(?:async|await|break|case|catch|class|const|continue|default|delete|do|else|export|extends"
            + "|false|finally|for|function|if|import|in|instanceof|let|new|null|of|return|static|super|switch|this|throw"
            + "|true|try|typeof|undefined|var|void|while|yield)\\b)"
            + "|(?<number>\\b[0-9][0-9a-fA-FxXn_.]*+)");

    private ScriptColours() {}

    static StyleSpans<Collection<String>> of(String source) {
        StyleSpansBuilder<Collection<String>> spans = new StyleSpansBuilder<>();
        int end = 0;
        Matcher token = TOKEN.matcher(source.length() > LONGEST ? "" : source);
        while (token.find()) {
            spans.add(List.of(), token.start() - end);
            spans.add(List.of(style(token)), token.end() - token.start());
            end = token.end();
        }
        spans.add(List.of(), source.length() - end);
        return spans.create();
    }

    private static String style(Matcher token) {
        if (token.group("comment") != null) {
            return "script-comment";
        } else if (token.group("text") != null) {
            return "script-text";
        }
        return token.group("word") != null ? "script-word" : "script-number";
    }
}
