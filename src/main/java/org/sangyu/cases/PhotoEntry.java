package org.sangyu.cases;

import java.time.Instant;

/** A photo of a case, without the picture itself. */
public record PhotoEntry(long id, PhotoKind kind, Instant uploadedAt, String uploader) {}
