package app.sockeye.profile.value;

import app.sockeye.profile.value.ValueWarning.Sign;
import app.sockeye.secret.SecretName;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Recognises values that look like secrets by their name or text. */
public final class SecretLook {
    private static final Pattern NAME = Pattern.compile(
            "(?i)pass(word|wd|phrase)|secret|credential|(api|access|private|signing|shared)[-_. ]?key|authorization"
                    + "|(^|[-_. ])(pwd|pin|jwt|sig|signature)$|token$|cookie$|(?-i:[a-z]Pwd$)");

    /** JSON Web Tokens, keys in PEM, and tokens of well-known services, which begin alike. */
    private static final Pattern TEXT = Pattern.compile(
            "eyJ[\\w-]{8,}\\.[\\w-]+\\..*"
                    + "|-----BEGIN [A-Z ]*PRIVATE KEY-----.*"
                    + "|(?i:bearer|basic) [\\w+/=.~-]{8,}"
                    + "|(AKIA|ASIA)[A-Z0-9]{16}"
                    + "|(gh[opsu]_|github_pat_|glpat-|xox[abprs]-|sk_live_|sk-)[\\w-]{16,}",
            Pattern.DOTALL);

    private SecretLook() {}

    /** The values of a list that look like secrets; those that refer to one are fine. */
    public static List<ValueWarning> warnings(List<NamedValue> values) {
        return values.stream()
                .flatMap(value -> sign(value).map(sign -> new ValueWarning(value.name(), sign)).stream())
                .toList();
    }

    private static Optional<Sign> sign(NamedValue value) {
        String text = value.text().strip();
        if (text.isEmpty() || text.contains("${" + SecretName.PREFIX)) {
            return Optional.empty();
        } else if (NAME.matcher(value.name()).find()) {
            return Optional.of(Sign.NAME);
        }
        return TEXT.matcher(text).matches() ? Optional.of(Sign.TEXT) : Optional.empty();
    }
}
