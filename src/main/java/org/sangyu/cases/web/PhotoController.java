package org.sangyu.cases.web;

import java.time.Duration;
import org.sangyu.cases.Photos;
import org.sangyu.security.CurrentActor;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** Hands out a case's photos to those who may see them. */
@Controller
@RequestMapping("/cases/{number}/photos/{id}")
class PhotoController {

    private final Photos photos;
    private final CurrentActor current;

    PhotoController(Photos photos, CurrentActor current) {
        this.photos = photos;
        this.current = current;
    }

    @GetMapping
    ResponseEntity<byte[]> photo(@PathVariable String number, @PathVariable long id) {
        return jpeg(photos.content(number, id, current.require()));
    }

    @GetMapping("/thumb")
    ResponseEntity<byte[]> thumbnail(@PathVariable String number, @PathVariable long id) {
        return jpeg(photos.thumbnail(number, id, current.require()));
    }

    private static ResponseEntity<byte[]> jpeg(byte[] content) {
        return ResponseEntity.ok()
                .contentType(MediaType.IMAGE_JPEG)
                .header("X-Content-Type-Options", "nosniff")
                // kept by this person's browser only, and not for long: who may see a case changes
                .cacheControl(CacheControl.maxAge(Duration.ofMinutes(10)).cachePrivate())
                .body(content);
    }
}
