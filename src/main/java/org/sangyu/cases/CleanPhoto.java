package org.sangyu.cases;

/**
 * A photo that was read, checked and drawn anew, so that nothing but the picture is left of it.
 *
 * @param sha256 of what was uploaded, by which the same picture is known again
 * @param content JPEG
 * @param thumbnail JPEG
 */
public record CleanPhoto(String fileName, String sha256, byte[] content, byte[] thumbnail) {}
