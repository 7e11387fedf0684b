package app.sockeye.profile.option;

import app.sockeye.client.certificate.UnusableCertificateException;
import app.sockeye.files.Reason;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/**
 * Reads options' values with their variables replaced, and notes what is wrong with them: a wrong value counts as the
 * default. Belongs to one thread.
 */
final class OptionReader {
    private final OptionValues values;
    private final Function<String, Optional<String>> variableProblem;
    private final UnaryOperator<String> resolve;
    private final Path folder;
    private final boolean readsFiles;
    private final List<OptionProblem> problems = new ArrayList<>();

    /**
     * @param variableProblem what is wrong with a text's variables, in a sentence
     * @param resolve replaces a text's variables
     * @param folder where relative names of files start
     * @param readsFiles whether to read the files that options name, which blocks; else they count as not given
     */
    OptionReader(
            OptionValues values,
            Function<String, Optional<String>> variableProblem,
            UnaryOperator<String> resolve,
            Path folder,
            boolean readsFiles) {
        this.values = values;
        this.variableProblem = variableProblem;
        this.resolve = resolve;
        this.folder = folder;
        this.readsFiles = readsFiles;
    }

    /** What was wrong so far. */
    List<OptionProblem> problems() {
        return problems;
    }

    /** A value with its variables replaced. */
    String text(Option option) {
        String typed = values.text(option).strip();
        Optional<String> problem = variableProblem.apply(typed);
        if (problem.isPresent()) {
            return wrong(option, problem.get());
        }
        String text = resolve.apply(typed);
        return option.complaintAbout(text)
                .map(sentence -> wrong(option, sentence))
                .orElse(text);
    }

    private String wrong(Option option, String sentence) {
        complain(option, sentence);
        return option.standard();
    }

    /** A value with its variables replaced; empty for an empty one. */
    Optional<String> given(Option option) {
        return Optional.of(text(option)).filter(text -> !text.isEmpty());
    }

    /** The lines of a value that are not empty. */
    List<String> lines(Option option) {
        return text(option)
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }

    boolean flag(Option option) {
        return Boolean.parseBoolean(text(option));
    }

    long number(Option option) {
        return Long.parseLong(text(option));
    }

    /** The file that a value names; empty for an empty one. */
    Optional<Path> file(Option option) {
        return given(option).flatMap(name -> path(option, name));
    }

    /** A file of a name within an option's value. */
    Optional<Path> path(Option option, String name) {
        String home = System.getProperty("user.home");
        try {
            return Optional.of(name.startsWith("~/") ? Path.of(home).resolve(name.substring(2)) : folder.resolve(name));
        } catch (InvalidPathException e) {
            complain(option, "This is no name of a file.");
            return Optional.empty();
        }
    }

    /** Makes something of an option's value; what it refuses by an exception is a problem of the option. */
    <T> T make(Option option, T otherwise, Supplier<T> maker) {
        try {
            return maker.get();
        } catch (IllegalArgumentException e) {
            complain(option, Reason.sentence(e));
            return otherwise;
        }
    }

    /** Makes something of the files that an option names. */
    interface FileMaker<T> {
        /** @throws UnusableCertificateException with a message for the user */
        T make() throws UnusableCertificateException;
    }

    /** Makes something of files, if they are to be read. */
    <T> T makeOfFiles(Option option, T otherwise, FileMaker<T> maker) {
        try {
            return readsFiles ? maker.make() : otherwise;
        } catch (UnusableCertificateException e) {
            complain(option, e.getMessage());
            return otherwise;
        }
    }

    /** Notes a problem, unless the option has one. */
    void complain(Option option, String sentence) {
        if (problems.stream().noneMatch(p -> p.option().equals(option))) {
            problems.add(new OptionProblem(option, sentence));
        }
    }
}
