package app.sockeye.payload.schema;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import com.networknt.schema.regex.RegularExpression;
import com.networknt.schema.regex.RegularExpressionFactory;

/**
 * Matches the patterns of schemas in bounded time: by RE2/J, whose time is linear, and those that it does not know,
 * such as with a look-ahead, by the JDK with a limit of its steps.
 */
final class SchemaPatterns implements RegularExpressionFactory {
    private static final int LONGEST = 10_000;

    @Override
    public RegularExpression getRegularExpression(String pattern) {
        if (pattern.length() > LONGEST) {
            throw new StoppedCheckException("A pattern of the schema is too long to be checked.");
        }
        try {
            Pattern linear = Pattern.compile(pattern);
            return text -> linear.matcher(text).find();
        } catch (PatternSyntaxException e) {
            return limited(pattern);
        }
    }

    private static RegularExpression limited(String pattern) {
        java.util.regex.Pattern compiled;
        try {
            compiled = java.util.regex.Pattern.compile(pattern);
        } catch (java.util.regex.PatternSyntaxException e) {
            throw new StoppedCheckException("A pattern of the schema is no regular expression that Sockeye knows.");
        }
        return text -> {
            try {
                return compiled.matcher(new LimitedText(text)).find();
            } catch (StackOverflowError e) {
                throw LimitedText.tooMuch();
            }
        };
    }
}
