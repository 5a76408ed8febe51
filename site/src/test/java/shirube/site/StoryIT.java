package shirube.site;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A resident with a telephone asks 「予約バスはいつから、どこに電話」 and goes where the words on the page lead. */
@ExtendWith(InBrowser.class)
class StoryIT {

    private static final Pattern DAY = Pattern.compile("20[0-9]{2}年[0-9]{1,2}月[0-9]{1,2}日から");

    private final Published site = Published.site();

    @Test
    void theReservedBusIsFoundBySceneWithinThreeLinks(Browser browser) {
        try (Visit visit = Visit.ofFiles(browser, site, Visit.phone(390, 844))) {
            follow(visit, List.of("移動", "予約バス"));
            assertAnswered(visit);
        }
    }

    @Test
    void theReservedBusIsFoundInTheListOfAllInitiativesWithinThreeLinks(Browser browser) {
        try (Visit visit = Visit.ofFiles(browser, site, Visit.phone(390, 844))) {
            follow(visit, List.of("取組", "予約バス"));
            assertAnswered(visit);
        }
    }

    /** Follows, from home, the first visible link in the text (else in the menu) that has these words. */
    private static void follow(Visit visit, List<String> words) {
        assertTrue(words.size() <= 3, "the answer must lie within three links");
        visit.open("index.html");
        for (String word : words) {
            String before = visit.where();
            Locator links = link(visit.page(), word);
            assertTrue(links.count() > 0, "a resident on " + before + " sees no link with 「" + word + "」");
            links.first().click();
            assertTrue(!visit.where().equals(before), "the link 「" + word + "」 on " + before + " leads nowhere");
        }
    }

    private static Locator link(Page page, String word) {
        Locator inText = page.locator("main a:visible", new Page.LocatorOptions().setHasText(word));
        if (inText.count() > 0) return inText;
        page.locator("nav summary:visible").first().click();
        return page.locator("nav a:visible", new Page.LocatorOptions().setHasText(word));
    }

    private static void assertAnswered(Visit visit) {
        Page page = visit.page();
        String text = page.locator("main").innerText();
        assertTrue(page.locator("h1").innerText().contains("予約バス"), "the page is another one: " + visit.where());
        assertTrue(DAY.matcher(text).find(), visit.where() + " does not say since when");
        Locator telephone = page.locator("main a[href='tel:0999550142']:visible, main a[href='tel:0999-55-0142']:visible, main a[href='tel:+81999550142']:visible");
        assertTrue(telephone.count() > 0, visit.where() + " does not say where to call");
        assertTrue(visit.troubles().isEmpty(), "on the way: " + visit.troubles());
    }
}
