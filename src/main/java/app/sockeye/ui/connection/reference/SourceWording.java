package app.sockeye.ui.connection.reference;

import app.sockeye.profile.environment.ValueSource;
import app.sockeye.protocol.VisibleText;

/** Where a value comes from, in words. */
public final class SourceWording {
    private SourceWording() {}

    /** Such as "environment staging". */
    public static String of(ValueSource source) {
        return switch (source.kind()) {
            case SESSION -> SourceTexts.FROM_SESSION;
            case CONNECTION -> SourceTexts.FROM_CONNECTION;
            case FOLDER -> VisibleText.of(SourceTexts.fromFolder(source.name()));
            case ENVIRONMENT -> VisibleText.of(SourceTexts.fromEnvironment(source.name()));
            case WORKSPACE -> SourceTexts.FROM_WORKSPACE;
            case BUILT_IN -> SourceTexts.BUILT_IN;
        };
    }
}
