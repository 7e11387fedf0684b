// Takes calls from the host, one after another, for as long as the script lives.
(async () => {
    const library = (/*library*/);
    const invoke = java_invoke, evaluate = eval;
    const { parse, stringify } = JSON;
    const LONGEST = 16 * 1024 * 1024, MOST_WAITS = 1000, ROUNDS = 100;
    const say = (name, ...texts) => parse(invoke("host", name, stringify([texts])));
    const waits = new Map(), functions = new Map();
    let pending = 0, lastWait = 0;

    const handedOut = (value) => {
        const handed = value === undefined || value === null ? null : String(value);
        if (handed !== null && handed.length > LONGEST) {
            throw new RangeError("a text over 16 Mi characters");
        }
        return handed;
    };
    const wait = (milliseconds) => new Promise((done) => {
        const time = Number(milliseconds);
        if (!(time >= 0 && time <= 86400000)) {
            throw new RangeError("wait takes 0 to 86400000 milliseconds");
        }
        if (waits.size >= MOST_WAITS) {
            throw new RangeError("over 1000 waits at once");
        }
        waits.set(String(++lastWait), done);
        say("wake", String(lastWait), String(Math.ceil(time)));
    });
    const hostFunction = (name) => (...values) => {
        const answer = say("ask", name, ...values.map(handedOut));
        if (answer[0] === "refused") {
            throw new Error(answer[1]);
        }
        return answer[1];
    };
    const start = async (id, call) => {
        pending++;
        try {
            say("done", id, handedOut(await call()));
        } catch (error) {
            let what = "something that has no text", stack = "";
            try {
                what = String(error).slice(0, 2000);
                stack = String(error.stack).slice(0, 4000);
            } catch (none) {
            }
            say("failed", id, what, stack);
        } finally {
            pending--;
        }
    };
    const load = (source, names, hosts) => {
        for (const name of ["java_invoke", "host", "quickjs4j_engine", "Javy", "plugin", "console"]) {
            delete globalThis[name];
        }
        const wrappers = library(Object.fromEntries(hosts.map((name) => [name, hostFunction(name)])), wait);
        const found = names.map((name) => name + ": typeof " + name + " === 'function' ? " + name + " : undefined");
        // On a line of its own, as the script may end with a comment; one expression, as its value is wanted.
        const own = evaluate(source + "\n;({" + found.join(", ") + "})");
        const defined = names.filter((name) => own[name] !== undefined);
        for (const name of defined) {
            const wrapper = wrappers[name];
            functions.set(name, wrapper ? (...texts) => wrapper(own[name], ...texts) : own[name]);
        }
        return defined.join(" ");
    };

    for (let pause = 1; ; ) {
        // Promises that do not hang on a wait go on without the host: it is asked again soon.
        const more = pending > waits.size ? String(pause) : "";
        const [kind, id, ...rest] = say("next", more);
        pause = kind === "none" ? Math.min(pause * 2, 1000) : 1;
        if (kind === "load") {
            start(id, () => load(rest[0], rest[1].split(" "), rest[2] === "" ? [] : rest[2].split(" ")));
        } else if (kind === "call") {
            start(id, () => functions.get(rest[0])(...rest.slice(1)));
        } else if (kind === "woken") {
            const done = waits.get(id);
            waits.delete(id);
            done();
        }
        for (let round = 0; round < ROUNDS && pending > 0; round++) {
            await null;
        }
    }
})();
