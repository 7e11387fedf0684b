// What proxy scripts may call, as browsers have it.
(host) => {
    const MONTHS = ["JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC"];
    const DAYS = ["SUN", "MON", "TUE", "WED", "THU", "FRI", "SAT"];
    const ADDRESS = /^(\d{1,3})\.(\d{1,3})\.(\d{1,3})\.(\d{1,3})$/;
    const lower = (text) => String(text).toLowerCase();
    const bits = (text) => {
        const parts = ADDRESS.exec(text);
        return parts && parts.slice(1).every((part) => part <= 255)
            ? parts.slice(1).reduce((all, part) => (all << 8) | part, 0)
            : null;
    };
    // The arguments without a last "GMT", and what time it is there.
    const now = (values) => {
        const gmt = values.length > 0 && values[values.length - 1] === "GMT";
        const [year, month, day, weekday, hour, minute, second] = host.now(gmt ? "GMT" : "").split(" ").map(Number);
        return { year, month, day, weekday, hour, minute, second, values: gmt ? values.slice(0, -1) : values };
    };
    // Whether a list of numbers lies from one to another, both included; over the end where they are the wrong way.
    const compare = (a, b) => {
        const at = a.findIndex((number, i) => number !== b[i]);
        return at < 0 ? 0 : a[at] - b[at];
    };
    const isWithin = (from, at, to) => compare(from, to) <= 0
        ? compare(from, at) <= 0 && compare(at, to) <= 0
        : compare(from, at) <= 0 || compare(at, to) <= 0;

    const functions = {
        isPlainHostName: (name) => !/[.:]/.test(name),
        dnsDomainIs: (name, domain) => lower(name).endsWith(lower(domain)),
        localHostOrDomainIs: (name, full) => lower(name) === lower(full)
            || !String(name).includes(".") && lower(full).startsWith(lower(name) + "."),
        dnsDomainLevels: (name) => String(name).split(".").length - 1,
        dnsResolve: (name) => bits(name) === null ? host.resolve(name) : String(name),
        isResolvable: (name) => functions.dnsResolve(name) !== null,
        myIpAddress: () => host.own(),
        convert_addr: (address) => bits(address) ?? 0,
        isInNet: (name, network, mask) => {
            const address = bits(functions.dnsResolve(name)), net = bits(network), kept = bits(mask);
            return address !== null && net !== null && kept !== null && (address & kept) === (net & kept);
        },
        // In time that is the product of both lengths at most, whatever the pattern.
        shExpMatch: (text, pattern) => {
            text = String(text);
            pattern = String(pattern);
            let at = 0, p = 0, star = -1, from = 0;
            while (at < text.length) {
                if (p < pattern.length && pattern[p] === "*") {
                    star = p++;
                    from = at;
                } else if (p < pattern.length && (pattern[p] === "?" || pattern[p] === text[at])) {
                    p++;
                    at++;
                } else if (star >= 0) {
                    p = star + 1;
                    at = ++from;
                } else {
                    return false;
                }
            }
            while (pattern[p] === "*") {
                p++;
            }
            return p === pattern.length;
        },
        weekdayRange: (...given) => {
            const { weekday, values } = now(given);
            const days = values.map((name) => DAYS.indexOf(String(name).toUpperCase()));
            return days.length > 0 && days.length < 3 && !days.includes(-1)
                && isWithin([days[0]], [weekday], [days[days.length - 1]]);
        },
        dateRange: (...given) => {
            const { year, month, day, values } = now(given);
            const kind = (value) => typeof value === "string" && MONTHS.includes(value.toUpperCase())
                ? "month" : value > 31 ? "year" : "day";
            const number = (value) => kind(value) === "month" ? MONTHS.indexOf(value.toUpperCase()) + 1 : Number(value);
            const half = values.length === 1 ? 1 : values.length / 2;
            const list = (part) => ["year", "month", "day"]
                .flatMap((name) => part.filter((value) => kind(value) === name).map(number));
            const kinds = values.slice(0, half).map(kind);
            const at = Object.entries({ year, month, day })
                .filter(([name]) => kinds.includes(name)).map(([, value]) => value);
            return values.length > 0 && Number.isInteger(half)
                && isWithin(list(values.slice(0, half)), at, list(values.slice(-half)));
        },
        timeRange: (...given) => {
            const { hour, minute, second, values } = now(given);
            const numbers = values.map(Number);
            if (numbers.length === 1) {
                return hour === numbers[0];
            }
            const half = numbers.length / 2;
            return [1, 2, 3].includes(half)
                && isWithin(numbers.slice(0, half), [hour, minute, second].slice(0, half), numbers.slice(half));
        },
        alert: () => undefined,
    };
    Object.assign(globalThis, functions);
    return {};
}
