package app.sockeye.template.function;

import java.time.Clock;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** What functions take their results from while one text is filled. */
public interface CallContext {
    /** A variable of the program's environment. */
    Optional<String> environment(String name);

    /** The value at a JSONPath of the newest received message that has it. */
    Optional<String> last(String jsonPath);

    /** A counter's number, the same within one text. */
    long count(String counter, long start) throws CallException;

    /** The whole file. */
    byte[] file(String path) throws CallException;

    /** A field of a table's row, which is the same within one text. */
    String cell(String path, String column) throws CallException;

    /** Made-up data such as {@code name.fullName}. */
    String fake(String expression) throws CallException;

    /** Time and time zone. */
    Clock clock();

    RandomGenerator random();
}
