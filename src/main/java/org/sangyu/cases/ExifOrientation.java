package org.sangyu.cases;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import net.coobird.thumbnailator.util.exif.Orientation;

/**
 * How the phone was held, from a JPEG's Exif part. Java's own reader of such parts gives up on files that phones and
 * messengers really write (Exif before JFIF), and a photo would lie on its side.
 */
final class ExifOrientation {

    private static final int START_OF_SCAN = 0xDA;
    private static final int APP1 = 0xE1;
    private static final int TAG = 0x0112;
    /** "Exif" and two zero bytes. */
    private static final int HEADER = 6;

    private ExifOrientation() {}

    /** Upright when the file does not say, or says nonsense. */
    static Orientation of(byte[] jpeg) {
        try {
            return Orientation.typeOf(find(ByteBuffer.wrap(jpeg)));
        } catch (BufferUnderflowException | IndexOutOfBoundsException | IllegalArgumentException nonsense) {
            return Orientation.TOP_LEFT;
        }
    }

    private static int find(ByteBuffer jpeg) {
        jpeg.position(2);
        while (jpeg.get() == (byte) 0xFF) {
            int marker = jpeg.get() & 0xFF;
            int start = jpeg.position();
            int length = jpeg.getShort() & 0xFFFF;
            if (marker == APP1 && jpeg.getInt(start + 2) == 0x45786966) {
                return inTiff(jpeg.slice(start + 2 + HEADER, length - 2 - HEADER));
            }
            if (marker == START_OF_SCAN) {
                break;
            }
            jpeg.position(start + length);
        }
        return 1;
    }

    private static int inTiff(ByteBuffer tiff) {
        tiff.order(tiff.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        tiff.position(tiff.getInt(4));
        int entries = tiff.getShort() & 0xFFFF;
        for (int entry = 0; entry < entries; entry++) {
            int at = tiff.position();
            if ((tiff.getShort() & 0xFFFF) == TAG) {
                return tiff.getShort(at + 8);
            }
            tiff.position(at + 12);
        }
        return 1;
    }
}
