package org.sangyu.web;

import java.nio.charset.StandardCharsets;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** Hands out a file; no browser and no proxy keeps a copy of it behind the reader's back. */
public final class FileAnswer {

    public static final MediaType XLSX =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
    public static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);

    private FileAnswer() {}

    /** The browser saves it under this name. */
    public static ResponseEntity<byte[]> toSave(String name, MediaType type, byte[] bytes) {
        return answer(ContentDisposition.attachment(), name, type, bytes);
    }

    /** The browser shows it; saved, it has this name. */
    public static ResponseEntity<byte[]> toRead(String name, MediaType type, byte[] bytes) {
        return answer(ContentDisposition.inline(), name, type, bytes);
    }

    private static ResponseEntity<byte[]> answer(
            ContentDisposition.Builder disposition, String name, MediaType type, byte[] bytes) {
        ContentDisposition named =
                disposition.filename(name, StandardCharsets.UTF_8).build();
        return ResponseEntity.ok()
                .contentType(type)
                .cacheControl(CacheControl.noStore())
                .header(HttpHeaders.CONTENT_DISPOSITION, named.toString())
                .body(bytes);
    }
}
