package shirube.html;

/** A screen on which a page is thought to be shown; sizes in CSS pixels. */
public record Medium(int width, int height, boolean landscape) {

    /** What measurements are made for unless said otherwise: an ordinary desktop window. */
    public static final Medium SCREEN = new Medium(1280, 720, true);

    /** A window that is narrow and low, whichever way it is held. */
    public static final Medium PHONE = new Medium(390, 390, true);

    /** The same sizes in the other orientation: what changes then hangs on orientation alone. */
    public Medium turned() {
        return new Medium(width, height, !landscape);
    }
}
