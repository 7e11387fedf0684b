package app.sockeye;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** This Java in a process of its own, for a short run: what it compiles, it compiles quickly. */
public final class ChildJava {
    private ChildJava() {}

    /** The command that runs it with these arguments; a list to add to. */
    public static List<String> command(String... arguments) {
        return Stream.concat(
                        Stream.of(
                                Path.of(System.getProperty("java.home"), "bin", "java")
                                        .toString(),
                                "-XX:TieredStopAtLevel=1",
                                "-XX:+UseSerialGC"),
                        Stream.of(arguments))
                .collect(Collectors.toCollection(ArrayList::new));
    }
}
