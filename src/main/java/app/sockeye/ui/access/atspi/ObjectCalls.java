package app.sockeye.ui.access.atspi;

import app.sockeye.ui.access.tree.AccessObject;
import app.sockeye.ui.access.tree.AtspiState;
import app.sockeye.ui.access.tree.NodeEditing;
import app.sockeye.ui.access.tree.NodeText;
import app.sockeye.ui.common.pulse.UiPulse;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.EnumSet;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.freedesktop.dbus.connections.AbstractConnection;
import org.freedesktop.dbus.errors.NotSupported;
import org.freedesktop.dbus.errors.UnknownObject;
import org.freedesktop.dbus.interfaces.DBusInterface;
import org.freedesktop.dbus.interfaces.Properties;

/**
 * Takes every call for every object, as the library has one receiver for all paths below one: finds the object by the
 * path of the call and has it answered on the JavaFX thread.
 */
final class ObjectCalls implements InvocationHandler {
    private final FxAnswers answers;
    private final ObjectPaths paths;
    private final BridgeFacts facts;

    private ObjectCalls(FxAnswers answers, ObjectPaths paths, BridgeFacts facts) {
        this.answers = answers;
        this.paths = paths;
        this.facts = facts;
    }

    /** The receiver of all calls. */
    static DBusInterface receiver(FxAnswers answers, ObjectPaths paths, BridgeFacts facts) {
        Class<?>[] interfaces = {
            AtspiAccessible.class,
            AtspiComponent.class,
            AtspiAction.class,
            AtspiText.class,
            AtspiEditableText.class,
            AtspiValue.class,
            AtspiSelection.class,
            AtspiApplication.class,
            Properties.class
        };
        return (DBusInterface) Proxy.newProxyInstance(
                ObjectCalls.class.getClassLoader(), interfaces, new ObjectCalls(answers, paths, facts));
    }

    @Override
    public Object invoke(Object proxy, Method method, Object[] arguments) {
        if (method.getDeclaringClass() == Object.class) {
            return switch (method.getName()) {
                case "equals" -> proxy == arguments[0];
                case "hashCode" -> System.identityHashCode(proxy);
                default -> getClass().getSimpleName();
            };
        }
        if (method.getDeclaringClass() == DBusInterface.class) {
            return method.getReturnType() == boolean.class ? (Object) Boolean.FALSE : ObjectPaths.ROOM;
        }
        String path = AbstractConnection.getCallInfo().getObjectPath();
        AtomicReference<Runnable> after = new AtomicReference<>();
        Object answer = answers.ask(() -> answer(path, method, arguments, after));
        if (after.get() != null) {
            UiPulse.later(after.get());
        }
        return answer;
    }

    private Object answer(String path, Method method, Object[] arguments, AtomicReference<Runnable> after)
            throws Exception {
        Optional<AccessObject> object = paths.find(path);
        if (object.isEmpty()) {
            if (method.getDeclaringClass() == AtspiAccessible.class
                    && method.getName().equals("state")) {
                return AccessibleAnswers.words(AtspiState.bits(EnumSet.of(AtspiState.DEFUNCT)));
            }
            throw new UnknownObject("It is shown no longer.");
        }
        try {
            return method.invoke(answering(method.getDeclaringClass(), object.get(), after), arguments);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof Exception cause) {
                throw cause;
            }
            throw e;
        }
    }

    private DBusInterface answering(Class<?> asked, AccessObject object, AtomicReference<Runnable> after) {
        if (asked == AtspiAccessible.class) {
            return new AccessibleAnswers(object, paths);
        } else if (asked == Properties.class) {
            return new PropertyAnswers(object, paths, facts);
        } else if (asked == AtspiComponent.class) {
            return new ComponentAnswers(object, paths);
        } else if (asked == AtspiAction.class) {
            return new ActionAnswers(object, after::set);
        } else if (asked == AtspiSelection.class) {
            return new SelectionAnswers(object, paths);
        } else if (asked == AtspiApplication.class) {
            return new ApplicationAnswers();
        } else if (asked == AtspiEditableText.class) {
            return NodeEditing.of(object)
                    .map(EditableTextAnswers::new)
                    .orElseThrow(() -> new NotSupported("It has no text that can be changed."));
        }
        return NodeText.of(object)
                .map(text -> new TextAnswers(object, text))
                .orElseThrow(() -> new NotSupported("It has no text."));
    }
}
