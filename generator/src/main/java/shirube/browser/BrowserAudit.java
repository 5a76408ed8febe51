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
import java.util.function.IntConsumer;
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

    /**
     * @param pages how many were looked at
     * @param unseen how many could not be
     * @param rules how many rules of axe-core ran, at most, on a page
     */
    public record Looked(int pages, int unseen, int rules, List<Seen> seen) {

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

    /** @param begun is told how many pages have had their turn, at each turn */
    public Looked look(List<Subject> subjects, IntConsumer begun) {
        Axe axe = Axe.of(profile, language);
        var servers = new LinkedHashMap<Path, PageServer>();
        var pages = new ArrayList<Look>();
        try (var browser = FreshBrowser.of(program, axe, patience)) {
            for (Subject subject : subjects) {
                begun.accept(pages.size() + 1);
                PageServer server = servers.computeIfAbsent(subject.folder(), folder -> PageServer.of(folder, root));
                pages.add(look(browser, server, subject, axe));
            }
        } finally {
            servers.values().forEach(PageServer::close);
        }
        int rules = pages.stream().mapToInt(Look::rules).max().orElse(0);
        int unseen = (int) pages.stream().filter(page -> page.rules() == 0).count();
        return new Looked(subjects.size() - unseen, unseen, rules, pages.stream().flatMap(page -> page.seen().stream()).toList());
    }

    /** One page as the browser saw it; no rule ran on one that could not be looked at. */
    private record Look(int rules, List<Seen> seen) {}

    /** A page that cannot be looked at is left to people, and its neighbours are not: what it keeps busy must not slow them down, so its browser goes. */
    private Look look(FreshBrowser browser, PageServer server, Subject subject, Axe axe) {
        HtmlPage page = subject.page().get();
        URI address = server.address(subject.file(), page.numbered(Axe.MARK));
        try (Tab tab = browser.tab()) {
            tab.visit(address);
            Axe.Answer said = Axe.answer(tab.evaluate(axe.question()));
            return new Look(said.rules(), seen(said, page, subject.shown()));
        } catch (DevTools.TooLong e) {
            browser.close();
            return new Look(0, List.of(hanging(page, subject.shown(), patience)));
        } catch (DevTools.Gone e) {
            return new Look(0, List.of(ended(page, subject.shown())));
        } catch (Tab.Left e) {
            return new Look(0, List.of(leaving(page, subject.shown(), address, e)));
        } catch (Tab.Refused e) {
            return new Look(0, List.of(refused(page, subject.shown(), e)));
        } finally {
            server.forget(subject.file());
        }
    }

    static Seen hanging(HtmlPage page, String shown, Duration patience) {
        return unseen(Diagnostic.of("browser-page-hangs", page.top(), "seconds", patience.toSeconds()), shown);
    }

    static Seen ended(HtmlPage page, String shown) {
        return unseen(Diagnostic.of("browser-page-ended", page.top()), shown);
    }

    /** Where it goes is told without the server of this run. */
    static Seen leaving(HtmlPage page, String shown, URI address, Tab.Left left) {
        String here = address.resolve("/").toString();
        String where = left.getMessage().startsWith(here) ? left.getMessage().substring(here.length() - 1) : left.getMessage();
        return unseen(Diagnostic.of("browser-page-leaves", page.top(), "where", where), shown);
    }

    static Seen refused(HtmlPage page, String shown, Tab.Refused said) {
        return unseen(Diagnostic.of("browser-page-refused", page.top(), "said", said.getMessage()), shown);
    }

    private static Seen unseen(Diagnostic found, String shown) {
        return new Seen(found.onPage(shown), "", "");
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
