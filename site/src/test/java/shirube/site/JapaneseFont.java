package shirube.site;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;

/** Whether a browser can draw Japanese: three different characters must give three different pictures. */
final class JapaneseFont {

    /** Without a font every character is the same empty box. */
    private static final String DIFFERENT_PICTURES =
            """
            () => {
              const pictures = ['永', '鬱', 'ぬ'].map(character => {
                const canvas = document.createElement('canvas');
                canvas.width = canvas.height = 48;
                const pen = canvas.getContext('2d');
                pen.font = '40px sans-serif';
                pen.fillText(character, 2, 40);
                return canvas.toDataURL();
              });
              return new Set(pictures).size === pictures.length;
            }""";

    private JapaneseFont() {}

    static boolean isDrawnBy(Browser browser) {
        try (Page page = browser.newPage()) {
            page.setContent("<!DOCTYPE html><html lang=ja><title>字</title><p>永鬱ぬ");
            return (Boolean) page.evaluate(DIFFERENT_PICTURES);
        }
    }
}
