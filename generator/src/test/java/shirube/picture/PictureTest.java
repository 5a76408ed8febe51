package shirube.picture;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.drew.imaging.ImageMetadataReader;
import com.drew.imaging.ImageProcessingException;
import com.drew.metadata.Metadata;
import com.drew.metadata.exif.ExifIFD0Directory;
import com.drew.metadata.exif.GpsDirectory;
import java.awt.Color;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.zip.CRC32;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriteParam;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import shirube.diagnostic.Diagnostic;
import shirube.diagnostic.Result;
import shirube.source.Asset;

/** Pictures made here, with everything in them that must not be published; another library looks whether it is gone. */
class PictureTest {

    private static final String SECRET = "SECRET-PLACE";
    private static final byte[] WEBP_LOSSLESS = Base64.getDecoder().decode("UklGRhoAAABXRUJQVlA4TA0AAAAvAAAAEAcQERGIiP4HAA==");
    private static final byte[] WEBP_LOSSY = Base64.getDecoder().decode("UklGRiIAAABXRUJQVlA4IBYAAAAwAQCdASoBAAEADsD+JaQAA3AAAAAA");

    @TempDir
    Path folder;

    private Result<Optional<Picture>> read(String name, byte[] bytes) throws IOException {
        Path file = Files.write(folder.resolve(name), bytes);
        return Picture.of(new Asset(name, "content/" + name, bytes.length, file));
    }

    private Picture clean(String name, byte[] bytes) throws IOException {
        Result<Optional<Picture>> read = read(name, bytes);
        assertEquals(List.of(), read.found());
        Picture picture = read.value().orElseThrow();
        assertFalse(text(picture.bytes()).contains(SECRET), name + " still tells");
        assertArrayEquals(picture.bytes(), read(name, picture.bytes()).value().orElseThrow().bytes(), "cleaned twice");
        return picture;
    }

    private List<String> codes(String name, byte[] bytes) throws IOException {
        return read(name, bytes).found().stream().map(found -> found.code().name()).toList();
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] join(byte[]... parts) {
        var joined = new ByteArrayOutputStream();
        for (byte[] part : parts) joined.writeBytes(part);
        return joined.toByteArray();
    }

    private static BufferedImage drawn(int type) {
        var image = new BufferedImage(40, 20, type);
        var pen = image.createGraphics();
        pen.setColor(Color.ORANGE);
        pen.fillOval(3, 2, 30, 15);
        pen.dispose();
        return image;
    }

    private static byte[] encoded(String format, BufferedImage image) throws IOException {
        var out = new ByteArrayOutputStream();
        assertTrue(ImageIO.write(image, format, out));
        return out.toByteArray();
    }

    private static byte[] progressiveJpeg() throws IOException {
        var writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        var param = writer.getDefaultWriteParam();
        param.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
        var out = new ByteArrayOutputStream();
        try (var stream = ImageIO.createImageOutputStream(out)) {
            writer.setOutput(stream);
            var image = drawn(BufferedImage.TYPE_INT_RGB);
            writer.write(null, new IIOImage(image, null, writer.getDefaultImageMetadata(new ImageTypeSpecifier(image), param)), param);
        }
        return out.toByteArray();
    }

    private static void assertSamePixels(byte[] before, byte[] after) throws IOException {
        BufferedImage one = ImageIO.read(new ByteArrayInputStream(before));
        BufferedImage other = ImageIO.read(new ByteArrayInputStream(after));
        assertArrayEquals(one.getRGB(0, 0, one.getWidth(), one.getHeight(), null, 0, one.getWidth()),
                other.getRGB(0, 0, other.getWidth(), other.getHeight(), null, 0, other.getWidth()));
    }

    private static Metadata metadata(byte[] bytes) throws IOException {
        try {
            return ImageMetadataReader.readMetadata(new ByteArrayInputStream(bytes));
        } catch (ImageProcessingException e) {
            throw new IOException(e);
        }
    }

    /** A TIFF block with a maker's name, an orientation and a latitude. */
    private static byte[] exif(int orientation) {
        ByteBuffer tiff = ByteBuffer.allocate(140).put(bytes("MM")).putShort((short) 42).putInt(8);
        tiff.putShort((short) 3);
        entry(tiff, 0x010F, 2, SECRET.length(), 80);
        tiff.putShort((short) 0x0112).putShort((short) 3).putInt(1).putShort((short) orientation).putShort((short) 0);
        entry(tiff, 0x8825, 4, 1, 50);
        tiff.putInt(0);
        tiff.position(50);
        tiff.putShort((short) 2);
        tiff.putShort((short) 1).putShort((short) 2).putInt(2).put(bytes("N\0\0\0"));
        entry(tiff, 2, 5, 3, 100);
        tiff.position(80);
        tiff.put(bytes(SECRET));
        tiff.position(100);
        for (int part : new int[] {35, 1, 40, 1, 12, 1}) tiff.putInt(part);
        return tiff.array();
    }

    private static void entry(ByteBuffer tiff, int tag, int type, int count, int value) {
        tiff.putShort((short) tag).putShort((short) type).putInt(count).putInt(value);
    }

    private static byte[] segment(int marker, byte[] data) {
        return join(ByteBuffer.allocate(4).put((byte) 0xFF).put((byte) marker).putShort((short) (data.length + 2)).array(), data);
    }

    private static byte[] photo(byte[] jpeg, int orientation) {
        byte[] profile = ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();
        return join(
                new byte[] {(byte) 0xFF, (byte) 0xD8},
                segment(0xE1, join(bytes("Exif\0\0"), exif(orientation))),
                segment(0xE1, bytes("http://ns.adobe.com/xap/1.0/\0<x>" + SECRET + "</x>")),
                segment(0xE2, join(bytes("ICC_PROFILE\0"), new byte[] {1, 1}, profile)),
                segment(0xE2, bytes("MPF\0" + SECRET)),
                segment(0xED, bytes("Photoshop 3.0\0" + SECRET)),
                segment(0xFE, bytes(SECRET)),
                Arrays.copyOfRange(jpeg, 2, jpeg.length),
                bytes("motion photo " + SECRET));
    }

    @Test
    void aPhotoLosesWhereItWasTakenAndKeepsItsColours() throws IOException {
        for (byte[] jpeg : List.of(encoded("jpeg", drawn(BufferedImage.TYPE_INT_RGB)), progressiveJpeg())) {
            byte[] photo = photo(jpeg, 1);
            assertTrue(metadata(photo).containsDirectoryOfType(GpsDirectory.class));
            Picture picture = clean("a.jpg", photo);
            assertEquals("40 x 20", picture.width() + " x " + picture.height());
            assertFalse(metadata(picture.bytes()).containsDirectoryOfType(GpsDirectory.class));
            assertFalse(metadata(picture.bytes()).containsDirectoryOfType(ExifIFD0Directory.class));
            assertTrue(metadata(picture.bytes()).containsDirectoryOfType(com.drew.metadata.icc.IccDirectory.class));
            assertSamePixels(photo, picture.bytes());
        }
    }

    @Test
    void aPhotoTakenUprightStaysUpright() throws Exception {
        Picture picture = clean("a.jpeg", photo(encoded("jpeg", drawn(BufferedImage.TYPE_INT_RGB)), 6));
        assertEquals("20 x 40", picture.width() + " x " + picture.height());
        Metadata left = metadata(picture.bytes());
        var exif = left.getFirstDirectoryOfType(ExifIFD0Directory.class);
        assertEquals(6, exif.getInt(ExifIFD0Directory.TAG_ORIENTATION));
        assertEquals(1, exif.getTagCount());
        assertFalse(left.containsDirectoryOfType(GpsDirectory.class));
    }

    private static byte[] chunk(String type, byte[] data) {
        var crc = new CRC32();
        crc.update(join(bytes(type), data));
        return join(ByteBuffer.allocate(4).putInt(data.length).array(), bytes(type), data,
                ByteBuffer.allocate(4).putInt((int) crc.getValue()).array());
    }

    @Test
    void aPngLosesTextsTimesAndExif() throws IOException {
        byte[] plain = encoded("png", drawn(BufferedImage.TYPE_INT_ARGB));
        byte[] told = join(
                Arrays.copyOf(plain, 33),
                chunk("tEXt", bytes("Author\0" + SECRET)),
                chunk("iTXt", bytes("XML:com.adobe.xmp\0\0\0\0\0" + SECRET)),
                chunk("tIME", new byte[] {7, (byte) 0xEA, 11, 21, 9, 0, 0}),
                chunk("gAMA", ByteBuffer.allocate(4).putInt(45455).array()),
                chunk("eXIf", exif(1)),
                chunk("vpAg", bytes(SECRET)),
                Arrays.copyOfRange(plain, 33, plain.length),
                bytes(SECRET));
        Picture picture = clean("a.png", told);
        assertEquals("40 x 20", picture.width() + " x " + picture.height());
        assertTrue(text(picture.bytes()).contains("gAMA") && !text(picture.bytes()).contains("eXIf"));
        assertSamePixels(told, picture.bytes());
        byte[] turned = join(Arrays.copyOf(plain, 33), chunk("eXIf", exif(8)), Arrays.copyOfRange(plain, 33, plain.length));
        assertEquals(20, clean("b.png", turned).width());
    }

    @Test
    void aGifLosesCommentsAndXmp() throws IOException {
        byte[] plain = encoded("gif", drawn(BufferedImage.TYPE_BYTE_INDEXED));
        byte[] comment = join(new byte[] {0x21, (byte) 0xFE, (byte) SECRET.length()}, bytes(SECRET), new byte[] {0});
        byte[] loop = join(new byte[] {0x21, (byte) 0xFF, 11}, bytes("NETSCAPE2.0"), new byte[] {3, 1, 0, 0, 0});
        byte[] xmp = join(new byte[] {0x21, (byte) 0xFF, 11}, bytes("XMP DataXMP"), new byte[] {(byte) SECRET.length()},
                bytes(SECRET), new byte[] {0});
        int colours = 13 + 3 * (2 << (plain[10] & 7));
        byte[] told = join(Arrays.copyOf(plain, colours), loop, xmp, comment, Arrays.copyOfRange(plain, colours, plain.length));
        Picture picture = clean("a.gif", told);
        assertEquals("40 x 20", picture.width() + " x " + picture.height());
        assertTrue(text(picture.bytes()).contains("NETSCAPE2.0"));
        assertSamePixels(told, picture.bytes());
    }

    private static byte[] riff(byte[]... chunks) {
        byte[] body = join(bytes("WEBP"), join(chunks));
        return join(bytes("RIFF"), le(body.length), body);
    }

    private static byte[] riffChunk(String name, byte[] data) {
        return join(bytes(name), le(data.length), data, new byte[data.length % 2]);
    }

    private static byte[] le(int number) {
        return ByteBuffer.allocate(4).order(java.nio.ByteOrder.LITTLE_ENDIAN).putInt(number).array();
    }

    @Test
    void aWebPLosesExifAndXmpAndTheirFlags() throws IOException {
        byte[] frame = Arrays.copyOfRange(WEBP_LOSSLESS, 12, WEBP_LOSSLESS.length);
        byte[] head = riffChunk("VP8X", new byte[] {0x0C, 0, 0, 0, 39, 0, 0, 19, 0, 0});
        byte[] told = riff(head, frame, riffChunk("EXIF", exif(1)), riffChunk("XMP ", bytes(SECRET + "!")));
        Picture picture = clean("a.webp", told);
        assertEquals("40 x 20", picture.width() + " x " + picture.height());
        assertArrayEquals(riff(riffChunk("VP8X", new byte[] {0, 0, 0, 0, 39, 0, 0, 19, 0, 0}), frame), picture.bytes());
        byte[] turned = riff(head, frame, riffChunk("EXIF", join(bytes("Exif\0\0"), exif(6))));
        assertEquals(20, clean("b.webp", turned).width());
        byte[] left = clean("b.webp", turned).bytes();
        assertArrayEquals(riffChunk("EXIF", new Exif(6).tiff()), Arrays.copyOfRange(left, left.length - 34, left.length));
        assertEquals(8, left[20]);
        for (byte[] simple : List.of(WEBP_LOSSLESS, WEBP_LOSSY)) {
            Picture small = clean("c.webp", simple);
            assertEquals("1 x 1", small.width() + " x " + small.height());
            assertArrayEquals(simple, small.bytes());
        }
    }

    private static byte[] svg(String attributes, String inside) {
        return bytes("<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\" " + attributes
                + ">" + inside + "</svg>\n");
    }

    @Test
    void anSvgKeepsItsLettersAndLosesItsNotes() throws IOException {
        byte[] told = bytes("""
                <?xml version="1.0" encoding="UTF-8"?>
                <!-- %1$s -->
                <!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">
                <svg xmlns="http://www.w3.org/2000/svg" xmlns:inkscape="http://www.inkscape.org/namespaces/inkscape"
                  xmlns:sodipodi="http://sodipodi.sourceforge.net/DTD/sodipodi-0.dtd" width="10mm" height="1in" sodipodi:docname="C:\\%1$s.svg">
                <metadata id="m">%1$s<metadata/><!-- </metadata> --></metadata><sodipodi:namedview a=">" b="%1$s"/>
                <style><![CDATA[ .a > .b { fill: url(#g) } <!-- x --> ]]></style>
                <title>髙 &amp; 橋</title><path id="p" inkscape:export-filename='/home/%1$s' d="M0 0"/><use href="#p"/>
                <a href="https://example.jp/"><text>a</text></a><image href="data:image/png;base64,AAAA"/></svg>
                """.formatted(SECRET));
        Picture picture = clean("a.svg", told);
        assertEquals("38 x 96", picture.width() + " x " + picture.height());
        assertEquals("""
                <?xml version="1.0" encoding="UTF-8"?>

                <!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">
                <svg xmlns="http://www.w3.org/2000/svg" xmlns:inkscape="http://www.inkscape.org/namespaces/inkscape"
                  xmlns:sodipodi="http://sodipodi.sourceforge.net/DTD/sodipodi-0.dtd" width="10mm" height="1in">

                <style><![CDATA[ .a > .b { fill: url(#g) } <!-- x --> ]]></style>
                <title>髙 &amp; 橋</title><path id="p" d="M0 0"/><use href="#p"/>
                <a href="https://example.jp/"><text>a</text></a><image href="data:image/png;base64,AAAA"/></svg>
                """, new String(picture.bytes(), StandardCharsets.UTF_8));
    }

    @Test
    void anSvgsSizeMayComeFromItsViewBox() throws IOException {
        assertEquals(300, clean("a.svg", svg("viewBox='0 0 300 150'", "")).width());
        assertEquals(75, clean("a.svg", svg("viewBox='0,0,300,150' width='150px'", "")).height());
        assertEquals(300, clean("a.svg", svg("viewBox='0 0 300 150' width='100%' height='100%'", "")).width());
        assertEquals(List.of("image-damaged"), codes("a.svg", svg("width='100%' height='5'", "")));
    }

    @Test
    void anSvgThatIsMoreThanAPictureIsRefused() throws IOException {
        for (String active : List.of("<script>alert(1)</script>", "<g onload='x()'/>", "<foreignObject/>",
                "<a href='java&#10;script:alert(1)'/>", "<a><set attributeName='href' to='x'/></a>",
                "<animate attributeName='x' values='1;javascript:a'/>", "<b xmlns='http://www.w3.org/1999/xhtml'/>"))
            assertEquals(List.of("svg-script"), codes("a.svg", svg("width='1' height='1'", active)).stream().distinct().toList(), active);
        for (String external : List.of("<image xlink:href='https://example.jp/a.png'/>", "<use href='other.svg#a'/>",
                "<style>@import 'a.css'</style>", "<rect fill='url(https://example.jp/#a)'/>",
                "<style>@font-face { src: url( \"a.woff\") }</style>", "<image href='data:image/svg+xml,x'/>",
                "<g xml:base='https://example.jp/'/>"))
            assertEquals(List.of("svg-external"), codes("a.svg", svg("width='1' height='1'", external)), external);
    }

    @Test
    void aFaultInAnSvgPointsAtItsTag() throws IOException {
        Diagnostic found = read("a.svg", svg("width='1' height='1'", "\n<g>😀髙\n  <rect onclick=\"a\"/></g>")).found().get(0);
        assertEquals("<rect onclick=\"a\"/>", found.at().text());
        assertEquals("3:3-22", found.at().line() + ":" + found.at().column() + "-" + found.at().endColumn());
    }

    @Test
    void whatIsNotWholeIsDamagedAndNeverStopsTheProgram() throws IOException {
        var random = new Random(20261121);
        var pictures = List.of(encoded("png", drawn(BufferedImage.TYPE_INT_ARGB)), photo(encoded("jpeg", drawn(BufferedImage.TYPE_INT_RGB)), 6),
                encoded("gif", drawn(BufferedImage.TYPE_BYTE_INDEXED)), WEBP_LOSSLESS, WEBP_LOSSY,
                svg("width='5' height='5'", "<!-- a --><metadata>b</metadata><rect/>"));
        for (byte[] picture : pictures) {
            int end = text(picture).contains("motion photo") ? text(picture).indexOf("motion photo") : picture.length;
            assertTrue(ImageFormat.of(picture).isPresent());
            assertEquals(List.of("image-damaged"), codes("cut.bin", Arrays.copyOf(picture, end - 8)));
            for (int i = 0; i < 300; i++) {
                byte[] broken = Arrays.copyOf(picture, 1 + random.nextInt(picture.length));
                for (int j = 0; j < 3; j++) broken[random.nextInt(broken.length)] = (byte) random.nextInt(256);
                read("broken.bin", broken);
            }
        }
    }

    @Test
    void aFileOfManyCommentsIsRecognisedInTime() throws IOException {
        assertEquals(List.of("image-unknown"), codes("a.svg", bytes("<!-- -->".repeat(2000) + "<!-- <svg ")));
        assertEquals(1, clean("b.svg", join(bytes("<!-- <svg> -->\n".repeat(200)), svg("width='1' height='1'", ""))).width());
    }

    @Test
    void aPictureOfForeignKindOrNameIsReported() throws IOException {
        assertEquals(List.of("image-unknown"), codes("a.heic", bytes("ftypheic")));
        assertEquals(List.of("image-unknown"), codes("a.png", new byte[0]));
        assertEquals(List.of("image-unknown"), codes("a.svg", bytes("<!DOCTYPE html><p>&lt;svg <svg></svg>")));
        assertEquals(List.of("image-extension"), codes("a.png", WEBP_LOSSY));
        assertEquals(List.of("image-damaged"), codes("a.svg", bytes("<svg width='1' height='1'/>")));
        byte[] entity = bytes("<!DOCTYPE svg [<!ENTITY x SYSTEM 'file:///etc/passwd'>]>" + new String(svg("width='1' height='1'", "&x;")));
        assertEquals(List.of("image-damaged"), codes("a.svg", entity));
    }

    @Test
    void aHugePictureIsRefusedUnread() throws IOException {
        Path file = folder.resolve("huge.jpg");
        try (var sparse = new RandomAccessFile(file.toFile(), "rw")) {
            sparse.setLength(40_000_000_000L);
        }
        var found = Picture.of(new Asset("huge.jpg", "content/huge.jpg", Files.size(file), file)).found();
        assertEquals("この画像は大きすぎます（40000.0 MB、上限 5.0 MB）", found.get(0).message(shirube.diagnostic.Language.JA));
    }
}
