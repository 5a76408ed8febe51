package shirube.browser;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import shirube.a11y.Profile;
import shirube.diagnostic.Diagnostic;
import shirube.diagnostic.Diagnostic.Standards;
import shirube.diagnostic.Language;
import shirube.html.HtmlPage;
import shirube.source.Span;

/**
 * Looks at pages with axe-core in this machine's browser.
 *
 * @param program the browser to start
 * @param root where addresses with a leading slash lead; empty where each page's own folder is the top
 * @param patience how long a page may take to load, and how long to be looked at
 */
public record BrowserAudit(String program, Profile profile, Language language, Optional<Path> root, Duration patience) {

    public static final Duration PATIENCE = Duration.ofSeconds(60);

    /**
     * A page to look at.
     *
     * @param shown what people know it by
     * @param folder the top of the site that it belongs to
     * @param page read when its turn comes, with its elements' places
     */
    public record Subject(String shown, Path folder, Path file, Supplier<HtmlPage> page) {}

    /**
     * A finding on a page.
     *
     * @param words of the element, if it belongs to what the page is about; else empty
     * @param look the element's name and classes, by which others look alike; empty where it has none
     */
    public record Seen(Diagnostic found, String words, String look) {}

    /** @param rules how many rules of axe-core ran, at most, on a page */
    public record Looked(int pages, int rules, List<Seen> seen) {

        /** Each cause once, without what our own rules found at the same place for the same criterion. */
        public List<Seen> besides(List<Diagnostic> ours) {
            Map<String, List<Diagnostic>> byFile = ours.stream().collect(Collectors.groupingBy(found -> found.at().file().shown()));
            return Alike.once(seen.stream()
                    .filter(each -> byFile.getOrDefault(each.found().at().file().shown(), List.of()).stream().noneMatch(known -> repeats(each.found(), known)))
                    .toList());
        }
    }

    /** What a browser shows as a page. SVG and XML files are pictures and data there. */
    public static boolean shows(Path file) {
        return file.getFileName().toString().toLowerCase(Locale.ROOT).matches(".*\\.(html?|xhtml)");
    }

    public Looked look(List<Subject> subjects) {
        Axe axe = Axe.of(profile, language);
        var servers = new LinkedHashMap<Path, PageServer>();
        var seen = new ArrayList<Seen>();
        int rules = 0;
        try (var browser = new FreshBrowser(program)) {
            for (Subject subject : subjects) {
                PageServer server = servers.computeIfAbsent(subject.folder(), folder -> PageServer.of(folder, root));
                HtmlPage page = subject.page().get();
                Optional<Axe.Answer> answer = ask(browser, server, subject, page, axe).map(Axe::answer);
                rules = Math.max(rules, answer.map(Axe.Answer::rules).orElse(0));
                seen.addAll(answer.map(said -> seen(said, page, subject.shown())).orElseGet(() -> List.of(hanging(page, subject.shown(), patience))));
            }
        } finally {
            servers.values().forEach(PageServer::close);
        }
        return new Looked(subjects.size(), rules, seen);
    }

    /** Empty where the page does not finish. What it keeps busy must not slow the next page down, so its browser goes. */
    private Optional<String> ask(FreshBrowser browser, PageServer server, Subject subject, HtmlPage page, Axe axe) {
        URI address = server.address(subject.file(), page.numbered(Axe.MARK));
        try (Tab tab = browser.tab(patience)) {
            tab.visit(address);
            return Optional.of(tab.evaluate(axe.question()));
        } catch (DevTools.TooLong e) {
            browser.close();
            return Optional.empty();
        } catch (IllegalStateException e) {
            throw refused(subject.shown(), e);
        } finally {
            server.forget(subject.file());
        }
    }

    /** A page that was not looked at is left to people, and its neighbours are not. */
    static Seen hanging(HtmlPage page, String shown, Duration patience) {
        return new Seen(Diagnostic.of("browser-page-hangs", page.top(), "seconds", patience.toSeconds()).onPage(shown), "", "");
    }

    static BrowserFault refused(String page, IllegalStateException said) {
        return BrowserFault.machine("browser-page-refused", page, "said", said.getMessage().lines().findFirst().orElse(""));
    }

    private record Cause(String rule, boolean certain, Span at) {}

    /** One finding a rule and place, as with our own rules. */
    static List<Seen> seen(Axe.Answer answer, HtmlPage page, String shown) {
        var found = new LinkedHashMap<Cause, Seen>();
        for (Axe.Found each : answer.found()) {
            Span at = page.numberedElement(each.number()).map(page::origin).orElseGet(page::top);
            String words = page.numberedElement(each.number()).map(page::wordsOfContent).orElse("");
            String look = page.numberedElement(each.number()).map(HtmlPage::look).orElse("");
            found.putIfAbsent(new Cause(each.rule(), each.certain(), at), new Seen(diagnostic(each, at, shown), words, look));
        }
        return List.copyOf(found.values());
    }

    private static Diagnostic diagnostic(Axe.Found found, Span at, String shown) {
        String code = found.certain() ? "browser-finding" : "browser-question";
        return Diagnostic.of(code, at, "what", found.what(), "rule", found.rule(), "how", found.how(), "made", found.made(), "others", "", "pages", "")
                .touching(new Standards(found.criteria(), List.of(), List.of()))
                .onPage(shown);
    }

    private static boolean repeats(Diagnostic found, Diagnostic known) {
        boolean samePlace = found.at().start() < Math.max(known.at().end(), known.at().start() + 1) && known.at().start() < Math.max(found.at().end(), found.at().start() + 1);
        return samePlace && known.standards().criteria().stream().anyMatch(found.standards().criteria()::contains);
    }
}
