package shirube.a11y;

import java.util.Optional;

/** What came out for one target. */
public sealed interface Outcome {

    Verdict verdict();

    /** The finding to report, where there is one. */
    Optional<Reason> reason();

    /** The target is as the rule expects. */
    record Passed() implements Outcome {
        static final Passed HERE = new Passed();

        @Override
        public Verdict verdict() {
            return Verdict.PASSED;
        }

        @Override
        public Optional<Reason> reason() {
            return Optional.empty();
        }
    }

    /** The target is not as the rule expects, and the code says in which way. */
    record Failed(Reason why) implements Outcome {
        @Override
        public Verdict verdict() {
            return Verdict.FAILED;
        }

        @Override
        public Optional<Reason> reason() {
            return Optional.of(why);
        }
    }

    /** Source alone does not decide; the code asks a person the question that is left. */
    record CantTell(Reason why) implements Outcome {
        @Override
        public Verdict verdict() {
            return Verdict.CANT_TELL;
        }

        @Override
        public Optional<Reason> reason() {
            return Optional.of(why);
        }
    }

    /**
     * Source alone does not decide, and nothing at this place looks wrong: it is not passed, and stays on the list of
     * what people check of a whole site, without a question at each place.
     */
    record Unjudged() implements Outcome {
        static final Unjudged HERE = new Unjudged();

        @Override
        public Verdict verdict() {
            return Verdict.CANT_TELL;
        }

        @Override
        public Optional<Reason> reason() {
            return Optional.empty();
        }
    }

    /** A diagnostic code with the arguments of its message: name, value, name, value … */
    record Reason(String code, Object... args) {}

    static Outcome passed() {
        return Passed.HERE;
    }

    static Outcome failed(String code, Object... args) {
        return new Failed(new Reason(code, args));
    }

    static Outcome cantTell(String code, Object... args) {
        return new CantTell(new Reason(code, args));
    }

    static Outcome unjudged() {
        return Unjudged.HERE;
    }

    static Outcome passedIf(boolean expected, String code, Object... args) {
        return expected ? passed() : failed(code, args);
    }
}
