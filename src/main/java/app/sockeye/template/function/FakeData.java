package app.sockeye.template.function;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.time.temporal.Temporal;
import java.util.Locale;
import java.util.Random;
import net.datafaker.Faker;

/**
 * Made-up data by Datafaker, such as {@code name.fullName}: a provider and one of its methods without parameters, which
 * bounds what it can give. Thread-safe; the library is loaded at the first use.
 */
public final class FakeData {
    private static final String PACKAGE = "net.datafaker.";

    private final Random random;
    /** Made at the first use; guarded by this. */
    private Faker faker;

    public FakeData(Random random) {
        this.random = random;
    }

    /** A value; the same words as other tools use are understood, such as {@code person.name}. */
    public synchronized String value(String expression) throws CallException {
        int dot = expression.indexOf('.');
        if (dot <= 0) {
            throw unknown();
        }
        if (faker == null) {
            faker = new Faker(Locale.ENGLISH, random);
        }
        String provider = expression.substring(0, dot);
        Object found = call(faker, provider.equals("person") ? "name" : provider);
        if (!found.getClass().getName().startsWith(PACKAGE)) {
            throw unknown();
        }
        Object value = call(found, expression.substring(dot + 1));
        if (!(value instanceof CharSequence
                || value instanceof Number
                || value instanceof Boolean
                || value instanceof Temporal)) {
            throw unknown();
        }
        return value.toString();
    }

    private static Object call(Object target, String name) throws CallException {
        try {
            Method method = target.getClass().getMethod(name);
            if (!method.getDeclaringClass().getName().startsWith(PACKAGE) || Modifier.isStatic(method.getModifiers())) {
                throw unknown();
            }
            Object result = method.invoke(target);
            if (result == null) {
                throw unknown();
            }
            return result;
        } catch (NoSuchMethodException | IllegalAccessException e) {
            throw unknown();
        } catch (InvocationTargetException e) {
            throw CallException.failed("Datafaker failed to make this up.");
        }
    }

    private static CallException unknown() {
        return CallException.failed(
                "Datafaker has nothing of this name; it knows name.fullName, internet.emailAddress" + " and more.");
    }
}
