package app.sockeye.files;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Makes file names from what a user typed, valid on Linux, macOS and Windows. */
public final class FileNames {
    /** The most code points; at four bytes each still below the 255 bytes that most file systems allow. */
    private static final int LONGEST = 56;

    private static final Pattern ILLEGAL = Pattern.compile("[<>:\"/\\\\|?*\\p{Cntrl}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]+");
    private static final Pattern RESERVED = Pattern.compile("(con|prn|aux|nul|com\\d|lpt\\d)(\\..*)?");

    private FileNames() {}

    /** A file name without extension; "Unnamed" where no valid character is left. */
    public static String of(String name) {
        String legal = ILLEGAL.matcher(Normalizer.normalize(name, Normalizer.Form.NFC))
                .replaceAll("-")
                .strip();
        int length = Math.min(LONGEST, legal.codePointCount(0, legal.length()));
        legal = legal.substring(0, legal.offsetByCodePoints(0, length));
        // Windows drops dots and blanks at the end; on Unix a dot at the beginning hides a file.
        legal = legal.replaceAll("(?U)^[.\\s]+|[.\\s]+$", "");
        if (RESERVED.matcher(legal.toLowerCase(Locale.ROOT)).matches()) {
            legal = "_" + legal;
        }
        return legal.isEmpty() ? "Unnamed" : legal;
    }

    /** The name, or else the name with the lowest number from 2 that is not taken; case is ignored. */
    public static String unique(String name, Set<String> takenLowerCase) {
        Predicate<String> taken = n -> takenLowerCase.contains(n.toLowerCase(Locale.ROOT));
        String candidate = name;
        for (int i = 2; taken.test(candidate); i++) {
            candidate = name + " " + i;
        }
        return candidate;
    }
}
