package shirube.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Drafts come out only when asked for, and their faults only warn; an embargo holds until its day. */
class DraftsTest {

    @TempDir
    Path temp;

    private Town town;

    @BeforeEach
    void aTownWithADraftAndAnEmbargo() throws IOException {
        town = Town.in(temp)
                .write("content/pages/draft.md", "---\nstate: draft\n---\n# 下書き\n\n連絡は 0999-22-3344 まで。\n")
                .write("content/pages/secret.md", "---\npublish_at: 2026-12-01\n---\n# 解禁前\n\n本文です。\n");
    }

    private Set<String> pages(String... options) throws IOException {
        Town.Outcome outcome = town.build(options);
        assertEquals(0, outcome.exit(), outcome.out() + outcome.err());
        assertEquals(List.of("warning personal-phone content/pages/draft.md:6:5"), outcome.findings());
        var pages = new java.util.TreeSet<>(town.site().keySet());
        pages.removeIf(path -> !path.matches("(draft|secret)\\.html"));
        return pages;
    }

    @Test
    void neitherDraftNorEmbargoIsPublished() throws IOException {
        assertEquals(Set.of(), pages());
    }

    @Test
    void draftsArePublishedWhereTheyAreAskedFor() throws IOException {
        assertEquals(Set.of("draft.html"), pages("--drafts"));
    }

    @Test
    void anEmbargoEndsOnItsDay() throws IOException {
        assertEquals(Set.of(), pagesOn("2026-11-30"));
        assertEquals(Set.of("secret.html"), pagesOn("2026-12-01"));
    }

    private Set<String> pagesOn(String day) throws IOException {
        town.on(day).build();
        var pages = new java.util.TreeSet<>(town.site().keySet());
        pages.removeIf(path -> !path.equals("secret.html"));
        return pages;
    }
}
