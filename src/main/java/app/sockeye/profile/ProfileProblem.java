package app.sockeye.profile;

import app.sockeye.profile.option.Option;
import app.sockeye.profile.option.OptionProblem;
import java.util.Objects;
import java.util.Optional;

/**
 * Why a profile can't be connected with, to be marked at its field.
 *
 * @param index of the subprotocol, or of the header among all that are sent, those from around the connection first; from 0; 0 for the URL
 * @param sentence what is wrong and what would be right
 * @param option whose value it is, where it is one
 */
public record ProfileProblem(Field field, int index, String sentence, Optional<Option> option) {

    /** Where it is. */
    public enum Field {
        URL,
        HEADER_NAME,
        HEADER_VALUE,
        SUBPROTOCOL,
        OPTION
    }

    public ProfileProblem {
        Objects.requireNonNull(field);
        Objects.requireNonNull(sentence);
        Objects.requireNonNull(option);
    }

    /** A problem of something that is no option. */
    public ProfileProblem(Field field, int index, String sentence) {
        this(field, index, sentence, Optional.empty());
    }

    static ProfileProblem of(OptionProblem problem) {
        return new ProfileProblem(Field.OPTION, 0, problem.sentence(), Optional.of(problem.option()));
    }
}
